import type { Judged } from './queries.ts';

export type Score = { readonly recall: number; readonly mrr: number; readonly missed: readonly string[] };

/** How many first answers count. */
const DEPTH = 10;

/** Recall@10 (share of queries with an expected text among the first ten) and mean reciprocal rank. `ask` gives keys, best first. */
export async function score(
  queries: readonly Judged[],
  ask: (query: string) => Promise<readonly string[]>,
): Promise<Score> {
  let found = 0;
  let sum = 0;
  const missed: string[] = [];
  for (const [query, tries, ...expected] of queries) {
    const keys = (await ask(query)).slice(0, DEPTH);
    const rank = keys.findIndex((key) => expected.includes(key)) + 1;
    if (rank === 0) missed.push(`${tries}: ${query} → ${keys.slice(0, 3).join(', ') || 'rien'}`);
    else {
      found += 1;
      sum += 1 / rank;
    }
  }
  return { recall: found / queries.length, mrr: sum / queries.length, missed };
}

/** One line of the table. */
export const line = (name: string, { recall, mrr, missed }: Score, queries: number): string =>
  `${name.padEnd(34)} recall@10 ${recall.toFixed(3)}  MRR ${mrr.toFixed(3)}  (${queries - missed.length}/${queries})`;
