import { lineBreak, note, paragraph, text } from '../../../domain/document/build.ts';
import type { NoteDocument } from '../../../domain/document/types.ts';

/** A plain text as a note: empty lines part paragraphs, other line ends stay, and no sign means anything. */
export function plainText(source: string): NoteDocument {
  const paragraphs = source
    .replace(/^\ufeff/, '')
    // No control character has a place in a note but the tab, which is a space there.
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .split(/\n(?: ?\n)+/)
    .map((words) => words.trim())
    .filter((words) => words !== '');
  const blocks = paragraphs.map((words) =>
    paragraph(
      ...words
        .split('\n')
        .flatMap((line, index) => [
          ...(index > 0 ? [lineBreak()] : []),
          ...(line.trim() === '' ? [] : [text(line.trim())]),
        ]),
    ),
  );
  return note(...blocks);
}
