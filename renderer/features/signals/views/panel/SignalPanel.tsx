import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { ArrowUpRight, X } from 'lucide-react';
import { GROUP_NATURE_LABELS } from '#db/domain/signals/groups.ts';
import { CRITERION_LABELS } from '#db/domain/signals/vocabulary.ts';
import { RecordLink } from '../../../../app/LocationLink.tsx';
import { locationOf } from '../../../../app/locations.ts';
import { navigate } from '../../../../app/navigation.ts';
import { api } from '../../../../client/client.ts';
import { useSentence } from '../../../../client/sentences.ts';
import { Button } from '../../../../ui/button/Button.tsx';
import { IconButton } from '../../../../ui/button/IconButton.tsx';
import { Chip } from '../../../../ui/kind/Chip.tsx';
import { SectionLabel } from '../../../../ui/layout/SectionLabel.tsx';
import { ErrorState } from '../../../../ui/state/ErrorState.tsx';
import { Skeleton } from '../../../../ui/state/Skeleton.tsx';
import { CurveFigure } from '../../sheet/CurveFigure.tsx';
import { DispersionBar } from '../../sheet/DispersionBar.tsx';
import { lookAt } from '../view-state.ts';
import { dateWords, figure, useSignalWords } from '../words.ts';
import * as css from '../views.css.ts';

const MOST_INTERPRETATIONS = 3;

/** The sheet of a signal in short, beside the picture: what was seen, asked and made of it, its curve and its ratings. */
export function SignalPanel({ id }: { id: string }) {
  const { t } = useLingui();
  const words = useSignalWords();
  const sentenceOf = useSentence();
  const { data: sheet, error, refetch } = useQuery(api.signals.sheet.queryOptions({ input: { id } }));
  if (error) {
    return (
      <ErrorState
        title={t`Ce signal ne s’affiche pas`}
        sentence={sentenceOf(error)}
        onRetry={() => void refetch()}
      />
    );
  }
  if (!sheet) return <Skeleton lines={8} />;
  const { locale } = words;
  const record = { id: sheet.id, kind: 'signal' as const, title: sheet.title };
  const said = sheet.interpretations.slice(0, MOST_INTERPRETATIONS);
  const more = sheet.interpretations.length - said.length;
  return (
    <div className={css.sideBody}>
      <div className={css.sideHead}>
        <h2 className={css.sideTitle}>
          {sheet.code} · {sheet.title}
        </h2>
        <IconButton icon={X} label={t`Fermer`} onPress={() => lookAt([])} />
      </div>
      <p className={css.sideMeta}>
        <Chip tone="accent">{words.state(sheet)}</Chip>
        {sheet.example && <Chip tone="warning">{t`exemple`}</Chip>}
        <span>{[words.horizon(sheet), dateWords(sheet.capturedOn, locale)].filter(Boolean).join(' · ')}</span>
      </p>
      {sheet.fact && (
        <p className={css.passage}>
          <span className={css.strong}>
            <Trans>Fait.</Trans>
          </span>{' '}
          {sheet.fact}
        </p>
      )}
      {sheet.question && (
        <p className={css.passage}>
          <span className={css.strong}>
            <Trans>Question.</Trans>
          </span>{' '}
          {sheet.question}
        </p>
      )}
      {said.length > 0 && (
        <div>
          <p className={css.strong}>
            <Trans>Interprétations · {sheet.interpretations.length}</Trans>
          </p>
          {said.map(({ id: key, text, author }) => (
            <p key={key} className={css.quiet}>
              {text}
              {author && ` (${author.initials})`}
            </p>
          ))}
          {more > 0 && <p className={css.quiet}>{t`et ${more} de plus sur la fiche`}</p>}
        </div>
      )}
      {sheet.observations.length > 0 ? (
        <CurveFigure
          observations={sheet.observations}
          from={sheet.captureDay}
          until={new Date().toISOString().slice(0, 10)}
        />
      ) : (
        <p className={css.quiet}>
          <Trans>Aucune observation datée pour l’instant.</Trans>
        </p>
      )}
      {sheet.ratings.length > 0 ? (
        <table className={css.ratings}>
          <thead>
            <tr>
              <th scope="col">{t`Note de 1 à 5`}</th>
              <th scope="col" className={css.number}>{t`Moyenne`}</th>
              <th scope="col">{t`Dispersion`}</th>
              <th scope="col" className={css.number}>{t`Moi`}</th>
            </tr>
          </thead>
          <tbody>
            {sheet.ratings.map((rating) => (
              <tr key={rating.criterion}>
                <th scope="row">{CRITERION_LABELS[rating.criterion][locale]}</th>
                <td className={css.number}>{figure(rating.mean, locale)}</td>
                <td>
                  <DispersionBar {...rating} />
                </td>
                <td className={css.number}>{rating.own ?? '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <p className={css.quiet}>
          <Trans>Personne n’a encore noté ce signal.</Trans>
        </p>
      )}
      {sheet.groups.length > 0 && (
        <div>
          <SectionLabel>{t`Groupes`}</SectionLabel>
          <ul className={css.list}>
            {sheet.groups.map((group) => (
              <li key={group.id}>
                <span className={css.quiet}>{GROUP_NATURE_LABELS[group.nature].one[locale]} :</span>{' '}
                <RecordLink record={group} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {sheet.counters.length > 0 && (
        <div>
          <SectionLabel>{t`Contre-signaux`}</SectionLabel>
          <ul className={css.list}>
            {sheet.counters.map((counter) => (
              <li key={counter.relationId}>
                <RecordLink record={counter} />
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className={css.actions}>
        <Button variant="primary" compact onPress={() => navigate.to(locationOf(record))}>
          <ArrowUpRight size={14} aria-hidden />
          <Trans>Ouvrir la fiche</Trans>
        </Button>
      </div>
    </div>
  );
}
