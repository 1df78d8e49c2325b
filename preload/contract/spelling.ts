import { NOTE_SPELLINGS, SPELLING_LANGUAGES } from '#db/domain/spelling/languages.ts';
import { idSchema, method } from './base.ts';
import { z } from './zod.ts';

const languageSchema = z.enum(SPELLING_LANGUAGES);
const wordSchema = z.string().trim().min(1).max(64);

export const noteSpellingSchema = z.object({
  language: z.enum(NOTE_SPELLINGS),
  /** Words to let alone in this note. */
  ignored: z.array(wordSchema),
});
export type NoteSpellingRead = z.infer<typeof noteSpellingSchema>;

export const spelling = {
  /**
   * Those of the words, as `spelledWords` gives them, that neither the dictionary, nor the words added, nor the names of the
   * archive's records know.
   */
  check: method
    .input(z.strictObject({ language: languageSchema, words: z.array(wordSchema).max(5000) }))
    .output(z.object({ wrong: z.array(z.string()) })),
  /** What may have been meant, likeliest first. */
  suggest: method
    .input(z.strictObject({ language: languageSchema, word: wordSchema }))
    .output(z.object({ suggestions: z.array(z.string()) })),
  /** The words added, in their order. */
  words: method.output(z.array(z.string())),
  /** A word is right from now on in every note of the archive; nothing happens when it is already. */
  addWord: method.input(z.strictObject({ word: wordSchema })).output(z.object({})),
  removeWord: method.input(z.strictObject({ word: wordSchema })).output(z.object({})),
  ofNote: method.input(z.strictObject({ noteId: idSchema })).output(noteSpellingSchema),
  /** Changes what is given of it. */
  setNote: method
    .input(
      z.strictObject({
        noteId: idSchema,
        language: z.enum(NOTE_SPELLINGS).optional(),
        ignored: z.array(wordSchema).max(2000).optional(),
      }),
    )
    .output(z.object({})),
};
