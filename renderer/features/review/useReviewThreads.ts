import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../../client/client.ts';
import { type ReviewView, useReviewView } from './review-state.ts';

/** What the host is asked for a view of the review. */
export function threadsInput({ state, only, cycleId, kind, order }: ReviewView) {
  return {
    ...(state !== 'all' && { state }),
    ...(only === 'decision' && { nature: 'decision' as const }),
    ...(only === 'late' && { due: 'late' as const }),
    mine: only === 'mine',
    ...(cycleId !== null && { cycleId }),
    ...(kind !== null && { kind }),
    sort: order === 'due' ? ('due' as const) : ('recent' as const),
    limit: 500,
  };
}

/** The comments and decisions that the view of the review asks for. */
export function useReviewThreads() {
  const view = useReviewView();
  return useQuery(
    api.review.threads.queryOptions({ input: threadsInput(view), placeholderData: keepPreviousData }),
  );
}
