import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { X } from 'lucide-react';
import { useId, useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { CRITERIA, CRITERION_LABELS } from '#db/domain/signals/vocabulary.ts';
import type { RatingSummaryRead, SignalSheet } from '#preload/contract/signals.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { IconButton } from '../../../ui/button/IconButton.tsx';
import { classes } from '../../../ui/classes.ts';
import { SectionLabel } from '../../../ui/layout/SectionLabel.tsx';
import { VisuallyHidden } from '../../../ui/layout/VisuallyHidden.tsx';
import { section, sectionHead } from '../../records/records.css.ts';
import { DispersionBar } from './DispersionBar.tsx';
import { EachRating } from './EachRating.tsx';
import * as css from './sheet.css.ts';
import { useRating } from './use-rating.ts';

const VALUES = ['1', '2', '3', '4', '5'] as const;

/** The five criteria: one's own ratings, what all say on average, and how far apart they stand. */
export function RatingsSection({ sheet }: { sheet: SignalSheet }) {
  const { t } = useLingui();
  const [showsEach, setShowsEach] = useState(false);
  const eachId = useId();
  const analysts = new Set(sheet.ratingsByAuthor.map(({ author }) => author.id)).size;
  return (
    <section className={section} aria-label={t`Notes de 1 à 5`}>
      <div className={sectionHead}>
        <SectionLabel>
          <Trans>Notes de 1 à 5</Trans>
        </SectionLabel>
        {analysts > 0 && (
          <Button
            compact
            variant="quiet"
            className={css.push}
            aria-expanded={showsEach}
            aria-controls={eachId}
            onPress={() => setShowsEach(!showsEach)}
          >
            <Plural value={analysts} one="Notes d’un analyste" other="Notes de # analystes" />
          </Button>
        )}
      </div>
      <div className={css.ratings}>
        <table>
          <caption>
            <VisuallyHidden>
              <Trans>Notes par critère : la mienne, la moyenne et la dispersion</Trans>
            </VisuallyHidden>
          </caption>
          <thead>
            <tr>
              <th scope="col" className={css.ratingHead}>
                <Trans>Critère</Trans>
              </th>
              <th scope="col" className={css.ratingHead}>
                <Trans>Ma note</Trans>
              </th>
              <th scope="col" className={css.ratingHead}>
                <Trans>Moyenne</Trans>
              </th>
              <th scope="col" className={css.ratingHead}>
                <Trans>Dispersion</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {CRITERIA.map((criterion) => (
              <RatingRow
                key={criterion}
                sheet={sheet}
                criterion={criterion}
                summary={sheet.ratings.find((one) => one.criterion === criterion)}
              />
            ))}
          </tbody>
        </table>
      </div>
      <div id={eachId} hidden={!showsEach}>
        {showsEach && <EachRating ratings={sheet.ratingsByAuthor} />}
      </div>
    </section>
  );
}

function RatingRow({
  sheet,
  criterion,
  summary,
}: {
  sheet: SignalSheet;
  criterion: (typeof CRITERIA)[number];
  summary: RatingSummaryRead | undefined;
}) {
  const { t } = useLingui();
  const locale = useLocale();
  const label = CRITERION_LABELS[criterion][locale];
  const { own, rate, settle } = useRating(sheet.id, criterion, summary?.own ?? null);
  const number = (value: number) =>
    value.toLocaleString(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return (
    <tr className={css.ratingRow}>
      <th scope="row" className={css.ratingName}>
        {label}
      </th>
      <td className={css.ratingCell}>
        <span className={css.marks} onBlur={settle}>
          <RadioGroup
            aria-label={t`Ma note : ${label}`}
            orientation="horizontal"
            className={css.marks}
            value={own === null ? null : String(own)}
            onChange={(next) => rate(Number(next))}
            isDisabled={sheet.deletedAt !== null}
          >
            {VALUES.map((value) => (
              <Radio key={value} value={value} className={css.mark}>
                {value}
              </Radio>
            ))}
          </RadioGroup>
          {own !== null && !sheet.deletedAt && (
            <IconButton icon={X} size={12} label={t`Retirer ma note : ${label}`} onPress={() => rate(null)} />
          )}
        </span>
      </td>
      <td className={classes(css.ratingCell, css.mean)}>{summary ? number(summary.mean) : '—'}</td>
      <td className={css.ratingCell}>
        {summary && (
          <span className={css.row}>
            <DispersionBar {...summary} />
            <span className={css.small}>
              {summary.min === summary.max
                ? t`tous à ${summary.min}`
                : t`de ${summary.min} à ${summary.max}, écart ${number(summary.deviation)}`}
              {' · '}
              <Plural value={summary.count} one="# note" other="# notes" />
            </span>
          </span>
        )}
      </td>
    </tr>
  );
}
