import { KINDS, type Kind } from '../kinds.ts';
import { extentOf, placeOf, type Place } from './placing.ts';
import type { StepUnit } from './steps.ts';

/**
 * How many records of a kind fall in each slot of a cycle (`placing.ts`): `spread` shares out what is imprecise, `sure`
 * counts what is in the slot for certain, `possible` all that may be in it. `first` and `last` count records by the first
 * and last slot they may be in: they bound what is reached by the end of each.
 */
export type SlotCounts = {
  kind: Kind;
  spread: number[];
  sure: number[];
  possible: number[];
  first: number[];
  last: number[];
};

/** So many records of one kind with one date; the announced and the undated carry none. */
export type DatedCount = { kind: Kind; edtf: string | null; count: number };

/** Counts the dated records of a cycle by slot and kind; kinds in their usual order. */
export function countSlots(
  rows: readonly DatedCount[],
  { start, unit, steps }: { start: string; unit: StepUnit; steps: number },
): SlotCounts[] {
  const places = new Map<string, Place | null>();
  const placed = (edtf: string): Place | null => {
    let place = places.get(edtf);
    if (place === undefined) {
      const extent = extentOf(edtf);
      places.set(edtf, (place = extent && placeOf(extent, start, unit, steps)));
    }
    return place;
  };
  const found = new Map<Kind, SlotCounts>();
  for (const { kind, edtf, count } of rows) {
    const place = edtf === null ? null : placed(edtf);
    if (!place) continue;
    let own = found.get(kind);
    if (!own) found.set(kind, (own = emptyCounts(kind, steps + 2)));
    add(own.first, place.first, count);
    add(own.last, place.last, count);
    if (place.sure) add(own.sure, place.first, count);
    place.shares.forEach((share, at) => {
      add(own.spread, place.first + at, share * count);
      add(own.possible, place.first + at, count);
    });
  }
  return KINDS.flatMap((kind) => found.get(kind) ?? []);
}

function emptyCounts(kind: Kind, slots: number): SlotCounts {
  const zeros = (): number[] => Array.from({ length: slots }, () => 0);
  return { kind, spread: zeros(), sure: zeros(), possible: zeros(), first: zeros(), last: zeros() };
}

function add(counts: number[], slot: number, count: number): void {
  counts[slot] = (counts[slot] ?? 0) + count;
}
