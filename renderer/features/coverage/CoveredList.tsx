import { useLingui } from '@lingui/react/macro';
import { KIND_LABELS } from '#db/domain/vocabulary.ts';
import type { Covered } from '#preload/contract/coverage.ts';
import { RecordLink } from '../../app/LocationLink.tsx';
import { useLocale } from '../../i18n/useLocale.ts';
import { Chip } from '../../ui/kind/Chip.tsx';
import { KindIcon } from '../../ui/kind/KindIcon.tsx';
import { dateText } from '../timeline/names.ts';
import * as css from './coverage.css.ts';

/** The records behind a figure, each with its date in its own words. */
export function CoveredList({ rows }: { rows: readonly (Covered & { sure?: boolean })[] }) {
  const { t } = useLingui();
  const locale = useLocale();
  return (
    <ul className={css.records}>
      {rows.map((row) => (
        <li key={row.id} className={css.record}>
          <KindIcon kind={row.kind} named />
          <span className={css.recordText}>
            <RecordLink record={row} />
            <span className={css.quiet}>
              {[
                KIND_LABELS[row.kind].one[locale],
                row.code,
                row.date
                  ? dateText(row.date, locale)
                  : row.planned
                    ? t`annoncé : ${dateText(row.planned, locale)}`
                    : t`sans date`,
              ].join(' · ')}
              {row.sure === false && <> · {t`date imprécise`}</>}
            </span>
          </span>
          {row.example && <Chip tone="warning">{t`exemple`}</Chip>}
        </li>
      ))}
    </ul>
  );
}
