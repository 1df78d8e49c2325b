import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Margin } from '#db/domain/indicators/margin.ts';
import { VERIFICATION_LABELS } from '#db/domain/vocabulary.ts';
import type { MeasureRead } from '#preload/contract/records.ts';
import { RecordLink } from '../../../app/LocationLink.tsx';
import { SourceText } from '../../records/sources/SourceText.tsx';
import * as css from '../indicators.css.ts';
import { useChartWords } from '../useChartWords.ts';

/** All that makes a figure honest: when, asked of whom, how many, which question, which study, read where. */
export function PointDetails({
  measure,
  margin,
  others,
}: {
  measure: MeasureRead;
  margin: Margin | null;
  /** Other values of the same figure, by other sources. */
  others: readonly MeasureRead[];
}) {
  const { t } = useLingui();
  const words = useChartWords();
  const facts: [string, ReactNode][] = [
    [t`Étude`, measure.study ? <RecordLink record={measure.study} /> : t`non précisée`],
    [t`Question`, measure.question ? `« ${measure.question} »` : t`non donnée`],
    [t`Base`, measure.base],
    [t`Échantillon`, measure.sample ?? t`non précisé`],
    [
      t`Marge d’erreur`,
      margin && (
        <>
          {words.margin(margin)}
          <div className={css.small}>
            <Trans>Intervalle du score de Wilson (1927), pour un tirage aléatoire simple.</Trans>
          </div>
        </>
      ),
    ],
    [
      t`Source`,
      <>
        <SourceText label={measure.sourceLabel} address={measure.sourceAddress} />
        {measure.page && <>, {measure.page}</>}
      </>,
    ],
    [t`Vérification`, VERIFICATION_LABELS[measure.verification][words.locale]],
    [t`Commentaire`, measure.comment || null],
  ];
  return (
    <div className={css.details}>
      <div>
        <div className={css.bigFigure}>{words.figure(measure)}</div>
        <div className={css.factName}>{words.when(measure)}</div>
      </div>
      <dl className={css.facts}>
        {facts.map(([name, value]) =>
          value === null ? null : (
            <div key={name} style={{ display: 'contents' }}>
              <dt className={css.factName}>{name}</dt>
              <dd style={{ minWidth: 0 }}>{value}</dd>
            </div>
          ),
        )}
      </dl>
      {others.length > 0 && (
        <div>
          <div className={css.noteLabel}>
            <Trans>D’autres sources donnent</Trans>
          </div>
          {others.map((other) => (
            <div key={other.id}>
              {words.figure(other)} ({words.when(other)}){'\u00a0: '}
              <SourceText label={other.sourceLabel} address={other.sourceAddress} />
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
