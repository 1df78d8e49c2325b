import { IMPACTS, type Impact } from '#db/domain/impacts.ts';
import { KINDS, type Kind } from '#db/domain/kinds.ts';
import type { RecordRef } from '#preload/contract/base.ts';
import { type LaneIndex, indexOf } from './lane-index.ts';
import { middleOf, type Span } from './spans.ts';

export const GROUPINGS = ['kind', 'cycle', 'axis', 'actor', 'theme', 'impact'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** What a lane gathers: a kind, what belongs to a record or has an impact, or what has none of them. */
export type LaneOf = { kind: Kind } | { record: RecordRef } | { impact: Impact } | { none: Grouping };

/** A swimlane: what it gathers, and its spans in the order of time. */
export type Lane = {
  id: string;
  of: LaneOf;
  spans: readonly Span[];
  /** Counts over its spans, for a lane of many. */
  index: LaneIndex | null;
  /** The outer lane this one is part of; `first` names it on screen. */
  group: { id: string; of: LaneOf; first: boolean; size: number } | null;
};

type Part = { id: string; of: LaneOf; spans: Span[] };

const RECORD_KIND: Partial<Record<Grouping, Kind>> = {
  cycle: 'cycle',
  axis: 'axe',
  actor: 'acteur',
  theme: 'theme',
};

/**
 * Spans sorted into lanes, empty lanes left out; a second grouping sorts each lane again. Kinds and impacts keep their
 * usual order, records that of `refs`. What names several actors, themes or impacts stands in the lane of each.
 */
export function lanesOf(
  spans: readonly Span[],
  grouping: Grouping,
  { refs = refsOf(spans), then = null }: { refs?: readonly RecordRef[]; then?: Grouping | null } = {},
): Lane[] {
  const outer = partsOf(spans, grouping, refs);
  if (then === null || then === grouping) return outer.map((part) => laneOf(part, null));
  return outer.flatMap(({ id, of, spans: own }) =>
    partsOf(own, then, refs).map((part, rank) =>
      laneOf({ ...part, id: `${id}/${part.id}` }, { id, of, first: rank === 0, size: own.length }),
    ),
  );
}

function laneOf({ id, of, spans }: Part, group: Lane['group']): Lane {
  return { id, of, spans, index: indexOf(spans), group };
}

function partsOf(spans: readonly Span[], by: Grouping, refs: readonly RecordRef[]): Part[] {
  const parts = new Map<string, Part>(emptyParts(by, refs).map((part) => [part.id, part]));
  const rest: Part = { id: `none:${by}`, of: { none: by }, spans: [] };
  for (const span of spans) {
    const own = namesOf(span, by).flatMap((name) => parts.get(name) ?? []);
    for (const part of own.length > 0 ? own : [rest]) part.spans.push(span);
  }
  return [...parts.values(), rest]
    .filter((part) => part.spans.length > 0)
    .map((part) => ({ ...part, spans: inTime(part.spans, part.of) }));
}

/** One part for all that a grouping may name, in order. */
function emptyParts(by: Grouping, refs: readonly RecordRef[]): Part[] {
  if (by === 'kind') return KINDS.map((kind) => ({ id: `kind:${kind}`, of: { kind }, spans: [] }));
  if (by === 'impact')
    return IMPACTS.map((impact) => ({ id: `impact:${impact}`, of: { impact }, spans: [] }));
  return refs
    .filter(({ kind }) => kind === RECORD_KIND[by])
    .map((record) => ({ id: `record:${record.id}`, of: { record }, spans: [] }));
}

/** The parts a span belongs to; a cycle, an axis, a theme or an actor stands in its own lane. */
function namesOf({ item }: Span, by: Grouping): string[] {
  if (by === 'kind') return [`kind:${item.kind}`];
  if (by === 'impact') return item.impacts.map((impact) => `impact:${impact}`);
  if (item.kind === RECORD_KIND[by]) return [`record:${item.id}`];
  const ids = { cycle: [item.cycleId], axis: [item.axisId], actor: item.actorIds, theme: item.themeIds }[by];
  return ids.map((id) => `record:${id ?? ''}`);
}

/** The bar of the record that a lane is about leads it. */
function inTime(spans: readonly Span[], of: LaneOf): Span[] {
  const lead = 'record' in of ? of.record.id : null;
  return spans.toSorted(
    (a, b) =>
      Number(b.item.id === lead) - Number(a.item.id === lead) ||
      (a.from ?? -Infinity) - (b.from ?? -Infinity) ||
      middleOf(a) - middleOf(b) ||
      0,
  );
}

/** The spans that may head lanes, in the order of time. */
function refsOf(spans: readonly Span[]): RecordRef[] {
  const kinds = new Set(Object.values(RECORD_KIND));
  return inTime(
    spans.filter(({ item }) => kinds.has(item.kind)),
    { none: 'kind' },
  ).map(({ item }) => item);
}

/** Names one place of a record: the same record may stand in several lanes. */
export function placeKey(lane: Pick<Lane, 'id'>, span: Span): string {
  return `${lane.id}|${span.item.id}`;
}

/** The record of a place. */
export function idOfPlace(key: string): string {
  return key.slice(key.lastIndexOf('|') + 1);
}

/** The kind whose icon and colour a lane has, or null. */
export function kindOfLane(of: LaneOf): Kind | null {
  if ('kind' in of) return of.kind;
  return 'record' in of ? of.record.kind : null;
}
