import { Trans, useLingui } from '@lingui/react/macro';
import { formatDate } from '#db/domain/dates/format.ts';
import { figureLabel, type FigureNow } from '#db/domain/indicators/figure.ts';
import { marginOf } from '#db/domain/indicators/margin.ts';
import { LocationLink } from '../../app/LocationLink.tsx';
import { PointDetails } from '../../features/indicators/chart/PointDetails.tsx';
import { useLocale } from '../../i18n/useLocale.ts';
import { Button } from '../../ui/button/Button.tsx';
import type { FigureFields } from '../nodes/figure.ts';
import * as css from './figures.css.ts';

/** Where a figure comes from; when it changed, what it was and what to do about it. */
export function FigureDetails({
  fields,
  title,
  look,
  now,
  recordId,
  onTake,
  onKeep,
}: {
  fields: FigureFields;
  title: string;
  look: 'same' | 'changed' | 'kept' | 'gone';
  now: FigureNow | null;
  recordId: string;
  onTake?: () => void;
  onKeep?: () => void;
}) {
  const { t } = useLingui();
  const locale = useLocale();
  const before = `${fields.label} (${formatDate({ edtf: fields.date, wording: null }, locale, 'long')}, ${fields.base})`;
  const value = now ? figureLabel(now, locale) : '';
  return (
    <div className={css.details}>
      <LocationLink to={{ page: 'record', id: recordId }}>{title || t`Indicateur`}</LocationLink>
      {look === 'gone' && (
        <div className={css.notice}>
          <Trans>
            Cette mesure n’est plus dans l’archive. Elle valait {before} quand ce texte l’a citée.
          </Trans>
        </div>
      )}
      {look === 'changed' && (
        <div className={css.notice}>
          <Trans>La valeur a changé depuis que ce texte l’a citée : elle était {before}.</Trans>
          {onTake && onKeep && (
            <div className={css.actions}>
              <Button compact variant="primary" onPress={onTake}>
                <Trans>Prendre {value}</Trans>
              </Button>
              <Button compact onPress={onKeep}>
                <Trans>Garder {fields.label}</Trans>
              </Button>
            </div>
          )}
        </div>
      )}
      {look === 'kept' && (
        <div className={css.notice}>
          <Trans>Ce texte garde la valeur citée ; l’archive dit maintenant {value}.</Trans>
          {onTake && (
            <div className={css.actions}>
              <Button compact onPress={onTake}>
                <Trans>Prendre {value}</Trans>
              </Button>
            </div>
          )}
        </div>
      )}
      {now && (
        <PointDetails
          measure={now.measure}
          margin={marginOf(now.measure)}
          others={now.disputed.filter(({ id }) => id !== now.measure.id)}
        />
      )}
    </div>
  );
}
