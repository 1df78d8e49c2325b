import { sql } from 'kysely';
import { expect } from 'vitest';
import type { Archive } from '#db/connection/types.ts';
import type { NoteDocument } from '#db/domain/document/types.ts';
import { checkExcerptPlaces } from '#db/excerpts/check.ts';
import { mentionRows } from '#db/links/mention-rows.ts';
import { HASHED_TABLES, type HashedTable } from '#db/schema/tables.ts';
import { rowHash } from '#db/integrity/row-hash.ts';
import { labelsOf } from '#db/records/derived.ts';

/** Every derived row is what a rebuild gives, and every hash is that of its row. */
export async function expectDerivedRowsTrue(archive: Archive): Promise<void> {
  const { reader } = archive;
  const records = await reader.selectFrom('record').selectAll().orderBy('seq').execute();
  const labels = await reader.selectFrom('record_label').selectAll().execute();
  const order = (rows: readonly { record_seq: number; facet: string; folded: string }[]) =>
    [...rows].sort(
      (a, b) =>
        a.record_seq - b.record_seq || a.facet.localeCompare(b.facet) || a.folded.localeCompare(b.folded),
    );
  expect(order(labels)).toEqual(order(records.flatMap(labelsOf)));

  const mentions = await reader
    .selectFrom('mention')
    .selectAll()
    .orderBy('source_seq')
    .orderBy('ordinal')
    .execute();
  const bodies = await reader
    .selectFrom('note_body')
    .select(['record_seq', 'document'])
    .orderBy('record_seq')
    .execute();
  const live = new Set(records.filter((record) => record.deleted_at === null).map((record) => record.seq));
  const wanted = [];
  for (const { record_seq, document } of bodies) {
    if (live.has(record_seq))
      wanted.push(...(await mentionRows(reader, record_seq, JSON.parse(document) as NoteDocument)));
  }
  expect(mentions).toEqual(wanted);

  const counts = await reader
    .selectFrom('record_count')
    .selectAll()
    .where('live', '>', 0)
    .orderBy('kind')
    .execute();
  const counted = await sql<{ kind: string; live: number }>`
    SELECT kind, count(*) AS live FROM record WHERE deleted_at IS NULL GROUP BY kind ORDER BY kind`.execute(
    reader,
  );
  expect(counts).toEqual(counted.rows);

  const indexed = await reader.selectFrom('search_text').select('seq').orderBy('seq').execute();
  expect(indexed.map((row) => row.seq)).toEqual([...live]);

  for await (const problem of checkExcerptPlaces(reader)) expect.fail(problem.message);

  for (const table of Object.keys(HASHED_TABLES) as HashedTable[]) {
    const { rows } = await sql<
      Record<string, unknown> & { hash: Uint8Array }
    >`SELECT * FROM ${sql.table(table)}`.execute(reader);
    for (const row of rows)
      expect(Buffer.from(row.hash).equals(rowHash(table, row)), `${table} ${JSON.stringify(row)}`).toBe(true);
  }
}
