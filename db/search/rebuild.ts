import { CompiledQuery } from 'kysely';
import type { Reader, Transaction } from '../connection/types.ts';
import type { SearchTextTable } from '../schema/search.ts';
import { SAID } from './body.ts';
import { SEARCH_TRIGGERS } from './schema.sql.ts';
import { indexedWords } from './words.ts';
import { indexInput, searchRow, writeWords, type IndexedRecordRow } from './index-record.ts';

/** How the words kept of a record differ from what a rebuild would keep. */
export type SearchProblem = {
  readonly seq: number;
  readonly problem: 'missing' | 'stale' | 'orphan';
};

const BATCH = 500;

const READ_BATCH = `
SELECT r.seq, r.code, r.title, r.aliases, r.kind, r.summary, r.properties, r.tags,
  r.date_edtf, r.date_wording, r.planned_edtf, r.planned_wording, b.text, ${SAID}
FROM record AS r LEFT JOIN note_body AS b ON b.record_seq = r.seq
WHERE r.seq > ? AND r.deleted_at IS NULL ORDER BY r.seq LIMIT ${BATCH}`;

type Source = Pick<Reader, 'executeQuery'>;

async function* liveRecords(source: Source): AsyncGenerator<readonly IndexedRecordRow[]> {
  for (let after = -1; ;) {
    const { rows } = await source.executeQuery<IndexedRecordRow>(CompiledQuery.raw(READ_BATCH, [after]));
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    after = last.seq;
  }
}

/**
 * Makes the whole index anew from the records and notes, whatever state it was in. Bounded memory; one transaction, the
 * caller's.
 */
export async function rebuildSearch(trx: Transaction): Promise<void> {
  const run = (sql: string): Promise<unknown> => trx.executeQuery(CompiledQuery.raw(sql));
  // The triggers take words out of the index as search_text says them: on a damaged index that would fail or damage more.
  for (const name of Object.keys(SEARCH_TRIGGERS)) await run(`DROP TRIGGER IF EXISTS ${name}`);
  await run('DELETE FROM search_text');
  for await (const rows of liveRecords(trx)) {
    for (const row of rows) await writeWords(trx, indexInput(row));
    // It takes a minute of 100 000 notes: those who read meanwhile are answered.
    await new Promise((others) => setImmediate(others));
  }
  for (const trigger of Object.values(SEARCH_TRIGGERS)) await run(trigger);
  await run(`INSERT INTO search_index (search_index) VALUES ('rebuild')`);
  await rebuildAttached(trx);
}

/** Makes the words of the next records after `seq` anew. @returns the last of them, null after the last of all */
export async function reindexBatch(trx: Transaction, seq: number): Promise<number | null> {
  const { rows } = await trx.executeQuery<IndexedRecordRow>(CompiledQuery.raw(READ_BATCH, [seq]));
  for (const row of rows) await writeWords(trx, indexInput(row));
  return rows.at(-1)?.seq ?? null;
}

/**
 * Takes out of the file every word that is in the index no more. Until then such words stay in its older segments, though no
 * search sees them: to be called by whoever erases data for good, in the same transaction. Costs a second at 50 000 notes.
 */
export async function purgeErasedWords(trx: Transaction): Promise<void> {
  await trx.executeQuery(CompiledQuery.raw(`INSERT INTO search_index (search_index) VALUES ('optimize')`));
  await trx.executeQuery(
    CompiledQuery.raw(`INSERT INTO attachment_index (attachment_index) VALUES ('optimize')`),
  );
}

const READ_FILES = `
SELECT t.seq, t.text, t.words, t.stems FROM attachment_text AS t WHERE t.seq > ? ORDER BY t.seq LIMIT 1`;
type FileWords = { seq: number; text: string; words: string; stems: string };

/** The files read, one at a time: a long one is a book. */
async function* filesRead(source: Source): AsyncGenerator<FileWords> {
  for (let after = 0; ;) {
    const { rows } = await source.executeQuery<FileWords>(CompiledQuery.raw(READ_FILES, [after]));
    const [file] = rows;
    if (!file) return;
    yield file;
    after = file.seq;
  }
}

/** Makes the words of attached files anew from the texts read in them; the files themselves are not read again. */
export async function rebuildAttached(trx: Transaction): Promise<void> {
  const update =
    'UPDATE attachment_text SET words = ?, stems = ? WHERE seq = ? AND (words <> ? OR stems <> ?)';
  for await (const { seq, text } of filesRead(trx)) {
    const { words, stems } = indexedWords(text);
    await trx.executeQuery(CompiledQuery.raw(update, [words, stems, seq, words, stems]));
  }
  await trx.executeQuery(
    CompiledQuery.raw(`INSERT INTO attachment_index (attachment_index) VALUES ('rebuild')`),
  );
}

/** Compares the words kept for every file with those of its text. Reads only. */
export async function checkAttachedText(reader: Source): Promise<SearchProblem[]> {
  const problems: SearchProblem[] = [];
  for await (const { seq, text, words, stems } of filesRead(reader)) {
    const wanted = indexedWords(text);
    if (wanted.words !== words || wanted.stems !== stems) problems.push({ seq, problem: 'stale' });
  }
  return problems;
}

const READ_WORDS = 'SELECT seq, title, body, title_stems, stems FROM search_text WHERE seq BETWEEN ? AND ?';
const ORPHANS = `
SELECT t.seq FROM search_text AS t LEFT JOIN record AS r ON r.seq = t.seq
WHERE r.seq IS NULL OR r.deleted_at IS NOT NULL`;

/** Compares the words kept for every record with those a rebuild would keep. Reads only. */
export async function checkSearchText(reader: Source): Promise<SearchProblem[]> {
  const problems: SearchProblem[] = [];
  for await (const rows of liveRecords(reader)) {
    const [first, last] = [rows[0], rows.at(-1)];
    if (!first || !last) continue;
    const kept = await reader.executeQuery<SearchTextTable>(
      CompiledQuery.raw(READ_WORDS, [first.seq, last.seq]),
    );
    const bySeq = new Map(kept.rows.map((row) => [row.seq, row]));
    for (const row of rows) {
      const found = bySeq.get(row.seq);
      const wanted = searchRow(indexInput(row));
      const same =
        found &&
        found.title === wanted.title &&
        found.body === wanted.body &&
        found.title_stems === wanted.title_stems &&
        found.stems === wanted.stems;
      if (!same) problems.push({ seq: row.seq, problem: found ? 'stale' : 'missing' });
    }
  }
  const orphans = await reader.executeQuery<{ seq: number }>(CompiledQuery.raw(ORPHANS));
  for (const { seq } of orphans.rows) problems.push({ seq, problem: 'orphan' });
  return problems;
}
