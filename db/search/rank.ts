import type { Reader } from '../connection/types.ts';
import { parseCode } from '../domain/kinds.ts';
import { fold } from '../domain/text/fold.ts';
import type { Plan } from './plan.ts';
import { Reads, type Row } from './reads.ts';

/** One answer, by row number; a higher score is better. */
export type Ranked = {
  readonly seq: number;
  readonly score: number;
  /** Its words are found with those of an attached file only. */
  readonly attached: boolean;
};

/** Where each group of answers starts; bm25 stays far below the step between two groups. */
const IN_ATTACHMENT = -1_000;
const IN_TITLE = 1_000;
const BEGINS_TITLE = 2_000;
const IS_ALIAS = 3_000;
const IS_TITLE = 4_000;
const IS_CODE = 5_000;

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
export async function answeringSeqs(reader: Reader, plan: Plan): Promise<readonly number[]> {
  const reads = new Reads(reader, plan);
  const own = await reads.seqs(plan.match?.all ?? null);
  if (!plan.match?.attached) return own;
  return [...own, ...(await reads.attached(plan.match.attached, null)).map(({ seq }) => seq)];
}
