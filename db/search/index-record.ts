import { CompiledQuery } from 'kysely';
import type { Transaction } from '../connection/types.ts';
import { bodyTexts, SAID, type BodyParts } from './body.ts';
import { indexedWords } from './words.ts';

/** What is searched of one record: original texts. `body` is what `bodyTexts` gives, one a line. */
export type IndexInput = {
  readonly seq: number;
  readonly title: string;
  readonly code: string;
  readonly aliases: readonly string[];
  readonly body: string;
};

/** The row of `search_text` for a record. Pure: the index check compares the archive with it. */
export function searchRow(input: IndexInput): {
  title: string;
  body: string;
  title_stems: string;
  stems: string;
} {
  const title = indexedWords([input.title, input.code, ...input.aliases].join('\n'));
  const body = indexedWords(input.body);
  return { title: title.words, body: body.words, title_stems: title.stems, stems: body.stems };
}

// Written only when a word changed, so that a save which changes a date does not touch the full-text index.
const UPSERT = `
INSERT INTO search_text (seq, title, body, title_stems, stems) VALUES (?, ?, ?, ?, ?)
ON CONFLICT (seq) DO UPDATE SET title = excluded.title, body = excluded.body, title_stems = excluded.title_stems, stems = excluded.stems
WHERE title <> excluded.title OR body <> excluded.body OR title_stems <> excluded.title_stems OR stems <> excluded.stems`;

/** One row of `search_text`. */
export type SearchTextRow = { seq: number } & ReturnType<typeof searchRow>;

const UPSERT_ALL = `
INSERT INTO search_text (seq, title, body, title_stems, stems)
SELECT value ->> 'seq', value ->> 'title', value ->> 'body', value ->> 'title_stems', value ->> 'stems'
FROM json_each(?) WHERE true ${UPSERT.slice(UPSERT.indexOf('ON CONFLICT'))}`;

/**
 * Writes many rows of `search_text` in one statement. The full-text index writes what it holds to the file before each statement
 * that may have to be taken back, of whatever table: one record at a time, that costs more than all the rest of the record.
 */
export async function indexRows(trx: Transaction, rows: readonly SearchTextRow[]): Promise<void> {
  if (rows.length === 0) return;
  // As the driver would bind them: half a character is none.
  const json = JSON.stringify(rows, (_, value: unknown) =>
    typeof value === 'string' ? value.toWellFormed() : value,
  );
  await trx.executeQuery(CompiledQuery.raw(UPSERT_ALL, [json]));
}

/** The rows that transactions under way keep back; null for a record that leaves the index. */
const heldBack = new WeakMap<Transaction, Map<number, SearchTextRow | null>>();

/**
 * Runs what writes many records, which become findable all at once at its end, in the same transaction. Within `work` the index
 * is as before.
 */
export async function indexTogether<Result>(trx: Transaction, work: () => Promise<Result>): Promise<Result> {
  const rows = new Map<number, SearchTextRow | null>();
  heldBack.set(trx, rows);
  let result: Result;
  try {
    result = await work();
  } finally {
    heldBack.delete(trx);
  }
  const gone = [...rows].filter(([, row]) => row === null).map(([seq]) => seq);
  if (gone.length > 0)
    await trx.executeQuery(
      CompiledQuery.raw('DELETE FROM search_text WHERE seq IN (SELECT value FROM json_each(?))', [
        JSON.stringify(gone),
      ]),
    );
  await indexRows(
    trx,
    [...rows.values()].filter((row) => row !== null),
  );
  return result;
}

/** Writes the words of one record, and of no other. */
export async function writeWords(trx: Transaction, input: IndexInput): Promise<void> {
  const row = searchRow(input);
  await trx.executeQuery(
    CompiledQuery.raw(UPSERT, [input.seq, row.title, row.body, row.title_stems, row.stems]),
  );
}

/** Makes a record findable from the next read on. Call it in the transaction that writes the record or its note. */
export async function indexRecord(trx: Transaction, input: IndexInput): Promise<void> {
  const before = await titleWords(trx, input.seq);
  await writeWords(trx, input);
  if ((await titleWords(trx, input.seq)) !== before) await reindexCoded(trx, input.seq);
}

/** Takes a record out of every answer: when it goes to the trash or is erased (then see `purgeErasedWords`). */
export async function unindexRecord(trx: Transaction, seq: number): Promise<void> {
  await trx.executeQuery(CompiledQuery.raw('DELETE FROM search_text WHERE seq = ?', [seq]));
  await reindexCoded(trx, seq);
}

async function titleWords(trx: Transaction, seq: number): Promise<string | undefined> {
  const { rows } = await trx.executeQuery<{ title: string }>(
    CompiledQuery.raw('SELECT title FROM search_text WHERE seq = ?', [seq]),
  );
  return rows[0]?.title;
}

const CODED = `
SELECT DISTINCT x.note_seq AS seq FROM excerpt AS x JOIN search_text AS s ON s.seq = x.note_seq
WHERE x.target_seq = ? AND x.note_seq <> x.target_seq`;

/** The records with passages coded with this one are found by its title too: they follow it when it changes, or they do. */
export async function reindexCoded(trx: Transaction, seq: number): Promise<void> {
  const { rows } = await trx.executeQuery<{ seq: number }>(CompiledQuery.raw(CODED, [seq]));
  for (const coded of rows) {
    const found = await trx.executeQuery<IndexedRecordRow>(CompiledQuery.raw(READ_ONE, [coded.seq]));
    const [row] = found.rows;
    if (row) await writeWords(trx, indexInput(row));
  }
}

export type IndexedRecordRow = BodyParts & {
  readonly seq: number;
  readonly code: string;
  readonly title: string;
  /** The JSON array of its aliases. */
  readonly aliases: string;
};

/** What to index of a record, from its row and the text of its note. */
export function indexInput(row: IndexedRecordRow): IndexInput {
  return {
    seq: row.seq,
    title: row.title,
    code: row.code,
    aliases: JSON.parse(row.aliases) as string[],
    body: bodyTexts(row).join('\n'),
  };
}

const READ_ONE = `
SELECT r.seq, r.code, r.title, r.aliases, r.kind, r.summary, r.properties, r.tags,
  r.date_edtf, r.date_wording, r.planned_edtf, r.planned_wording, b.text, ${SAID}
FROM record AS r LEFT JOIN note_body AS b ON b.record_seq = r.seq
WHERE r.seq = ? AND r.deleted_at IS NULL`;

/**
 * Indexes a record whose row and text the caller has at hand; what was said of a signal or of coded passages is read
 * anew, since no caller has it.
 */
export async function indexStored(trx: Transaction, row: Omit<IndexedRecordRow, 'said'>): Promise<void> {
  const { rows } = await trx.executeQuery<{ said: string | null }>(CompiledQuery.raw(READ_SAID, [row.seq]));
  return indexRecord(trx, indexInput({ ...row, said: rows[0]?.said ?? null }));
}

const READ_SAID = `SELECT ${SAID} FROM record AS r WHERE r.seq = ?`;

/** Indexes a record as its rows are now in the transaction; takes it out of the index when it is gone or in the trash. */
export async function reindexRecord(trx: Transaction, seq: number): Promise<void> {
  const { rows } = await trx.executeQuery<IndexedRecordRow>(CompiledQuery.raw(READ_ONE, [seq]));
  const [row] = rows;
  await (row ? indexRecord(trx, indexInput(row)) : unindexRecord(trx, seq));
}
