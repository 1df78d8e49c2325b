import { addItem, type ListRow, listOfRows } from '../../../domain/document/gathered-blocks.ts';
import type { BlockNode } from '../../../domain/document/types.ts';
import type { Problem } from './reader.ts';

/** One item of a list being read: its blocks, and its box when it has one. */
export type ReadItem = { blocks: readonly BlockNode[]; checked: boolean | null };

/**
 * A list of a note from the blocks of its items: an item holds lines of text and lists under them. What else stood in it comes
 * after the list, and is told.
 */
export function listOf(
  items: readonly ReadItem[],
  numbered: boolean,
  start: number,
  tell: (problem: Problem) => void,
): BlockNode[] {
  const rows: ListRow[] = [];
  const after: BlockNode[] = [];
  for (const { blocks, checked } of items) {
    const type = blocks[0]?.type;
    // An item that begins with a picture or, at the top, with a list is still seen as one.
    const leads = type === undefined || type === 'image' || (type === 'list' && rows.length === 0);
    addItem(rows, blocks, { checked, leads }, (block) => {
      tell({ kind: 'moved-out-of-list', detail: block.type });
      after.push(block);
    });
  }
  return rows.length === 0 ? after : [listOfRows(rows, numbered, start), ...after];
}
