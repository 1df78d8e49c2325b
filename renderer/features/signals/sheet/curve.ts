import { scaleLinear, scaleUtc, type ScaleTime } from 'd3-scale';
import type { Verification } from '#db/domain/impacts.ts';
import type { Locale } from '#db/domain/locale.ts';
import { strengthCurve, weightOf } from '#db/domain/signals/strength.ts';
import type { Direction } from '#db/domain/signals/vocabulary.ts';

/** What the curve knows of an observation: the days its date may mean (null where it is open), and what it says. */
export type Observed = {
  id: string;
  date: { start: string | null; end: string | null };
  direction: Direction;
  verification: Verification;
};

export type CurvePoint = {
  id: string;
  x: number;
  y: number;
  /** The strength from this observation on. */
  value: number;
  direction: Direction;
  /** The days the observation may be of, when they show. */
  span: { x1: number; x2: number } | null;
};

/** The strengthening curve laid out in pixels. */
export type Curve = {
  width: number;
  height: number;
  /** Where strength is nought: above it more speaks for the signal than against. */
  zero: number;
  plot: { x: number; y: number; width: number; height: number };
  points: CurvePoint[];
  /** Corners of the line: level from one observation to the next, since nothing was seen in between. */
  line: [number, number][];
  ticks: { x: number; label: string }[];
};

const DAY = 86_400_000;
const timeOf = (day: string) => Date.parse(`${day}T00:00:00Z`);

/**
 * The strength of a signal in time, from the day it was captured (or its first observation) to `until`, in a frame of
 * `width` × `height` pixels. Null when no observation has a day.
 */
export function layCurve({
  observations,
  from,
  until,
  width,
  height,
  locale,
}: {
  observations: readonly Observed[];
  from: string | null;
  until: string;
  width: number;
  height: number;
  locale: Locale;
}): Curve | null {
  const byId = new Map(observations.map((one) => [one.id, one]));
  const steps = strengthCurve(observations.map(({ date, ...one }) => ({ ...one, day: date.start })));
  const [first] = steps;
  const last = steps.at(-1);
  if (!first || !last) return null;

  const start = Math.min(timeOf(first.day), from === null ? Infinity : timeOf(from));
  const end = Math.max(timeOf(last.day), timeOf(until), start + 30 * DAY);
  const plot = { x: 12, y: 12, width: width - 24, height: height - 38 };
  const toX = scaleUtc()
    .domain([start, end])
    .range([plot.x, plot.x + plot.width]);
  // What has no day counts from the start.
  const before = first.value - weightOf(byId.get(first.observationId)!);
  const values = [before, ...steps.map(({ value }) => value)];
  const toY = scaleLinear()
    .domain([Math.min(0, ...values), Math.max(1, ...values)])
    .range([plot.y + plot.height, plot.y]);

  const points = steps.map(({ day, value, observationId }): CurvePoint => {
    const one = byId.get(observationId)!;
    const x = toX(timeOf(day));
    const x2 = one.date.end === null ? x : toX(Math.min(timeOf(one.date.end), end));
    return {
      id: observationId,
      x,
      y: toY(value),
      value,
      direction: one.direction,
      span: x2 - x > 8 ? { x1: x, x2 } : null,
    };
  });
  const line: [number, number][] = [[plot.x, toY(before)]];
  for (const { x, y } of points) line.push([x, line.at(-1)![1]], [x, y]);
  line.push([plot.x + plot.width, toY(last.value)]);

  return { width, height, zero: toY(0), plot, points, line, ticks: ticksOf(toX, plot.width, locale) };
}

/** Years, or months when the time is short. */
function ticksOf(toX: ScaleTime<number, number>, width: number, locale: Locale): Curve['ticks'] {
  const found = toX.ticks(Math.max(2, Math.floor(width / 110)));
  const isYear = (date: Date) => date.getUTCMonth() === 0 && date.getUTCDate() === 1;
  const [start, end] = toX.domain() as [Date, Date];
  const areYears = end.getTime() - start.getTime() > 3 * 365 * DAY;
  return found
    .filter((date) => (areYears ? isYear(date) : date.getUTCDate() === 1))
    .map((date) => ({
      x: toX(date),
      label: areYears
        ? String(date.getUTCFullYear())
        : date.toLocaleDateString(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' }),
    }));
}
