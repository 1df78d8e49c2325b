import { scaleLinear } from 'd3-scale';
import { type CurvePoint, differenceOf } from '#db/domain/coverage/curves.ts';
import type { Box } from '#db/domain/indicators/chart/labels.ts';
import { emptyLane, signed, ticksOf } from './lanes.ts';
import type { Curves, PlotInput, PlotPoint, PlotScene, Slots } from './plot.ts';
import { flags, hasBegun } from './slots.ts';

/** What one cycle has more, or less, than another, slot by slot where both have begun. */
export function difference(input: PlotInput, curves: Curves, plot: Box, slots: Slots) {
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
  return {
    ticks: ticksOf(scale, 6, (value) => signed(value, input.number)),
    whiskers,
    lanes: [{ ...emptyLane(own.one, after, plot), points, start: null, zero: scale(0) }],
  };
}
