import { CompiledQuery, sql } from 'kysely';
import type { Reader } from '../connection/types.ts';
import { parseCode } from '../domain/kinds.ts';
import { fold } from '../domain/text/fold.ts';
import type { Attached } from './attached.ts';
import type { Plan } from './plan.ts';

/** One answer, by row number; a higher score is better. */
export type Ranked = {
  readonly seq: number;
  readonly score: number;
  /** Its words are found with those of an attached file only. */
  readonly attached: boolean;
};

/**
 * bm25 weights of title, body, title stems and stems. A word found as written is in its exact and its stem column,
 * an inflection only in the latter: so the exact one weighs more.
 */
const SCORE = 'bm25(search_index, 10.0, 2.0, 4.0, 1.0)';

/** Where each group of answers starts; bm25 stays far below the step between two groups. */
const IN_ATTACHMENT = -1_000;
const IN_TITLE = 1_000;
const BEGINS_TITLE = 2_000;
const IS_ALIAS = 3_000;
const IS_TITLE = 4_000;
const IS_CODE = 5_000;

const MOST_NAMESAKES = 50;

type Row = { seq: number; score: number };
type Beginning = Row & { isWhole: 0 | 1 };
type Namesake = Row & { isCode: 0 | 1 };

/** A plan whose conditions are compiled once for the several reads of one search. */
class Reads {
  readonly #reader: Reader;
  readonly #where: string;
  readonly #parameters: readonly unknown[];
  readonly #filtered: boolean;

  constructor(reader: Reader, plan: Plan) {
    this.#reader = reader;
    this.#filtered = plan.conditions.length > 0;
    const compiled = this.#filtered
      ? sql.join(plan.conditions, sql` AND `).compile(reader)
      : { sql: '1', parameters: [] };
    this.#where = `r.deleted_at IS NULL AND ${compiled.sql}`;
    this.#parameters = compiled.parameters;
  }

  async #rows<Shape>(text: string, parameters: readonly unknown[]): Promise<Shape[]> {
    return (await this.#reader.executeQuery<Shape>(CompiledQuery.raw(text, [...parameters]))).rows;
  }

  /** CROSS JOIN keeps the index outside: SQLite would else look each record up in it. */
  #matching(expression: string): { from: string; parameters: unknown[] } {
    if (!this.#filtered) return { from: 'search_index WHERE search_index MATCH ?', parameters: [expression] };
    const from = `search_index CROSS JOIN record AS r ON r.seq = search_index.rowid WHERE search_index MATCH ? AND ${this.#where}`;
    return { from, parameters: [expression, ...this.#parameters] };
  }

  async count(expression: string | null): Promise<number> {
    const { from, parameters } =
      expression === null
        ? { from: `record AS r WHERE ${this.#where}`, parameters: this.#parameters }
        : this.#matching(expression);
    const [row] = await this.#rows<{ total: number }>(`SELECT count(*) AS total FROM ${from}`, parameters);
    return row?.total ?? 0;
  }

  best(expression: string, count: number): Promise<Row[]> {
    const { from, parameters } = this.#matching(expression);
    return this.#rows(
      `SELECT search_index.rowid AS seq, ${SCORE} AS score FROM ${from} ORDER BY score, search_index.rowid DESC LIMIT ?`,
      [...parameters, count],
    );
  }

  /** Records whose title begins with the query; those whose title it is come first. */
  beginning(expression: string, folded: string, count: number): Promise<Beginning[]> {
    return this.#rows(
      `SELECT r.seq, ${SCORE} AS score, (r.sort_title = ?) AS isWhole
       FROM search_index CROSS JOIN record AS r ON r.seq = search_index.rowid
       WHERE search_index MATCH ? AND ${this.#where} ORDER BY isWhole DESC, score, r.seq DESC LIMIT ?`,
      [folded, expression, ...this.#parameters, count],
    );
  }

  /** Records whose code or alias is the whole query. */
  namesakes(code: string, folded: string): Promise<Namesake[]> {
    return this.#rows(
      `SELECT r.seq, 0 AS score, (r.code = ?) AS isCode FROM record AS r
       WHERE r.seq IN (
         SELECT seq FROM record WHERE code = ?
         UNION SELECT record_seq FROM record_label WHERE facet = 'alias' AND folded = ?
       ) AND ${this.#where} ORDER BY isCode DESC, r.seq LIMIT ${MOST_NAMESAKES}`,
      [code, code, folded, ...this.#parameters],
    );
  }

  /** Records that answer with their attached files only, best file first. */
  attached({ condition, any }: Attached, count: number | null): Promise<Row[]> {
    const compiled = condition.compile(this.#reader);
    return this.#rows(
      `WITH found AS MATERIALIZED (
         SELECT rowid AS seq, rank AS score FROM attachment_index WHERE attachment_index MATCH ?
       )
       SELECT r.seq, min(found.score) AS score
       FROM found JOIN attachment_text AS t ON t.seq = found.seq JOIN record_attachment AS a ON a.sha256 = t.sha256
       JOIN record AS r ON r.seq = a.record_seq
       WHERE ${this.#where} AND ${compiled.sql} GROUP BY r.seq ORDER BY score, r.seq DESC LIMIT ?`,
      [any, ...this.#parameters, ...compiled.parameters, count ?? -1],
    );
  }

  /** Every record that answers, in no order. */
  async seqs(expression: string | null): Promise<number[]> {
    const { from, parameters } =
      expression === null
        ? { from: `record AS r WHERE ${this.#where}`, parameters: this.#parameters }
        : this.#matching(expression);
    const column = expression === null ? 'r.seq' : 'search_index.rowid';
    const rows = await this.#rows<{ seq: number }>(`SELECT ${column} AS seq FROM ${from}`, parameters);
    return rows.map(({ seq }) => seq);
  }

  latest(offset: number, count: number): Promise<Row[]> {
    return this.#rows(
      `SELECT r.seq, 0 AS score FROM record AS r WHERE ${this.#where} ORDER BY r.updated_at DESC, r.seq DESC LIMIT ? OFFSET ?`,
      [...this.#parameters, count, offset],
    );
  }
}

/**
 * How many records answer, and the answers from the best on, `count` of them from `offset`: first those the query names (code,
 * title, alias), then those whose title begins with it, then those that have all its words in their title, then the
 * others, then those that answer with an attached file only; by bm25 inside, the latest entered first among equals.
 * Without words: the latest changed first.
 *
 * The order of groups also bounds the cost: for a word that thousands of notes hold, the first pages are all titles
 * and the thousands are never scored.
 */
export async function rankAnswers(
  reader: Reader,
  plan: Plan,
  query: string,
  { offset, count }: { offset: number; count: number },
): Promise<{ total: number; ranked: Ranked[] }> {
  const reads = new Reads(reader, plan);
  const inRecords = await reads.count(plan.match?.all ?? null);
  const inFiles = plan.match?.attached ? await reads.attached(plan.match.attached, null) : [];
  const total = inRecords + inFiles.length;
  const needed = Math.min(offset + count, total);
  if (needed <= offset) return { total, ranked: [] };
  if (plan.match === null) {
    const rows = await reads.latest(offset, count);
    return { total, ranked: rows.map((row) => ({ ...row, attached: false })) };
  }
  const { all, title, begins } = plan.match;
  const seen = new Set<number>();
  const answers: Ranked[] = [];
  const add = (rows: readonly Row[], base: number): void => {
    for (const { seq, score } of rows) {
      if (seen.has(seq)) continue;
      seen.add(seq);
      answers.push({ seq, score: base - score, attached: base === IN_ATTACHMENT });
    }
  };
  if (begins !== null && total > 1) {
    const folded = fold(query.trim());
    const named = await reads.namesakes(parseCode(query)?.code ?? query.trim().toUpperCase(), folded);
    const begun = await reads.beginning(begins, folded, needed);
    const coded = named.filter((row) => row.isCode === 1);
    const whole = begun.filter((row) => row.isWhole === 1);
    add(coded, IS_CODE);
    add(whole, IS_TITLE);
    add(named, IS_ALIAS);
    add(begun, BEGINS_TITLE);
  }
  // The groups before may come again in the next: as many more are read.
  if (answers.length < needed && total > 1) add(await reads.best(title, needed + answers.length), IN_TITLE);
  if (answers.length < needed) add(await reads.best(all, needed + answers.length), 0);
  if (answers.length < needed) add(inFiles, IN_ATTACHMENT);
  return { total, ranked: answers.slice(offset, needed) };
}

/** The row numbers of every record that answers a plan, in no order. */
export async function answeringSeqs(reader: Reader, plan: Plan): Promise<number[]> {
  const reads = new Reads(reader, plan);
  const own = await reads.seqs(plan.match?.all ?? null);
  if (!plan.match?.attached) return own;
  return [...own, ...(await reads.attached(plan.match.attached, null)).map(({ seq }) => seq)];
}
