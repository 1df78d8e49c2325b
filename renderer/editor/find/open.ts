import { createCommand, type LexicalCommand } from 'lexical';

/** Opens the bar that looks for words in the note, with its second line when one wants to replace them. */
export const OPEN_FIND_COMMAND: LexicalCommand<'find' | 'replace'> = createCommand('OPEN_FIND_COMMAND');
export const FIND_KEYS = 'Ctrl+F';
export const REPLACE_KEYS = 'Ctrl+H';
