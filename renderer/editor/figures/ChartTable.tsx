import { useLingui } from '@lingui/react/macro';
import type { MeasureRead } from '#preload/contract/records.ts';
import { useChartWords } from '../../features/indicators/useChartWords.ts';
import { Table, type TableColumn } from '../../ui/table/Table.tsx';
import * as css from './figures.css.ts';

/** The figures of a chart as a table, each with its source. */
export function ChartTable({ title, measures }: { title: string; measures: readonly MeasureRead[] }) {
  const { t } = useLingui();
  const words = useChartWords();
  const columns: TableColumn<MeasureRead>[] = [
    { id: 'date', title: t`Date`, rowHeader: true, cell: words.when },
    { id: 'value', title: t`Valeur`, numeric: true, cell: words.figure },
    {
      id: 'base',
      title: t`Base`,
      cell: ({ base, sample }) => [base, sample].filter(Boolean).join('\u00a0; '),
    },
    { id: 'source', title: t`Source`, cell: ({ sourceLabel }) => sourceLabel },
  ];
  return (
    <div className={css.scroll} tabIndex={0} role="group" aria-label={t`Mesures de « ${title} »`}>
      <Table caption={title} columns={columns} rows={[...measures]} rowId={({ id }) => id} />
    </div>
  );
}
