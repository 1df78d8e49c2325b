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

/** A stretch of days, as precisely as its length calls for: years, months or days; a shared year is said once. */
export function rangeText(from: Day, to: Day, locale: Locale): string {
  const days = to - from;
  const [first, last] = [calendarOf(from), calendarOf(to)];
  const text = ({ year, month, day }: typeof first, withYear: boolean): string => {
    if (days > 1500) return String(year);
    const name = SHORT_MONTHS[locale][month - 1] ?? '';
    return [...(days > 90 ? [] : [String(day)]), name, ...(withYear ? [String(year)] : [])].join(' ');
  };
  return `${text(first, first.year !== last.year)} – ${text(last, true)}`;
}
