import { sql } from 'kysely';
import { DOCUMENT_SCHEMA } from '../../../domain/document/types.ts';
import { formatCode } from '../../../domain/kinds.ts';
import { fold } from '../../../domain/text/fold.ts';
import { insertHashed, insertRow } from '../../../history/rows.ts';
import { rawRows } from '../../../connection/raw.ts';
import type { WriteContext } from '../../../connection/types.ts';
import { labelsOf } from '../../../records/derived.ts';
import { dateParts } from '../../../records/validate.ts';
import { indexRows, type SearchTextRow } from '../../../search/index-record.ts';
import { indexedWords } from '../../../search/words.ts';
import type { MentionTable } from '../../../schema/links.ts';
import type { PreparedNote } from './prepare.ts';

/** Link rows whose target is in a file not yet written, by that file's id. */
export type Waiting = Map<string, Omit<MentionTable, 'target_seq'>[]>;

/**
 * Writes some notes with everything that derives from them: what `createNote` writes one by one, with the numbers of all
 * asked for once and the words found beforehand. After each transaction the links are those a rebuild would make: a
 * link to a file of a later transaction waits in `waiting`.
 */
export async function writeNotes(
  context: WriteContext,
  notes: readonly PreparedNote[],
  waiting: Waiting,
): Promise<void> {
  const { at, authorId } = context;
  let seq = await lastSeq(context);
  let number = await takeNumbers(context, notes.length);
  const seqs = new Map<string, number>();
  const labels: ReturnType<typeof labelsOf> = [];
  const files: object[] = [];
  const words: SearchTextRow[] = [];
  for (const note of notes) {
    seq += 1;
    number += 1;
    seqs.set(note.id, seq);
    const date = dateParts(note.date);
    const code = formatCode('note', number);
    const row = {
      seq,
      id: note.id,
      code,
      kind: 'note' as const,
      title: note.title,
      sort_title: fold(note.title),
      summary: note.summary,
      date_edtf: date.edtf,
      date_wording: date.wording,
      date_start: date.start,
      date_end: date.end,
      planned_edtf: null,
      planned_wording: null,
      planned_start: null,
      planned_end: null,
      verification: 'to-verify' as const,
      example: 0 as const,
      properties: note.properties,
      tags: JSON.stringify(note.tags),
      aliases: JSON.stringify(note.aliases),
      impacts: '[]',
      revision: 1,
      import_id: context.importId,
      created_at: at,
      created_by: authorId,
      updated_at: at,
      updated_by: authorId,
      deleted_at: null,
    };
    await insertRow(context, 'record', row, seq);
    labels.push(...labelsOf(row));
    const title = indexedWords([note.title, code, ...note.aliases].join('\n'));
    words.push({
      ...{ seq, title: title.words, body: note.search.words },
      ...{ title_stems: title.stems, stems: note.search.stems },
    });
    await insertRow(
      context,
      'note_body',
      {
        record_seq: seq,
        revision: 1,
        schema_version: DOCUMENT_SCHEMA,
        document: note.json,
        text: note.text,
        words: note.words,
      },
      seq,
    );
    await insertHashed(context, 'revision', {
      id: note.revisionId,
      record_seq: seq,
      number: 1,
      branch: 'main',
      base: null,
      name: null,
      title: note.title,
      at,
      author_id: authorId,
      words: note.words,
      snapshot: note.snapshot,
    });
    files.push(
      ...note.files.map((file) => ({
        record_seq: seq,
        sha256: file.sha256,
        origin: file.shown ? 'body' : 'person',
        name: file.name,
      })),
    );
    context.touch({ id: note.id, kind: 'note' });
  }
  await indexRows(context.trx, words);
  await insertAll(context, 'record_label', ['record_seq', 'facet', 'value', 'folded'], labels);
  await insertAll(context, 'record_attachment', ['record_seq', 'sha256', 'origin', 'name'], files);
  await writeLinks(context, notes, seqs, waiting);
}

async function writeLinks(
  context: WriteContext,
  notes: readonly PreparedNote[],
  seqs: ReadonlyMap<string, number>,
  waiting: Waiting,
): Promise<void> {
  const known = await seqsOf(context, notes, seqs);
  const rows: MentionTable[] = [];
  for (const note of notes) {
    const source = seqs.get(note.id)!;
    for (const [ordinal, mention] of note.mentions.entries()) {
      const { recordId, blockId, sentence, start, length, targetBlock } = mention;
      const row = {
        ...{ source_seq: source, ordinal, block_id: blockId, sentence, start, length },
        target_block: targetBlock ?? null,
      };
      const target = known.get(recordId);
      if (target !== undefined) rows.push({ ...row, target_seq: target });
      else if (waiting.has(recordId)) waiting.get(recordId)!.push(row);
      else waiting.set(recordId, [row]);
    }
  }
  const arrived = notes.flatMap((note) =>
    (waiting.get(note.id) ?? []).map((row) => ({ ...row, target_seq: seqs.get(note.id)! })),
  );
  for (const note of notes) waiting.delete(note.id);
  const unchanged = await unchangedSources(
    context,
    arrived.map((row) => row.source_seq),
  );
  rows.push(...arrived.filter((row) => unchanged.has(row.source_seq)));
  await insertAll(
    context,
    'mention',
    ['source_seq', 'ordinal', 'target_seq', 'block_id', 'sentence', 'start', 'length', 'target_block'],
    rows,
  );
}

/** Of notes written earlier, those whose text nobody changed or put in the trash since: the others' links are their own. */
async function unchangedSources(context: WriteContext, sources: readonly number[]): Promise<Set<number>> {
  if (sources.length === 0) return new Set();
  const rows = await rawRows<{ seq: number }>(
    context.trx,
    `SELECT seq FROM record JOIN note_body ON record_seq = seq
     WHERE seq IN (SELECT value FROM json_each(?)) AND deleted_at IS NULL AND note_body.revision = 1`,
    JSON.stringify([...new Set(sources)]),
  );
  return new Set(rows.map((row) => row.seq));
}

async function seqsOf(
  context: WriteContext,
  notes: readonly PreparedNote[],
  seqs: ReadonlyMap<string, number>,
): Promise<Map<string, number>> {
  const others = new Set(
    notes.flatMap((note) => note.mentions.map((mention) => mention.recordId)).filter((id) => !seqs.has(id)),
  );
  if (others.size === 0) return new Map(seqs);
  const rows = await rawRows<{ id: string; seq: number }>(
    context.trx,
    'SELECT id, seq FROM record WHERE id IN (SELECT value FROM json_each(?))',
    JSON.stringify([...others]),
  );
  return new Map([...seqs, ...rows.map(({ id, seq }) => [id, seq] as const)]);
}

/** Inserts many small rows in one statement: asking once for each would cost more than the rows. */
async function insertAll(
  context: WriteContext,
  table: string,
  columns: readonly string[],
  rows: readonly object[],
): Promise<void> {
  if (rows.length === 0) return;
  const values = columns.map((column) => `value ->> '${column}'`).join(', ');
  await rawRows(
    context.trx,
    `INSERT INTO ${table} (${columns.join(', ')}) SELECT ${values} FROM json_each(?)`,
    JSON.stringify(rows),
  );
}

async function lastSeq({ trx }: WriteContext): Promise<number> {
  const { rows } = await sql<{ seq: number }>`SELECT seq FROM sqlite_sequence WHERE name = 'record'`.execute(
    trx,
  );
  return rows[0]?.seq ?? 0;
}

/** Takes `count` numbers of notes at once. @returns the one before the first */
async function takeNumbers({ trx }: WriteContext, count: number): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    INSERT INTO code_counter (kind, last) VALUES ('note', ${count})
    ON CONFLICT (kind) DO UPDATE SET last = last + ${count} RETURNING last`.execute(trx);
  return rows[0]!.last - count;
}
