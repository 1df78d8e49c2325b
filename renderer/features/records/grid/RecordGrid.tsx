import { useLingui } from '@lingui/react/macro';
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp } from 'lucide-react';
import {
  useCallback,
  useEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type CSSProperties,
} from 'react';
import type { RecordRow, Sort } from '#preload/contract/records.ts';
import { locationOf } from '../../../app/locations.ts';
import { navigate } from '../../../app/navigation.ts';
import { MAIN_ID } from '../../../app/TabStrip.tsx';
import { Checkbox } from '../../../ui/choice/Checkbox.tsx';
import { classes } from '../../../ui/classes.ts';
import { VisuallyHidden } from '../../../ui/layout/VisuallyHidden.tsx';
import { measure } from '../../../ui/theme/tokens.css.ts';
import { CellContent } from './CellContent.tsx';
import { useColumnTitle } from './column-titles.ts';
import { paperTemplate, type Column } from './columns.ts';
import type { ListFilter } from './filter.ts';
import { moved, type Cell } from './focus.ts';
import * as css from './grid.css.ts';
import { useRows, type Rows } from './rows.ts';

export type RecordGridProps = {
  label: string;
  filter: ListFilter;
  columns: readonly Column[];
  selected: ReadonlySet<string>;
  onSelect: (id: string) => void;
  onSort: (sort: Sort) => void;
  /** Where to start, in pixels, and where one is now. */
  initialOffset: number;
  onScroll: (offset: number) => void;
  /** The row one opened when one was here last: coming back, the keyboard goes on from it. */
  initialRow: number | null;
  onOpen: (row: number) => void;
  /** What stands in place of the rows: nothing yet, nothing that answers, or an error. */
  renderState: (rows: Rows) => React.ReactNode;
};

function nextSort(column: Column, current: Sort): Sort | null {
  if (!column.sort) return null;
  const same = column.sort.by === current.by && column.sort.property === current.property;
  return { ...column.sort, direction: same && current.direction === 'asc' ? 'desc' : 'asc' };
}

/** The first column is the box that selects; the others are the chosen ones. */
const SELECT = 1;

/**
 * The table of a kind: only the rows in sight are drawn, and asked of the host. The roles of a grid and one roving focus
 * are ours: arrows, Home, End, Page keys; Enter opens, Space selects, Enter on a heading sorts.
 */
export function RecordGrid({
  label,
  filter,
  columns,
  selected,
  onSelect,
  onSort,
  initialOffset,
  onScroll,
  initialRow,
  onOpen,
  renderState,
}: RecordGridProps) {
  const { t } = useLingui();
  const titleOf = useColumnTitle();
  const scroller = useRef<HTMLDivElement>(null);
  const [focus, setFocus] = useState<Cell>({ row: initialRow ?? 0, column: SELECT });
  const [visible, setVisible] = useState<{ first: number; last: number }>({ first: 0, last: 0 });
  const rows = useRows(filter, visible.first, visible.last);
  const total = rows.total ?? 0;
  const wanted = useRef(false);

  const extract = useCallback(
    (range: Range) => {
      const shown = defaultRangeExtractor(range);
      // The row with the focus stays drawn wherever one scrolls, else the focus would be lost.
      return focus.row < 0 || focus.row >= range.count || shown.includes(focus.row)
        ? shown
        : [...shown, focus.row].sort((a, b) => a - b);
    },
    [focus.row],
  );
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => measure.row,
    overscan: 8,
    initialOffset,
    scrollPaddingStart: 30,
    rangeExtractor: extract,
    onChange: ({ range }) => {
      if (range)
        setVisible((was) =>
          was.first === range.startIndex && was.last === range.endIndex
            ? was
            : { first: range.startIndex, last: range.endIndex },
        );
    },
  });

  const key = JSON.stringify(filter);
  const shownKey = useRef(key);
  useEffect(() => {
    if (shownKey.current === key) return;
    shownKey.current = key;
    scroller.current?.scrollTo({ top: 0 });
    setFocus((was) => ({ ...was, row: Math.min(was.row, 0) }));
  }, [key]);

  useEffect(() => {
    if (!wanted.current) return;
    wanted.current = false;
    scroller.current?.querySelector<HTMLElement>(`[data-cell="${focus.row}:${focus.column}"]`)?.focus();
  });

  const back = useRef(initialRow);
  useEffect(() => {
    if (back.current === null || total === 0) return;
    const row = Math.min(back.current, total - 1);
    back.current = null;
    setFocus((was) => (was.row < total ? was : { ...was, row }));
    // Only when the focus is nowhere: on the page as a whole, where going back leaves it.
    const { activeElement } = document;
    if (activeElement !== document.body && activeElement?.id !== MAIN_ID) return;
    requestAnimationFrame(() =>
      scroller.current
        ?.querySelector<HTMLElement>(`[data-cell="${row}:${SELECT}"]`)
        ?.focus({ preventScroll: true }),
    );
  }, [total]);

  const goTo = (cell: Cell) => {
    wanted.current = true;
    if (cell.row >= 0) virtual.scrollToIndex(cell.row, { align: 'auto' });
    setFocus(cell);
  };

  const open = (row: RecordRow, at: number, aside: boolean) => {
    onOpen(at);
    if (aside) navigate.inTab(locationOf(row));
    else navigate.to(locationOf(row));
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey) return;
    const height = scroller.current?.clientHeight ?? 400;
    const next = moved(focus, event.key, {
      rows: total,
      columns: columns.length + SELECT,
      page: Math.max(1, Math.floor(height / measure.row) - 2),
      ctrl: event.ctrlKey || event.metaKey,
    });
    if (next) {
      event.preventDefault();
      goTo(next);
      return;
    }
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    if (focus.row < 0) {
      const column = columns[focus.column - SELECT];
      const sort = column && nextSort(column, filter.sort);
      if (sort) onSort(sort);
      return;
    }
    const row = rows.at(focus.row);
    if (!row) return;
    if (event.key === ' ' || focus.column === 0) onSelect(row.id);
    else open(row, focus.row, event.ctrlKey || event.metaKey);
  };

  const cellProps = (row: number, column: number) => ({
    'data-cell': `${row}:${column}`,
    'aria-colindex': column + 1,
    tabIndex: focus.row === row && focus.column === column ? 0 : -1,
    onFocus: () => setFocus((was) => (was.row === row && was.column === column ? was : { row, column })),
  });

  const template = ['36px', ...columns.map((column) => column.width)].join(' ');
  const sortMark = (column: Column) => {
    const { sort } = filter;
    if (!column.sort || column.sort.by !== sort.by || column.sort.property !== sort.property)
      return undefined;
    return sort.direction === 'asc' ? 'ascending' : 'descending';
  };
  const state = renderState(rows);

  return (
    <div
      ref={scroller}
      className={css.scroller}
      onScroll={(event) => onScroll(event.currentTarget.scrollTop)}
    >
      <div
        role="grid"
        aria-label={label}
        aria-rowcount={total + 1}
        aria-colcount={columns.length + SELECT}
        aria-multiselectable
        aria-busy={rows.isFetching}
        className={css.grid}
        style={{ [css.PAPER_COLUMNS]: paperTemplate(columns) } as CSSProperties}
        onKeyDown={onKeyDown}
      >
        <div role="rowgroup" style={{ display: 'contents' }}>
          <div role="row" aria-rowindex={1} className={css.head} style={{ gridTemplateColumns: template }}>
            <div role="columnheader" className={css.headCell} {...cellProps(-1, 0)}>
              <VisuallyHidden>{t`Sélection`}</VisuallyHidden>
            </div>
            {columns.map((column, index) => {
              const sorted = sortMark(column);
              const Arrow = sorted === 'ascending' ? ArrowUp : ArrowDown;
              return (
                <div
                  key={column.id}
                  role="columnheader"
                  className={classes(css.headCell, column.numeric && css.numeric)}
                  data-sortable={column.sort ? true : undefined}
                  {...(sorted && { 'aria-sort': sorted })}
                  {...cellProps(-1, index + SELECT)}
                  onClick={() => {
                    const sort = nextSort(column, filter.sort);
                    if (sort) onSort(sort);
                  }}
                >
                  <span className={css.text}>{titleOf(column)}</span>
                  {sorted && <Arrow size={12} aria-hidden />}
                </div>
              );
            })}
          </div>
        </div>
        {!state && (
          <div role="rowgroup" className={css.body} style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map(({ index, start }) => {
              const row = rows.at(index);
              return (
                <div
                  key={index}
                  role="row"
                  aria-rowindex={index + 2}
                  aria-selected={row ? selected.has(row.id) : false}
                  className={css.row}
                  style={{ gridTemplateColumns: template, transform: `translateY(${start}px)` }}
                  onClick={(event: MouseEvent) => row && open(row, index, event.ctrlKey || event.metaKey)}
                  onAuxClick={(event: MouseEvent) => event.button === 1 && row && open(row, index, true)}
                >
                  <div
                    role="gridcell"
                    className={classes(css.cell, css.check)}
                    onClick={(event) => event.stopPropagation()}
                    {...cellProps(index, 0)}
                  >
                    {row && (
                      <Checkbox
                        aria-label={t`Sélectionner ${row.title}`}
                        excludeFromTabOrder
                        isSelected={selected.has(row.id)}
                        onChange={() => onSelect(row.id)}
                      />
                    )}
                  </div>
                  {columns.map((column, at) => (
                    <div
                      key={column.id}
                      role={column.id === 'title' ? 'rowheader' : 'gridcell'}
                      className={classes(css.cell, column.numeric && css.numeric)}
                      {...cellProps(index, at + SELECT)}
                    >
                      {row ? <CellContent row={row} column={column} /> : <span className={css.bone} />}
                    </div>
                  ))}
                </div>
              );
            })}
          </div>
        )}
      </div>
      {state}
    </div>
  );
}
