import { metaOf, writeMeta } from '../connection/meta.ts';
import type { Archive } from '../connection/types.ts';
import { rebuildSearch } from './rebuild.ts';

/** How words are folded, joined and stemmed; grows when `db/domain/text` or `words.ts` gives other words for a text. */
const SEARCH_RULES = '2';

/** Makes the index anew when it was made by other rules than these: a check would else find every record stale. */
export async function followSearchRules(archive: Archive): Promise<void> {
  const made = (await metaOf(archive.reader)).get('search_rules');
  if (made === SEARCH_RULES) return;
  await archive.write('search.rebuild', async ({ trx }) => {
    await rebuildSearch(trx);
    await writeMeta(trx, 'search_rules', SEARCH_RULES);
  });
}
