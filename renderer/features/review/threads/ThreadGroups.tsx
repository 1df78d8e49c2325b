import { useLingui } from '@lingui/react/macro';
import type { Thread } from '#preload/contract/review.ts';
import * as css from '../review.css.ts';
import { SubjectTitle } from '../SubjectTitle.tsx';
import { byDue, bySubject, type When } from './groups.ts';
import { ThreadCard } from './ThreadCard.tsx';

const today = (): string => {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
};

/** Comments under the names of their subjects, or under when they are to be done. */
export function ThreadGroups({ threads, order }: { threads: readonly Thread[]; order: 'subject' | 'due' }) {
  const { t } = useLingui();
  if (order === 'subject') {
    return bySubject(threads).map((group) => (
      <section key={group[0]?.on.key} className={css.group}>
        <h2 className={css.groupTitle}>
          {group[0] && <SubjectTitle on={group[0].on} />}{' '}
          {group.length > 1 && <span className={css.groupCount}>· {group.length}</span>}
        </h2>
        {group.map((thread) => (
          <ThreadCard key={thread.id} thread={thread} />
        ))}
      </section>
    ));
  }
  const names: Record<When, string> = {
    late: t`En retard`,
    week: t`Dans les sept jours`,
    later: t`Plus tard`,
    none: t`Sans échéance`,
  };
  return byDue(threads, today()).map(({ when, threads: group }) => (
    <section key={when} className={css.group}>
      <h2 className={css.groupTitle}>
        {names[when]} <span className={css.groupCount}>· {group.length}</span>
      </h2>
      {group.map((thread) => (
        <div key={thread.id} className={css.group}>
          <span className={css.muted}>
            <SubjectTitle on={thread.on} />
          </span>
          <ThreadCard thread={thread} />
        </div>
      ))}
    </section>
  ));
}
