import { contentKey, type AnyBlock } from './content.ts';
import { bagOf } from './tokens.ts';

/** A node before and after; `moved` when it passed over others that kept their order. */
export type Aligned<Node> = { before: Node | null; after: Node | null; moved: boolean };

/** Two texts that share half of their words are one that was reworked. */
const ALIKE = 0.5;
/** Likeness is looked for this far around the place where it is expected, so that a long note stays quick to compare. */
const REACH = 40;

/**
 * Which node of `after` each node of `before` became, by index: first by block id, then by equal content, then by what it
 * shows (a picture, a chart), then by likeness of words (Dice's coefficient); rows of a table at last by their place.
 */
export function matchNodes(before: readonly AnyBlock[], after: readonly AnyBlock[]): Map<number, number> {
  const matches = new Map<number, number>();
  const taken = new Set<number>();
  const keep = (left: number, right: number) => {
    matches.set(left, right);
    taken.add(right);
  };
  matchBy(before, after, matches, taken, keep, (node) => node.$?.blockId ?? null);
  matchBy(before, after, matches, taken, keep, contentKey);
  matchBy(before, after, matches, taken, keep, subjectOf);
  matchByLikeness(before, after, matches, taken, keep);
  matchRows(before, after, matches, taken, keep);
  return matches;
}

/** What a node without text shows: a picture with another caption is still that picture. */
function subjectOf(node: AnyBlock): string | null {
  const { type, sha256, recordId } = node as AnyBlock & { sha256?: string; recordId?: string };
  const shown = sha256 ?? recordId;
  return node.children || shown === undefined ? null : `${type} ${shown}`;
}

/** Rows left between the same neighbours, as many on each side, are the same rows filled otherwise. */
function matchRows(
  before: readonly AnyBlock[],
  after: readonly AnyBlock[],
  matches: ReadonlyMap<number, number>,
  taken: ReadonlySet<number>,
  keep: Keep,
): void {
  if (before[0]?.type !== 'tablerow') return;
  const gap = (nodes: readonly AnyBlock[], from: number, isTaken: (index: number) => boolean) => {
    let end = from;
    while (end < nodes.length && !isTaken(end)) end += 1;
    return end;
  };
  let left = 0;
  let right = 0;
  while (left < before.length && right < after.length) {
    const ends = [
      gap(before, left, (index) => matches.has(index)),
      gap(after, right, (index) => taken.has(index)),
    ] as const;
    if (ends[0] - left === ends[1] - right)
      for (let at = 0; left + at < ends[0]; at += 1) keep(left + at, right + at);
    left = ends[0] + 1;
    right = ends[1] + 1;
  }
}

type Keep = (left: number, right: number) => void;

function matchBy(
  before: readonly AnyBlock[],
  after: readonly AnyBlock[],
  matches: ReadonlyMap<number, number>,
  taken: ReadonlySet<number>,
  keep: Keep,
  keyOf: (node: AnyBlock) => string | null,
): void {
  const places = new Map<string, number[]>();
  for (const [index, node] of after.entries()) {
    const key = taken.has(index) ? null : keyOf(node);
    if (key === null) continue;
    const there = places.get(key);
    if (there) there.push(index);
    else places.set(key, [index]);
  }
  for (const [index, node] of before.entries()) {
    if (matches.has(index)) continue;
    const key = keyOf(node);
    const place = key === null ? undefined : places.get(key)?.shift();
    if (place !== undefined) keep(index, place);
  }
}

function matchByLikeness(
  before: readonly AnyBlock[],
  after: readonly AnyBlock[],
  matches: ReadonlyMap<number, number>,
  taken: ReadonlySet<number>,
  keep: Keep,
): void {
  const free = [...after.keys()].filter((index) => !taken.has(index));
  const lonely = [...before.keys()].filter((index) => !matches.has(index));
  const bags = new Map(free.map((index) => [index, bagOf(after[index]!)]));
  const candidates: { left: number; right: number; likeness: number }[] = [];
  for (const [rank, left] of lonely.entries()) {
    const bag = bagOf(before[left]!);
    const around = Math.round((rank * free.length) / lonely.length);
    for (const right of free.slice(Math.max(0, around - REACH), around + REACH)) {
      if (before[left]!.children === undefined && before[left]!.type !== after[right]!.type) continue;
      const likeness = dice(bag, bags.get(right)!);
      if (likeness >= ALIKE) candidates.push({ left, right, likeness });
    }
  }
  candidates.sort((a, b) => b.likeness - a.likeness || a.left - b.left || a.right - b.right);
  for (const { left, right } of candidates) {
    if (!matches.has(left) && !taken.has(right)) keep(left, right);
  }
}

function dice(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let shared = 0;
  let total = 0;
  for (const [word, count] of one) {
    shared += Math.min(count, other.get(word) ?? 0);
    total += count;
  }
  for (const count of other.values()) total += count;
  return total === 0 ? 0 : (2 * shared) / total;
}

/** The pairs that kept their order among themselves: the longest increasing run; all others moved. */
export function unmoved(matches: ReadonlyMap<number, number>): Set<number> {
  const pairs = [...matches].sort((a, b) => a[0] - b[0]);
  const tails: number[] = [];
  const previous = new Array<number>(pairs.length).fill(-1);
  for (const [at, [, right]] of pairs.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[tails[middle]!]![1] < right) low = middle + 1;
      else high = middle;
    }
    previous[at] = low > 0 ? tails[low - 1]! : -1;
    tails[low] = at;
  }
  const kept = new Set<number>();
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at]!) kept.add(pairs[at]![0]);
  return kept;
}

/**
 * Both sides as one list, in reading order: what was taken away stands where it was, before what came in its place. A node
 * that moved stands twice, at its old place (`after` null) and at the new one (`before` null), both `moved`.
 */
export function align<Node extends AnyBlock>(
  before: readonly Node[],
  after: readonly Node[],
): { rows: Aligned<Node>[]; pairs: Map<Node, Node> } {
  const matches = matchNodes(before, after);
  const steady = unmoved(matches);
  const backwards = new Map([...matches].map(([left, right]) => [right, left]));
  const rows: Aligned<Node>[] = [];
  let left = 0;
  const flushUntil = (end: number) => {
    for (; left < end; left += 1) rows.push({ before: before[left]!, after: null, moved: matches.has(left) });
  };
  for (const [right, node] of after.entries()) {
    const from = backwards.get(right);
    if (from === undefined || !steady.has(from)) {
      rows.push({ before: null, after: node, moved: from !== undefined });
      continue;
    }
    // What was taken away just before comes first, also before what was added there.
    const added: Aligned<Node>[] = [];
    while (rows.length > 0 && rows.at(-1)!.before === null && left < from) added.unshift(rows.pop()!);
    flushUntil(from);
    rows.push(...added, { before: before[from]!, after: node, moved: false });
    left = from + 1;
  }
  const added: Aligned<Node>[] = [];
  while (rows.length > 0 && rows.at(-1)!.before === null && left < before.length) added.unshift(rows.pop()!);
  flushUntil(before.length);
  rows.push(...added);
  return { rows, pairs: new Map([...matches].map(([one, other]) => [before[one]!, after[other]!])) };
}
