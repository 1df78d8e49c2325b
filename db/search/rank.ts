import { sql, type RawBuilder } from 'kysely';
import type { Reader } from '../connection/types.ts';
import { parseCode } from '../domain/kinds.ts';
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
const IS_ALIAS = 3_000;
const IS_TITLE = 4_000;
const IS_CODE = 5_000;

type Row = { seq: number; score: number };
type Beginning = Row & { isWhole: 0 | 1 };
type Namesake = Row & { isCode: 0 | 1 };

const MOST_NAMESAKES = 50;

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

const folding = (query: string): string => fold(query.trim());

/** Records whose code or alias is the whole query. */
async function namesakes(reader: Reader, plan: Plan, query: string): Promise<Namesake[]> {
  const code = parseCode(query)?.code ?? query.trim().toUpperCase();
  const { rows } = await sql<Namesake>`
    SELECT r.seq, 0 AS score, (r.code = ${code}) AS isCode FROM record AS r
    WHERE r.seq IN (
      SELECT seq FROM record WHERE code = ${code}
      UNION SELECT record_seq FROM record_label WHERE facet = 'alias' AND folded = ${folding(query)}
    ) AND r.deleted_at IS NULL AND ${sql.join([sql`1`, ...plan.conditions], sql` AND `)}
    ORDER BY isCode DESC, r.seq LIMIT ${MOST_NAMESAKES}`.execute(reader);
  return rows;
}

/** Records whose title begins with the query; those whose title it is come first. */
async function beginning(
  reader: Reader,
  plan: Plan,
  expression: string,
  query: string,
  count: number,
): Promise<Beginning[]> {
  const { rows } = await sql<Beginning>`
    SELECT r.seq, ${SCORE} AS score, (r.sort_title = ${folding(query)}) AS isWhole
    FROM search_index CROSS JOIN record AS r ON r.seq = search_index.rowid
    WHERE search_index MATCH ${expression} AND r.deleted_at IS NULL AND ${sql.join([sql`1`, ...plan.conditions], sql` AND `)}
    ORDER BY isWhole DESC, score LIMIT ${count}`.execute(reader);
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
 * The answers from the best on, `count` of them from `offset`, when there are `total`: first those the query names (code, title, alias), then those whose title
 * begins with it, then those that have all its words in their title, then the others; by bm25 inside. Without words: the latest changed first.
 *
 * The order of groups also bounds the cost: for a word that thousands of notes hold, the first pages are all titles
 * and the thousands are never scored.
 */
export async function rankAnswers(
  reader: Reader,
  plan: Plan,
  query: string,
  { total, offset, count }: { total: number; offset: number; count: number },
): Promise<Ranked[]> {
  const needed = Math.min(offset + count, total);
  if (needed <= offset) return [];
  if (plan.match === null) return latest(reader, plan, offset, count);
  const { all, title, begins } = plan.match;
  const seen = new Set<number>();
  const answers: Ranked[] = [];
  const add = (rows: readonly Row[], base: number): void => {
    for (const { seq, score } of rows) {
      if (seen.has(seq)) continue;
      seen.add(seq);
      answers.push({ seq, score: base - score });
    }
  };
  if (begins !== null && total > 1) {
    const named = await namesakes(reader, plan, query);
    const begun = await beginning(reader, plan, begins, query, needed);
    add(
      named.filter((row) => row.isCode === 1),
      IS_CODE,
    );
    add(
      begun.filter((row) => row.isWhole === 1),
      IS_TITLE,
    );
    add(named, IS_ALIAS);
    add(begun, BEGINS_TITLE);
  }
  // The groups before may come again in the next: as many more are read.
  if (answers.length < needed && total > 1)
    add(await best(reader, plan, title, needed + answers.length), IN_TITLE);
  if (answers.length < needed) add(await best(reader, plan, all, needed + answers.length), 0);
  return answers.slice(offset, needed);
}

async function latest(reader: Reader, plan: Plan, offset: number, count: number): Promise<Row[]> {
  const { rows } = await sql<Row>`
    SELECT r.seq, 0 AS score FROM ${recordsOf(plan)} ORDER BY r.updated_at DESC, r.seq DESC LIMIT ${count} OFFSET ${offset}`.execute(
    reader,
  );
  return rows;
}
