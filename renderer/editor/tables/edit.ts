import {
  $computeTableMapSkipCellCheck,
  $findTableNode,
  $getTableCellNodeRect,
  $getTableRowIndexFromTableCellNode,
  $insertTableColumnAtSelection,
  $insertTableRowAtNode,
  $insertTableRowAtSelection,
  $isTableCellNode,
  $isTableRowNode,
  $isTableSelection,
  $mergeCells,
  TableCellHeaderStates,
  type TableCellNode,
  type TableNode,
} from '@lexical/table';
import { $findMatchingParent, $getSelection, $isRangeSelection } from 'lexical';

/** Narrower than this a column holds no word, in pixels. */
const LEAST = 48;

/** The cell where the caret is, or where the selected cells begin. */
export function $cellHere(): TableCellNode | null {
  const selection = $getSelection();
  const node = $isRangeSelection(selection) ? selection.anchor.getNode() : selection?.getNodes()[0];
  return node ? $findMatchingParent(node, $isTableCellNode) : null;
}

function $tableHere(): TableNode | null {
  const cell = $cellHere();
  return cell && $findTableNode(cell);
}

function $toggle(cells: readonly TableCellNode[], state: number): void {
  const isHeader = cells.every((cell) => (cell.getHeaderStyles() & state) !== 0);
  for (const cell of cells) cell.setHeaderStyles(isHeader ? 0 : state, state);
}

/** Makes the first row a header row, or an ordinary one again. */
export function $toggleHeaderRow(): void {
  const first = $tableHere()?.getFirstChild();
  if ($isTableRowNode(first))
    $toggle(first.getChildren().filter($isTableCellNode), TableCellHeaderStates.ROW);
}

/** Makes the first column a header column, or an ordinary one again. */
export function $toggleHeaderColumn(): void {
  const table = $tableHere();
  if (!table) return;
  const [map] = $computeTableMapSkipCellCheck(table, null, null);
  const cells = new Set(map.flatMap((row) => (row[0] ? [row[0].cell] : [])));
  $toggle([...cells], TableCellHeaderStates.COLUMN);
}

/** A new row under a header row is an ordinary row. */
export function $insertRow(after: boolean): void {
  const row = $insertTableRowAtSelection(after);
  if (!row) return;
  for (const cell of row.getChildren().filter($isTableCellNode)) {
    if ($getTableRowIndexFromTableCellNode(cell) > 0) cell.setHeaderStyles(0, TableCellHeaderStates.ROW);
  }
}

/** A new column beside a header column is an ordinary one; the widths one chose are shared out again. */
export function $insertColumn(after: boolean): void {
  const table = $tableHere();
  $insertTableColumnAtSelection(after);
  if (!table) return;
  table.getLatest().setColWidths(undefined);
  const [map] = $computeTableMapSkipCellCheck(table.getLatest(), null, null);
  for (const row of map) {
    for (const { cell, startColumn } of row)
      if (startColumn > 0) cell.setHeaderStyles(0, TableCellHeaderStates.COLUMN);
  }
}

/** Makes one cell of those selected: it keeps what they held. */
export function $mergeSelected(): void {
  const selection = $getSelection();
  if ($isTableSelection(selection)) $mergeCells(selection.getNodes().filter($isTableCellNode))?.selectEnd();
}

/** Removes the table the caret is in; the caret goes to what stands before it. */
export function $removeTable(): void {
  const table = $tableHere();
  if (!table) return;
  table.selectPrevious();
  table.remove();
}

/** From the last cell, a new row to go on writing in. False elsewhere. */
export function $rowAfterLast(): boolean {
  const selection = $getSelection();
  const cell = $isRangeSelection(selection) && selection.isCollapsed() ? $cellHere() : null;
  const table = cell && $findTableNode(cell);
  const last = table?.getLastChild();
  if (!cell || !$isTableRowNode(last) || !last.getLastChild()?.is(cell)) return false;
  const row = $insertTableRowAtNode(cell, true);
  const first = row?.getFirstChild();
  if (!$isTableCellNode(first)) return false;
  for (const one of row!.getChildren().filter($isTableCellNode))
    one.setHeaderStyles(0, TableCellHeaderStates.ROW);
  first.selectEnd();
  return true;
}

/** The border to the right of a cell: after how many columns it stands. */
export function $columnsUpTo(cell: TableCellNode): number {
  const rect = $getTableCellNodeRect(cell);
  return rect ? rect.columnIndex + rect.colSpan : 0;
}

/**
 * Moves the border after `columns` columns by `by` pixels: one column gains what its neighbour loses, so that the table
 * stays as wide as the text. `total` is its width on screen, shared out evenly while no width was chosen.
 */
export function $moveBorder(table: TableNode, columns: number, by: number, total: number): void {
  const count = table.getColumnCount();
  if (columns < 1 || columns >= count) return;
  const widths = widthsOf(table.getColWidths(), count, total);
  const [left, right] = [widths[columns - 1]!, widths[columns]!];
  const moved = Math.round(Math.max(Math.min(0, LEAST - left), Math.min(by, Math.max(0, right - LEAST))));
  widths[columns - 1] = left + moved;
  widths[columns] = right - moved;
  table.setColWidths(widths);
}

function widthsOf(chosen: readonly number[] | undefined, count: number, total: number): number[] {
  const known = chosen?.length === count ? chosen : Array.from({ length: count }, () => 1);
  const sum = known.reduce((one, other) => one + other, 0);
  return known.map((width) => Math.round((width / sum) * total));
}

/** Widens the column of the caret by `by` pixels, or narrows it; the last one moves its left border. */
export function $widenHere(by: number, total: number): boolean {
  const cell = $cellHere();
  const table = cell && $findTableNode(cell);
  if (!cell || !table) return false;
  const columns = $columnsUpTo(cell);
  if (columns < table.getColumnCount()) $moveBorder(table, columns, by, total);
  else $moveBorder(table, columns - cell.getColSpan(), -by, total);
  return true;
}

/** All the columns of one width again. */
export function $evenColumns(): void {
  $tableHere()?.setColWidths(undefined);
}
