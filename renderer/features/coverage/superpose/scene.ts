import { scaleLinear } from 'd3-scale';
import { type CurvePoint, curveOf, differenceOf } from '#db/domain/coverage/curves.ts';
import { stepOf, stepStart, type StepUnit } from '#db/domain/coverage/steps.ts';
import type { Kind } from '#db/domain/kinds.ts';
import type { Superposed } from '#preload/contract/coverage.ts';
import { type Box, boxesAlong, placeLabel, type Label } from '#db/domain/indicators/chart/labels.ts';
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

const TOP = 18;
const BOTTOM = 34;
const LEFT = 44;
const LINE_HEIGHT = 17;

/** Whether a slot of a cycle has begun on `today`; the slot before it always has. */
export function hasBegun({ cycle }: Superposed, unit: StepUnit, slot: number, today: string): boolean {
  const start = cycle.period?.start;
  return start !== undefined && (slot === 0 || stepOf(start, unit, today) >= slot - 1);
}

/** Lays out cycles over their slots in a given size. Slots of nothing at either end are left out; so are those still to come. */
export function layOutPlot(input: PlotInput): PlotScene {
  const { shape, unit, cumulated, steps, cycles, width, height } = input;
  const used = (slot: number) =>
    cycles.some((one) => one.kinds.some(({ possible }) => (possible[slot] ?? 0) > 0));
  const shown = Array.from({ length: steps + 2 }, (_, slot) => slot).filter(
    (slot) => (slot > 0 && slot <= steps) || used(slot),
  );
  const names = cycles.map(({ cycle }) => cycle.title);
  const room = shape === 'curves' ? Math.min(170, Math.max(0, ...names.map(input.widthOf)) + 22) : 12;
  const plot: Box = {
    x: LEFT,
    y: TOP,
    width: Math.max(120, width - LEFT - room),
    height: Math.max(80, height - TOP - BOTTOM),
  };
  // What comes before and after is no step: it takes less room.
  const weight = (slot: number): number =>
    slot === 0 || slot === steps + 1 ? (unit === 'year' ? 0.6 : 3) : 1;
  const unitWidth = plot.width / shown.reduce((sum, slot) => sum + weight(slot), 0);
  let at = plot.x;
  const slots = shown.map((slot) => {
    const own = { slot, x: at, width: weight(slot) * unitWidth };
    at += own.width;
    const whole = input.slotName(slot, steps, false);
    const fits = input.widthOf(whole) < own.width - 4;
    const every = unit === 'month' ? 12 : unit === 'quarter' ? 4 : 1;
    const strong = slot >= 1 && slot <= steps && (slot - 1) % every === 0;
    const short = input.slotName(slot, steps, true);
    const label = fits
      ? whole
      : strong || slot === 0 || slot > steps || input.widthOf(short) < own.width - 2
        ? short
        : '';
    return { ...own, label, strong };
  });
  const scene = { shape, width, height, plot, slots, whiskers: [] };
  const curves = cycles.map((one) => ({ one, curve: visible(one, input, shown) }));
  if (shape === 'difference') return { ...scene, ...difference(input, curves, plot, slots) };
  if (shape === 'side') return { ...scene, ...sideBySide(input, curves, plot, slots) };
  const most = Math.max(1, ...curves.flatMap(({ curve }) => curve.map(({ high }) => high)));
  const scale = scaleLinear()
    .domain([0, most])
    .range([plot.y + plot.height, plot.y])
    .nice(5);
  const lanes = curves.map(({ one, curve }, index): Lane => {
    const place = new Map(slots.map((slot) => [slot.slot, slot]));
    const points = curve.flatMap((point): PlotPoint[] => {
      const slot = place.get(point.slot);
      if (!slot) return [];
      const x = cumulated ? slot.x + slot.width : slot.x + slot.width / 2;
      return [
        {
          ...point,
          ...flags(one, point.slot, input),
          cycleId: one.cycle.id,
          x,
          y: scale(point.value),
          label: null,
        },
      ];
    });
    const first = points[0];
    const from = first && place.get(first.slot);
    return {
      ...emptyLane(one, cycles.length - 1 - index, plot),
      points,
      start: cumulated && first && from && first.slot > 0 ? { x: from.x, y: scale(0) } : null,
      zero: scale(0),
    };
  });
  named(lanes, plot);
  labelled(lanes, plot, width, input);
  return { ...scene, ticks: ticksOf(scale, 5, input.number), lanes };
}

function emptyLane(one: Superposed, after: number, plot: Box): Omit<Lane, 'points' | 'start' | 'zero'> {
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

function flags(one: Superposed, slot: number, { unit, steps, today }: PlotInput) {
  const start = one.cycle.period?.start ?? today;
  const current = slot >= 1 && slot <= steps && stepOf(start, unit, today) === slot - 1;
  return { beyond: slot > one.steps, current };
}

/** The curve of a cycle over the slots shown that have begun, and after its end only as far as it has anything. */
function visible(
  one: Superposed,
  { unit, cumulated, today }: PlotInput,
  shown: readonly number[],
): CurvePoint[] {
  const curve = curveOf(one.kinds, cumulated);
  const reach = one.kinds.reduce(
    (last, { possible }) =>
      Math.max(
        last,
        possible.findLastIndex((count) => count > 0),
      ),
    one.steps,
  );
  const whole = curve.length > 0 ? curve : shown.map((slot) => ({ slot, value: 0, low: 0, high: 0 }));
  return whole.filter(
    ({ slot }) =>
      shown.includes(slot) &&
      slot <= reach &&
      (slot > 0 || whole[0]?.high !== 0) &&
      hasBegun(one, unit, slot, today),
  );
}

function ticksOf(
  scale: ReturnType<typeof scaleLinear<number, number>>,
  count: number,
  number: (value: number) => string,
) {
  return scale
    .ticks(count)
    .filter((value) => Number.isInteger(value))
    .map((value) => ({ y: scale(value), label: number(value) }));
}

/** Names at the ends of the curves, moved apart so that none covers another. */
function named(lanes: Lane[], plot: Box): void {
  const ends = lanes
    .flatMap((lane) => {
      const end = lane.points.at(-1);
      return end ? [{ lane, y: end.y }] : [];
    })
    .sort((a, b) => a.y - b.y);
  let below = plot.y - LINE_HEIGHT;
  const tops = ends.map(({ y }) => (below = Math.max(y, below + LINE_HEIGHT)));
  // What was pushed under the plot comes back up, with those above it.
  let above = plot.y + plot.height + LINE_HEIGHT;
  for (let index = tops.length - 1; index >= 0; index -= 1)
    above = tops[index] = Math.min(tops[index] ?? 0, above - LINE_HEIGHT);
  ends.forEach(({ lane }, index) => {
    lane.name = { x: plot.x + plot.width + 12, y: (tops[index] ?? 0) + 4, text: lane.title };
  });
}

/** The value of each point, where it covers nothing. */
function labelled(
  lanes: readonly Lane[],
  plot: Box,
  width: number,
  { widthOf, number, unit }: PlotInput,
): void {
  if (unit === 'month') return;
  const taken: Box[] = [
    ...lanes.flatMap(({ points }) =>
      points.map(({ x, y }) => ({ x: x - 6, y: y - 6, width: 12, height: 12 })),
    ),
    ...lanes.flatMap(({ points }) =>
      points.flatMap((point, index) => {
        const before = points[index - 1];
        return before ? boxesAlong(before.x, before.y, point.x, point.y) : [];
      }),
    ),
    ...lanes.flatMap(({ name, points }) => {
      const end = points.at(-1);
      if (!name || !end) return [];
      // The name, and the thin line that leads to it.
      return [
        { x: name.x, y: name.y - 13, width, height: 17 },
        ...boxesAlong(end.x, end.y, name.x, name.y - 4),
      ];
    }),
  ];
  const frame = { x: plot.x, y: 0, width: plot.width + 8, height: plot.y + plot.height };
  for (const lane of lanes.toReversed())
    for (const point of lane.points.toReversed())
      point.label = spaced(point, number(point.value), { frame, taken, widthOf });
}

const GAP = 6;

/** Where a figure stands near its point, a little apart from its neighbours: two of them side by side would read as one. */
function spaced(
  point: PlotPoint,
  text: string,
  { frame, taken, widthOf }: { frame: Box; taken: Box[]; widthOf: (text: string) => number },
): Label | null {
  const found = placeLabel(point, [text], { frame, taken, widthOf: (one) => widthOf(one) + GAP });
  return found && { ...found, x: found.x + GAP / 2 };
}

type Slots = PlotScene['slots'];
type Curves = { one: Superposed; curve: CurvePoint[] }[];

/** One strip a cycle, bars of its kinds one on the other, all to the same scale. */
function sideBySide(input: PlotInput, curves: Curves, plot: Box, slots: Slots) {
  const gap = 26;
  const height = Math.max(40, (plot.height - gap * (curves.length - 1)) / Math.max(1, curves.length));
  const most = Math.max(1, ...curves.flatMap(({ curve }) => curve.map(({ value }) => value)));
  const ticks: PlotScene['ticks'] = [];
  const lanes = curves.map(({ one, curve }, index): Lane => {
    const top = plot.y + index * (height + gap);
    const scale = scaleLinear()
      .domain([0, most])
      .range([top + height, top + 18]);
    ticks.push(...ticksOf(scale, 3, input.number));
    const segments: Segment[] = [];
    const points = slots.flatMap((slot): PlotPoint[] => {
      const point = curve.find((one_) => one_.slot === slot.slot);
      if (!point) return [];
      const x = slot.x + slot.width * 0.2;
      let base = 0;
      for (const counts of one.kinds) {
        const upTo = (values: readonly number[]): number =>
          input.cumulated
            ? values.slice(0, slot.slot + 1).reduce((sum, value) => sum + value, 0)
            : (values[slot.slot] ?? 0);
        const value = upTo(counts.spread);
        if (value <= 0) continue;
        const sure = Math.min(value, upTo(input.cumulated ? counts.last : counts.sure)) / value;
        const y = scale(base + value);
        segments.push({ kind: counts.kind, x, width: slot.width * 0.6, y, height: scale(base) - y, sure });
        base += value;
      }
      const place = { x: slot.x + slot.width / 2, y: scale(point.value) };
      const text = point.value > 0 ? input.number(point.value) : '';
      const label =
        text && input.widthOf(text) < slot.width
          ? { text, x: place.x - input.widthOf(text) / 2, y: place.y - 5 }
          : null;
      return [{ ...point, ...flags(one, slot.slot, input), cycleId: one.cycle.id, ...place, label }];
    });
    return {
      ...emptyLane(one, curves.length - 1 - index, plot),
      points,
      start: null,
      segments,
      top,
      height,
      zero: scale(0),
      name: { x: plot.x, y: top + 8, text: one.cycle.title },
    };
  });
  return { ticks, lanes };
}

/** What one cycle has more, or less, than another, slot by slot where both have begun. */
function difference(input: PlotInput, curves: Curves, plot: Box, slots: Slots) {
  const [of, minus] = input.pair ?? [];
  const own = curves.find(({ one }) => one.cycle.id === of);
  const base = curves.find(({ one }) => one.cycle.id === minus);
  if (!own || !base) return { ticks: [], lanes: [] };
  const at = (curve: readonly CurvePoint[], slot: number): CurvePoint | undefined =>
    curve.find((point) => point.slot === slot);
  const last = (curve: readonly CurvePoint[]): CurvePoint | undefined => curve.at(-1);
  // After the end of what it has, a cumulated curve stays where it is, and the other has nothing more.
  const filled = (curves_: readonly CurvePoint[], slot: number): CurvePoint => {
    const end = last(curves_);
    const rest = input.cumulated && end && slot > end.slot ? end : { value: 0, low: 0, high: 0 };
    return { ...(at(curves_, slot) ?? rest), slot };
  };
  const both = slots.filter(
    ({ slot }) =>
      hasBegun(own.one, input.unit, slot, input.today) && hasBegun(base.one, input.unit, slot, input.today),
  );
  const found = differenceOf(
    both.map(({ slot }) => filled(own.curve, slot)),
    both.map(({ slot }) => filled(base.curve, slot)),
  );
  const bounds = found.flatMap(({ low, high }) => [low, high]);
  const least = Math.min(0, ...bounds);
  // Nothing more and nothing less still needs an axis.
  const most = Math.max(least < 0 ? 0 : 1, ...bounds);
  const scale = scaleLinear()
    .domain([least, most])
    .range([plot.y + plot.height, plot.y])
    .nice(6);
  const whiskers: PlotScene['whiskers'] = [];
  const points = found.flatMap((point): PlotPoint[] => {
    const slot = slots.find((one) => one.slot === point.slot);
    if (!slot) return [];
    const x = slot.x + slot.width / 2;
    const y = scale(point.value);
    if (point.high - point.low > 0.01) whiskers.push({ x, y1: scale(point.high), y2: scale(point.low) });
    const text = signed(point.value, input.number);
    const up = point.value >= 0;
    const edge = up ? Math.min(y, scale(point.high)) : Math.max(y, scale(point.low));
    const label =
      input.widthOf(text) < slot.width + 2
        ? { text, x: x - input.widthOf(text) / 2, y: up ? edge - 6 : edge + 16 }
        : null;
    return [{ ...point, ...flags(own.one, point.slot, input), cycleId: own.one.cycle.id, x, y, label }];
  });
  const after = curves.length - 1 - curves.indexOf(own);
  const ticks = scale
    .ticks(6)
    .filter((value) => Number.isInteger(value))
    .map((value) => ({ y: scale(value), label: signed(value, input.number) }));
  return {
    ticks,
    whiskers,
    lanes: [{ ...emptyLane(own.one, after, plot), points, start: null, zero: scale(0) }],
  };
}

/** `+3`, `−2`, `0`. */
export function signed(value: number, number: (value: number) => string): string {
  const text = number(Math.abs(value));
  if (Number(value.toFixed(1)) === 0) return text;
  return value > 0 ? `+${text}` : `−${text}`;
}

/** The calendar stretch of a step of a cycle, both days included; null before its start and after its last step. */
export function daysOfSlot(
  { cycle }: Superposed,
  unit: StepUnit,
  slot: number,
  steps: number,
): { from: string; to: string } | null {
  const start = cycle.period?.start;
  if (start === undefined || slot < 1 || slot > steps) return null;
  return { from: stepStart(start, unit, slot - 1), to: stepStart(start, unit, slot) };
}
