import { createCommand, type LexicalCommand } from 'lexical';

/** Asks which figure or chart of an indicator, and puts it where the caret is. */
export const INSERT_FIGURE_COMMAND: LexicalCommand<'figure' | 'chart'> =
  createCommand('INSERT_FIGURE_COMMAND');
