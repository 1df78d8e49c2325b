/** Vertical measures of the lanes, in pixels. */
export const ROW = 20;
export const LANE_PADDING = 6;
const MOST_PADDING = 18;

/** Room over the first of nested lanes, for the name of what they are part of. */
export const LEAD = 24;

/** The place of a lane; `lead` is the room over its rows. */
export type LaneBox = { top: number; height: number; rows: number; padding: number; lead: number };

/**
 * Shares the height between the lanes. Each asks for some rows; when they do not all fit, the lanes that have most give
 * some up, down to `least`; spare height goes into the space between rows and edges. What still does not fit scrolls.
 */
export function shareHeight(
  wanted: readonly number[],
  height: number,
  least = 4,
  leads: readonly number[] = [],
): { boxes: LaneBox[]; total: number } {
  const rows = [...wanted];
  const needed = () =>
    rows.reduce((sum, count, index) => sum + count * ROW + 2 * LANE_PADDING + (leads[index] ?? 0), 0);
  while (needed() > height) {
    const most = Math.max(...rows);
    if (most <= least) break;
    rows[rows.lastIndexOf(most)] = most - 1;
  }
  const spare = rows.length > 0 ? Math.max(0, height - needed()) / (2 * rows.length) : 0;
  const padding = LANE_PADDING + Math.floor(Math.min(MOST_PADDING, spare));
  let top = 0;
  const boxes = rows.map((count, index): LaneBox => {
    const lead = leads[index] ?? 0;
    const box = { top, height: count * ROW + 2 * padding + lead, rows: count, padding, lead };
    top += box.height;
    return box;
  });
  return { boxes, total: top };
}

/** The middle of a row of a lane. */
export function rowMiddle(box: LaneBox, row: number): number {
  return box.top + box.lead + box.padding + row * ROW + ROW / 2;
}
