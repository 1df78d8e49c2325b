import type { Locale } from '#db/domain/locale.ts';
import { type Bucket, densityOf } from './density.ts';
import type { Day } from './days.ts';
import { type LaneBox, LEAD, shareHeight } from './heights.ts';
import { countTouching, touching } from './lane-index.ts';
import type { Lane } from './lanes.ts';
import { MOST_MARKS } from './measures.ts';
import { type Measure, packLane, type Placed, rowsWanted } from './pack.ts';
import { type Span } from './spans.ts';
import { ticksFor } from './ticks.ts';

/** A lane with its place and what is drawn in it: marks, or columns of counts when there are too many. */
export type LaidLane = {
  lane: Lane;
  box: LaneBox;
  marks: readonly Placed[];
  density: readonly Bucket[] | null;
};
export type Layout = { lanes: readonly LaidLane[]; height: number; pixelsPerDay: number };

export type LayoutInput = {
  lanes: readonly Lane[];
  /** Rows each lane was given for good when the whole extent was in view, so that zooming never moves the lanes. */
  boxes: readonly LaneBox[];
  height: number;
  pixelsPerDay: number;
  /** Days in view. */
  view: { from: Day; to: Day };
  measure: Measure;
  titleOf: (span: Span) => string;
  locale: Locale;
  /** The days between which labels must stay: those in view when that is everything. */
  within: { from: Day; to: Day } | null;
};

const MOST_ROWS = 16;
/** Labels get longer as one zooms in and there is room for them. */
const widthsAt = (zoom: number): readonly [number, number] => [
  // In steps: texts cut at the same few widths are measured once.
  Math.min(420, 190 + 46 * Math.floor(Math.max(0, zoom - 1))),
  96,
];

/** The rows of every lane, shared out at the scale where everything is in view. */
export function laneBoxes(
  lanes: readonly Lane[],
  height: number,
  options: {
    pixelsPerDay: number;
    measure: Measure;
    titleOf: (span: Span) => string;
    extent: { from: Day; to: Day };
  },
): { boxes: LaneBox[]; total: number } {
  const { pixelsPerDay, extent } = options;
  const wanted = lanes.map(({ spans }) =>
    spans.length > MOST_MARKS
      ? 3
      : rowsWanted(
          spans,
          {
            ...options,
            widths: widthsAt(1),
            limits: limitsOf(extent, pixelsPerDay),
            edges: limitsOf(extent, pixelsPerDay),
          },
          MOST_ROWS,
        ),
  );
  const nested = lanes.some(({ group }) => group !== null);
  const leads = lanes.map(({ group }) => (group?.first ? LEAD : 0));
  return shareHeight(wanted, height, nested ? 3 : 4, leads);
}

/** Everything that is drawn, in world pixels, at one scale. */
export function layOut(
  { lanes, boxes, height, pixelsPerDay, view, measure, titleOf, locale, within }: LayoutInput,
  zoom: number,
): Layout {
  // Half a screen on each side of a window of two: labels that reach into it are there.
  const margin = (view.to - view.from) / 4;
  const near = { from: view.from - margin, to: view.to + margin };
  const laid = lanes.flatMap((lane, index): LaidLane[] => {
    const box = boxes[index];
    if (!box) return [];
    const { index: days } = lane;
    if (days && countTouching(days, near) > MOST_MARKS) {
      const { fine } = ticksFor(near.from, near.to, pixelsPerDay, locale);
      return [{ lane, box, marks: [], density: densityOf(days, fine) }];
    }
    const spans = days ? touching(days, near) : lane.spans;
    const limits = limitsOf(near, pixelsPerDay);
    const edges = within ? limitsOf(within, pixelsPerDay) : ([-Infinity, Infinity] as const);
    const marks = packLane(spans, {
      pixelsPerDay,
      rows: box.rows,
      measure,
      widths: widthsAt(zoom),
      limits,
      edges,
      titleOf,
    });
    return [{ lane, box, marks, density: null }];
  });
  return { lanes: laid, height, pixelsPerDay };
}

function limitsOf({ from, to }: { from: Day; to: Day }, pixelsPerDay: number): readonly [number, number] {
  return [from * pixelsPerDay, to * pixelsPerDay];
}
