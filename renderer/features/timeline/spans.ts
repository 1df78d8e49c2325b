import { type EdtfDate, type EdtfEnd, parseEdtf } from '#db/domain/dates/edtf.ts';
import type { Kind } from '#db/domain/kinds.ts';
import type { DateRead } from '#preload/contract/base.ts';
import type { TimelineItem } from '#preload/contract/timeline.ts';
import { type Day, dayOf } from './days.ts';

/**
 * What a date is, and so how it is drawn: `instant` is a known day; `soft` a day somewhere inside a month, a quarter, a
 * year; `period` lasts from one end to the other.
 */
export type Nature = 'instant' | 'soft' | 'period';

/** A record on the scale of days. `to` is the day after the last one; an open side is null. */
export type Span = {
  item: TimelineItem;
  nature: Nature;
  from: Day | null;
  to: Day | null;
  approximate: boolean;
  uncertain: boolean;
  /** What is shown is only announced: the record has no actual date. */
  announced: boolean;
  /** When the record has both, where it was announced for. */
  planned: { from: Day; to: Day } | null;
};

/** Kinds that last as long as their date says: the year of a cycle is its duration, not a day unknown in it. */
const LASTING: ReadonlySet<Kind> = new Set(['cycle', 'axe']);

/** The span of a record, or null when it carries no readable date. */
export function spanOf(item: TimelineItem): Span | null {
  const shown = item.date ?? item.planned;
  const date = shown && parseEdtf(shown.edtf);
  if (!shown || !date) return null;
  const bounds = daysOf(shown);
  const planned = item.date && item.planned ? daysOf(item.planned) : null;
  return {
    item,
    nature: LASTING.has(item.kind) && !marked(date, 'approximate') ? 'period' : natureOf(date),
    ...bounds,
    approximate: marked(date, 'approximate'),
    uncertain: marked(date, 'uncertain'),
    announced: item.date === null,
    planned:
      planned && planned.from !== null && planned.to !== null ? { from: planned.from, to: planned.to } : null,
  };
}

function daysOf({ start, end }: DateRead): { from: Day | null; to: Day | null } {
  return { from: start === null ? null : dayOf(start), to: end === null ? null : dayOf(end) + 1 };
}

function natureOf(date: EdtfDate): Nature {
  if (date.type === 'day') return 'instant';
  return date.type === 'interval' ? 'period' : 'soft';
}

function marked(date: EdtfDate, mark: 'approximate' | 'uncertain'): boolean {
  if (date.type !== 'interval') return date[mark];
  const has = (end: EdtfEnd) => typeof end !== 'string' && end[mark];
  return has(date.from) || has(date.to);
}

/** The day in the middle of a span, or its only known side. */
export function middleOf({ from, to }: Pick<Span, 'from' | 'to'>): Day {
  if (from !== null && to !== null) return (from + to) / 2;
  return from ?? to ?? 0;
}

/** The first and last days that the spans cover, open sides left out; null when there is nothing to cover. */
export function extentOf(spans: readonly Span[]): { from: Day; to: Day } | null {
  let from = Infinity;
  let to = -Infinity;
  for (const span of spans) {
    for (const day of [span.from, span.to, span.planned?.from, span.planned?.to]) {
      if (day === null || day === undefined) continue;
      from = Math.min(from, day);
      to = Math.max(to, day);
    }
  }
  return from <= to ? { from, to } : null;
}

/** True when a span shares some time with the days from `from` to `to`. */
export function touches(span: Pick<Span, 'from' | 'to'>, view: { from: Day; to: Day }): boolean {
  return (span.from ?? -Infinity) < view.to && (span.to ?? Infinity) > view.from;
}

/** Spans by their beginning, then their middle. */
export function inTimeOrder(spans: readonly Span[]): Span[] {
  return spans.toSorted(
    (a, b) => (a.from ?? -Infinity) - (b.from ?? -Infinity) || middleOf(a) - middleOf(b) || 0,
  );
}
