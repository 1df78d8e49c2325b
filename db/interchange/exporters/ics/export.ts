import type { DateRead } from '#preload/contract/base.ts';
import type { RecordDetail } from '#preload/contract/records.ts';
import { parseEdtf } from '../../../domain/dates/edtf.ts';
import { formatDate } from '../../../domain/dates/format.ts';
import { fail } from '../../../domain/errors.ts';
import type { Locale } from '../../../domain/locale.ts';
import { KIND_LABELS } from '../../../domain/vocabulary.ts';
import { fileNameOf } from '../../file-name.ts';
import type { ExportedFile, Gathered } from '../../gathered.ts';
import { EXPORT_WORDS } from '../../wording.ts';
import { daysOf } from './days.ts';
import { calendarText, escapeText } from './lines.ts';

/**
 * The dated records of what was gathered as a calendar (RFC 5545): one event a record, all day, over every day its date may
 * mean; the words of the date are in the description. What has no date, or none in the years 1 to 9999, is left out.
 * @throws VigieError `not-found` when nothing has one: a calendar holds at least one event (3.4)
 */
export function exportIcs(gathered: Gathered): ExportedFile {
  const events = gathered.pieces.flatMap(({ record }) => eventLines(record, gathered.locale));
  if (events.length === 0) fail({ kind: 'not-found', what: 'exportable', id: 'ics' });
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Vigie//Chronologie//${gathered.locale.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(gathered.title)}`,
    ...events,
    'END:VCALENDAR',
  ];
  return {
    fileName: fileNameOf(gathered.title, 'ics'),
    mediaType: 'text/calendar; charset=utf-8',
    content: new TextEncoder().encode(calendarText(lines)),
  };
}

function eventLines(record: RecordDetail, locale: Locale): string[] {
  const days = daysOf(record);
  if (!days) return [];
  const kind = KIND_LABELS[record.kind].one[locale];
  return [
    'BEGIN:VEVENT',
    `UID:${record.id}@vigie`,
    `DTSTAMP:${stamp(record.updatedAt)}`,
    `DTSTART;VALUE=DATE:${days.first}`,
    `DTEND;VALUE=DATE:${days.after}`,
    `SUMMARY:${escapeText(record.title)}`,
    `DESCRIPTION:${escapeText(description(record, kind, locale))}`,
    `CATEGORIES:${[kind, ...record.tags].map(escapeText).join(',')}`,
    `STATUS:${isSettled(record) ? 'CONFIRMED' : 'TENTATIVE'}`,
    // Nobody is busy because a study took a quarter.
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function stamp(instant: string): string {
  return `${new Date(instant).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

/** True when the record took place on days that are known for certain. */
function isSettled({ date }: RecordDetail): boolean {
  const read = date && parseEdtf(date.edtf);
  if (!read) return false;
  const ends = read.type === 'interval' ? [read.from, read.to] : [read];
  return ends.every((end) => typeof end !== 'string' && !end.approximate && !end.uncertain);
}

function description(record: RecordDetail, kind: string, locale: Locale): string {
  const words = EXPORT_WORDS[locale];
  const separator = locale === 'fr' ? '\u00a0: ' : ': ';
  const said = (label: string, date: DateRead | null): string[] =>
    date ? [`${label}${separator}${formatDate(date, locale, 'long')}`] : [];
  return [
    `${kind} ${record.code}`,
    ...said(words.date, record.date),
    ...said(words.planned, record.planned),
    ...(record.summary ? ['', record.summary] : []),
  ].join('\n');
}
