import { note, paragraph } from '#db/domain/document/build.ts';
import type { NoteDocument } from '#db/domain/document/types.ts';

const PLACE = 'vigie.quick-note';

/** What was typed in the small window and not saved yet, kept on this machine. */
export function readDraft(): string {
  try {
    return localStorage.getItem(PLACE) ?? '';
  } catch {
    return '';
  }
}

/** Keeps what is typed; the empty text forgets it. */
export function keepDraft(text: string): void {
  try {
    if (text === '') localStorage.removeItem(PLACE);
    else localStorage.setItem(PLACE, text);
  } catch {
    // A browser that keeps nothing: the text is still in its field.
  }
}

/** A captured text as a note: its first line that says something is the title, each line after it a paragraph. Null for none. */
export function noteOf(text: string): { title: string; document: NoteDocument } | null {
  const lines = text.replace(/\r\n?/g, '\n').trim().split('\n');
  const title = lines[0]!.trim();
  if (title === '') return null;
  const rest = lines.slice(1).join('\n').trim();
  // A first line too long for a title is whole in the text.
  const body = title.length > 500 ? lines : rest === '' ? [] : rest.split('\n');
  const paragraphs = body.filter((line, at) => line.trim() !== '' || body[at - 1]?.trim() !== '');
  return {
    title: title.slice(0, 500).trim(),
    document: note(
      ...(paragraphs.length > 0 ? paragraphs : ['']).map((line) => paragraph(...(line ? [line] : []))),
    ),
  };
}
