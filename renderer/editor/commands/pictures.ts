import { createCommand, type LexicalCommand } from 'lexical';

/** Asks for a picture file, and puts it where the caret is. */
export const INSERT_PICTURE_COMMAND: LexicalCommand<void> = createCommand('INSERT_PICTURE_COMMAND');

/** Pictures a page can show without risk: SVG is a program, it stays an attachment. */
export const PICTURE_TYPES: readonly string[] = [
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/avif',
];
