import { own } from '../../../domain/own.ts';
import { authorNames } from '../../../domain/citations/author-date.ts';
import { dateBounds, parseEdtf } from '../../../domain/dates/edtf.ts';
import { formatDate } from '../../../domain/dates/format.ts';
import { fail } from '../../../domain/errors.ts';
import type { Locale } from '../../../domain/locale.ts';
import type { DateRead } from '#preload/contract/base.ts';
import type { RecordDetail } from '#preload/contract/records.ts';
import { valueText } from '../../facts.ts';
import type { Gathered } from '../../gathered.ts';
import type { Work } from '../../work.ts';
import { TYPES, type WorkType } from './types.ts';

/** A publication of the archive, as every format of bibliography is written from. */
export type BibliographicWork = Work & {
  /** Its code, which never changes. */
  key: string;
  id: string;
  type: WorkType;
  date: DateRead | null;
  /** What the date cannot say where only its value is kept: its words, or a quarter. */
  dateWords: string;
  /** The day its address was read, in EDTF. */
  accessed: string | null;
  remarks: string;
};

/** The publications of what was gathered. @throws VigieError `not-found` when there is none */
export function worksOf({ pieces, locale }: Pick<Gathered, 'pieces' | 'locale'>): BibliographicWork[] {
  const works = pieces
    .filter(({ record }) => record.kind === 'publication')
    .map(({ record }) => workOf(record, locale));
  return works.length > 0 ? works : fail({ kind: 'not-found', what: 'record', id: '' });
}

/** A record as bibliographies describe one. */
export function workOf(record: RecordDetail, locale: Locale): BibliographicWork {
  const text = (name: string): string => {
    const value = record.properties[name];
    return typeof value === 'string' ? oneLine(value) : '';
  };
  const { pages, consulteLe, remarques } = record.properties;
  const type = text('typePublication');
  const date = record.date ?? record.planned;
  return {
    key: record.code,
    id: record.id,
    type: own(TYPES, type) ?? TYPES['']!,
    genre: text('genre') || (type === '' ? '' : valueText('publication', 'typePublication', type, locale)),
    title: oneLine(record.title),
    authors: authorNames(text('auteurs')),
    editors: authorNames(text('directeurs')),
    date,
    dateWords: date ? wordsOf(date, locale) : '',
    status: text('parution'),
    container: text('revue'),
    series: text('collection'),
    volume: text('volume'),
    issue: text('numero'),
    pageRange: text('pagination'),
    edition: text('edition'),
    publisher: text('editeur'),
    place: text('lieu'),
    pages: typeof pages === 'number' ? pages : null,
    url: text('adresse'),
    accessed: typeof consulteLe === 'object' && dateBounds(consulteLe.edtf) ? consulteLe.edtf : null,
    doi: text('doi'),
    isbn: text('isbn'),
    issn: text('issn'),
    language: text('langue'),
    abstract: record.summary.trim(),
    keywords: record.tags,
    remarks: typeof remarques === 'string' ? remarques.trim() : '',
  };
}

function wordsOf({ edtf, wording }: DateRead, locale: Locale): string {
  if (wording !== null) return oneLine(wording);
  return parseEdtf(edtf)?.type === 'quarter' ? formatDate({ edtf, wording }, locale, 'long') : '';
}

/** A text that its field holds in one line. */
export const oneLine = (text: string): string => text.replace(/\s*[\r\n]+\s*/g, ' ').trim();
