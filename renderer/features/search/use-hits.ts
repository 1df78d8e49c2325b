import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { Facet } from '#preload/contract/search.ts';
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

/** All the results of a query, page after page. `typing`: the last word may be unfinished; `correct`: words that stand nowhere are. */
export function useHits(query: string, typing: boolean, correct: boolean) {
  return useInfiniteQuery(
    api.search.query.infiniteOptions({
      input: (offset: number) => ({ query, asYouType: typing, correct, offset, limit: PAGE }),
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

const NONE: readonly Facet[] = [];

/** How the answers of a query are spread; the last ones stay until the new ones come. */
export function useFacets(query: string, typing: boolean, enabled: boolean): readonly Facet[] {
  const { data } = useQuery(
    api.search.facets.queryOptions({
      input: { query, asYouType: typing },
      enabled,
      placeholderData: keepPreviousData,
      gcTime: 60_000,
    }),
  );
  return data ?? NONE;
}
