import type { Completion } from '#preload/contract/search.ts';
import { rawRows } from '../connection/raw.ts';
import type { Reader } from '../connection/types.ts';
import { IMPACTS, VERIFICATIONS, type Impact } from '../domain/impacts.ts';
import { SPEAKER_PROFILES } from '../domain/excerpts/codes.ts';
import { KINDS, type Kind } from '../domain/kinds.ts';
import type { Locale } from '../domain/locale.ts';
import { PROPERTIES } from '../domain/properties.ts';
import type { Field } from '../domain/query/catalogue.ts';
import { fieldsBeginning, quoted, writingAt } from '../domain/query/completion.ts';
import { PRESENCES } from '../domain/query/presence.ts';
import { fold } from '../domain/text/fold.ts';
import { IMPACT_LABELS, KIND_LABELS, VERIFICATION_LABELS } from '../domain/vocabulary.ts';
import { recordsWithTitleWords } from './title-words.ts';

type Item = Omit<Completion, 'kind'> & { kind: Kind | null };

/** Fewer letters of an operator's name are more often the beginning of a word. */
const LEAST_OF_NAME = 2;

/**
 * What may be meant by what is being written at the cursor: names of operators, or values that the archive holds, best first.
 * `start` and the cursor bound what a choice replaces.
 */
export async function completionsOf(
  reader: Reader,
  { query, cursor, locale, limit }: { query: string; cursor: number; locale: Locale; limit: number },
): Promise<{ start: number; items: Item[] }> {
  const writing = writingAt(query.slice(0, cursor));
  if (writing === null) return { start: cursor, items: [] };
  const { start, typed } = writing;
  if (writing.what === 'name') {
    if (typed.length < LEAST_OF_NAME) return { start, items: [] };
    const fields = fieldsBeginning(typed, locale).slice(0, limit);
    const items = fields.map(({ name, meaning }) => ({
      ...{ text: `${name[locale]}:`, label: `${name[locale]}:`, detail: meaning[locale], kind: null },
    }));
    return { start, items };
  }
  return { start, items: (await valuesOf(reader, writing.field, typed, locale, limit)).slice(0, limit) };
}

async function valuesOf(
  reader: Reader,
  { values }: Field,
  typed: string,
  locale: Locale,
  limit: number,
): Promise<Item[]> {
  switch (values.from) {
    case 'kinds':
      return KINDS.map((kind) => ({ ...plain(KIND_LABELS[kind].one[locale].toLowerCase()), kind })).filter(
        beginsIn(typed),
      );
    case 'impacts':
      return IMPACTS.map((impact) => ({
        ...plain(IMPACT_LABELS[impact][locale]),
        text: impact,
      })).filter(beginsIn(typed));
    case 'verifications':
      return VERIFICATIONS.map((one) => plain(VERIFICATION_LABELS[one][locale])).filter(beginsIn(typed));
    case 'states':
      return STATES.map((label) => plain(label[locale])).filter(beginsIn(typed));
    case 'presences':
      return PRESENCES.map(({ label }) => plain(label[locale])).filter(beginsIn(typed));
    case 'date':
      return (await datesOf(reader, typed)).map(plain);
    case 'words':
      return [];
    case 'records':
      return recordsNamed(reader, values.kinds, typed, limit);
    case 'codes':
      return (await codesInUse(reader, locale)).filter(beginsIn(typed));
    case 'archive':
      return (await archiveValues(reader, values.what, typed, limit)).map(plain);
  }
}

const plain = (label: string): Item => ({ text: quoted(label), label, detail: '', kind: null });

/** Whether one of a label's words begins so. */
function beginsIn(typed: string): (item: Item) => boolean {
  const wanted = fold(typed).trim();
  return ({ label, text }) =>
    wanted === '' ||
    fold(text).startsWith(wanted) ||
    fold(label)
      .split(/[\s'-]+/)
      .some((_, index, words) => words.slice(index).join(' ').startsWith(wanted));
}

const STATES = [
  ...new Map(
    Object.values(PROPERTIES)
      .flat()
      .filter(({ key }) => key === 'etat' || key === 'statut')
      .flatMap(({ choices }) => choices ?? [])
      .map(({ value, label }) => [value, label] as const),
  ).values(),
];

/** Years of the archive, then the quarters and months of the one that is written. */
async function datesOf(reader: Reader, typed: string): Promise<string[]> {
  const year = /^(\d{4})(?:-.*)?$/.exec(typed)?.[1];
  if (year !== undefined) {
    const parts = [
      '',
      '-T1',
      '-T2',
      '-T3',
      '-T4',
      ...Array.from({ length: 12 }, (_, month) => `-${String(month + 1).padStart(2, '0')}`),
    ];
    return parts.map((part) => year + part).filter((date) => date.startsWith(typed.toUpperCase()));
  }
  const rows = await rawRows<{ year: string }>(
    reader,
    `SELECT DISTINCT substr(date_start, 1, 4) AS year FROM record
     WHERE date_start IS NOT NULL AND deleted_at IS NULL AND kind <> 'note' ORDER BY year DESC`,
  );
  return rows.map((row) => row.year).filter((one) => one.startsWith(typed));
}

const CODES_IN_USE = `
SELECT t.code, t.kind, t.title, x.impact FROM excerpt AS x LEFT JOIN record AS t ON t.seq = x.target_seq
WHERE x.impact IS NOT NULL OR t.deleted_at IS NULL GROUP BY x.impact, x.target_seq ORDER BY count(*) DESC, t.sort_title`;

/** What passages are coded with, most used first: records, and impacts by their short name. */
async function codesInUse(reader: Reader, locale: Locale): Promise<Item[]> {
  type Row = { code: string | null; kind: Kind | null; title: string | null; impact: Impact | null };
  const rows = await rawRows<Row>(reader, CODES_IN_USE);
  return rows.map(({ code, kind, title, impact }) =>
    impact === null
      ? { text: quoted(code ?? ''), label: title ?? '', detail: code ?? '', kind }
      : { text: impact, label: IMPACT_LABELS[impact][locale], detail: '', kind: null },
  );
}

const BY_KIND = `
SELECT code, kind, title FROM record WHERE deleted_at IS NULL AND kind IN (SELECT value FROM json_each(?))
ORDER BY coalesce(date_start, '9999'), sort_title LIMIT ?`;
const BY_SEQ = `
SELECT r.code, r.kind, r.title FROM json_each(?) AS wanted CROSS JOIN record AS r ON r.seq = wanted.value
WHERE r.deleted_at IS NULL AND r.kind IN (SELECT value FROM json_each(?)) LIMIT ?`;

async function recordsNamed(
  reader: Reader,
  kinds: readonly Kind[] | null,
  typed: string,
  limit: number,
): Promise<Item[]> {
  const wanted = JSON.stringify(kinds ?? KINDS);
  type Row = { code: string; kind: Kind; title: string };
  const rows =
    typed.trim() === ''
      ? kinds === null
        ? []
        : await rawRows<Row>(reader, BY_KIND, wanted, limit)
      : await rawRows<Row>(
          reader,
          BY_SEQ,
          JSON.stringify(await recordsWithTitleWords(reader, typed, limit * 8)),
          wanted,
          limit,
        );
  return rows.map(({ code, kind, title }) => ({
    text: quoted(title.length > 60 ? code : title),
    label: title,
    detail: code,
    kind,
  }));
}

/** Each gives `label`, most used first where that can be said. */
const ARCHIVE_VALUES = {
  tags: `SELECT min(value) AS label FROM record_label WHERE facet = 'tag' GROUP BY folded ORDER BY count(*) DESC, folded`,
  sources: `SELECT label FROM (SELECT label FROM source UNION ALL SELECT source_label FROM claim UNION ALL SELECT source_label FROM measure)
    GROUP BY label ORDER BY count(*) DESC, label`,
  authors: 'SELECT name AS label FROM author ORDER BY name',
  views: 'SELECT name AS label FROM saved_search ORDER BY folded',
  profiles: `SELECT label FROM (SELECT profile AS label, 1 AS used FROM excerpt WHERE profile <> ''
    UNION ALL SELECT value, 0 FROM json_each('${JSON.stringify(SPEAKER_PROFILES)}')) GROUP BY label ORDER BY sum(used) DESC, label`,
} as const;

async function archiveValues(
  reader: Reader,
  what: keyof typeof ARCHIVE_VALUES,
  typed: string,
  limit: number,
): Promise<string[]> {
  const rows = await rawRows<{ label: string }>(reader, ARCHIVE_VALUES[what]);
  const matches = beginsIn(typed);
  return rows
    .map(({ label }) => label)
    .filter((label) => matches(plain(label)))
    .slice(0, limit);
}
