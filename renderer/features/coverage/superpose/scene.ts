import { type CurvePoint, curveOf } from '#db/domain/coverage/curves.ts';
import type { Box } from '#db/domain/indicators/chart/labels.ts';
import type { Superposed } from '#preload/contract/coverage.ts';
import { overlaid } from './curves.ts';
import { difference } from './difference.ts';
import type { PlotInput, PlotScene, Slots } from './plot.ts';
import { sideBySide } from './side-by-side.ts';
import { hasBegun, layOutSlots } from './slots.ts';

const TOP = 18;
const BOTTOM = 34;
const LEFT = 44;

/** Lays out cycles over their slots in a given size. Slots of nothing at either end are left out; so are those still to come. */
export function layOutPlot(input: PlotInput): PlotScene {
  const { shape, cycles, width, height } = input;
  const names = cycles.map(({ cycle }) => cycle.title);
  const room = shape === 'curves' ? Math.min(170, Math.max(0, ...names.map(input.widthOf)) + 22) : 12;
  const plot: Box = {
    x: LEFT,
    y: TOP,
    width: Math.max(120, width - LEFT - room),
    height: Math.max(80, height - TOP - BOTTOM),
  };
  const slots = layOutSlots(input, plot);
  const scene = { shape, width, height, plot, slots, whiskers: [] };
  const curves = cycles.map((one) => ({ one, curve: visible(one, input, slots) }));
  if (shape === 'difference') return { ...scene, ...difference(input, curves, plot, slots) };
  if (shape === 'side') return { ...scene, ...sideBySide(input, curves, plot, slots) };
  return { ...scene, ...overlaid(input, curves, plot, slots) };
}

/** The curve of a cycle over the slots shown that have begun, and after its end only as far as it has anything. */
function visible(one: Superposed, { unit, cumulated, today }: PlotInput, slots: Slots): CurvePoint[] {
  const curve = curveOf(one.kinds, cumulated);
  const reach = one.kinds.reduce(
    (last, { possible }) =>
      Math.max(
        last,
        possible.findLastIndex((count) => count > 0),
      ),
    one.steps,
  );
  const whole = curve.length > 0 ? curve : slots.map(({ slot }) => ({ slot, value: 0, low: 0, high: 0 }));
  return whole.filter(
    ({ slot }) =>
      slots.some((shown) => shown.slot === slot) &&
      slot <= reach &&
      (slot > 0 || whole[0]?.high !== 0) &&
      hasBegun(one, unit, slot, today),
  );
}
