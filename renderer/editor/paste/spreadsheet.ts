import { $createTableNodeWithDimensions } from '@lexical/table';
import { $insertGeneratedNodes, type ImportMimeTypeFunction } from '@lexical/clipboard';
import { $isCodeNode } from '@lexical/code';
import { $isListNode } from '@lexical/list';
import {
  $createTextNode,
  $findMatchingParent,
  $getEditor,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  type BaseSelection,
} from 'lexical';

/** More cells than this are a data set: its text is pasted as it is. */
const MOST_CELLS = 5000;

/**
 * The cells of a text that a spreadsheet put on the clipboard: lines of as many cells each, at least two, parted by tabs. A
 * cell in quotes may hold tabs and ends of line, and two quotes for one (RFC 4180). Null when it is any other text.
 */
export function readCells(text: string): string[][] | null {
  if (!text.includes('\t')) return null;
  const rows: string[][] = [];
  let row: string[] = [];
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const cell = /("(?:[^"]|"")*"(?=[\t\n]|$)|[^\t\n]*)([\t\n]|$)/y;
  for (;;) {
    const match = cell.exec(lines);
    if (!match) return null;
    const [, words = '', end] = match;
    row.push(
      words.startsWith('"') && words.length > 1 && words.endsWith('"')
        ? words.slice(1, -1).replaceAll('""', '"')
        : words,
    );
    if (end === '\t') continue;
    rows.push(row);
    row = [];
    if (end === '') break;
  }
  const width = rows[0]?.length ?? 0;
  const isGrid = width > 1 && rows.every((one) => one.length === width) && rows.length * width <= MOST_CELLS;
  return isGrid ? rows : null;
}

/** True in code, where tabs are text, and in a list, where a table has no place. */
function $holdsText(selection: BaseSelection): boolean {
  if (!$isRangeSelection(selection)) return false;
  const node = selection.anchor.getNode();
  return $findMatchingParent(node, (one) => $isCodeNode(one) || $isListNode(one)) !== null;
}

/** Cells copied from a spreadsheet that gives their text only become a table. */
export const $pasteCells: ImportMimeTypeFunction = (data, selection, next) => {
  const rows = $holdsText(selection) ? null : readCells(data);
  if (!rows) return next();
  const table = $createTableNodeWithDimensions(rows.length, rows[0]?.length ?? 0, false);
  for (const [y, row] of table.getChildren().entries()) {
    if (!$isElementNode(row)) continue;
    for (const [x, cell] of row.getChildren().entries()) {
      const paragraph = $isElementNode(cell) ? cell.getFirstChild() : null;
      const words = rows[y]?.[x]?.replaceAll('\n', ' ') ?? '';
      if ($isParagraphNode(paragraph) && words !== '') paragraph.append($createTextNode(words));
    }
  }
  $insertGeneratedNodes($getEditor(), [table], selection);
  return true;
};
