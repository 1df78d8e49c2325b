import type { ReactNode } from 'react';
import { VisuallyHidden } from 'react-aria-components';
import { classes } from '../classes.ts';
import * as css from './table.css.ts';

export type TableColumn<Row> = {
  id: string;
  title: string;
  /** Said, not shown: a column of buttons. */
  titleHidden?: boolean;
  /** Numbers stand to the right. */
  numeric?: boolean;
  /** Heads its row for a screen reader. */
  rowHeader?: boolean;
  cell: (row: Row) => ReactNode;
};

/** A plain table for what is read rather than worked in: at most a few hundred rows. */
export function Table<Row>({
  caption,
  columns,
  rows,
  rowId,
}: {
  caption: string;
  columns: readonly TableColumn<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
}) {
  return (
    <table>
      <caption>
        <VisuallyHidden>{caption}</VisuallyHidden>
      </caption>
      <thead className={css.head}>
        <tr>
          {columns.map((column) => (
            <th key={column.id} scope="col" className={classes(css.headCell, column.numeric && css.numeric)}>
              {column.titleHidden ? <VisuallyHidden>{column.title}</VisuallyHidden> : column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowId(row)} className={css.row}>
            {columns.map((column) => {
              const className = classes(css.cell, column.numeric && css.numeric);
              return column.rowHeader ? (
                <th key={column.id} scope="row" className={classes(className, css.rowHeader)}>
                  {column.cell(row)}
                </th>
              ) : (
                <td key={column.id} className={className}>
                  {column.cell(row)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
