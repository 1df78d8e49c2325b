import { type Box, boxesAlong, type Label, placeLabel } from '#db/domain/indicators/chart/labels.ts';
import type { Lane, PlotInput, PlotPoint } from './plot.ts';

const LINE_HEIGHT = 17;

/** Names at the ends of the curves, moved apart so that none covers another. */
export function named(lanes: Lane[], plot: Box): void {
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
export function labelled(
  lanes: readonly Lane[],
  plot: Box,
  { width, widthOf, number, unit }: PlotInput,
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
