import { scaleLinear } from 'd3-scale';
import type { Box } from '#db/domain/indicators/chart/labels.ts';
import { emptyLane, ticksOf } from './lanes.ts';
import type { Curves, Lane, PlotInput, PlotPoint, PlotScene, Segment, Slots } from './plot.ts';
import { flags } from './slots.ts';

/** One strip a cycle, bars of its kinds one on the other, all to the same scale. */
export function sideBySide(input: PlotInput, curves: Curves, plot: Box, slots: Slots) {
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
