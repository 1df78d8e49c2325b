import { KINDS, type Kind } from '#db/domain/kinds.ts';
import { middleOf, type Span } from './spans.ts';

export const GROUPINGS = ['kind', 'cycle', 'axis'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** A swimlane: what it gathers, and its spans in the order of time. */
export type Lane = {
  id: string;
  /** A kind, a cycle or axis by its record, or what belongs to none. */
  of: { kind: Kind } | { record: Span['item'] } | 'none';
  spans: readonly Span[];
};

/** Spans sorted into lanes, empty lanes left out. Kinds keep their usual order; cycles and axes that of time. */
export function lanesOf(spans: readonly Span[], grouping: Grouping): Lane[] {
  return grouping === 'kind' ? byKind(spans) : byParent(spans, grouping);
}

function byKind(spans: readonly Span[]): Lane[] {
  const groups = Map.groupBy(spans, (span) => span.item.kind);
  return KINDS.flatMap((kind): Lane[] => {
    const own = groups.get(kind);
    return own ? [{ id: `kind:${kind}`, of: { kind }, spans: inTime(own) }] : [];
  });
}

function byParent(spans: readonly Span[], grouping: 'cycle' | 'axis'): Lane[] {
  const parentKind: Kind = grouping === 'cycle' ? 'cycle' : 'axe';
  const parents = inTime(spans.filter((span) => span.item.kind === parentKind));
  const known = new Set(parents.map((span) => span.item.id));
  const parentOf = ({ item }: Span): string | null => {
    if (item.kind === parentKind) return item.id;
    const id = grouping === 'cycle' ? item.cycleId : item.axisId;
    return id !== null && known.has(id) ? id : null;
  };
  const groups = Map.groupBy(spans, parentOf);
  const lanes = parents.map((parent): Lane => ({
    id: `record:${parent.item.id}`,
    of: { record: parent.item },
    // The bar of the cycle itself leads its lane.
    spans: inTime(groups.get(parent.item.id) ?? []).toSorted(
      (a, b) => Number(b === parent) - Number(a === parent),
    ),
  }));
  const rest = groups.get(null);
  return rest ? [...lanes, { id: 'none', of: 'none', spans: inTime(rest) }] : lanes;
}

function inTime(spans: readonly Span[]): Span[] {
  return spans.toSorted(
    (a, b) => (a.from ?? -Infinity) - (b.from ?? -Infinity) || middleOf(a) - middleOf(b) || 0,
  );
}
