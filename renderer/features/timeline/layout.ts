import type { Locale } from '#db/domain/locale.ts';
import { type Bucket, densityOf } from './density.ts';
import type { Day } from './days.ts';
import { type LaneBox, LEAD, shareHeight } from './heights.ts';
import { countTouching, touching } from './lane-index.ts';
import type { Lane } from './lanes.ts';
import { MOST_MARKS } from './measures.ts';
import { type Measure, packLane, type PackOptions, type Placed, rowsWanted } from './pack.ts';
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
  /** The days laid out: those in view, and as many beside. */
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
export function layOut(input: LayoutInput, zoom: number): Layout {
  const { lanes, height, pixelsPerDay } = input;
  const laid = lanes.flatMap((_, index): LaidLane[] => {
    const lane = layLane(input, zoom, index);
    return lane ? [lane] : [];
  });
  return { lanes: laid, height, pixelsPerDay };
}

/** One lane of those given, packed or counted; null when it has no place. */
export function layLane(input: LayoutInput, zoom: number, index: number): LaidLane | null {
  const { lanes, boxes, pixelsPerDay, view, measure, titleOf, locale } = input;
  const [lane, box] = [lanes[index], boxes[index]];
  if (!lane || !box) return null;
  const near = nearOf(view);
  const { index: days } = lane;
  if (days && isCrowded(countTouching(days, near))) {
    const { fine } = ticksFor(near.from, near.to, pixelsPerDay, locale);
    return { lane, box, marks: [], density: densityOf(days, fine) };
  }
  const spans = days ? touching(days, near) : lane.spans;
  const marks = packLane(spans, {
    ...packingOf(input),
    rows: box.rows,
    measure,
    widths: widthsAt(zoom),
    titleOf,
  });
  return { lane, box, marks, density: null };
}

/** Half a screen on each side of a window of two: labels that reach into it are there. */
export function nearOf(view: { from: Day; to: Day }): { from: Day; to: Day } {
  const margin = (view.to - view.from) / 4;
  return { from: view.from - margin, to: view.to + margin };
}

/** True for more marks than a lane can show. */
export function isCrowded(marks: number): boolean {
  return marks > MOST_MARKS;
}

/** Where marks and labels of these lanes may be, in world pixels. */
export function packingOf({
  pixelsPerDay,
  view,
  within,
}: LayoutInput): Pick<PackOptions, 'pixelsPerDay' | 'limits' | 'edges'> {
  return {
    pixelsPerDay,
    limits: limitsOf(nearOf(view), pixelsPerDay),
    edges: within ? limitsOf(within, pixelsPerDay) : [-Infinity, Infinity],
  };
}

function limitsOf({ from, to }: { from: Day; to: Day }, pixelsPerDay: number): readonly [number, number] {
  return [from * pixelsPerDay, to * pixelsPerDay];
}
