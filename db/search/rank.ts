import { sql, type RawBuilder } from 'kysely';
import type { Reader } from '../connection/types.ts';
import { parseCode } from '../domain/kinds.ts';
import { KINDS } from '../domain/kinds.ts';
import { fold } from '../domain/text/fold.ts';
import type { Plan } from './plan.ts';

/** One answer, by row number; a higher score is better. */
export type Ranked = { readonly seq: number; readonly score: number };

/**
 * bm25 weights of title, body, title stems and stems. A word found as written is in its exact and its stem column,
 * an inflection only in the latter: so the exact one weighs more.
 */
const SCORE = sql`bm25(search_index, 10.0, 2.0, 4.0, 1.0)`;

/** Where each group of answers starts; bm25 stays far below the step between two groups. */
const IN_TITLE = 1_000;
const BEGINS_TITLE = 2_000;
const NAMED = 3_000;

type Row = { seq: number; score: number };

function matching(plan: Plan, expression: string): RawBuilder<unknown> {
  if (plan.conditions.length === 0) return sql`search_index WHERE search_index MATCH ${expression}`;
  // CROSS JOIN keeps the index outside: SQLite would else look each record up in it.
  return sql`search_index CROSS JOIN record AS r ON r.seq = search_index.rowid
    WHERE search_index MATCH ${expression} AND r.deleted_at IS NULL AND ${sql.join(plan.conditions, sql` AND `)}`;
}

async function best(reader: Reader, plan: Plan, expression: string, count: number): Promise<Row[]> {
  const { rows } = await sql<Row>`
    SELECT search_index.rowid AS seq, ${SCORE} AS score FROM ${matching(plan, expression)} ORDER BY score LIMIT ${count}`.execute(
    reader,
  );
  return rows;
}

/** Records whose code, title or alias is the whole query: what the person named. */
async function namesakes(reader: Reader, plan: Plan, query: string): Promise<Row[]> {
  const folded = fold(query.trim());
  const code = parseCode(query)?.code ?? query.trim().toUpperCase();
  const conditions = plan.conditions.length === 0 ? sql`1` : sql.join(plan.conditions, sql` AND `);
  const { rows } = await sql<Row>`
    SELECT r.seq, CASE WHEN r.code = ${code} THEN 3 WHEN r.sort_title = ${folded} THEN 2 ELSE 1 END AS score FROM record AS r
    WHERE r.seq IN (
      SELECT seq FROM record WHERE code = ${code}
      UNION SELECT seq FROM record WHERE kind IN (SELECT value FROM json_each(${JSON.stringify(KINDS)})) AND sort_title = ${folded} AND deleted_at IS NULL
      UNION SELECT record_seq FROM record_label WHERE facet = 'alias' AND folded = ${folded}
    ) AND r.deleted_at IS NULL AND ${conditions} ORDER BY score DESC, r.seq LIMIT 50`.execute(reader);
  return rows;
}

/** How many records answer. */
export async function countAnswers(reader: Reader, plan: Plan): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    SELECT count(*) AS total FROM ${plan.match ? matching(plan, plan.match.all) : recordsOf(plan)}`.execute(
    reader,
  );
  return rows[0]?.total ?? 0;
}

function recordsOf(plan: Plan): RawBuilder<unknown> {
  return sql`record AS r WHERE r.deleted_at IS NULL AND ${sql.join([sql`1`, ...plan.conditions], sql` AND `)}`;
}

/**
 * The answers from the best on, `count` of them from `offset`: first those the query names (code, title, alias), then those whose title
 * begins with it, then those that have all its words in their title, then the others; by bm25 inside. Without words: the latest changed first.
 *
 * The order of groups also bounds the cost: for a word that thousands of notes hold, the first pages are all titles
 * and the thousands are never scored.
 */
export async function rankAnswers(
  reader: Reader,
  plan: Plan,
  query: string,
  offset: number,
  count: number,
): Promise<Ranked[]> {
  const needed = offset + count;
  if (plan.match === null) {
    const { rows } = await sql<Row>`
      SELECT r.seq, 0 AS score FROM ${recordsOf(plan)} ORDER BY r.updated_at DESC, r.seq DESC LIMIT ${count} OFFSET ${offset}`.execute(
      reader,
    );
    return rows;
  }
  const named = await namesakes(reader, plan, query);
  const seen = new Set(named.map(({ seq }) => seq));
  const answers: Ranked[] = named.map(({ seq, score }) => ({ seq, score: NAMED + score }));
  const add = (rows: readonly Row[], base: number): void => {
    for (const { seq, score } of rows) {
      if (seen.has(seq)) continue;
      seen.add(seq);
      answers.push({ seq, score: base - score });
    }
  };
  const { all, title, begins } = plan.match;
  if (begins !== null) add(await best(reader, plan, begins, needed), BEGINS_TITLE);
  // The groups before may come again in the next: as many more are read.
  if (answers.length < needed) add(await best(reader, plan, title, needed + answers.length), IN_TITLE);
  if (answers.length < needed) add(await best(reader, plan, all, needed + answers.length), 0);
  return answers.slice(offset, needed);
}
