import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../client/client.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { EmptyState } from '../../ui/state/EmptyState.tsx';
import { Skeleton } from '../../ui/state/Skeleton.tsx';
import { Table } from '../../ui/table/Table.tsx';
import { CodeChip } from './CodeChip.tsx';
import * as css from './coding.css.ts';

/** Codes whose passages overlap, the most frequent pairs first. */
export function Together() {
  const { t } = useLingui();
  const locale = useLocale();
  const { data } = useQuery(api.excerpts.cooccurrence.queryOptions());
  if (!data) return <Skeleton lines={8} />;
  if (data.length === 0)
    return (
      <EmptyState title={t`Aucun passage ne porte encore deux codes`}>
        {t`Deux codes vont ensemble quand leurs passages se recouvrent dans une note.`}
      </EmptyState>
    );
  return (
    <div className={css.narrow}>
      <Table
        caption={t`Codes dont les passages se recouvrent`}
        rowId={({ codes: [one, other] }) => `${one.key} ${other.key}`}
        rows={data}
        columns={[
          { id: 'one', title: t`Code`, rowHeader: true, cell: ({ codes: [one] }) => <CodeChip code={one} /> },
          { id: 'other', title: t`Avec`, cell: ({ codes: [, other] }) => <CodeChip code={other} /> },
          {
            id: 'count',
            title: t`Passages communs`,
            numeric: true,
            cell: ({ count }) => count.toLocaleString(locale),
          },
        ]}
      />
    </div>
  );
}
