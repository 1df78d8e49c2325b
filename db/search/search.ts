import type { Hit } from '#preload/contract/search.ts';
import type { Reader } from '../connection/types.ts';
import { fail } from '../domain/errors.ts';
import type { Kind } from '../domain/kinds.ts';
import { parseQuery } from '../domain/query/parse.ts';
import { termsOf } from '../domain/query/terms.ts';
import { readHits } from './hits.ts';
import { planOf } from './plan.ts';
import { rankAnswers } from './rank.ts';

export type SearchInput = {
  readonly query: string;
  readonly asYouType: boolean;
  readonly kinds?: readonly Kind[] | undefined;
  readonly offset: number;
  readonly limit: number;
};

/**
 * Answers a query of the one query language. Nothing asked, nothing found. Fails with `invalid-query` when it cannot be
 * read, with `cancelled` when the caller has gone on meanwhile.
 */
export async function searchRecords(
  reader: Reader,
  input: SearchInput,
  signal?: AbortSignal,
): Promise<{ total: number; hits: Hit[] }> {
  const parsed = parseQuery(input.query, { typing: input.asYouType });
  if (!parsed.ok) fail({ kind: 'invalid-query', ...parsed.error });
  if (parsed.node === null) return { total: 0, hits: [] };
  const stopIfGone = (): void => {
    if (signal?.aborted) fail({ kind: 'cancelled' });
  };
  if (input.asYouType) {
    // SQLite answers at once and holds the thread: what came meanwhile, the next keystroke and the end of this one, is heard here.
    await new Promise((resolve) => setImmediate(resolve));
    stopIfGone();
  }
  const plan = await planOf(reader, parsed.node, input.kinds ?? null);
  stopIfGone();
  const page = { offset: input.offset, count: input.limit };
  const { total, ranked } = await rankAnswers(reader, plan, input.query, page);
  stopIfGone();
  return {
    total,
    hits: await readHits(reader, ranked, termsOf(parsed.node), plan.match?.attached?.any ?? null),
  };
}
