import { Plural, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { Superposed } from '#preload/contract/coverage.ts';
import { LocationLink } from '../../../app/LocationLink.tsx';
import { api } from '../../../client/client.ts';
import { useSentence } from '../../../client/sentences.ts';
import { ErrorState } from '../../../ui/state/ErrorState.tsx';
import { Skeleton } from '../../../ui/state/Skeleton.tsx';
import { CoveredList } from '../CoveredList.tsx';
import { useCoverage } from '../coverage-state.ts';
import { SidePanel } from '../SidePanel.tsx';
import * as css from '../coverage.css.ts';
import { daysOfSlot } from './slots.ts';

/** The records of a cycle in one step, or all up to its end when figures are cumulated. */
export function SlotPanel({
  superposed,
  slot,
  steps,
  query,
  title,
  period,
  onClose,
}: {
  superposed: Superposed;
  slot: number;
  steps: number;
  query: string;
  title: string;
  period: (days: { from: string; to: string }) => string;
  onClose: () => void;
}) {
  const { t } = useLingui();
  const sentenceOf = useSentence();
  const { kinds, unit, cumulated } = useCoverage();
  const { data, error, refetch } = useQuery(
    api.coverage.slot.queryOptions({
      input: {
        ...{ kinds: [...kinds], query, unit, steps, cycleId: superposed.cycle.id },
        ...{ first: cumulated ? 0 : slot, last: slot },
      },
    }),
  );
  const days = daysOfSlot(superposed, unit, slot, steps);
  const unsure = data?.filter(({ sure }) => !sure).length ?? 0;
  return (
    <SidePanel
      title={title}
      {...(days && { subtitle: cumulated ? t`jusqu’à la fin de : ${period(days)}` : period(days) })}
      onClose={onClose}
    >
      {error && (
        <ErrorState
          small
          title={t`Les fiches ne s’affichent pas`}
          sentence={sentenceOf(error)}
          onRetry={() => void refetch()}
        />
      )}
      {!data && !error && <Skeleton lines={4} />}
      {data && (
        <>
          <p className={css.quiet}>
            <Plural value={data.length} _0="Aucune fiche" one="# fiche" other="# fiches" />
            {unsure > 0 && (
              <>
                {', '}
                <Plural value={unsure} one="dont # à la date imprécise" other="dont # à la date imprécise" />
              </>
            )}
          </p>
          <CoveredList rows={data} />
        </>
      )}
      <LocationLink
        to={{ page: 'record', id: superposed.cycle.id }}
      >{t`Ouvrir le cycle ${superposed.cycle.title}`}</LocationLink>
    </SidePanel>
  );
}
