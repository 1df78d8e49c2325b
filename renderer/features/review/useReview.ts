import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { subjectKey, type Subject } from '#db/domain/review/subject.ts';
import { saving } from '../../app/status.ts';
import { api } from '../../client/client.ts';
import { useSentence } from '../../client/sentences.ts';
import { showToast } from '../../ui/state/toasts.ts';

/** Runs one write of the review: the status line follows it, and what fails is said. Gives null then. */
export function useReviewWrite(): <Result>(write: () => Promise<Result>) => Promise<Result | null> {
  const sentenceOf = useSentence();
  return async (write) => {
    try {
      return await saving(write, sentenceOf);
    } catch (error) {
      showToast({ text: sentenceOf(error) });
      return null;
    }
  };
}

/** How much is said of one subject. */
export type Said = { open: number; total: number; decisions: number; opening: string };
type Period = Extract<Subject, { on: 'period' }> & Said & { key: string };

/** What has been commented, for the signs that other pages show: records by id, periods, anything by its key. */
export function useCommented() {
  const { data } = useQuery(api.review.subjects.queryOptions());
  return useMemo(() => {
    const records = new Map<string, Said>();
    const periods: Period[] = [];
    const keys = new Map<string, Said>();
    for (const one of data ?? []) {
      keys.set(one.key, one);
      if (one.subject.on === 'record') records.set(one.subject.recordId, one);
      if (one.subject.on === 'period') periods.push({ ...one.subject, ...one });
    }
    periods.sort((a, b) => (a.from < b.from ? -1 : 1));
    return { records, periods, of: (subject: Subject): Said | null => keys.get(subjectKey(subject)) ?? null };
  }, [data]);
}
