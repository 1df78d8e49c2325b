import type { CurvePoint } from '#db/domain/coverage/curves.ts';
import type { StepUnit } from '#db/domain/coverage/steps.ts';
import type { Box, Label } from '#db/domain/indicators/chart/labels.ts';
import type { Kind } from '#db/domain/kinds.ts';
import type { Superposed } from '#preload/contract/coverage.ts';
import type { Shape } from '../coverage-state.ts';

/** One figure of the drawing: a cycle at a slot. Pixels from the top left. */
export type PlotPoint = CurvePoint & {
  cycleId: string;
  x: number;
  y: number;
  /** The cycle has ended before this slot begins. */
  beyond: boolean;
  /** Today is in it: it is not complete. */
  current: boolean;
  label: Label | null;
};
/** What one kind adds to a bar: `sure` of it is full. */
export type Segment = { kind: Kind; x: number; width: number; y: number; height: number; sure: number };
export type Lane = {
  cycleId: string;
  title: string;
  /** How many cycles are later: what its ink is chosen by. */
  after: number;
  points: PlotPoint[];
  /** Where its first point comes from, when figures are cumulated. */
  start: { x: number; y: number } | null;
  name: Label | null;
  segments: Segment[];
  /** Top and height of its own strip, side by side. */
  top: number;
  height: number;
  zero: number;
};
export type PlotScene = {
  shape: Shape;
  width: number;
  height: number;
  plot: Box;
  slots: { slot: number; x: number; width: number; label: string; strong: boolean }[];
  ticks: { y: number; label: string }[];
  lanes: Lane[];
  /** Differences: how high or low a bar may be. */
  whiskers: { x: number; y1: number; y2: number }[];
};

export type PlotInput = {
  shape: Shape;
  unit: StepUnit;
  cumulated: boolean;
  steps: number;
  cycles: readonly Superposed[];
  /** The two cycles compared, later ones among `cycles`. */
  pair: readonly [string, string] | null;
  today: string;
  width: number;
  height: number;
  widthOf: (text: string) => number;
  /** The name of a slot: a step, what comes before, what comes after. */
  slotName: (slot: number, steps: number, short: boolean) => string;
  number: (value: number) => string;
};

export type Slots = PlotScene['slots'];
/** Each cycle with its curve over the slots shown. */
export type Curves = { one: Superposed; curve: CurvePoint[] }[];
