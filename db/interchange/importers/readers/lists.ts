import { lineBreak, list, listItem, text } from '../../../domain/document/build.ts';
import {
  type BlockNode,
  type InlineNode,
  type ListNode,
  TEXT_FORMAT,
} from '../../../domain/document/types.ts';
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
  type Row = { content: InlineNode[]; checked: boolean | null; nested: ListNode | null };
  const rows: Row[] = [];
  const after: BlockNode[] = [];
  for (const { blocks, checked } of items) {
    let current: Row | null = null;
    const append = (line: readonly InlineNode[]): void => {
      if (!current || current.nested) {
        current = { content: [], checked, nested: null };
        rows.push(current);
      } else if (current.content.length > 0) current.content.push(lineBreak());
      current.content.push(...line);
    };
    if (blocks.length === 0 || blocks[0]!.type === 'image') append([]);
    for (const block of blocks) {
      switch (block.type) {
        case 'list':
          if (current === null && rows.length === 0) append([]);
          current = { content: [], checked: null, nested: block };
          rows.push(current);
          break;
        case 'paragraph':
        case 'quote':
        case 'heading':
          append(block.children);
          break;
        case 'code':
          append(
            block.children.map((node) =>
              node.type === 'linebreak' ? node : text(node.text, TEXT_FORMAT.code),
            ),
          );
          break;
        case 'horizontalrule':
          break;
        default:
          tell({ kind: 'moved-out-of-list', detail: block.type });
          after.push(block);
      }
    }
  }
  const tasks = rows.some((row) => row.checked !== null);
  const nodes = rows.map((row) =>
    row.nested ? listItem([row.nested]) : listItem(row.content, tasks ? (row.checked ?? false) : undefined),
  );
  if (nodes.length === 0) return after;
  return [list(tasks ? 'check' : numbered ? 'number' : 'bullet', nodes, start), ...after];
}
