import { Trans, useLingui } from '@lingui/react/macro';
import { formatDate } from '#db/domain/dates/format.ts';
import { SIGNAL_STATE_LABELS } from '#db/domain/signals/vocabulary.ts';
import type { RecordDetail } from '#preload/contract/records.ts';
import type { SignalSheet as Sheet } from '#preload/contract/signals.ts';
import { RecordLink } from '../../../app/LocationLink.tsx';
import { useSentence } from '../../../client/sentences.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { SectionLabel } from '../../../ui/layout/SectionLabel.tsx';
import { ErrorState } from '../../../ui/state/ErrorState.tsx';
import { Skeleton } from '../../../ui/state/Skeleton.tsx';
import { section } from '../../records/records.css.ts';
import { LeadsTo } from './EvidenceSections.tsx';
import { GroupsSection } from './GroupsSection.tsx';
import { InterpretationsSection } from './InterpretationsSection.tsx';
import { LifeSection } from './LifeSection.tsx';
import { ObservationsSection } from './ObservationsSection.tsx';
import { RatingsSection } from './RatingsSection.tsx';
import * as css from './sheet.css.ts';
import { StatementSections } from './StatementSections.tsx';
import { useSheet } from './use-sheet.ts';

/** A weak signal followed: its life, the fact and its question, what analysts make of it, and what strengthens it. */
export function SignalSheet({ record }: { record: RecordDetail }) {
  const { t } = useLingui();
  const sentenceOf = useSentence();
  const { data: sheet, error, isPending, refetch } = useSheet(record.id);
  if (isPending) return <Skeleton lines={8} />;
  if (error)
    return (
      <ErrorState
        title={t`Le suivi de ce signal ne s’affiche pas`}
        sentence={sentenceOf(error)}
        onRetry={() => void refetch()}
      />
    );
  return (
    <>
      {sheet.mergedInto && (
        <p className={section}>
          <span>
            <Trans>
              Ce signal a été réuni à <RecordLink record={sheet.mergedInto} /> ({sheet.mergedInto.code}).
            </Trans>
          </span>
        </p>
      )}
      <LifeSection sheet={sheet} />
      <StatementSections record={record} />
      <InterpretationsSection sheet={sheet} />
      <ObservationsSection sheet={sheet} />
      <RatingsSection sheet={sheet} />
      <GroupsSection sheet={sheet} />
      <LeadsTo evidence={sheet.evidence} />
      <Absorbed absorbed={sheet.absorbed} />
    </>
  );
}

/** The signals that were found to be this one, as they were said. */
function Absorbed({ absorbed }: { absorbed: Sheet['absorbed'] }) {
  const { t } = useLingui();
  const locale = useLocale();
  if (absorbed.length === 0) return null;
  return (
    <section className={section} aria-label={t`Signaux réunis ici`}>
      <SectionLabel count={absorbed.length}>
        <Trans>Signaux réunis ici</Trans>
      </SectionLabel>
      <ul className={css.lines}>
        {absorbed.map((one) => (
          <li key={one.id} className={css.card}>
            <div className={css.cardHead}>
              <RecordLink record={one} />
              <span className={css.small}>{one.code}</span>
            </div>
            <p className={css.statement}>{one.fact}</p>
            {one.question && <p className={css.question}>{one.question}</p>}
            <p className={css.small}>
              {one.steps
                .map(
                  ({ state, day }) =>
                    `${SIGNAL_STATE_LABELS[state][locale]}, ${formatDate({ edtf: day, wording: null }, locale, 'short')}`,
                )
                .join(' → ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
