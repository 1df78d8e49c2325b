import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { formatDate } from '#db/domain/dates/format.ts';
import { LocationLink } from '../../../app/LocationLink.tsx';
import { api } from '../../../client/client.ts';
import { useSentence } from '../../../client/sentences.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { IconButton } from '../../../ui/button/IconButton.tsx';
import { EmptyState } from '../../../ui/state/EmptyState.tsx';
import { ErrorState } from '../../../ui/state/ErrorState.tsx';
import { Skeleton } from '../../../ui/state/Skeleton.tsx';
import { monthOf } from './days.ts';
import * as css from './journal.css.ts';

/** The days of a month that have a journal, each with its first words. */
export function JournalDays({ day }: { day: string }) {
  const { t } = useLingui();
  const locale = useLocale();
  const sentenceOf = useSentence();
  const [moved, setMoved] = useState({ day, count: 0 });
  // Another day shown leads back to its month.
  if (moved.day !== day) setMoved({ day, count: 0 });
  const { from, to } = monthOf(day, moved.count);
  const { data, error, refetch } = useQuery(api.notes.journalDays.queryOptions({ input: { from, to } }));
  const move = (step: number) => setMoved({ day, count: moved.count + step });
  return (
    <section className={css.days} aria-label={t`Jours écrits`}>
      <div className={css.month}>
        <IconButton icon={ChevronLeft} label={t`Mois précédent`} onPress={() => move(-1)} />
        <h2 className={css.monthName}>
          {formatDate({ edtf: from.slice(0, 7), wording: null }, locale, 'long')}
        </h2>
        <IconButton icon={ChevronRight} label={t`Mois suivant`} onPress={() => move(1)} />
      </div>
      {error && (
        <ErrorState
          small
          title={t`Ces jours ne s’affichent pas`}
          sentence={sentenceOf(error)}
          onRetry={() => void refetch()}
        />
      )}
      {!data && !error && <Skeleton />}
      {data?.length === 0 && <EmptyState small title={t`Rien n’a été écrit ce mois-là.`} />}
      <ul className={css.list}>
        {data?.map((one) => (
          <li key={one.day}>
            <LocationLink
              to={{ page: 'journal', day: one.day }}
              current={one.day === day}
              className={css.entry}
            >
              <strong>{formatDate({ edtf: one.day, wording: null }, locale, 'long')}</strong>
              <span className={css.opening}>{one.opening}</span>
              <span className={css.count}>
                <Plural value={one.words} one="# mot" other="# mots" />
              </span>
            </LocationLink>
          </li>
        ))}
      </ul>
      {data && data.length > 0 && (
        <p className={css.count}>
          <Trans>
            <Plural value={data.length} one="# jour écrit" other="# jours écrits" /> ce mois
          </Trans>
        </p>
      )}
    </section>
  );
}
