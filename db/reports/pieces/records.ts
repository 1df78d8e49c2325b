import { formatDate } from '../../domain/dates/format.ts';
import { parseEdtf } from '../../domain/dates/edtf.ts';
import { cell, image, mention, note, paragraph, row, table } from '../../domain/document/build.ts';
import type { TableNode } from '../../domain/document/types.ts';
import { VigieError } from '../../domain/errors.ts';
import type { Kind } from '../../domain/kinds.ts';
import type { Locale } from '../../domain/locale.ts';
import { PROPERTIES, propertyOf } from '../../domain/properties.ts';
import { KIND_LABELS, VERIFICATION_LABELS } from '../../domain/vocabulary.ts';
import type { PieceSource } from '../../domain/reports/sources.ts';
import type { Reader } from '../../connection/types.ts';
import { valueText } from '../../interchange/facts.ts';
import { TABLE_WORDS } from '../../interchange/exporters/tables/words.ts';
import { EXPORT_WORDS } from '../../interchange/wording.ts';
import { listRecords } from '../../records/queries.ts';
import { datedRecords } from '../../timeline/queries.ts';
import type { RecordRow } from '#preload/contract/records.ts';
import type { TimelineItem } from '#preload/contract/timeline.ts';
import { GONE, type Resolved } from './types.ts';
import { PIECE_WORDS } from './words.ts';

/** Rows of a table of records, no more. */
const MOST = 500;

/** The table of what a query finds, by date then title; said below when there are more than 500. */
export async function resolveList(
  reader: Reader,
  { query, columns }: Extract<PieceSource, { is: 'liste' }>,
  locale: Locale,
): Promise<Resolved> {
  const found = await answerOrNull(
    listRecords(reader, { query, sort: { by: 'date', direction: 'asc' }, offset: 0, limit: MOST }),
  );
  // A query that can no longer be read (a view that was forgotten) finds nothing any more.
  if (!found) return { ...GONE, title: query };
  const { rows, total } = found;
  const words = PIECE_WORDS[locale];
  const below = total > rows.length ? [paragraph(words.cut(rows.length, total))] : [];
  return {
    ...{ title: query, record: null, verification: null, state: 'there' },
    changedAt: latest(rows.map(({ updatedAt }) => updatedAt)),
    document:
      rows.length === 0 ? note(paragraph(words.none)) : note(tableOf(rows, columns, locale), ...below),
  };
}

function tableOf(rows: readonly RecordRow[], columns: readonly string[], locale: Locale): TableNode {
  const kinds = [...new Set(rows.map(({ kind }) => kind))];
  const read = table(
    row(...columns.map((key) => cell(columnName(key, kinds, locale), 1))),
    ...rows.map((record) => row(...columns.map((key) => cellOf(record, key, locale)))),
  );
  return { ...read, colWidths: columns.map((key) => WIDTHS[key] ?? WIDTHS.other) };
}

/** How wide a column is beside the others: a code is short and never cut, a title is long. */
const WIDTHS: Readonly<Record<string, number>> & { other: number } = {
  ...{ code: 70, title: 260, kind: 100, date: 130, planned: 130, verification: 100 },
  ...{ summary: 300, other: 120 },
};

function columnName(key: string, kinds: readonly Kind[], locale: Locale): string {
  const common = COMMON[locale][key];
  if (common !== undefined) return common;
  const [property] = kinds.flatMap((kind) => PROPERTIES[kind].filter((one) => one.key === key));
  return property?.label[locale] ?? key;
}

const COMMON: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  fr: commonNames('fr'),
  en: commonNames('en'),
};
function commonNames(locale: Locale): Record<string, string> {
  const { code, kind, date, planned, verification, tags } = EXPORT_WORDS[locale];
  const { title, summary } = TABLE_WORDS[locale];
  return { code, title, kind, date, planned, verification, summary, tags };
}

function cellOf(record: RecordRow, key: string, locale: Locale) {
  if (key === 'title') return cell([paragraph(mention(record.id, record.title))]);
  return cell(valueOf(record, key, locale));
}

function valueOf(record: RecordRow, key: string, locale: Locale): string {
  switch (key) {
    case 'code':
      return record.code;
    case 'kind':
      return KIND_LABELS[record.kind].one[locale];
    case 'date':
      return record.date ? formatDate(record.date, locale, 'long') : '';
    case 'planned':
      return record.planned ? formatDate(record.planned, locale, 'long') : '';
    case 'verification':
      return VERIFICATION_LABELS[record.verification][locale];
    case 'summary':
      return record.summary;
    case 'tags':
      return record.tags.join(', ');
    default: {
      const value = record.properties[key];
      if (value === undefined || !propertyOf(record.kind, key)) return '';
      return valueText(record.kind, key, value, locale);
    }
  }
}

/** A drawing of the timeline as it was drawn, and the records it stands for as a table: for whoever does not see it. */
export async function resolveTimeline(
  reader: Reader,
  { query, from, to, sha256 }: Extract<PieceSource, { is: 'frise' }>,
  locale: Locale,
): Promise<Resolved> {
  const words = PIECE_WORDS[locale];
  const title = words.timeline;
  const found = await answerOrNull(datedRecords(reader, query.trim() === '' ? {} : { query }));
  if (!found) return { ...GONE, title };
  const shown = found.map(({ item }) => item).filter((item) => overlaps(item, from, to));
  const kept = shown.slice(0, MOST);
  const said = EXPORT_WORDS[locale];
  const head = row(
    ...[said.date, TABLE_WORDS[locale].title, said.kind, said.code].map((name) => cell(name, 1)),
  );
  const rows = kept.map((item) =>
    row(
      cell(formatDate((item.date ?? item.planned)!, locale, 'long')),
      cell([paragraph(mention(item.id, item.title))]),
      cell(KIND_LABELS[item.kind].one[locale]),
      cell(item.code),
    ),
  );
  const updated = await reader
    .selectFrom('record')
    .select((eb) => eb.fn.max('updated_at').as('at'))
    .where(
      'id',
      'in',
      kept.map(({ id }) => id),
    )
    .executeTakeFirst();
  return {
    ...{ title, record: null, verification: null, state: 'there' },
    changedAt: updated?.at ?? null,
    document: note(
      image(sha256, altOf(title, kept.length, locale)),
      ...(rows.length > 0
        ? [
            {
              ...table(head, ...rows),
              colWidths: ['date', 'title', 'kind', 'code'].map((key) => WIDTHS[key]!),
            },
          ]
        : []),
      ...(shown.length > kept.length ? [paragraph(words.cut(kept.length, shown.length))] : []),
    ),
  };
}

function altOf(title: string, count: number, locale: Locale): string {
  return locale === 'fr'
    ? `${title}\u00a0: ${count} ${count > 1 ? 'fiches' : 'fiche'}, données dans le tableau qui suit`
    : `${title}: ${count} ${count === 1 ? 'record' : 'records'}, given in the table that follows`;
}

/** True when the days a record may take place on touch those drawn; days are compared as ISO texts. */
function overlaps({ date, planned }: TimelineItem, from: string, to: string): boolean {
  const when = date ?? planned;
  if (!when || !parseEdtf(when.edtf)) return false;
  const [start, end] = [dayOf(from), dayOf(to)];
  return (
    (when.end === null || start === '' || when.end >= start) &&
    (when.start === null || end === '' || when.start <= end)
  );
}
const dayOf = (text: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? text : '');

const latest = (instants: readonly string[]): string | null =>
  instants.reduce<string | null>((last, at) => (last === null || at > last ? at : last), null);

async function answerOrNull<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof VigieError && error.data.kind === 'invalid-query') return null;
    throw error;
  }
}
