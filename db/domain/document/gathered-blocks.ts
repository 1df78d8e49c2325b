import { lineBreak, list, listItem, quote, text } from './build.ts';
import { type BlockNode, type InlineNode, type ListNode, TEXT_FORMAT } from './types.ts';

/*
 * Formats let any block stand in a list or in a quotation; a note's list holds lines and lists, its quotation one run of text.
 * What importers and readers share to bring the first to the second.
 */

/** A line of a list being made, or a list under the line before it. */
export type ListRow = { content: InlineNode[]; checked: boolean | null; nested: ListNode | null };

/**
 * Adds the blocks of one item to the rows of its list. What is neither text nor a list is given to `moved`: its place is after
 * the list.
 * @param leads whether the item has a first line though nothing is written on it
 * @returns that first line, when it leads
 */
export function addItem(
  rows: ListRow[],
  blocks: readonly BlockNode[],
  { checked, leads }: { checked: boolean | null; leads: boolean },
  moved: (block: BlockNode) => void,
): ListRow | null {
  const newRow = (nested: ListNode | null): ListRow => {
    const row = { content: [], checked: nested ? null : checked, nested };
    rows.push(row);
    return row;
  };
  const first = leads ? newRow(null) : null;
  let current = first;
  const append = (line: readonly InlineNode[]): void => {
    if (!current || current.nested) current = newRow(null);
    else if (current.content.length > 0) current.content.push(lineBreak());
    current.content.push(...line);
  };
  for (const block of blocks) {
    switch (block.type) {
      case 'list':
        current = newRow(block);
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
        moved(block);
    }
  }
  return first;
}

/** The list of some rows: of tasks as soon as one of them has a box. */
export function listOfRows(rows: readonly ListRow[], numbered: boolean, start: number): ListNode {
  const tasks = rows.some(({ checked }) => checked !== null);
  const items = rows.map(({ nested, content, checked }) =>
    nested ? listItem([nested]) : listItem(content, tasks ? (checked ?? false) : undefined),
  );
  return list(tasks ? 'check' : numbered ? 'number' : 'bullet', items, start);
}

/** The blocks of a quotation: its paragraphs become one, a line apart; what it holds beside them stays what it is. */
export function quotationOf(inner: readonly BlockNode[]): BlockNode[] {
  const blocks: BlockNode[] = [];
  let run: InlineNode[] = [];
  const flush = (): void => {
    if (run.length > 0) blocks.push(quote(...run));
    run = [];
  };
  for (const block of inner) {
    if (block.type === 'paragraph' || block.type === 'quote') {
      if (run.length > 0) run.push(lineBreak(), lineBreak());
      run.push(...block.children);
    } else {
      flush();
      blocks.push(block);
    }
  }
  flush();
  return blocks;
}
