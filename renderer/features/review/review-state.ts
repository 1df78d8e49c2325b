import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { Kind } from '#db/domain/kinds.ts';

export const REVIEW_TABS = ['threads', 'validations', 'pictures'] as const;
export type ReviewTab = (typeof REVIEW_TABS)[number];

/** How one looks at the review, kept between two launches. */
export type ReviewView = {
  tab: ReviewTab;
  /** By subject, or what is to be done by its day. */
  order: 'subject' | 'due';
  state: 'ouvert' | 'clos' | 'all';
  only: 'all' | 'decision' | 'mine' | 'late';
  cycleId: string | null;
  kind: Kind | null;
};

export const useReviewView = create<ReviewView>()(
  persist<ReviewView>(
    () => ({ tab: 'threads', order: 'subject', state: 'ouvert', only: 'all', cycleId: null, kind: null }),
    { name: 'vigie.review', version: 1 },
  ),
);
