import { ensureBlockIds } from '../blocks.ts';
import { emptyDocument } from '../build.ts';
import { matchNodes, unmoved } from '../diff/align.ts';
import { contentKey } from '../diff/content.ts';
import type { BlockNode, NoteDocument } from '../types.ts';

export type Side = 'mine' | 'theirs';
/**
 * One block of two versions brought together. `settled`: nobody changed it, one side did, or both alike; `dropped`: one
 * side took it away and the other left it as it was; `conflict`: both changed it, or one took away what the other changed.
 */
export type MergeItem = { key: string } & (
  | { state: 'settled'; from: Side | 'both'; block: BlockNode }
  | { state: 'dropped'; from: Side | 'both'; block: BlockNode }
  | { state: 'conflict'; base: BlockNode | null; mine: BlockNode | null; theirs: BlockNode | null }
);
/** What to keep of a conflict; of a block that was taken away on one side, `both` keeps it. */
export type MergeChoice = Side | 'both';

type Sides = { base: BlockNode | null; mine: BlockNode | null; theirs: BlockNode | null };

/**
 * Brings together two versions that left from one `base`, block by block: what one side did to a block the other left alone
 * is taken; the rest is a conflict, for a person. The order is theirs, with what is mine after what it follows in mine, and
 * what I alone moved where I moved it.
 */
export function mergeDocuments(base: NoteDocument, mine: NoteDocument, theirs: NoteDocument): MergeItem[] {
  const left = keysOf(base, mine, 'm');
  const right = keysOf(base, theirs, 't');
  shareAdditions(left, right, mine, theirs);
  const sides = new Map<string, Sides>();
  const put = (keys: readonly string[], document: NoteDocument, side: keyof Sides) => {
    for (const [index, key] of keys.entries()) {
      const there = sides.get(key) ?? { base: null, mine: null, theirs: null };
      sides.set(key, { ...there, [side]: document.root.children[index]! });
    }
  };
  const baseKeys = base.root.children.map((_, index) => `b${index}`);
  put(baseKeys, base, 'base');
  put(left.keys, mine, 'mine');
  put(right.keys, theirs, 'theirs');
  return orderOf(baseKeys, left, right).map((key) => decide(key, sides.get(key)!));
}

/** The merged document, conflicts settled by `choices` (`both` where none was made), with a block id on every block. */
export function resolveMerge(
  items: readonly MergeItem[],
  choices: ReadonlyMap<string, MergeChoice>,
  like: NoteDocument,
): NoteDocument {
  const children = items.flatMap((item): BlockNode[] => {
    const choice = choices.get(item.key) ?? 'both';
    if (item.state === 'settled') return [item.block];
    // Taken away, unless someone asks for it back.
    if (item.state === 'dropped') return choices.has(item.key) && choice === 'both' ? [item.block] : [];
    const chosen = choice === 'both' ? [item.mine, item.theirs] : [item[choice]];
    return chosen.filter((block) => block !== null);
  });
  const kept = children.length > 0 ? children : emptyDocument().root.children;
  return ensureBlockIds({ ...like, root: { ...like.root, children: kept } });
}

type Keyed = { keys: string[]; moved: ReadonlySet<string> };

/** A name for each block of a version: that of the block of the base it comes from, or one of its own. */
function keysOf(base: NoteDocument, version: NoteDocument, mark: string): Keyed {
  const matches = matchNodes(base.root.children, version.root.children);
  const still = unmoved(matches);
  const keys = version.root.children.map((_, index) => `${mark}${index}`);
  for (const [from, to] of matches) keys[to] = `b${from}`;
  const steady = new Set([...still].map((index) => `b${index}`));
  return {
    keys,
    moved: new Set([...matches.keys()].map((index) => `b${index}`).filter((key) => !steady.has(key))),
  };
}

/** The same block added on both sides (by an earlier merge, or pasted in both windows) is one. */
function shareAdditions(left: Keyed, right: Keyed, mine: NoteDocument, theirs: NoteDocument): void {
  const waiting = new Map<string, string[]>();
  for (const [index, key] of left.keys.entries()) {
    if (!key.startsWith('m')) continue;
    const content = contentKey(mine.root.children[index]!);
    waiting.set(content, [...(waiting.get(content) ?? []), key]);
  }
  for (const [index, key] of right.keys.entries()) {
    if (!key.startsWith('t')) continue;
    const shared = waiting.get(contentKey(theirs.root.children[index]!))?.shift();
    if (shared !== undefined) right.keys[index] = shared;
  }
}

function orderOf(base: readonly string[], left: Keyed, right: Keyed): string[] {
  const movedByMe = (key: string) => left.moved.has(key) && !right.moved.has(key);
  const order = right.keys.filter((key) => !movedByMe(key));
  const placed = new Set(order);
  const insert = (keys: readonly string[]) => {
    let last: string | null = null;
    for (const key of keys) {
      if (!placed.has(key)) {
        order.splice(last === null ? 0 : order.indexOf(last) + 1, 0, key);
        placed.add(key);
      }
      last = key;
    }
  };
  insert(left.keys);
  // What one side or both took away, where it was: it may be asked for again.
  insert(base);
  return order;
}

function decide(key: string, sides: Sides): MergeItem {
  const { base, mine, theirs } = sides;
  const same = (one: BlockNode | null, other: BlockNode | null) =>
    one !== null && other !== null && contentKey(one) === contentKey(other);
  if (mine && theirs) {
    if (same(mine, theirs)) return { key, state: 'settled', from: 'both', block: theirs };
    if (same(base, mine)) return { key, state: 'settled', from: 'theirs', block: theirs };
    if (same(base, theirs)) return { key, state: 'settled', from: 'mine', block: mine };
    return { key, state: 'conflict', ...sides };
  }
  if (!base) {
    return mine
      ? { key, state: 'settled', from: 'mine', block: mine }
      : { key, state: 'settled', from: 'theirs', block: theirs! };
  }
  if (!mine && !theirs) return { key, state: 'dropped', from: 'both', block: base };
  const left = (mine ?? theirs)!;
  if (same(base, left)) return { key, state: 'dropped', from: mine ? 'theirs' : 'mine', block: left };
  return { key, state: 'conflict', ...sides };
}
