import { $getState, $setState, createState } from 'lexical';
import type { TableNode } from '@lexical/table';

/** The caption of a table, kept by Lexical under `$` beside the id of its block. */
const captionState = createState('caption', {
  parse: (value) => (typeof value === 'string' ? value : ''),
});

/** The caption of a table, or the empty text. */
export function $getCaption(table: TableNode): string {
  return $getState(table, captionState);
}

/** Gives a table its caption; '' takes it away. */
export function $setCaption(table: TableNode, caption: string): void {
  $setState(table, captionState, caption);
}
