import { MONTHS, SHORT_MONTHS } from '#db/domain/dates/names.ts';
import type { Locale } from '#db/domain/locale.ts';
import { calendarOf, type Day, dayOfCalendar } from './days.ts';

export type Unit = 'decade' | 'lustrum' | 'year' | 'quarter' | 'month' | 'day';
export type Tick = { from: Day; to: Day; label: string };

const DAYS: Record<Unit, number> = { decade: 3652, lustrum: 1826, year: 365, quarter: 91, month: 30, day: 1 };
/** Least width in pixels at which a unit is worth its lines and labels. */
const LEAST: Record<Unit, number> = { decade: 0, lustrum: 40, year: 38, quarter: 40, month: 46, day: 24 };
const FINEST_FIRST: readonly Unit[] = ['day', 'month', 'quarter', 'year', 'lustrum', 'decade'];
const PARENT: Partial<Record<Unit, Unit>> = { day: 'month', month: 'year', quarter: 'year' };

/** The finest unit whose ticks are wide enough at this scale. */
export function unitAt(pixelsPerDay: number): Unit {
  return FINEST_FIRST.find((unit) => DAYS[unit] * pixelsPerDay >= LEAST[unit]) ?? 'decade';
}

/**
 * The ticks that cover the days from `from` to `to`: one line of the finest unit that is readable, and over it the unit
 * that it belongs to (days under their month, months under their year).
 */
export function ticksFor(
  from: Day,
  to: Day,
  pixelsPerDay: number,
  locale: Locale,
): { unit: Unit; fine: Tick[]; coarse: Tick[] } {
  const unit = unitAt(pixelsPerDay);
  const parent = PARENT[unit];
  return {
    unit,
    fine: ticksOf(unit, from, to, locale),
    coarse: parent ? ticksOf(parent, from, to, locale, unit) : [],
  };
}

function ticksOf(unit: Unit, from: Day, to: Day, locale: Locale, under?: Unit): Tick[] {
  const ticks: Tick[] = [];
  let start = floorTo(unit, from);
  while (start < to) {
    const end = nextOf(unit, start);
    ticks.push({ from: start, to: end, label: labelOf(unit, start, locale, under) });
    start = end;
  }
  return ticks;
}

function floorTo(unit: Unit, day: Day): Day {
  const { year, month } = calendarOf(day);
  switch (unit) {
    case 'decade':
      return dayOfCalendar(Math.floor(year / 10) * 10);
    case 'lustrum':
      return dayOfCalendar(Math.floor(year / 5) * 5);
    case 'year':
      return dayOfCalendar(year);
    case 'quarter':
      return dayOfCalendar(year, Math.floor((month - 1) / 3) * 3 + 1);
    case 'month':
      return dayOfCalendar(year, month);
    case 'day':
      return Math.floor(day);
  }
}

function nextOf(unit: Unit, start: Day): Day {
  const { year, month } = calendarOf(start);
  switch (unit) {
    case 'decade':
      return dayOfCalendar(year + 10);
    case 'lustrum':
      return dayOfCalendar(year + 5);
    case 'year':
      return dayOfCalendar(year + 1);
    case 'quarter':
      return dayOfCalendar(year, month + 3);
    case 'month':
      return dayOfCalendar(year, month + 1);
    case 'day':
      return start + 1;
  }
}

function labelOf(unit: Unit, start: Day, locale: Locale, under: Unit | undefined): string {
  const { year, month, day } = calendarOf(start);
  if (unit === 'quarter') return `${locale === 'fr' ? 'T' : 'Q'}${String((month - 1) / 3 + 1)}`;
  if (unit === 'day') return String(day);
  if (unit !== 'month') return String(year);
  return under === 'day'
    ? `${MONTHS[locale][month - 1] ?? ''} ${String(year)}`
    : (SHORT_MONTHS[locale][month - 1] ?? '');
}
