import type { Thread } from '#preload/contract/review.ts';
import { dayOf } from '../days.ts';
import { inTimeOrder, type Span, touches } from '../spans.ts';
import { byKind, type ReviewStep, type Step, stepsOf } from './steps.ts';

/**
 * The review told cycle by cycle: each cycle with what it produced, then what was said of it, of its records and of its
 * cells; then periods in the order of time; then the rest.
 */
export function reviewSteps(spans: readonly Span[], threads: readonly Thread[]): Step[] {
  const spanOf = new Map(spans.map((span) => [span.item.id, span]));
  const cycles = inTimeOrder(spans.filter(({ item }) => item.kind === 'cycle'));
  const known = new Set(cycles.map(({ item }) => item.id));
  const cycleOf = ({ on: { subject, record } }: Thread): string | null => {
    if (subject.on === 'cell') return subject.cycleId;
    if (!record) return null;
    return record.kind === 'cycle' ? record.id : (spanOf.get(record.id)?.item.cycleId ?? null);
  };
  const stepOf = (thread: Thread): ReviewStep => {
    const { subject, record } = thread.on;
    if (subject.on === 'period') {
      const place = { from: dayOf(subject.from), to: dayOf(subject.to) + 1 };
      const inside = spans.filter((span) => span.item.kind !== 'cycle' && touches(span, place));
      return { thread, place, produced: byKind(inside) };
    }
    const named = record?.id ?? (subject.on === 'cell' ? subject.cycleId : null);
    return { thread, place: (named !== null && spanOf.get(named)) || null, produced: [] };
  };
  const begins = ({ place }: ReviewStep): number => place?.from ?? Infinity;
  const told = cycles.flatMap((cycle): Step[] => [
    ...stepsOf([cycle], spans),
    ...threads.filter((thread) => cycleOf(thread) === cycle.item.id).map(stepOf),
  ]);
  const others = threads.filter((thread) => !known.has(cycleOf(thread) ?? '')).map(stepOf);
  return [...told, ...others.sort((a, b) => begins(a) - begins(b) || 0)];
}
