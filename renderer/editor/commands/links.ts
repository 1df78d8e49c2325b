import { createCommand, type LexicalCommand } from 'lexical';

/** Opens the small window where one writes the address of a link. */
export const EDIT_LINK_COMMAND: LexicalCommand<void> = createCommand('EDIT_LINK_COMMAND');
export const LINK_KEYS = 'Ctrl+Maj+K';
