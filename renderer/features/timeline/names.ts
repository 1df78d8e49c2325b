import { formatDate } from '#db/domain/dates/format.ts';
import type { Locale } from '#db/domain/locale.ts';
import { relationOf } from '#db/domain/relations.ts';
import { KIND_LABELS } from '#db/domain/vocabulary.ts';
import type { DateRead } from '#preload/contract/base.ts';
import type { TimelineItem } from '#preload/contract/timeline.ts';
import { SHORT_MONTHS } from '#db/domain/dates/names.ts';
import { calendarOf, type Day } from './days.ts';

/** A date of the timeline in words. */
export function dateText(date: DateRead, locale: Locale): string {
  return formatDate({ edtf: date.edtf, wording: date.wording }, locale, 'long');
}

/** What a screen reader says of an item: title, kind, date. */
export function spokenName(item: TimelineItem, locale: Locale, announced: string): string {
  const dates = [
    ...(item.date ? [dateText(item.date, locale)] : []),
    ...(item.planned ? [`${announced} ${dateText(item.planned, locale)}`] : []),
  ];
  return [item.title, KIND_LABELS[item.kind].one[locale], ...dates].join(', ');
}

/** The name of a relation, read from its source. */
export function relationName(type: string, locale: Locale): string {
  return relationOf(type)?.label[locale] ?? type;
}

/** A day as precisely as the days in view call for: year, month and year, or day. */
export function dayText(day: Day, daysInView: number, locale: Locale): string {
  const { year, month, day: number } = calendarOf(day);
  const name = SHORT_MONTHS[locale][month - 1] ?? '';
  if (daysInView > 1500) return String(year);
  return daysInView > 90 ? `${name} ${String(year)}` : `${String(number)} ${name} ${String(year)}`;
}
