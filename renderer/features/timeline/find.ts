import { rowMiddle, ROW } from './heights.ts';
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

/** The span one comes to from another with an arrow key: along the lane in time, or to the nearest in time of another lane. */
export function moveFrom(
  lanes: readonly { spans: readonly Span[] }[],
  current: string | null,
  move: Move,
): Span | null {
  const at = lanes.findIndex(({ spans }) => spans.some(({ item }) => item.id === current));
  const lane = lanes[at];
  if (!lane) return lanes[0]?.spans[0] ?? null;
  const index = lane.spans.findIndex(({ item }) => item.id === current);
  const span = lane.spans[index];
  switch (move) {
    case 'next':
      return lane.spans[index + 1] ?? span ?? null;
    case 'previous':
      return lane.spans[index - 1] ?? span ?? null;
    case 'first':
      return lane.spans[0] ?? null;
    case 'last':
      return lane.spans.at(-1) ?? null;
    case 'up':
    case 'down': {
      const other = lanes[at + (move === 'up' ? -1 : 1)];
      return span && other ? (nearestInTime(other.spans, middleOf(span)) ?? span) : (span ?? null);
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
