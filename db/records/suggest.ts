import { sql } from 'kysely';
import { KINDS, parseCode, type Kind } from '../domain/kinds.ts';
import { fold } from '../domain/text/fold.ts';
import type { Reader } from '../connection/types.ts';
import type { RecordRef } from '#preload/contract/base.ts';
import { recordsWithTitleWords } from '../search/title-words.ts';
import { readRef, REF_COLUMNS } from './read.ts';

export type Suggestion = RecordRef & { alias: string | null };

/**
 * Records that answer a few typed letters, best first: the code itself, titles that are or begin with the text, aliases
 * that begin with it, then titles that hold its words in any order. Accents, ligatures and case do not matter. Nothing
 * typed gives what was changed last. Each step reads along an index, so the archive's size does not matter.
 */
export async function suggestRecords(
  reader: Reader,
  input: { text: string; kinds?: readonly Kind[] | undefined; limit: number },
): Promise<Suggestion[]> {
  const { limit } = input;
  const kinds = input.kinds ?? KINDS;
  const text = fold(input.text).trim();
  if (text === '') return recent(reader, kinds, limit);
  const found = new Map<string, Suggestion>();
  const add = (rows: readonly Suggestion[]) => {
    for (const row of rows) if (found.size < limit && !found.has(row.id)) found.set(row.id, row);
  };
  add(await byCode(reader, kinds, input.text));
  add(await byTitleStart(reader, kinds, text, limit));
  if (found.size < limit) add(await byAliasStart(reader, kinds, text, limit));
  if (found.size < limit) add(await byTitleWords(reader, kinds, text, limit));
  return [...found.values()];
}

/** The upper end of every text that begins with `prefix`, for a range read along an index. */
const after = (prefix: string) => `${prefix}\u{10ffff}`;

async function recent(reader: Reader, kinds: readonly Kind[], limit: number): Promise<Suggestion[]> {
  const rows = await reader
    .selectFrom('record')
    .select(REF_COLUMNS)
    .where('deleted_at', 'is', null)
    .where('kind', 'in', [...kinds])
    .orderBy('updated_at', 'desc')
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute();
  return rows.map(plain);
}

async function byCode(reader: Reader, kinds: readonly Kind[], text: string): Promise<Suggestion[]> {
  const code = parseCode(text);
  if (!code || !kinds.includes(code.kind)) return [];
  const rows = await reader
    .selectFrom('record')
    .select(REF_COLUMNS)
    .where('code', '=', code.code)
    .where('deleted_at', 'is', null)
    .execute();
  return rows.map(plain);
}

/** One range read a kind, along the index of titles; shorter titles come first, so an exact title is first of all. */
async function byTitleStart(
  reader: Reader,
  kinds: readonly Kind[],
  text: string,
  limit: number,
): Promise<Suggestion[]> {
  const rows: (RecordRef & { sort_title: string })[] = [];
  for (const kind of kinds) {
    const some = reader
      .selectFrom('record')
      .select([...REF_COLUMNS, 'record.sort_title'])
      .where('kind', '=', kind)
      .where('deleted_at', 'is', null);
    rows.push(
      ...(await some
        .where('sort_title', '>=', text)
        .where('sort_title', '<', after(text))
        .orderBy('sort_title')
        .limit(limit)
        .execute()),
    );
  }
  return rows.sort((a, b) => a.sort_title.length - b.sort_title.length).map(plain);
}

async function byAliasStart(
  reader: Reader,
  kinds: readonly Kind[],
  text: string,
  limit: number,
): Promise<Suggestion[]> {
  const rows = await reader
    .selectFrom('record_label')
    .innerJoin('record', 'record.seq', 'record_label.record_seq')
    .select([...REF_COLUMNS, 'record_label.value as alias'])
    .where('record_label.facet', '=', 'alias')
    .where('record_label.folded', '>=', text)
    .where('record_label.folded', '<', after(text))
    .where('record.kind', 'in', [...kinds])
    .where('record.deleted_at', 'is', null)
    .orderBy(sql`length(record_label.folded)`)
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...readRef(row), alias: row.alias }));
}

async function byTitleWords(
  reader: Reader,
  kinds: readonly Kind[],
  text: string,
  limit: number,
): Promise<Suggestion[]> {
  const seqs = await recordsWithTitleWords(reader, text, limit * 4);
  if (seqs.length === 0) return [];
  const rows = await reader
    .selectFrom('record')
    .select([...REF_COLUMNS, 'record.seq'])
    .where('seq', 'in', seqs)
    .where('kind', 'in', [...kinds])
    .where('deleted_at', 'is', null)
    .execute();
  return rows.sort((a, b) => seqs.indexOf(a.seq) - seqs.indexOf(b.seq)).map(plain);
}

const plain = (row: RecordRef): Suggestion => ({ ...readRef(row), alias: null });
