import { callout, code, paragraph } from '../../../../domain/document/build.ts';
import { quotationOf } from '../../../../domain/document/gathered-blocks.ts';
import type { BlockNode } from '../../../../domain/document/types.ts';
import { listOf, type ReadItem } from '../lists.ts';
import type { Problem } from '../reader.ts';

/** A paragraph as it is read, before lists, quotations and code are gathered from those that follow one another. */
export type Line =
  | { is: 'blocks'; blocks: BlockNode[] }
  | { is: 'item'; list: string; level: number; numbered: boolean; start: number; item: ReadItem }
  | { is: 'quote' | 'callout' | 'callout-title'; blocks: BlockNode[] }
  | { is: 'code'; words: string }
  | { is: 'caption'; blocks: BlockNode[]; words: string };

/** Lines that follow one another and belong together, as the lists, quotations and code they make. */
export function gathered(lines: readonly Line[], tell: (problem: Problem) => void): BlockNode[] {
  const blocks: BlockNode[] = [];
  for (let at = 0; at < lines.length;) {
    const line = lines[at]!;
    let end = at + 1;
    const same = (next: Line | undefined): boolean =>
      line.is === 'callout-title' ? next?.is === 'callout' : next?.is === line.is;
    if (line.is === 'item') {
      while (lines[end]?.is === 'item') end += 1;
      blocks.push(...lists(lines.slice(at, end) as Item[], tell));
    } else if (line.is === 'blocks') blocks.push(...line.blocks);
    else if (line.is === 'caption') addCaption(blocks, line);
    else {
      while (same(lines[end])) end += 1;
      const run = lines.slice(at, end);
      if (line.is === 'code') {
        const source = run.map((one) => (one.is === 'code' ? one.words : '')).join('\n');
        if (source.trim() !== '') blocks.push(code(source));
      } else {
        const inner = run.map((one) => ('blocks' in one ? one.blocks : []));
        if (line.is === 'quote') blocks.push(...quotationOf(inner.flat()));
        else blocks.push(framed(line.is === 'callout-title' ? inner : [[], ...inner]));
      }
    }
    at = end;
  }
  return blocks;
}

/** A frame: the blocks of its title, then those of each line. */
function framed([title = [], ...body]: readonly BlockNode[][]): BlockNode {
  const words = title.flatMap((block) => (block.type === 'paragraph' ? block.children : []));
  const blocks = body.flat();
  return callout('note', words, blocks.length > 0 ? blocks : [paragraph()]);
}

/** The caption of the picture before it; words of their own elsewhere. */
function addCaption(blocks: BlockNode[], { blocks: own, words }: Extract<Line, { is: 'caption' }>): void {
  const last = blocks.at(-1);
  if (last?.type === 'image' && last.caption === '' && words !== '' && words.length <= 10_000)
    blocks[blocks.length - 1] = { ...last, caption: words };
  else blocks.push(...own);
}

type Item = Extract<Line, { is: 'item' }>;

/** Items in a row as lists: a list ends where another begins at the first level, or where bullets give way to numbers. */
function lists(items: readonly Item[], tell: (problem: Problem) => void): BlockNode[] {
  const blocks: BlockNode[] = [];
  for (let at = 0; at < items.length;) {
    const first = items[at]!;
    let end = at + 1;
    const goesOn = (item: Item): boolean =>
      item.level > first.level ||
      (item.level === first.level && item.list === first.list && item.numbered === first.numbered);
    while (end < items.length && goesOn(items[end]!)) end += 1;
    blocks.push(...oneList(items.slice(at, end), tell));
    at = end;
  }
  return blocks;
}

function oneList(items: readonly Item[], tell: (problem: Problem) => void): BlockNode[] {
  const [first] = items;
  const rows: ReadItem[] = [];
  for (let at = 0; at < items.length;) {
    const item = items[at]!;
    let end = at + 1;
    while (end < items.length && items[end]!.level > first!.level) end += 1;
    const under = lists(items.slice(at + 1, end), tell);
    rows.push({
      ...item.item,
      blocks: [...(item.item.blocks.length > 0 ? item.item.blocks : [paragraph()]), ...under],
    });
    at = end;
  }
  return listOf(rows, first!.numbered, first!.start, tell);
}
