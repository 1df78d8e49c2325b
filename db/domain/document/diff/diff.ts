import type { BlockNode, NoteDocument } from '../types.ts';
import { align, type Aligned } from './align.ts';
import { contentKey, formOf, type AnyBlock } from './content.ts';
import { diffTable, type RowDiff } from './table.ts';
import { tokensOf } from './tokens.ts';
import { diffTokens, type Piece } from './words.ts';

export type Change = 'same' | 'added' | 'removed' | 'changed';
/** One item of a list, at its depth from 0. */
export type ItemDiff = { change: Change; depth: number; item: AnyBlock; pieces: Piece[] };
/** What became of the content of a block, by its form. */
export type BodyDiff =
  | { form: 'line'; pieces: Piece[] }
  | { form: 'list'; items: ItemDiff[] }
  | { form: 'table'; rows: RowDiff[] }
  | { form: 'group'; blocks: BlockDiff[] }
  | { form: 'object' };
/**
 * What became of one block. A block that moved has two: `moved-away` at its old place and `moved-here` at the new one, with
 * both sides known to each; `edited` tells that its content changed on the way. `reshaped`: a paragraph became a heading…
 */
export type BlockDiff = {
  change: Change | 'moved-away' | 'moved-here';
  before: BlockNode | null;
  after: BlockNode | null;
  edited: boolean;
  reshaped: boolean;
  body: BodyDiff;
};

/** Compares two states of a note block by block, and inside a block word by word. */
export function diffDocuments(before: NoteDocument, after: NoteDocument): BlockDiff[] {
  return diffBlocks(before.root.children, after.root.children);
}

/** How many blocks differ: what « next change » goes through. A moved block counts once. */
export function changesIn(diff: readonly BlockDiff[]): number {
  return diff.filter(({ change }) => change !== 'same' && change !== 'moved-away').length;
}

function diffBlocks(before: readonly AnyBlock[], after: readonly AnyBlock[]): BlockDiff[] {
  const { rows, pairs } = align(before, after);
  const origins = new Map([...pairs].map(([one, other]) => [other, one]));
  return rows.map((row) => diffRow(row, pairs, origins));
}

function diffRow(
  row: Aligned<AnyBlock>,
  pairs: ReadonlyMap<AnyBlock, AnyBlock>,
  origins: ReadonlyMap<AnyBlock, AnyBlock>,
): BlockDiff {
  const before = row.before ?? (row.moved ? (origins.get(row.after!) ?? null) : null);
  const after = row.after ?? (row.moved ? (pairs.get(row.before!) ?? null) : null);
  const edited = before !== null && after !== null && contentKey(before) !== contentKey(after);
  const change = row.moved
    ? row.after === null
      ? 'moved-away'
      : 'moved-here'
    : before === null
      ? 'added'
      : after === null
        ? 'removed'
        : edited
          ? 'changed'
          : 'same';
  return {
    change,
    before: before as BlockNode | null,
    after: after as BlockNode | null,
    edited,
    reshaped: edited && shapeOf(before!) !== shapeOf(after!),
    body: diffBody(before, after),
  };
}

/** What a block is, its content aside: kind, level, list style, place on the page. */
function shapeOf(node: AnyBlock): string {
  const { children: _children, ...shape } = node as AnyBlock & Record<string, unknown>;
  return node.children === undefined ? node.type : contentKey(shape as AnyBlock);
}

function diffBody(before: AnyBlock | null, after: AnyBlock | null): BodyDiff {
  const forms = [before, after].flatMap((node) => (node ? [formOf(node)] : []));
  const [form] = forms;
  const children = (node: AnyBlock | null) => node?.children ?? [];
  if (forms.some((one) => one !== form)) return { form: 'object' };
  switch (form) {
    case 'line':
      return { form, pieces: diffTokens(tokensOf(children(before)), tokensOf(children(after))) };
    case 'list':
      return { form, items: diffItems(itemsOf(before), itemsOf(after)) };
    case 'table':
      return { form, rows: diffTable(children(before), children(after)) };
    case 'group':
      return { form, blocks: diffBlocks(children(before), children(after)) };
    default:
      return { form: 'object' };
  }
}

type Item = AnyBlock & { depth: number };

/** The items of a list and of the lists in it, in reading order; an item that only holds a list is not one. */
function itemsOf(list: AnyBlock | null, depth = 0): Item[] {
  return (list?.children ?? []).flatMap((item) => {
    const [first] = item.children ?? [];
    return first?.type === 'list' ? itemsOf(first, depth + 1) : [{ ...item, depth }];
  });
}

function diffItems(before: readonly Item[], after: readonly Item[]): ItemDiff[] {
  return pairedRows(before, after).map(({ before: old, after: now }) => {
    const item = (now ?? old)!;
    return {
      change: changeOf(old, now),
      depth: item.depth,
      item,
      pieces: diffTokens(tokensOf(old?.children ?? []), tokensOf(now?.children ?? [])),
    };
  });
}

/** Items and rows are read in order: one that moved is taken away there and added here. */
function pairedRows<Node extends AnyBlock>(before: readonly Node[], after: readonly Node[]): Aligned<Node>[] {
  return align(before, after).rows;
}

/** @param before, after one of them may be missing, not both */
export function changeOf(before: AnyBlock | null, after: AnyBlock | null): Change {
  if (!before) return 'added';
  if (!after) return 'removed';
  return contentKey(before) === contentKey(after) ? 'same' : 'changed';
}
