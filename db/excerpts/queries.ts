import { sql } from 'kysely';
import { excerptState } from '../domain/excerpts/codes.ts';
import type { Reader } from '../connection/types.ts';
import { rawRows } from '../connection/raw.ts';
import { readDate, type StoredRecord } from '../records/read.ts';
import type { CodeRead, Excerpt, ExcerptMatrix, MatrixColumns } from '#preload/contract/excerpts.ts';
import type { RecordRef } from '#preload/contract/base.ts';
import type { Impact } from '../domain/impacts.ts';

/** The Ateliers a note is about, as JSON: what a passage of it was said at. */
const ATELIERS = sql<string>`(
  SELECT json_group_array(json_object('id', a.id, 'code', a.code, 'kind', a.kind, 'title', a.title) ORDER BY a.date_start, a.code)
  FROM relation JOIN record AS a ON a.seq = relation.target_seq
  WHERE relation.source_seq = excerpt.note_seq AND relation.type = 'a-propos-de'
  AND a.kind = 'atelier' AND a.deleted_at IS NULL)`;

export type ExcerptFilter = {
  id?: string | undefined;
  code?: string | undefined;
  noteId?: string | undefined;
  /** The id of an Atelier, or '' for passages of notes about none. */
  atelier?: string | undefined;
  profile?: string | undefined;
};

/** Live excerpts: neither their note nor what they are coded with is in the trash. */
function live(reader: Reader) {
  return reader
    .selectFrom('excerpt')
    .innerJoin('record as note', 'note.seq', 'excerpt.note_seq')
    .leftJoin('record as target', 'target.seq', 'excerpt.target_seq')
    .where('note.deleted_at', 'is', null)
    .where((eb) => eb.or([eb('excerpt.target_seq', 'is', null), eb('target.deleted_at', 'is', null)]));
}

/** The excerpts that answer: those of one note in the order of its text, else by date of their note, then in its order. */
export async function listExcerpts(reader: Reader, filter: ExcerptFilter): Promise<Excerpt[]> {
  let wanted = live(reader)
    .leftJoin('excerpt_place as place', 'place.excerpt_id', 'excerpt.id')
    .leftJoin('author', 'author.id', 'excerpt.created_by')
    .select(['excerpt.id', 'excerpt.impact', 'excerpt.quote', 'excerpt.speaker', 'excerpt.profile'])
    .select(['excerpt.comment', 'excerpt.created_at', 'excerpt.updated_at'])
    .select(['place.start_at', 'place.end_at', 'place.block_id', 'place.words'])
    .select([
      'note.id as note_id',
      'note.code as note_code',
      'note.kind as note_kind',
      'note.title as note_title',
    ])
    .select(['note.date_edtf', 'note.date_wording', 'note.date_start', 'note.date_end'])
    .select(['target.id as target_id', 'target.code as target_code', 'target.kind as target_kind'])
    .select(['target.title as target_title'])
    .select(['author.id as author_id', 'author.name as author_name', 'author.initials as author_initials'])
    .select(ATELIERS.as('ateliers'));
  if (filter.code !== undefined) {
    const key = filter.code;
    wanted = wanted.where((eb) => eb.or([eb('excerpt.impact', '=', key), eb('target.id', '=', key)]));
  }
  if (filter.id !== undefined) wanted = wanted.where('excerpt.id', '=', filter.id);
  if (filter.noteId !== undefined) wanted = wanted.where('note.id', '=', filter.noteId);
  if (filter.profile !== undefined) wanted = wanted.where('excerpt.profile', '=', filter.profile);
  if (filter.atelier !== undefined) {
    wanted = wanted.where(
      filter.atelier === ''
        ? sql<boolean>`${ATELIERS} = '[]'`
        : sql<boolean>`EXISTS (SELECT 1 FROM json_each(${ATELIERS}) WHERE value ->> 'id' = ${filter.atelier})`,
    );
  }
  const rows = await wanted
    .orderBy(sql`note.date_start IS NULL`)
    .orderBy('note.date_start')
    .orderBy('note.seq')
    .orderBy(sql`place.start_at IS NULL`)
    .orderBy('place.start_at')
    .orderBy('excerpt.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    code: codeOf(row),
    quote: row.quote,
    state: excerptState(row.quote, row.words),
    place:
      row.words === null
        ? null
        : { start: row.start_at ?? 0, end: row.end_at ?? 0, blockId: row.block_id, words: row.words },
    speaker: row.speaker,
    profile: row.profile,
    comment: row.comment,
    note: { id: row.note_id, code: row.note_code, kind: row.note_kind, title: row.note_title },
    noteDate: readDate(row),
    ateliers: JSON.parse(row.ateliers) as RecordRef[],
    author:
      row.author_id === null
        ? null
        : { id: row.author_id, name: row.author_name ?? '', initials: row.author_initials ?? '' },
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }));
}

type CodeColumns = {
  impact: string | null;
  target_id: string | null;
  target_code: string | null;
  target_kind: StoredRecord['kind'] | null;
  target_title: string | null;
};

/** What an excerpt is coded with: one of its two columns says it. */
function codeOf(row: CodeColumns): CodeRead {
  if (row.impact !== null) return { key: row.impact, impact: row.impact as Impact, record: null };
  const record = {
    id: row.target_id ?? '',
    code: row.target_code ?? '',
    kind: row.target_kind ?? ('libre' as const),
    title: row.target_title ?? '',
  };
  return { key: record.id, impact: null, record };
}

function perCode(reader: Reader) {
  return live(reader)
    .select(['excerpt.impact', 'target.id as target_id', 'target.code as target_code'])
    .select(['target.kind as target_kind', 'target.title as target_title'])
    .groupBy(['excerpt.impact', 'excerpt.target_seq'])
    .orderBy(sql`excerpt.impact IS NULL`)
    .orderBy('excerpt.impact')
    .orderBy('target.kind')
    .orderBy('target.sort_title');
}

/** Every code in use with how many passages it has, impacts first, and the profiles written so far. */
export async function codesInUse(reader: Reader) {
  const rows = await perCode(reader)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .execute();
  const profiles = await live(reader)
    .select('excerpt.profile')
    .distinct()
    .where('excerpt.profile', '<>', '')
    .orderBy('excerpt.profile')
    .execute();
  return {
    codes: rows.map((row) => ({ ...codeOf(row), count: row.count })),
    profiles: profiles.map((row) => row.profile),
  };
}

/** How many passages each code has in each Atelier, or from each profile; those of none come last. */
export async function excerptMatrix(reader: Reader, columns: MatrixColumns): Promise<ExcerptMatrix> {
  const { codes } = await codesInUse(reader);
  const excerpts = await listExcerpts(reader, {});
  const records = new Map(excerpts.flatMap((one) => one.ateliers).map((record) => [record.id, record]));
  const keysOf = (one: Excerpt): string[] => {
    if (columns === 'profil') return [one.profile];
    return one.ateliers.length > 0 ? one.ateliers.map(({ id }) => id) : [''];
  };
  const named = (key: string) => records.get(key)?.code ?? key;
  const keys = [...new Set(excerpts.flatMap(keysOf))].sort((a, b) =>
    a === '' || b === '' ? Number(a === '') - Number(b === '') : named(a).localeCompare(named(b), 'fr'),
  );
  const counts = codes.map(() => keys.map(() => 0));
  const rowOf = new Map(codes.map((code, row) => [code.key, row]));
  const columnOf = new Map(keys.map((key, column) => [key, column]));
  for (const one of excerpts) {
    const row = counts[rowOf.get(one.code.key) ?? -1];
    for (const key of keysOf(one)) if (row) row[columnOf.get(key) ?? 0]! += 1;
  }
  return {
    rows: codes.map(({ count: _count, ...code }) => code),
    columns: keys.map((key) => ({ key, record: records.get(key) ?? null })),
    counts,
  };
}

const OVERLAPS = `
SELECT one_excerpt.impact AS one_impact, one_excerpt.target_seq AS one_target,
  other_excerpt.impact AS other_impact, other_excerpt.target_seq AS other_target, count(*) AS count
FROM excerpt_place AS one
JOIN excerpt_place AS other ON other.note_seq = one.note_seq AND other.start_at < one.end_at AND one.start_at < other.end_at
JOIN excerpt AS one_excerpt ON one_excerpt.id = one.excerpt_id
JOIN excerpt AS other_excerpt ON other_excerpt.id = other.excerpt_id
JOIN record AS note ON note.seq = one.note_seq AND note.deleted_at IS NULL
WHERE coalesce(one_excerpt.impact, one_excerpt.target_seq) < coalesce(other_excerpt.impact, other_excerpt.target_seq)
GROUP BY 1, 2, 3, 4 ORDER BY count DESC`;

type Overlap = {
  one_impact: string | null;
  one_target: number | null;
  other_impact: string | null;
  other_target: number | null;
  count: number;
};

/** Pairs of codes whose passages overlap in a note, and how many times, the most frequent first. */
export async function cooccurrence(
  reader: Reader,
): Promise<{ codes: [CodeRead, CodeRead]; count: number }[]> {
  const rows = await rawRows<Overlap>(reader, OVERLAPS);
  const seqs = rows.flatMap((row) => [row.one_target, row.other_target]).filter((seq) => seq !== null);
  const found = await reader
    .selectFrom('record')
    .select(['seq', 'id', 'code', 'kind', 'title'])
    .where('seq', 'in', seqs)
    .where('deleted_at', 'is', null)
    .execute();
  const targets = new Map(found.map((row) => [row.seq, row]));
  const read = (impact: string | null, seq: number | null): CodeRead | null => {
    const target = seq === null ? undefined : targets.get(seq);
    if (impact === null && !target) return null;
    return codeOf({
      impact,
      target_id: target?.id ?? null,
      target_code: target?.code ?? null,
      target_kind: target?.kind ?? null,
      target_title: target?.title ?? null,
    });
  };
  return rows.flatMap((row) => {
    const one = read(row.one_impact, row.one_target);
    const other = read(row.other_impact, row.other_target);
    return one && other ? [{ codes: [one, other] as [CodeRead, CodeRead], count: row.count }] : [];
  });
}
