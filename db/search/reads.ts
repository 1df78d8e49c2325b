import { sql } from 'kysely';
import { rawRows } from '../connection/raw.ts';
import type { Reader } from '../connection/types.ts';
import type { Attached } from './attached.ts';
import { knownPassing, passingRecords, type Passing } from './passing.ts';
import type { Plan } from './plan.ts';

/**
 * bm25 weights of title, body, title stems and stems. A word found as written is in its exact and its stem column,
 * an inflection only in the latter: so the exact one weighs more.
 */
const SCORE = 'bm25(search_index, 10.0, 2.0, 4.0, 1.0)';

const MOST_NAMESAKES = 50;

export type Row = { seq: number; score: number };
type Beginning = Row & { isWhole: 0 | 1 };
type Namesake = Row & { isCode: 0 | 1 };

/** Fewer answers than this are looked up one by one sooner than every record is asked whether it passes. */
const FEW_FOUND = 3_000;
/** Up to this many answers are named one by one to the index, which then scores no other. */
const FEW_PASSING = 2_000;

const IN_INDEX = 'search_index WHERE search_index MATCH ?';

/** A plan whose conditions are compiled once for the several reads of one search. */
export class Reads {
  readonly #reader: Reader;
  readonly #where: string;
  readonly #parameters: readonly unknown[];
  readonly #filtered: boolean;
  /** Of a filtered search that finds many words: which records pass, and those that answer. */
  #passing: { all: Passing; answers: readonly number[]; share: number } | null = null;

  constructor(reader: Reader, plan: Plan) {
    this.#reader = reader;
    this.#filtered = plan.conditions.length > 0;
    const compiled = this.#filtered
      ? sql.join(plan.conditions, sql` AND `).compile(reader)
      : { sql: '1', parameters: [] };
    this.#where = `r.deleted_at IS NULL AND ${compiled.sql}`;
    this.#parameters = compiled.parameters;
  }

  /** CROSS JOIN keeps the index outside: SQLite would else look each record up in it. */
  #matching(expression: string): { from: string; parameters: unknown[] } {
    if (!this.#filtered) return { from: IN_INDEX, parameters: [expression] };
    const from = `search_index CROSS JOIN record AS r ON r.seq = search_index.rowid WHERE search_index MATCH ? AND ${this.#where}`;
    return { from, parameters: [expression, ...this.#parameters] };
  }

  async #count(from: string, parameters: readonly unknown[]): Promise<number> {
    const [row] = await rawRows<{ total: number }>(
      this.#reader,
      `SELECT count(*) AS total FROM ${from}`,
      ...parameters,
    );
    return row?.total ?? 0;
  }

  /** How many records have the words and pass. Where many have the words, reads which they are once for what follows. */
  async count(expression: string | null): Promise<number> {
    if (expression === null) return this.#count(`record AS r WHERE ${this.#where}`, this.#parameters);
    const found = await this.#count(IN_INDEX, [expression]);
    if (!this.#filtered || found === 0) return found;
    const condition = { sql: this.#where, parameters: this.#parameters };
    if (found <= FEW_FOUND && (await knownPassing(this.#reader, condition)) === null) {
      const { from, parameters } = this.#matching(expression);
      return this.#count(from, parameters);
    }
    const all = await passingRecords(this.#reader, condition);
    const answers = (await this.#inIndex(expression)).filter((seq) => all[seq] === 1);
    this.#passing = { all, answers, share: answers.length / found };
    return answers.length;
  }

  /** Row numbers, as one JSON text: a row an object would take twice the time. */
  async #inIndex(expression: string): Promise<number[]> {
    const [row] = await rawRows<{ seqs: string }>(
      this.#reader,
      `SELECT json_group_array(search_index.rowid) AS seqs FROM ${IN_INDEX}`,
      expression,
    );
    return JSON.parse(row?.seqs ?? '[]') as number[];
  }

  #scored(from: string, parameters: readonly unknown[], count: number): Promise<Row[]> {
    return rawRows(
      this.#reader,
      `SELECT search_index.rowid AS seq, ${SCORE} AS score FROM ${from} ORDER BY score, search_index.rowid DESC LIMIT ?`,
      ...parameters,
      count,
    );
  }

  async best(expression: string, count: number): Promise<Row[]> {
    if (this.#passing === null) {
      const { from, parameters } = this.#matching(expression);
      return this.#scored(from, parameters, count);
    }
    const { all, answers, share } = this.#passing;
    if (answers.length <= FEW_PASSING) {
      // The sign keeps SQLite from asking the index once for each row number.
      const from = `${IN_INDEX} AND +search_index.rowid IN (SELECT value FROM json_each(?))`;
      return this.#scored(from, [expression, JSON.stringify(answers)], count);
    }
    const likely = Math.ceil((count * 2) / share);
    const rows = await this.#scored(IN_INDEX, [expression], likely);
    const passing = rows.filter(({ seq }) => all[seq] === 1);
    if (passing.length >= count || rows.length < likely) return passing.slice(0, count);
    const every = await this.#scored(IN_INDEX, [expression], -1);
    return every.filter(({ seq }) => all[seq] === 1).slice(0, count);
  }

  /** Records whose title begins with the query; those whose title it is come first. */
  beginning(expression: string, folded: string, count: number): Promise<Beginning[]> {
    return rawRows(
      this.#reader,
      `SELECT r.seq, ${SCORE} AS score, (r.sort_title = ?) AS isWhole
       FROM search_index CROSS JOIN record AS r ON r.seq = search_index.rowid
       WHERE search_index MATCH ? AND ${this.#where} ORDER BY isWhole DESC, score, r.seq DESC LIMIT ?`,
      ...[folded, expression, ...this.#parameters, count],
    );
  }

  /** Records whose code or alias is the whole query. */
  namesakes(code: string, folded: string): Promise<Namesake[]> {
    return rawRows(
      this.#reader,
      `SELECT r.seq, 0 AS score, (r.code = ?) AS isCode FROM record AS r
       WHERE r.seq IN (
         SELECT seq FROM record WHERE code = ?
         UNION SELECT record_seq FROM record_label WHERE facet = 'alias' AND folded = ?
       ) AND ${this.#where} ORDER BY isCode DESC, r.seq LIMIT ${MOST_NAMESAKES}`,
      ...[code, code, folded, ...this.#parameters],
    );
  }

  /** Records that answer with their attached files only, best file first. */
  attached({ condition, any }: Attached, count: number | null): Promise<Row[]> {
    const compiled = condition.compile(this.#reader);
    return rawRows(
      this.#reader,
      `WITH found AS MATERIALIZED (
         SELECT rowid AS seq, rank AS score FROM attachment_index WHERE attachment_index MATCH ?
       )
       SELECT r.seq, min(found.score) AS score
       FROM found JOIN attachment_text AS t ON t.seq = found.seq JOIN record_attachment AS a ON a.sha256 = t.sha256
       JOIN record AS r ON r.seq = a.record_seq
       WHERE ${this.#where} AND ${compiled.sql} GROUP BY r.seq ORDER BY score, r.seq DESC LIMIT ?`,
      ...[any, ...this.#parameters, ...compiled.parameters, count ?? -1],
    );
  }

  /** Every record that answers, in no order. */
  async seqs(expression: string | null): Promise<readonly number[]> {
    if (expression !== null && !this.#filtered) return this.#inIndex(expression);
    if (expression !== null) {
      await this.count(expression);
      if (this.#passing) return this.#passing.answers;
    }
    const { from, parameters } =
      expression === null
        ? { from: `record AS r WHERE ${this.#where}`, parameters: this.#parameters }
        : this.#matching(expression);
    const rows = await rawRows<{ seq: number }>(this.#reader, `SELECT r.seq FROM ${from}`, ...parameters);
    return rows.map(({ seq }) => seq);
  }

  latest(offset: number, count: number): Promise<Row[]> {
    return rawRows(
      this.#reader,
      `SELECT r.seq, 0 AS score FROM record AS r WHERE ${this.#where} ORDER BY r.updated_at DESC, r.seq DESC LIMIT ? OFFSET ?`,
      ...[...this.#parameters, count, offset],
    );
  }
}
