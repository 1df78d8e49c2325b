import { createCommand, type LexicalCommand } from 'lexical';

/** Puts an empty footnote where the caret is, and opens it to be written. */
export const INSERT_FOOTNOTE_COMMAND: LexicalCommand<void> = createCommand('INSERT_FOOTNOTE_COMMAND');
/** Opens the footnote of this node key. */
export const OPEN_FOOTNOTE_COMMAND: LexicalCommand<string> = createCommand('OPEN_FOOTNOTE_COMMAND');
/** Asks which work to cite, and where in it. */
export const INSERT_CITATION_COMMAND: LexicalCommand<void> = createCommand('INSERT_CITATION_COMMAND');
/** Asks which note, or which block of one, and shows it where the caret is. */
export const INSERT_TRANSCLUSION_COMMAND: LexicalCommand<void> = createCommand('INSERT_TRANSCLUSION_COMMAND');
/** Puts the date of today where the caret is, or asks which one. */
export const INSERT_DATE_COMMAND: LexicalCommand<'today' | 'asked'> = createCommand('INSERT_DATE_COMMAND');
