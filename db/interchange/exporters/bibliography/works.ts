import { authorsOf } from '../../../domain/citations/author-date.ts';
import { fail } from '../../../domain/errors.ts';
import type { Locale } from '../../../domain/locale.ts';
import type { DateRead } from '#preload/contract/base.ts';
import type { RecordDetail } from '#preload/contract/records.ts';
import { valueText } from '../../facts.ts';
import type { Gathered } from '../../gathered.ts';
import { TYPES, type WorkType } from './types.ts';

/** An author: a person whose name tells its two parts (« Dupont, Claire »), else a name taken whole, as houses have. */
export type Author = { family: string; given: string } | { literal: string };

/** A publication as bibliographies describe one. `key` is its code, which never changes. */
export type BibliographicWork = {
  key: string;
  id: string;
  type: WorkType;
  /** The type in words, as the archive names it: « cahier ». */
  genre: string;
  title: string;
  authors: readonly Author[];
  date: DateRead | null;
  publisher: string;
  pages: number | null;
  url: string;
  abstract: string;
  keywords: readonly string[];
  note: string;
};

/** The publications of what was gathered. @throws VigieError `not-found` when there is none */
export function worksOf({ pieces, locale }: Pick<Gathered, 'pieces' | 'locale'>): BibliographicWork[] {
  const works = pieces
    .filter(({ record }) => record.kind === 'publication')
    .map(({ record }) => workOf(record, locale));
  return works.length > 0 ? works : fail({ kind: 'not-found', what: 'record', id: '' });
}

function workOf(record: RecordDetail, locale: Locale): BibliographicWork {
  const text = (name: string): string => {
    const value = record.properties[name];
    return typeof value === 'string' ? oneLine(value) : '';
  };
  const pages = record.properties['pages'];
  const type = text('typePublication');
  return {
    key: record.code,
    id: record.id,
    type: TYPES[type] ?? TYPES['']!,
    genre: type === '' ? '' : valueText('publication', 'typePublication', type, locale),
    title: oneLine(record.title),
    authors: authorsOf(text('auteurs')).map(authorOf),
    date: record.date ?? record.planned,
    publisher: text('editeur'),
    pages: typeof pages === 'number' ? pages : null,
    url: text('adresse'),
    abstract: oneLine(record.summary),
    keywords: record.tags,
    note: (record.date ?? record.planned)?.wording ?? '',
  };
}

function authorOf(name: string): Author {
  const [family = '', given = '', ...more] = name.split(/\s*,\s*/);
  return given !== '' && more.length === 0 ? { family, given } : { literal: name };
}

const oneLine = (text: string): string => text.replace(/\s*[\r\n]+\s*/g, ' ').trim();
