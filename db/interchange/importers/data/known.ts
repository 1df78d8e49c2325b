import type Database from 'better-sqlite3';
import { authorNames } from '../../../domain/citations/author-date.ts';
import { type Kind, parseCode } from '../../../domain/kinds.ts';
import type { PropertyValue } from '../../../domain/properties.ts';
import { fold } from '../../../domain/text/fold.ts';
import { plainDoi } from '../bibliography/identifiers.ts';
import type { Draft } from './draft.ts';

/** A record of the archive, as far as an import compares itself with it. */
export type KnownRecord = {
  seq: number;
  id: string;
  code: string;
  kind: Kind;
  title: string;
  revision: number;
  summary: string;
  date_edtf: string | null;
  date_wording: string | null;
  date_start: string | null;
  planned_edtf: string | null;
  verification: string;
  /** JSON, as stored. */
  properties: string;
  tags: string;
  aliases: string;
  impacts: string;
  deleted_at: string | null;
};

const COLUMNS = `seq, id, code, kind, title, revision, summary, date_edtf, date_wording, date_start, planned_edtf,
  verification, properties, tags, aliases, impacts, deleted_at`;

/** What tells records of one title apart: when, and of whom. */
type Marks = { year: string | null; author: string | null; doi: string | null };

/**
 * Finds which record of the archive an entry is: by id, by code, by DOI, then by title with what is said of its year and first
 * author. All that could answer is read once, in the order of the codes.
 */
export class KnownRecords {
  readonly #byId: Database.Statement;
  readonly #byCode: Database.Statement;
  readonly #byTitle = new Map<string, KnownRecord[]>();
  readonly #byDoi = new Map<string, KnownRecord>();

  constructor(database: Database.Database, kinds: ReadonlySet<Kind>) {
    this.#byId = database.prepare(`SELECT ${COLUMNS} FROM record WHERE id = ?`);
    this.#byCode = database.prepare(`SELECT ${COLUMNS} FROM record WHERE code = ? AND deleted_at IS NULL`);
    const live = database.prepare(
      `SELECT ${COLUMNS} FROM record WHERE kind = ? AND deleted_at IS NULL ORDER BY seq`,
    );
    for (const kind of kinds) {
      for (const row of live.iterate(kind) as Iterable<KnownRecord>) {
        const title = titleKey(kind, row.title);
        const same = this.#byTitle.get(title);
        if (same) same.push(row);
        else this.#byTitle.set(title, [row]);
        const doi = kind === 'publication' ? doiKey(propertiesOf(row)['doi']) : null;
        if (doi !== null && !this.#byDoi.has(doi)) this.#byDoi.set(doi, row);
      }
    }
  }

  find(draft: Draft): KnownRecord | null {
    if (draft.id !== null) {
      const found = this.#byId.get(draft.id) as KnownRecord | undefined;
      if (found) return found;
    }
    const code = draft.code === null ? undefined : parseCode(draft.code)?.code;
    const coded = code && (this.#byCode.get(code) as KnownRecord | undefined);
    // Another archive gives the same codes: the rest has to agree, unless a table of one's own names nothing else.
    if (coded && coded.kind === draft.kind && this.#agrees(draft, coded)) return coded;
    const doi = doiKey(draft.fields.properties?.['doi']);
    const known = doi === null ? undefined : this.#byDoi.get(doi);
    if (known) return known;
    const titled = this.#byTitle.get(titleKey(draft.kind, draft.title)) ?? [];
    return titled.find((one) => fit(marksOf(draft), marksOfRecord(one))) ?? null;
  }

  #agrees(draft: Draft, record: KnownRecord): boolean {
    if (titleKey(draft.kind, draft.title) === titleKey(record.kind, record.title)) return true;
    // A code alone, in a table without ids, is what its author knows the record by.
    return draft.id === null && draft.kind !== 'publication';
  }
}

/** The properties of a record as the archive has them now. */
export const propertiesOf = ({ properties }: KnownRecord): Record<string, PropertyValue> =>
  JSON.parse(properties) as Record<string, PropertyValue>;

/** Titles that differ by signs only are the same. */
export function titleKey(kind: Kind, title: string): string {
  return `${kind}\n${
    fold(title)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim() || fold(title)
  }`;
}

/** A DOI as two of them are compared: bare and in small letters (DOIs are the same in any case); null when there is none. */
export function doiKey(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? plainDoi(value).toLowerCase() : null;
}

const found = new WeakMap<object, Marks>();

/** The marks of an entry or a record, worked out once: a thousand chapters may all be called « Introduction ». */
function once(of: object, compute: () => Marks): Marks {
  const known = found.get(of) ?? compute();
  found.set(of, known);
  return known;
}

/** What tells an entry from another of the same title; worked out once an entry. */
export const marksOf = (draft: Draft): Marks =>
  once(draft, () => marks(draft.kind, draft.fields.date?.edtf ?? null, draft.fields.properties ?? {}));

const marksOfRecord = (record: KnownRecord): Marks =>
  once(record, () => marks(record.kind, record.date_edtf, propertiesOf(record)));

function marks(kind: Kind, edtf: string | null, properties: Readonly<Record<string, unknown>>): Marks {
  return {
    year: yearOf(kind, edtf),
    author: firstAuthor(properties['auteurs']),
    doi: doiKey(properties['doi']),
  };
}

/** Two editions of a work are told apart by their year; two meetings of one name by their day. */
function yearOf(kind: Kind, edtf: string | null): string | null {
  return kind === 'publication' ? (/\d{4}/.exec(edtf ?? '')?.[0] ?? null) : edtf;
}

function firstAuthor(value: unknown): string | null {
  const [first] = typeof value === 'string' ? authorNames(value) : [];
  if (!first) return null;
  // « Dupont, C. » and « Claire Dupont » share the word that counts.
  const words = fold('literal' in first ? first.literal : first.family)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return words === '' ? null : ` ${words} `;
}

/** What both say agrees; what only one says decides nothing. Authors are folded words between spaces. */
export function fit(one: Marks, other: Marks): boolean {
  if (one.year !== null && other.year !== null && one.year !== other.year) return false;
  if (one.doi !== null && other.doi !== null && one.doi !== other.doi) return false;
  if (one.author === null || other.author === null || one.author === other.author) return true;
  return one.author.includes(other.author) || other.author.includes(one.author);
}
