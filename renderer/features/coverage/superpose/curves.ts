import { scaleLinear } from 'd3-scale';
import type { Box } from '#db/domain/indicators/chart/labels.ts';
import { emptyLane, ticksOf } from './lanes.ts';
import { labelled, named } from './names.ts';
import type { Curves, Lane, PlotInput, PlotPoint, Slots } from './plot.ts';
import { flags } from './slots.ts';

/** Every cycle as a curve over the same slots, named at its end. */
export function overlaid(input: PlotInput, curves: Curves, plot: Box, slots: Slots) {
  const { cumulated, cycles } = input;
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
  labelled(lanes, plot, input);
  return { ticks: ticksOf(scale, 5, input.number), lanes };
}
