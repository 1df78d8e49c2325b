import type { Day } from './days.ts';
import { countTouching } from './lane-index.ts';
import type { Lane } from './lanes.ts';
import {
  isCrowded,
  type LaidLane,
  type Layout,
  type LayoutInput,
  layLane,
  nearOf,
  packingOf,
} from './layout.ts';
import { stretched } from './stretch.ts';

/** A lane as it was last packed, and for what. */
type Packed = { laid: LaidLane; input: LayoutInput; zoom: number; turn: number };

export type Moment = {
  zoom: number;
  /** The days in view: marks that wait must cover them. */
  shown: { from: Day; to: Day };
  /** Milliseconds that packing may take beyond what cannot wait. */
  budget: number;
};

/** Further than this from the scale it was packed at, a lane shows too few labels, or too many rows. */
const MOST_STRETCH = 2.5;

/**
 * Lays lanes out a few at a time while the scale moves. A lane that cannot be packed anew within the time of a frame shows the
 * marks it has, stretched; it is packed in a frame that follows, the one that waited longest first. Once the scale rests, some
 * frames later, everything is as `layOut` gives it.
 */
export class LaneKeeper {
  readonly #packed = new WeakMap<Lane, Packed>();
  #turn = 0;
  readonly #clock: () => number;

  constructor(clock: () => number = () => performance.now()) {
    this.#clock = clock;
  }

  /** The lanes at this scale; `behind` when some are stretched and another pass is to follow. */
  layOut(input: LayoutInput, { zoom, shown, budget }: Moment): { layout: Layout; behind: boolean } {
    const until = this.#clock() + budget;
    this.#turn += 1;
    const laid = new Map<Lane, LaidLane>();
    const waiting: { lane: Lane; index: number; packed: Packed }[] = [];
    input.lanes.forEach((lane, index) => {
      const packed = this.#packed.get(lane);
      if (packed && isSame(packed, input, zoom, index)) laid.set(lane, packed.laid);
      else if (packed && canWait(packed, input, shown, index)) waiting.push({ lane, index, packed });
      else this.#pack(input, zoom, index, laid);
    });
    waiting.sort((a, b) => a.packed.turn - b.packed.turn);
    let behind = false;
    for (const [rank, { lane, index, packed }] of waiting.entries()) {
      // One at least: whatever the machine, it comes to an end.
      if (rank === 0 || this.#clock() < until) {
        this.#pack(input, zoom, index, laid);
        continue;
      }
      behind = true;
      laid.set(lane, { ...packed.laid, marks: stretched(packed.laid.marks, packingOf(input)) });
    }
    const { height, pixelsPerDay } = input;
    return {
      layout: { lanes: input.lanes.flatMap((lane) => laid.get(lane) ?? []), height, pixelsPerDay },
      behind,
    };
  }

  #pack(input: LayoutInput, zoom: number, index: number, laid: Map<Lane, LaidLane>): void {
    const lane = input.lanes[index];
    const one = layLane(input, zoom, index);
    if (!lane || !one) return;
    laid.set(lane, one);
    this.#packed.set(lane, { laid: one, input, zoom, turn: this.#turn });
  }
}

/** True when packing again would give the same. */
function isSame(
  { input: before, zoom: at }: Packed,
  input: LayoutInput,
  zoom: number,
  index: number,
): boolean {
  return (
    at === zoom &&
    before.pixelsPerDay === input.pixelsPerDay &&
    before.view.from === input.view.from &&
    before.view.to === input.view.to &&
    hasSameGround(before, input, index)
  );
}

function hasSameGround(before: LayoutInput, input: LayoutInput, index: number): boolean {
  return (
    before.boxes[index] === input.boxes[index] &&
    before.lanes[index] === input.lanes[index] &&
    before.measure === input.measure &&
    before.locale === input.locale &&
    before.within === input.within
  );
}

/** True when the marks a lane has can stand for it at this scale: they are marks, not far from it, and all that is in view. */
function canWait(
  { laid, input: before }: Packed,
  input: LayoutInput,
  shown: Moment['shown'],
  index: number,
): boolean {
  if (laid.density || !hasSameGround(before, input, index)) return false;
  const days = input.lanes[index]?.index;
  if (days && isCrowded(countTouching(days, nearOf(input.view)))) return false;
  const ratio = input.pixelsPerDay / before.pixelsPerDay;
  const had = nearOf(before.view);
  return ratio < MOST_STRETCH && ratio > 1 / MOST_STRETCH && had.from <= shown.from && had.to >= shown.to;
}
