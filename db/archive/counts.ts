import { sql } from 'kysely';
import type { Reader } from '../connection/types.ts';
import { type Kind, KINDS } from '../domain/kinds.ts';

/** Live records of every kind. */
export async function countsByKind(reader: Reader): Promise<Record<Kind, number>> {
  const rows = await reader.selectFrom('record_count').select(['kind', 'live']).execute();
  const counts = Object.fromEntries(KINDS.map((kind) => [kind, 0])) as Record<Kind, number>;
  for (const { kind, live } of rows) counts[kind] = live;
  return counts;
}

export type Counts = { links: number; mentions: number; measures: number; attachments: number };

/** What lies between and around live records: links are typed relations, mentions those in the text of notes. */
export async function countsAround(reader: Reader): Promise<Counts> {
  const live = sql`(SELECT seq FROM record WHERE deleted_at IS NULL)`;
  const { rows } = await sql<Counts>`
    SELECT
      (SELECT count(*) FROM relation WHERE source_seq IN ${live} AND target_seq IN ${live}) AS links,
      (SELECT count(*) FROM mention WHERE source_seq IN ${live} AND target_seq IN ${live}) AS mentions,
      (SELECT count(*) FROM measure WHERE record_seq IN ${live}) AS measures,
      (SELECT count(*) FROM attachment) AS attachments`.execute(reader);
  return rows[0] ?? { links: 0, mentions: 0, measures: 0, attachments: 0 };
}

/** Live records marked as examples. */
export async function countExamples(reader: Reader): Promise<number> {
  const { count } = await reader
    .selectFrom('record')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('example', '=', 1)
    .where('deleted_at', 'is', null)
    .executeTakeFirstOrThrow();
  return count;
}
