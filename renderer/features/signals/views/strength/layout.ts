import type { Locale } from '#db/domain/locale.ts';
import type { Direction } from '#db/domain/signals/vocabulary.ts';
import type { StrengthCurve } from '#preload/contract/signals.ts';
import { type Day, dayOf } from '../../../timeline/days.ts';
import { type Measure, shorten } from '../../../timeline/pack.ts';
import type { Box } from '../placement/labels.ts';
import type { Signal } from '../signal.ts';

export type Point = { x: number; y: number };
/** A step curve: level from one observation to the next, since nothing was seen in between. */
export type Curve = {
  signal: Signal;
  line: readonly Point[];
  marks: readonly (Point & { direction: Direction })[];
  /** The strength now, in words. */
  last: string;
};
/** A small chart: where it is, its name cut to its width, its curve. */
export type Cell = Curve & { box: Box; plot: Box; zero: number; title: string };

export type Strength = {
  width: number;
  height: number;
  /** Every curve on one chart. */
  overview: {
    plot: Box;
    curves: readonly Curve[];
    zero: number;
    ticks: readonly Tick[];
    values: readonly Tick[];
  };
  cells: readonly Cell[];
  /** Curves that have no small chart, for want of room. */
  left: number;
};
export type Tick = { at: number; label: string };

const OVERVIEW = { height: 190, left: 44, right: 16, top: 26, foot: 26 };
const CELL = { width: 218, height: 104, gap: 14, head: 20, foot: 10 };
/** As many small charts as one reads; the table has them all. */
export const MOST_CELLS = 60;
const YEAR = 365.25;

/** All curves over one another, then the first ones apart; the same scales everywhere, so that heights compare. */
export function layOutStrength(
  curves: readonly StrengthCurve[],
  {
    signals,
    width,
    today,
    measure,
    locale,
  }: {
    /** In the order of the small charts. */
    signals: readonly Signal[];
    width: number;
    today: Day;
    measure: Measure;
    locale: Locale;
  },
): Strength {
  const byId = new Map(curves.map((curve) => [curve.id, curve]));
  const drawn = signals.flatMap((signal) => {
    const curve = byId.get(signal.id);
    return curve ? [{ signal, points: curve.points }] : [];
  });
  const days = drawn.flatMap(({ points }) => points.map(({ day }) => dayOf(day)));
  const from = days.reduce((least, day) => Math.min(least, day), today) - YEAR / 2;
  const to =
    Math.max(
      today,
      days.reduce((most, day) => Math.max(most, day), from),
    ) + 30;
  const values = drawn.flatMap(({ points }) => points.map(({ value }) => value));
  const low = values.reduce((least, value) => Math.min(least, value), 0);
  const high = values.reduce((most, value) => Math.max(most, value), 1);

  const curveIn = (plot: Box, { signal, points }: (typeof drawn)[number]): Curve => {
    const x = (day: string): number => plot.x0 + ((dayOf(day) - from) / (to - from)) * (plot.x1 - plot.x0);
    const y = (value: number): number => yIn(plot, value);
    const marks = points.map(({ day, value, direction }) => ({ x: x(day), y: y(value), direction }));
    const line: Point[] = [];
    for (const mark of marks) {
      const before = line.at(-1);
      line.push({ x: mark.x, y: before?.y ?? y(0) }, { x: mark.x, y: mark.y });
    }
    const end = line.at(-1);
    if (end) line.push({ x: plot.x1, y: end.y });
    return { signal, line, marks, last: signed(points.at(-1)?.value ?? 0, locale) };
  };
  const yIn = (plot: Box, value: number): number =>
    plot.y1 - ((value - low) / (high - low)) * (plot.y1 - plot.y0);

  const plot = {
    x0: OVERVIEW.left,
    y0: OVERVIEW.top,
    x1: Math.max(OVERVIEW.left + 80, width - OVERVIEW.right),
    y1: OVERVIEW.top + OVERVIEW.height,
  };
  const columns = Math.max(1, Math.floor((width - 2 * CELL.gap) / (CELL.width + CELL.gap)));
  const wide = Math.max(80, (width - CELL.gap * (columns + 1)) / columns);
  const start = plot.y1 + OVERVIEW.foot + 18;
  const cells = drawn.slice(0, MOST_CELLS).map((one, index): Cell => {
    const x0 = CELL.gap + (index % columns) * (wide + CELL.gap);
    const y0 = start + Math.floor(index / columns) * (CELL.height + CELL.gap);
    const box = { x0, y0, x1: x0 + wide, y1: y0 + CELL.height };
    const inside = {
      x0: x0 + 8,
      y0: y0 + CELL.head + 6,
      x1: x0 + wide - 10,
      y1: y0 + CELL.height - CELL.foot,
    };
    return {
      ...curveIn(inside, one),
      box,
      plot: inside,
      zero: yIn(inside, 0),
      title: shorten(`${one.signal.code} ${one.signal.title}`, wide - 56, measure),
    };
  });
  const rows = Math.ceil(cells.length / columns);
  return {
    width,
    height: start + rows * (CELL.height + CELL.gap) + 8,
    overview: {
      plot,
      curves: drawn.map((one) => curveIn(plot, one)),
      zero: yIn(plot, 0),
      ticks: yearsOf(from, to, plot),
      values: stepsOf(low, high).map((value) => ({ at: yIn(plot, value), label: signed(value, locale) })),
    },
    cells,
    left: drawn.length - cells.length,
  };
}

/** A strength with its sign. */
export function signed(value: number, locale: Locale): string {
  return value
    .toLocaleString(locale, { maximumFractionDigits: 2, signDisplay: 'exceptZero' })
    .replace('-', '−');
}

function yearsOf(from: Day, to: Day, plot: Box): Tick[] {
  const first = new Date(from * 86_400_000).getUTCFullYear() + 1;
  const last = new Date(to * 86_400_000).getUTCFullYear();
  const every = Math.max(
    1,
    Math.ceil((last - first + 1) / Math.max(1, Math.floor((plot.x1 - plot.x0) / 56))),
  );
  const ticks: Tick[] = [];
  for (let year = first; year <= last; year += every) {
    const day = dayOf(`${year}-01-01`);
    ticks.push({ at: plot.x0 + ((day - from) / (to - from)) * (plot.x1 - plot.x0), label: String(year) });
  }
  return ticks;
}

function stepsOf(low: number, high: number): number[] {
  const step = [0.5, 1, 2, 5, 10, 20, 50].find((one) => (high - low) / one <= 6) ?? 100;
  const values: number[] = [];
  for (let value = Math.ceil(low / step) * step; value <= high; value += step) values.push(value);
  return values;
}
