import { useLingui } from '@lingui/react/macro';
import { CRITERIA, CRITERION_LABELS } from '#db/domain/signals/vocabulary.ts';
import type { SignalSheet } from '#preload/contract/signals.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { Table } from '../../../ui/table/Table.tsx';
import * as css from './sheet.css.ts';

/** Who rated what: analysts one under the other, criteria side by side. */
export function EachRating({ ratings }: { ratings: SignalSheet['ratingsByAuthor'] }) {
  const { t } = useLingui();
  const locale = useLocale();
  const analysts = [...new Map(ratings.map(({ author }) => [author.id, author])).values()];
  return (
    <div className={css.ratings} tabIndex={0} role="group" aria-label={t`Notes de chacun`}>
      <Table
        caption={t`Notes de chacun`}
        rows={analysts}
        rowId={({ id }) => id}
        columns={[
          { id: 'analyst', title: t`Analyste`, rowHeader: true, cell: ({ name }) => name },
          ...CRITERIA.map((criterion) => ({
            id: criterion,
            title: CRITERION_LABELS[criterion][locale],
            numeric: true,
            cell: ({ id }: { id: string }) =>
              ratings.find((one) => one.author.id === id && one.criterion === criterion)?.value ?? '—',
          })),
        ]}
      />
    </div>
  );
}
