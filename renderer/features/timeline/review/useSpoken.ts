import { useMemo } from 'react';
import { type Said, useCommented } from '../../review/useReview.ts';

/** What the review speaks of on the timeline: records with something open, and periods. */
export function useSpoken() {
  const { records, periods } = useCommented();
  return useMemo(
    () => ({
      ids: new Set([...records].filter(([, { open }]) => open > 0).map(([id]) => id)),
      periods: periods.filter(({ open }) => open > 0),
      of: (id: string): Said | null => records.get(id) ?? null,
    }),
    [records, periods],
  );
}
