import { createCommand, type LexicalCommand, type NodeKey } from 'lexical';

/** Asks for a picture file, and puts it where the caret is. */
export const INSERT_PICTURE_COMMAND: LexicalCommand<void> = createCommand('INSERT_PICTURE_COMMAND');
/** Asks for files of any kind, and puts each on a line where the caret is. */
export const INSERT_FILE_COMMAND: LexicalCommand<void> = createCommand('INSERT_FILE_COMMAND');
/** Asks what the picture of this node key shows. */
export const DESCRIBE_PICTURE_COMMAND: LexicalCommand<NodeKey> = createCommand('DESCRIBE_PICTURE_COMMAND');

/** Pictures a page can show without risk: SVG is a program, it stays an attachment. */
export const PICTURE_TYPES: readonly string[] = [
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/avif',
];
