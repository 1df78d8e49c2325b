import { rowMiddle, ROW } from './heights.ts';
import { type Lane, placeKey } from './lanes.ts';
import type { LaidLane, Layout } from './layout.ts';
import type { Placed } from './pack.ts';
import { middleOf, type Span } from './spans.ts';

export type Found = { lane: LaidLane; mark: Placed };

/** The mark or label under a point: `x` in world pixels, `y` from the top of the lanes. */
export function markAt({ lanes }: Layout, x: number, y: number): Found | null {
  const lane = lanes.find(({ box }) => y >= box.top && y < box.top + box.height);
  if (!lane) return null;
  let best: Found | null = null;
  let nearest = Infinity;
  for (const mark of lane.marks) {
    if (Math.abs(rowMiddle(lane.box, mark.row) - y) > ROW / 2) continue;
    const left = Math.min(mark.left, mark.label?.x ?? mark.left) - 3;
    const right = Math.max(mark.right, mark.label ? mark.label.x + mark.label.width : mark.right) + 3;
    if (x < left || x > right) continue;
    const distance = x < mark.x0 ? mark.x0 - x : x > mark.x1 ? x - mark.x1 : 0;
    // Of marks that overlap, the one drawn last and whose middle is nearest.
    const rank = distance * 1000 + Math.abs((mark.x0 + mark.x1) / 2 - x);
    if (rank <= nearest) {
      nearest = rank;
      best = { lane, mark };
    }
  }
  return best;
}

export type Move = 'next' | 'previous' | 'up' | 'down' | 'first' | 'last';

/** A record at one of its places. */
export type Stop = { lane: Pick<Lane, 'id' | 'spans'>; span: Span };

/** The place a key names, or null. */
export function stopOf(lanes: readonly Stop['lane'][], key: string | null): Stop | null {
  if (key === null) return null;
  for (const lane of lanes) {
    const span = key.startsWith(`${lane.id}|`)
      ? lane.spans.find((one) => placeKey(lane, one) === key)
      : undefined;
    if (span) return { lane, span };
  }
  return null;
}

/** The place one comes to from another with an arrow key: along the lane in time, or to the nearest in time of another lane. */
export function moveFrom(lanes: readonly Stop['lane'][], current: string | null, move: Move): Stop | null {
  const stop = stopOf(lanes, current);
  if (!stop) {
    const [lane] = lanes;
    const span = lane?.spans[0];
    return lane && span ? { lane, span } : null;
  }
  const { lane, span } = stop;
  const index = lane.spans.indexOf(span);
  const along = (to: Span | undefined): Stop => ({ lane, span: to ?? span });
  switch (move) {
    case 'next':
      return along(lane.spans[index + 1]);
    case 'previous':
      return along(lane.spans[index - 1]);
    case 'first':
      return along(lane.spans[0]);
    case 'last':
      return along(lane.spans.at(-1));
    case 'up':
    case 'down': {
      const other = lanes[lanes.indexOf(lane) + (move === 'up' ? -1 : 1)];
      const nearest = other && nearestInTime(other.spans, middleOf(span));
      return other && nearest ? { lane: other, span: nearest } : stop;
    }
  }
}

function nearestInTime(spans: readonly Span[], day: number): Span | null {
  let best: Span | null = null;
  for (const span of spans) {
    if (!best || Math.abs(middleOf(span) - day) < Math.abs(middleOf(best) - day)) best = span;
  }
  return best;
}

/** The records whose marks a rectangle touches: `x` in world pixels, `y` from the top of the lanes. */
export function marksWithin(
  { lanes }: Layout,
  area: { x0: number; x1: number; y0: number; y1: number },
): Found[] {
  return lanes.flatMap((lane) => {
    if (lane.box.top > area.y1 || lane.box.top + lane.box.height < area.y0) return [];
    return lane.marks
      .filter(({ row, x0, x1 }) => {
        const y = rowMiddle(lane.box, row);
        return y >= area.y0 && y <= area.y1 && x1 >= area.x0 && x0 <= area.x1;
      })
      .map((mark) => ({ lane, mark }));
  });
}
