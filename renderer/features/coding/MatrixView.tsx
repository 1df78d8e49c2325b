import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { MatrixColumns } from '#preload/contract/excerpts.ts';
import { api } from '../../client/client.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { EmptyState } from '../../ui/state/EmptyState.tsx';
import { Skeleton } from '../../ui/state/Skeleton.tsx';
import { Table } from '../../ui/table/Table.tsx';
import { useCodeName } from '../../ui/kind/useCodeName.ts';
import { CodeChip } from './CodeChip.tsx';
import * as css from './coding.css.ts';
import { showCell } from './view-state.ts';

/** How many passages each code has in each Atelier, or from each profile; a count opens its quotations. */
export function MatrixView({ columns }: { columns: MatrixColumns }) {
  const { t } = useLingui();
  const locale = useLocale();
  const nameOf = useCodeName();
  const { data } = useQuery(api.excerpts.matrix.queryOptions({ input: { columns } }));
  if (!data) return <Skeleton lines={8} />;
  if (data.rows.length === 0)
    return (
      <EmptyState title={t`Aucun passage n’est encore codé`}>
        {t`La matrice se remplit à mesure que l’on code les notes.`}
      </EmptyState>
    );
  const columnName = (column: (typeof data.columns)[number]) => {
    if (column.key === '') return columns === 'atelier' ? t`Sans Atelier` : t`Sans profil`;
    return column.record ? `${column.record.code} ${column.record.title}` : column.key;
  };
  const rows = data.rows.map((code, index) => ({ code, counts: data.counts[index] ?? [] }));
  return (
    <div className={css.narrow}>
      <Table
        caption={
          columns === 'atelier' ? t`Passages par code et par Atelier` : t`Passages par code et par profil`
        }
        rowId={({ code }) => code.key}
        rows={rows}
        columns={[
          { id: 'code', title: t`Code`, rowHeader: true, cell: ({ code }) => <CodeChip code={code} /> },
          ...data.columns.map((column, at) => ({
            id: column.key || 'none',
            title: columnName(column),
            numeric: true,
            cell: ({ code, counts }: (typeof rows)[number]) => {
              const count = counts[at] ?? 0;
              if (count === 0) return <span className={css.none}>0</span>;
              const name = nameOf(code);
              const where = columnName(column);
              return (
                <button
                  type="button"
                  className={css.count}
                  aria-label={t`${count} : ${name}, ${where}. Voir les citations`}
                  onClick={() => showCell(code.key, columns, column.key)}
                >
                  {count.toLocaleString(locale)}
                </button>
              );
            },
          })),
        ]}
      />
    </div>
  );
}
