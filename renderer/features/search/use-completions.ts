import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { writingAt } from '#db/domain/query/completion.ts';
import type { Completion } from '#preload/contract/search.ts';
import { api } from '../../client/client.ts';
import { useLocale } from '../../i18n/useLocale.ts';

/** Fewer letters of a word say nothing of an operator. */
const LEAST_OF_NAME = 2;

export type Completions = {
  items: readonly Completion[];
  /** The query with that choice in the place of what is being written, and where the cursor then stands. */
  choose: (item: Completion) => { query: string; cursor: number };
};

/** What may be meant by what is being written at the cursor of a query. */
export function useCompletions(query: string, cursor: number, limit = 8): Completions {
  const locale = useLocale();
  const before = query.slice(0, cursor);
  const writing = writingAt(before);
  const asks = writing !== null && (writing.what === 'value' || writing.typed.length >= LEAST_OF_NAME);
  const { data, isPlaceholderData } = useQuery(
    api.search.complete.queryOptions({
      input: { query: before, cursor: before.length, locale, limit },
      enabled: asks,
      placeholderData: keepPreviousData,
      gcTime: 10_000,
    }),
  );
  const items = asks && data && !(isPlaceholderData && data.start !== writing.start) ? data.items : [];
  return {
    // What is already written whole needs no proposing.
    items: items.filter(({ text }) => text !== before.slice(data?.start)),
    choose: ({ text }) => {
      const start = data?.start ?? cursor;
      const isName = text.endsWith(':');
      const after = query.slice(cursor).replace(/^"/, '');
      const gap = isName || after.startsWith(' ') ? '' : ' ';
      return {
        query: before.slice(0, start) + text + gap + after,
        cursor: start + text.length + (isName ? 0 : 1),
      };
    },
  };
}
