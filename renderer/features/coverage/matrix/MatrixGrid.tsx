import { useLingui } from '@lingui/react/macro';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { VisuallyHidden } from 'react-aria-components';
import type { CellPart } from '#db/domain/coverage/matrix.ts';
import { KIND_LABELS } from '#db/domain/vocabulary.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { classes } from '../../../ui/classes.ts';
import { KindIcon } from '../../../ui/kind/KindIcon.tsx';
import { dateText } from '../../timeline/names.ts';
import { useCoverage } from '../coverage-state.ts';
import { type Arranged, type ArrangedCell, shade } from './arrange.ts';
import { type Counts, total } from './counts.ts';
import * as css from './matrix.css.ts';

/** A cell of the grid: which records it counts, and what it is called. */
export type OpenCell = { part: CellPart; title: string; isGap: boolean };

/**
 * The matrix as a grid: arrows go from cell to cell, Home and End along a row, Enter opens the records of a cell. The last column and
 * the last row are sums in which each record counts once.
 */
export function MatrixGrid({
  matrix,
  caption,
  rowsName,
  open,
  onOpen,
}: {
  matrix: Arranged;
  caption: string;
  rowsName: string;
  open: CellPart | null;
  onOpen: (cell: OpenCell) => void;
}) {
  const { t } = useLingui();
  const locale = useLocale();
  const { sort } = useCoverage();
  const table = useRef<HTMLTableElement>(null);
  const [active, setActive] = useState<[number, number]>([0, 0]);
  const { cycles, hasOutside, rows, columns, counts, most } = matrix;
  const columnNames = [...cycles.map(({ title }) => title), ...(hasOutside ? [t`Hors cycle`] : []), t`Total`];
  const [lastRow, lastColumn] = [rows.length, columnNames.length - 1];
  const at: [number, number] = [Math.min(active[0], lastRow), Math.min(active[1], lastColumn)];

  const go = (row: number, column: number) => {
    setActive([row, column]);
    table.current?.querySelector<HTMLElement>(`[data-cell="${row}:${column}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const cell = event.target instanceof Element ? event.target.closest('[data-cell]') : null;
    if (!cell) return;
    const [row, column] = at;
    const moves: Record<string, [number, number]> = {
      ArrowRight: [row, Math.min(lastColumn, column + 1)],
      ArrowLeft: [row, Math.max(0, column - 1)],
      ArrowDown: [Math.min(lastRow, row + 1), column],
      ArrowUp: [Math.max(0, row - 1), column],
      Home: event.ctrlKey ? [0, 0] : [row, 0],
      End: event.ctrlKey ? [lastRow, lastColumn] : [row, lastColumn],
    };
    const next = moves[event.key];
    if (!next) return;
    event.preventDefault();
    go(...next);
  };
  const sorter = (by: string, label: string, more?: ReactNode) => (
    <button
      type="button"
      className={css.headButton}
      onClick={() =>
        useCoverage.setState({ sort: { by, descending: sort.by === by ? !sort.descending : by !== 'name' } })
      }
    >
      <span className={css.headText}>
        {label}
        {more}
      </span>
      {sort.by === by &&
        (sort.descending ? <ArrowDown size={13} aria-hidden /> : <ArrowUp size={13} aria-hidden />)}
    </button>
  );
  const sorted = (by: string) =>
    sort.by === by ? { 'aria-sort': sort.descending ? ('descending' as const) : ('ascending' as const) } : {};

  const button = (
    [row, column]: [number, number],
    cell: Pick<ArrangedCell, 'counts' | 'count' | 'state'>,
    part: CellPart,
    title: string,
    isSum: boolean,
  ) => (
    <td key={column} role="gridcell" className={isSum ? css.sum : css.body}>
      <button
        type="button"
        data-cell={`${row}:${column}`}
        data-open={open !== null && open.row === part.row && open.cycle === part.cycle}
        tabIndex={row === at[0] && column === at[1] ? 0 : -1}
        className={classes(
          css.button,
          cell.state === 'gap' ? css.gap : !isSum && css.shades[shade(cell.count, most)],
        )}
        onFocus={() => setActive([row, column])}
        onClick={() => onOpen({ part, title, isGap: cell.state === 'gap' })}
      >
        <CellText cell={cell} />
      </button>
    </td>
  );

  return (
    <table ref={table} role="grid" className={css.table} onKeyDown={onKeyDown}>
      <caption>
        <VisuallyHidden>{caption}</VisuallyHidden>
      </caption>
      <thead>
        <tr role="row">
          <th scope="col" role="columnheader" className={css.headCorner} {...sorted('name')}>
            {sorter('name', rowsName)}
          </th>
          {cycles.map((cycle) => (
            <th key={cycle.id} scope="col" role="columnheader" className={css.head} {...sorted(cycle.id)}>
              {sorter(
                cycle.id,
                cycle.title,
                cycle.date && <span className={css.headDate}>{dateText(cycle.date, locale)}</span>,
              )}
            </th>
          ))}
          {hasOutside && (
            <th scope="col" role="columnheader" className={css.head}>
              <span className={css.headButton} style={{ cursor: 'default' }}>{t`Hors cycle`}</span>
            </th>
          )}
          <th scope="col" role="columnheader" className={css.head} {...sorted('total')}>
            {sorter('total', t`Total`)}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={row.id ?? 'none'} role="row">
            <th scope="row" role="rowheader" className={css.rowHead}>
              {row.title}
            </th>
            {row.cells.map((cell, column) =>
              button(
                [index, column],
                cell,
                { row: row.id, cycle: cell.cycleId },
                `${row.title}, ${columnNames[column] ?? ''}`,
                false,
              ),
            )}
            {button(
              [index, lastColumn],
              { counts: row.counts, count: total(row.counts), state: 'filled' },
              { row: row.id },
              row.title,
              true,
            )}
          </tr>
        ))}
        <tr role="row">
          <th scope="row" role="rowheader" className={css.rowHead}>{t`Total`}</th>
          {columns.map((cell, column) =>
            button(
              [rows.length, column],
              { ...cell, state: 'filled' },
              { cycle: cell.cycleId },
              columnNames[column] ?? '',
              true,
            ),
          )}
          {button(
            [rows.length, lastColumn],
            { counts, count: total(counts), state: 'filled' },
            {},
            t`Toutes les fiches comptées`,
            true,
          )}
        </tr>
      </tbody>
    </table>
  );
}

function CellText({
  cell: { counts, count, state },
}: {
  cell: Pick<ArrangedCell, 'counts' | 'count' | 'state'>;
}) {
  const { t } = useLingui();
  if (state === 'gap') return <span className={css.gapSign}>{t`Ø manque`}</span>;
  if (state === 'outside') return <span aria-label={t`sans objet`}>·</span>;
  return (
    <>
      <span className={css.count}>{count}</span>
      <Breakdown counts={counts} />
    </>
  );
}

/** How many of each kind, when there are several. */
function Breakdown({ counts }: { counts: Counts }) {
  const locale = useLocale();
  return (
    <span className={css.kinds}>
      {counts.map(({ kind, count }) => (
        <span key={kind} className={css.kind} title={KIND_LABELS[kind][count === 1 ? 'one' : 'many'][locale]}>
          <KindIcon kind={kind} size={12} />
          <span aria-hidden>{count}</span>
          <VisuallyHidden>{`${count} ${KIND_LABELS[kind][count === 1 ? 'one' : 'many'][locale]}`}</VisuallyHidden>
        </span>
      ))}
    </span>
  );
}
