import type { Kind } from '#db/domain/kinds.ts';
import type { Thread } from '#preload/contract/review.ts';
import { inTimeOrder, type Span } from '../spans.ts';

type Produced = readonly { kind: Kind; spans: readonly Span[] }[];

/** A record, and for a cycle or an axis what it produced, by kind. */
export type RecordStep = { span: Span; produced: Produced };
/** What the review says of something: of a record or a period when it has a place in time. */
export type ReviewStep = { thread: Thread; place: Pick<Span, 'from' | 'to'> | null; produced: Produced };
/** One step of a presentation. */
export type Step = RecordStep | ReviewStep;

/** The steps through some records, in the order given. `all` are those among which what a cycle produced is found. */
export function stepsOf(chosen: readonly Span[], all: readonly Span[] = chosen): RecordStep[] {
  return chosen.map((span) => ({ span, produced: producedBy(span, all) }));
}

/** A step for each cycle among some records. */
export function cycleSteps(all: readonly Span[]): RecordStep[] {
  return stepsOf(inTimeOrder(all.filter(({ item }) => item.kind === 'cycle')), all);
}

function producedBy({ item: { id, kind } }: Span, all: readonly Span[]): Produced {
  if (kind !== 'cycle' && kind !== 'axe') return [];
  const own = all.filter(({ item }) => (kind === 'cycle' ? item.cycleId : item.axisId) === id);
  return byKind(own);
}

/** Records by kind, each kind in the order of time. */
export function byKind(spans: readonly Span[]): Produced {
  return [...Map.groupBy(inTimeOrder(spans), ({ item }) => item.kind)].map(([kind, own]) => ({
    kind,
    spans: own,
  }));
}
