import type { Measure } from '../../../timeline/pack.ts';
import { type Look, lookOf } from '../look.ts';
import { type Cluster, gather } from '../placement/discs.ts';
import { type Box, type PlacedLabel, placeLabels } from '../placement/labels.ts';
import { type Analyst, byImportance, ratingOf, type Signal } from '../signal.ts';
import type { Move } from '../stage/picture.ts';

/** Half a rating of air around 1 and 5. */
const FROM = 0.6;
const TO = 5.4;

/** Where a signal stands: means of the ratings, and how far they go. */
type Reach = { mean: number; deviation: number; min: number; max: number; count: number };
export type Point = Cluster & {
  /** Most important first; each at the very place of its ratings, or within a few pixels of the bubble's. */
  signals: readonly Signal[];
  look: Look | null;
  label: PlacedLabel | null;
};

export type Matrix = {
  plot: Box;
  /** Pixels of a rating on each axis. */
  x: (value: number) => number;
  y: (value: number) => number;
  points: readonly Point[];
  /** Signals without a rating on one of the two axes: nowhere on the plot. */
  unrated: readonly Signal[];
};

export type MatrixOptions = {
  width: number;
  height: number;
  move: Move;
  analyst: Analyst;
  measure: Measure;
  obstacles: (plot: Box) => readonly Box[];
  foremost: (signal: Signal) => boolean;
};

export const PADDING = { left: 56, right: 20, top: 20, bottom: 50 };

/** The signals that have both ratings at the place these give, gathered where marks would cover each other. */
export function layOutMatrix(signals: readonly Signal[], options: MatrixOptions): Matrix {
  const { width, height, move, analyst, measure, foremost } = options;
  const plot = {
    x0: PADDING.left,
    y0: PADDING.top,
    x1: Math.max(PADDING.left + 60, width - PADDING.right),
    y1: Math.max(PADDING.top + 60, height - PADDING.bottom),
  };
  const x = (value: number): number =>
    (plot.x0 + ((value - FROM) / (TO - FROM)) * (plot.x1 - plot.x0)) * move.k + move.x;
  const y = (value: number): number =>
    (plot.y1 - ((value - FROM) / (TO - FROM)) * (plot.y1 - plot.y0)) * move.k + move.y;
  const rated: { signal: Signal; x: number; y: number; look: Look }[] = [];
  const unrated: Signal[] = [];
  for (const signal of signals) {
    const uncertainty = ratingOf(signal, 'incertitude', analyst);
    const impact = ratingOf(signal, 'impact', analyst);
    if (uncertainty === null || impact === null) unrated.push(signal);
    else rated.push({ signal, x: x(uncertainty), y: y(impact), look: lookOf(signal, analyst) });
  }
  rated.sort(
    (a, b) => Number(foremost(b.signal)) - Number(foremost(a.signal)) || byImportance(a.signal, b.signal),
  );
  const inView = rated.filter((one) => isWithin(one, plot));
  const clusters = gather(inView.map((one) => ({ x: one.x, y: one.y, r: one.look.r })));
  const points = clusters
    .map((cluster): Omit<Point, 'label'> => {
      const inside = cluster.members.flatMap((rank) => inView[rank] ?? []);
      return {
        ...cluster,
        signals: inside.map(({ signal }) => signal).sort(byImportance),
        look: inside.length === 1 ? (inside[0]?.look ?? null) : null,
      };
    })
    .sort((a, b) => {
      const [first, second] = [a.signals[0], b.signals[0]];
      return b.signals.length - a.signals.length || (first && second ? byImportance(first, second) : 0);
    });
  const labels = placeLabels(
    points.map(({ x: px, y: py, r, signals: inside }) => ({
      x: px,
      y: py,
      r,
      name: inside[0]?.title ?? null,
      suffix: inside.length > 1 ? `  + ${inside.length - 1}` : '',
    })),
    {
      measure,
      widths: [move.k > 2 ? 300 : 180, 92],
      bounds: plot,
      obstacles: options.obstacles(plot),
      most: 120,
    },
  );
  return {
    plot,
    x,
    y,
    points: points.map((point, index) => ({ ...point, label: labels[index] ?? null })),
    unrated: unrated.sort(byImportance),
  };
}

function isWithin(point: { x: number; y: number }, { x0, y0, x1, y1 }: Box): boolean {
  return point.x >= x0 && point.x <= x1 && point.y >= y0 && point.y <= y1;
}

/** The ratings of a signal on one of the axes, all of them. */
export function reachOf({ ratings }: Signal, criterion: 'impact' | 'incertitude'): Reach | null {
  return ratings.find((one) => one.criterion === criterion) ?? null;
}
