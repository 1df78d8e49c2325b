// @vitest-environment happy-dom
import { $insertDataTransferForRichText } from '@lexical/clipboard';
import {
  $createTableSelection,
  $isTableCellNode,
  $isTableNode,
  $isTableRowNode,
  $unmergeCell,
} from '@lexical/table';
import { $getRoot, $getSelection, $setSelection, type LexicalEditorWithDispose } from 'lexical';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as build from '#db/domain/document/build.ts';
import type { NoteDocument, TableNode } from '#db/domain/document/types.ts';
import { parseDocument } from '#db/domain/document/validate.ts';
import { readCells } from '#renderer/editor/paste/spreadsheet.ts';
import {
  $cellHere,
  $evenColumns,
  $insertColumn,
  $insertRow,
  $mergeSelected,
  $rowAfterLast,
  $toggleHeaderColumn,
  $toggleHeaderRow,
  $widenHere,
} from '#renderer/editor/tables/edit.ts';
import { change, openEditor, saved } from './support.ts';

const grid = () =>
  openEditor(
    build.note(
      build.table(
        build.row(build.cell('a', 1), build.cell('b', 1), build.cell('c', 1)),
        build.row(build.cell('d'), build.cell('e'), build.cell('f')),
      ),
    ),
  );
const $table = () => {
  const table = $getRoot().getChildren().find($isTableNode);
  if (!table) throw new Error('a table was expected');
  return table;
};
const $cell = (row: number, column: number) => {
  const line = $table().getChildren().filter($isTableRowNode)[row];
  const cell = line?.getChildren().filter($isTableCellNode)[column];
  if (!cell) throw new Error('a cell was expected');
  return cell;
};
const at = (editor: LexicalEditorWithDispose, row: number, column: number, act: () => void) =>
  change(editor, () => {
    $cell(row, column).selectEnd();
    act();
  });
const tableOf = (document: NoteDocument) =>
  document.root.children.find((block): block is TableNode => block.type === 'table')!;
const headers = (editor: LexicalEditorWithDispose) =>
  tableOf(saved(editor)).children.map((row) => row.children.map((cell) => cell.headerState));

describe('a table being edited', () => {
  test('gains rows and columns that are no headers, beside headers', () => {
    const editor = grid();
    at(editor, 0, 0, () => $insertRow(true));
    at(editor, 0, 0, $toggleHeaderColumn);
    at(editor, 0, 0, () => $insertColumn(true));
    expect(headers(editor)).toEqual([
      [3, 1, 1, 1],
      [2, 0, 0, 0],
      [2, 0, 0, 0],
    ]);
  });

  test('has its header row and header column taken away as they were given', () => {
    const editor = grid();
    at(editor, 1, 1, $toggleHeaderRow);
    at(editor, 1, 1, $toggleHeaderColumn);
    expect(headers(editor)).toEqual([
      [2, 0, 0],
      [2, 0, 0],
    ]);
    at(editor, 1, 1, $toggleHeaderColumn);
    expect(headers(editor).flat()).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test('keeps merged cells when it is saved, and splits them again', () => {
    const editor = grid();
    change(editor, () => {
      const selection = $createTableSelection();
      selection.set($table().getKey(), $cell(0, 0).getKey(), $cell(1, 1).getKey());
      $setSelection(selection);
      $mergeSelected();
    });
    const document = saved(editor);
    expect(tableOf(document).children[0]?.children[0]).toMatchObject({ colSpan: 2, rowSpan: 2 });
    expect(parseDocument(document).ok).toBe(true);
    const again = openEditor(document);
    expect(saved(again)).toEqual(document);
    at(again, 0, 0, $unmergeCell);
    expect(tableOf(saved(again)).children.map((row) => row.children.length)).toEqual([3, 3]);
  });

  test('goes on with a new row after its last cell only', () => {
    const editor = grid();
    let made = true;
    at(editor, 1, 1, () => (made = $rowAfterLast()));
    expect(made).toBe(false);
    at(editor, 1, 2, () => (made = $rowAfterLast()));
    expect(made).toBe(true);
    expect(tableOf(saved(editor)).children).toHaveLength(3);
    expect(editor.read(() => $cellHere()?.is($cell(2, 0)))).toBe(true);
  });

  test('keeps its width whatever column is widened, and never makes one too narrow', () => {
    const by = fc.integer({ min: -500, max: 500 });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), by), { maxLength: 8 }), (moves) => {
        const editor = grid();
        for (const [column, pixels] of moves) at(editor, 1, column, () => void $widenHere(pixels, 600));
        const widths = tableOf(saved(editor)).colWidths ?? [200, 200, 200];
        expect(Math.abs(widths.reduce((one, other) => one + other, 0) - 600)).toBeLessThanOrEqual(
          3 * moves.length,
        );
        for (const width of widths) expect(width).toBeGreaterThanOrEqual(44);
        at(editor, 0, 0, $evenColumns);
        expect(tableOf(saved(editor)).colWidths).toBeUndefined();
        editor.dispose();
      }),
      { numRuns: 40 },
    );
  });
});

describe('cells copied from a spreadsheet', () => {
  test.each([
    [
      'a\tb\nc\td\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a\tb\r\nc\t',
      [
        ['a', 'b'],
        ['c', ''],
      ],
    ],
    [
      '"deux\nlignes"\tb\nc\t"dit ""oui"""',
      [
        ['deux\nlignes', 'b'],
        ['c', 'dit "oui"'],
      ],
    ],
  ])('%j is a grid', (text, rows) => {
    expect(readCells(text)).toEqual(rows);
  });

  test.each(['un texte', 'une\tligne\nune autre', ''])('%j is only text', (text) => {
    expect(readCells(text)).toBeNull();
  });

  test('become a table in the note, and text in a block of code', () => {
    const pasted = (editor: LexicalEditorWithDispose) => {
      change(editor, () => {
        $getRoot().selectEnd();
        const transfer = new DataTransfer();
        transfer.setData('text/plain', 'Année\tPart\n2015\t37');
        const selection = $getSelection();
        if (selection) $insertDataTransferForRichText(transfer, selection, editor);
      });
      return saved(editor).root.children.map(({ type }) => type);
    };
    expect(pasted(openEditor(build.note(build.paragraph('Avant'))))).toContain('table');
    expect(pasted(openEditor(build.note(build.code('x'))))).toEqual(['code']);
    expect(pasted(openEditor(build.note(build.list('bullet', [build.listItem(['un'])]))))).not.toContain(
      'table',
    );
  });
});
