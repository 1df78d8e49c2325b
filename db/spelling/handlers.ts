import type { spelling } from '#preload/contract/spelling.ts';
import type { Handlers } from '../connection/handlers.ts';
import { withoutNames } from './names.ts';
import { addWord, noteSpelling, ownWords, removeWord, setNoteSpelling, withoutOwn } from './own-words.ts';
import { askSpelling } from './thread.ts';

/** The door of spelling. */
export const spellingHandlers: Handlers<typeof spelling> = {
  async check({ archive, signal }, { language, words }) {
    const unknown = await askSpelling({ language, words, suggest: false }, signal);
    return { wrong: await withoutOwn(archive.reader, await withoutNames(archive, unknown)) };
  },
  async suggest({ signal }, { language, word }) {
    return { suggestions: await askSpelling({ language, words: [word], suggest: true }, signal) };
  },
  words: ({ archive }) => ownWords(archive.reader),
  async addWord({ archive }, { word }) {
    await archive.write('spelling.add', (context) => addWord(context, word));
    return {};
  },
  async removeWord({ archive }, { word }) {
    await archive.write('spelling.remove', (context) => removeWord(context, word));
    return {};
  },
  ofNote: ({ archive }, { noteId }) => noteSpelling(archive.reader, noteId),
  async setNote({ archive }, { noteId, ...patch }) {
    await archive.write('spelling.note', (context) => setNoteSpelling(context, noteId, patch));
    return {};
  },
};
