import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api } from '../../client/client.ts';

/** Results shown under the search box: what fits without scrolling far. */
const QUICK = 8;
/** Results of one page of the search page. */
const PAGE = 50;

/**
 * The first results of what is being typed. Each keystroke asks anew: the answer of a superseded one is dropped, and the
 * previous results stay until the new ones come, so that the list does not blink.
 */
export function useQuickHits(text: string) {
  const query = text.trimStart();
  return useQuery(
    api.search.query.queryOptions({
      input: { query, asYouType: true, limit: QUICK },
      enabled: query.trim() !== '',
      placeholderData: keepPreviousData,
      gcTime: 10_000,
    }),
  );
}

/** All the results of a query, page after page. `typing`: the last word may be unfinished. */
export function useHits(query: string, typing: boolean) {
  return useInfiniteQuery(
    api.search.query.infiniteOptions({
      input: (offset: number) => ({ query, asYouType: typing, offset, limit: PAGE }),
      initialPageParam: 0,
      getNextPageParam: (last, pages) => {
        const shown = pages.reduce((sum, page) => sum + page.hits.length, 0);
        return last.hits.length > 0 && shown < last.total ? shown : null;
      },
      enabled: query.trim() !== '',
      placeholderData: keepPreviousData,
      gcTime: 60_000,
    }),
  );
}
