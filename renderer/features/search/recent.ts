import { create } from 'zustand';
import { persist } from 'zustand/middleware';

const MOST = 8;

/** What this person searched for lately on this machine, the last first. */
export const useRecentSearches = create<{ queries: readonly string[] }>()(
  persist<{ queries: readonly string[] }>(() => ({ queries: [] }), {
    name: 'vigie.search.recent',
    version: 1,
  }),
);

/** Remembers a search that led somewhere: a result opened, Enter pressed. */
export function rememberSearch(query: string): void {
  const text = query.trim();
  if (text === '') return;
  useRecentSearches.setState(({ queries }) => ({
    queries: [text, ...queries.filter((one) => one !== text)].slice(0, MOST),
  }));
}

/** Forgets them all. */
export function forgetSearches(): void {
  useRecentSearches.setState({ queries: [] });
}
