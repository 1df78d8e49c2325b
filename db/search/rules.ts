import { metaOf, writeMeta } from '../connection/meta.ts';
import type { Archive } from '../connection/types.ts';
import { reindexBatch } from './rebuild.ts';

/** How words are folded, joined and stemmed; grows when `db/domain/text` or `words.ts` gives other words for a text. */
const SEARCH_RULES = '2';

/**
 * Makes the words of every record anew when they were made by other rules than these: a check would else find them stale. A few
 * records at a time, so that saves come in between; goes on at the next opening when `signal` aborts.
 */
export async function followSearchRules(archive: Archive, signal?: AbortSignal): Promise<void> {
  const made = (await metaOf(archive.reader)).get('search_rules');
  if (made === SEARCH_RULES) return;
  for (let after: number | null = -1; after !== null;) {
    if (signal?.aborted) return;
    const from: number = after;
    after = (await archive.write('search.rules', ({ trx }) => reindexBatch(trx, from))).value;
  }
  await archive.write('search.rules', ({ trx }) => writeMeta(trx, 'search_rules', SEARCH_RULES));
}
