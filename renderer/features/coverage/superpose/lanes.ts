import type { Box } from '#db/domain/indicators/chart/labels.ts';
import type { ScaleLinear } from 'd3-scale';
import type { Superposed } from '#preload/contract/coverage.ts';
import type { Lane, PlotScene } from './plot.ts';

/** The lane of a cycle before anything is drawn in it. */
export function emptyLane(
  one: Superposed,
  after: number,
  plot: Box,
): Omit<Lane, 'points' | 'start' | 'zero'> {
  return {
    cycleId: one.cycle.id,
    title: one.cycle.title,
    after,
    name: null,
    segments: [],
    top: plot.y,
    height: plot.height,
  };
}

/** The whole numbers of an axis, about `count` of them. */
export function ticksOf(
  scale: ScaleLinear<number, number>,
  count: number,
  number: (value: number) => string,
): PlotScene['ticks'] {
  return scale
    .ticks(count)
    .filter((value) => Number.isInteger(value))
    .map((value) => ({ y: scale(value), label: number(value) }));
}

/** `+3`, `−2`, `0`. */
export function signed(value: number, number: (value: number) => string): string {
  const text = number(Math.abs(value));
  if (Number(value.toFixed(1)) === 0) return text;
  return value > 0 ? `+${text}` : `−${text}`;
}
