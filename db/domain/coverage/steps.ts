import { addDays, daysInMonth, isoDay } from '../dates/calendar.ts';
import type { DateBounds } from '../dates/edtf.ts';

/** The stretches a cycle is read in, counted from its own first day. */
export const STEP_UNITS = ['year', 'quarter', 'month'] as const;
export type StepUnit = (typeof STEP_UNITS)[number];

const MONTHS: Readonly<Record<StepUnit, number>> = { year: 12, quarter: 3, month: 1 };
/** How long a cycle is taken to last while nothing says when it ends: they have all lasted five years. */
const USUAL_YEARS = 5;
/** A cycle dated by mistake over centuries must not make a million steps. */
const MOST_YEARS = 60;

/** When a cycle takes place. `end` is inclusive; `openEnded` when the archive gives none. */
export type CyclePeriod = { start: string; end: string; openEnded: boolean };

/** The period of a cycle from the bounds of its date; null when it has no first day. */
export function periodOf({ start, end }: DateBounds): CyclePeriod | null {
  if (start === null) return null;
  const last = addDays(stepStart(start, 'year', end === null ? USUAL_YEARS : MOST_YEARS), -1);
  return { start, end: end === null || end > last ? last : end, openEnded: end === null };
}

/** The first day of a step (from 0) of a cycle that begins on `start`; a day that its month lacks is the month's last. */
export function stepStart(start: string, unit: StepUnit, step: number): string {
  const [year = 0, month = 1, day = 1] = start.split('-').map(Number);
  const months = year * 12 + month - 1 + step * MONTHS[unit];
  const [at, part] = [Math.floor(months / 12), (months % 12) + 1];
  return isoDay(at, part, Math.min(day, daysInMonth(at, part)));
}

/** The step (from 0; below 0 before the cycle) in which a day falls. */
export function stepOf(start: string, unit: StepUnit, day: string): number {
  const count = (text: string): number => {
    const [year = 0, month = 1] = text.split('-').map(Number);
    return year * 12 + month;
  };
  const step = Math.floor((count(day) - count(start)) / MONTHS[unit]);
  return day < stepStart(start, unit, step) ? step - 1 : step;
}

/** How many steps a cycle lasts; the last may be begun only. */
export function stepsIn({ start, end }: CyclePeriod, unit: StepUnit): number {
  return Math.max(1, stepOf(start, unit, end) + 1);
}
