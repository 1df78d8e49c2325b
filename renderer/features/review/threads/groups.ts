import type { Thread } from '#preload/contract/review.ts';

/** When something is to be done, as seen from a day. */
export type When = 'late' | 'week' | 'later' | 'none';

/** Comments by what they are about, the subject last spoken of first. */
export function bySubject(threads: readonly Thread[]): Thread[][] {
  return [...Map.groupBy(threads, ({ on }) => on.key).values()];
}

/** Comments by when they are to be done; empty groups are absent. `today` is `YYYY-MM-DD`. */
export function byDue(threads: readonly Thread[], today: string): { when: When; threads: Thread[] }[] {
  const week = new Date(Date.parse(`${today}T00:00:00Z`) + 7 * 86_400_000).toISOString().slice(0, 10);
  const whenOf = ({ due, late }: Thread): When =>
    late ? 'late' : due === null ? 'none' : due <= week ? 'week' : 'later';
  const groups = Map.groupBy(threads, whenOf);
  return (['late', 'week', 'later', 'none'] as const).flatMap((when) => {
    const group = groups.get(when);
    return group ? [{ when, threads: group }] : [];
  });
}
