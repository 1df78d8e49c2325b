import { stepOf, stepStart, type StepUnit } from '#db/domain/coverage/steps.ts';
import type { Box } from '#db/domain/indicators/chart/labels.ts';
import type { Superposed } from '#preload/contract/coverage.ts';
import type { PlotInput, Slots } from './plot.ts';

/** Whether a slot of a cycle has begun on `today`; the slot before it always has. */
export function hasBegun({ cycle }: Superposed, unit: StepUnit, slot: number, today: string): boolean {
  const start = cycle.period?.start;
  return start !== undefined && (slot === 0 || stepOf(start, unit, today) >= slot - 1);
}

/** Whether a slot of a cycle comes after its end, and whether today is in it. */
export function flags(one: Superposed, slot: number, { unit, steps, today }: PlotInput) {
  const start = one.cycle.period?.start ?? today;
  const current = slot >= 1 && slot <= steps && stepOf(start, unit, today) === slot - 1;
  return { beyond: slot > one.steps, current };
}

/** The calendar stretch of a step of a cycle, both days included; null before its start and after its last step. */
export function daysOfSlot(
  { cycle }: Superposed,
  unit: StepUnit,
  slot: number,
  steps: number,
): { from: string; to: string } | null {
  const start = cycle.period?.start;
  if (start === undefined || slot < 1 || slot > steps) return null;
  return { from: stepStart(start, unit, slot - 1), to: stepStart(start, unit, slot) };
}

/** The slots that hold something or belong to the steps, along the plot, with the names that fit. */
export function layOutSlots(input: PlotInput, plot: Box): Slots {
  const { unit, steps } = input;
  const shown = slotsShown(input);
  // What comes before and after is no step: it takes less room.
  const weight = (slot: number): number =>
    slot === 0 || slot === steps + 1 ? (unit === 'year' ? 0.6 : 3) : 1;
  const unitWidth = plot.width / shown.reduce((sum, slot) => sum + weight(slot), 0);
  let at = plot.x;
  return shown.map((slot) => {
    const own = { slot, x: at, width: weight(slot) * unitWidth };
    at += own.width;
    return { ...own, ...nameOf(input, slot, own.width) };
  });
}

function slotsShown({ cycles, steps }: PlotInput): number[] {
  const used = (slot: number) =>
    cycles.some((one) => one.kinds.some(({ possible }) => (possible[slot] ?? 0) > 0));
  return Array.from({ length: steps + 2 }, (_, slot) => slot).filter(
    (slot) => (slot > 0 && slot <= steps) || used(slot),
  );
}

/** Its name, whole or short, or none where it has no room; `strong` where a year begins. */
function nameOf({ unit, steps, widthOf, slotName }: PlotInput, slot: number, width: number) {
  const every = unit === 'month' ? 12 : unit === 'quarter' ? 4 : 1;
  const strong = slot >= 1 && slot <= steps && (slot - 1) % every === 0;
  const whole = slotName(slot, steps, false);
  if (widthOf(whole) < width - 4) return { label: whole, strong };
  const short = slotName(slot, steps, true);
  const shown = strong || slot === 0 || slot > steps || widthOf(short) < width - 2;
  return { label: shown ? short : '', strong };
}
