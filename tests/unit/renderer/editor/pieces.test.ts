// @vitest-environment happy-dom
import { $getRoot, $isParagraphNode, type LexicalEditorWithDispose } from 'lexical';
import { describe, expect, test } from 'vitest';
import { ensureBlockIds } from '#db/domain/document/blocks.ts';
import { captioned, cell, note, paragraph, piece, reference, row, table } from '#db/domain/document/build.ts';
import type { PieceSource } from '#db/domain/reports/sources.ts';
import { $createPieceNode } from '#renderer/editor/nodes/piece.ts';
import { $putBlocks, $setPiece, $writeFrom } from '#renderer/editor/pieces/edit.ts';
import { change, openEditor, saved, types, withoutIds } from './support.ts';

const RECORD = '01890000-0000-7000-8000-000000000001';
const SOURCE: PieceSource = { is: 'note', recordId: RECORD, blockId: null };
const FIELDS = { source: SOURCE, title: 'Titre', caption: '', copy: '', takenAt: '', frozen: false };
const $new = (title: string) => $createPieceNode({ ...FIELDS, title });
const titles = (editor: LexicalEditorWithDispose) =>
  saved(editor).root.children.map((block) => (block.type === 'piece' ? block.title : block.type));

test('pieces, references and captions are kept as they are', () => {
  const document = ensureBlockIds(
    note(
      piece(SOURCE, {
        title: 'Titre',
        caption: 'Légende',
        copy: 'a'.repeat(64),
        takenAt: 'hier',
        frozen: true,
      }),
      piece({ is: 'liste', query: 'type:étude', columns: ['code', 'title'] }),
      paragraph(reference('abcdefghjk', 'page', 'page 3')),
      captioned(table(row(cell('x'))), 'Un tableau'),
    ),
  );
  const editor = openEditor(document);
  const known = withoutIds(document) as typeof document;
  expect(withoutIds(saved(editor))).toMatchObject({
    root: { children: known.root.children.slice(0, 3).concat({} as never) },
  });
  expect(saved(editor).root.children.at(-1)).toMatchObject({ $: { caption: 'Un tableau' } });
});

describe('putting pieces in a text', () => {
  test('in place of the empty line of the caret, one after the other', () => {
    const editor = openEditor(note(paragraph('avant'), paragraph(), paragraph('après')));
    change(editor, () => $getRoot().getChildAtIndex(1)!.selectStart());
    change(editor, () => $putBlocks([$new('un')], { at: 'caret' }));
    change(editor, () => $putBlocks([$new('deux')], { at: 'caret' }));
    expect(titles(editor)).toEqual(['paragraph', 'un', 'deux', 'paragraph', 'paragraph']);
  });

  test('after a table when the caret is in it, never in a cell', () => {
    const editor = openEditor(note(table(row(cell('x'))), paragraph('après')));
    change(editor, () => $getRoot().getFirstChild()!.selectStart());
    change(editor, () => $putBlocks([$new('un'), $new('deux')], { at: 'caret' }));
    expect(titles(editor)).toEqual(['table', 'un', 'deux', 'paragraph']);
  });

  test('between the two halves of a sentence', () => {
    const editor = openEditor(note(paragraph('avantaprès')));
    change(editor, () => {
      const line = $getRoot().getFirstChild();
      const [words] = $isParagraphNode(line) ? line.getAllTextNodes() : [];
      words?.select(5, 5);
    });
    change(editor, () => $putBlocks([$new('un')], { at: 'caret' }));
    expect(titles(editor)).toEqual(['paragraph', 'un', 'paragraph']);
  });

  test('leaves a line to write on at the end of the text', () => {
    const editor = openEditor(note(paragraph('a')));
    change(editor, () => $putBlocks([$new('un')], { at: 'end' }));
    expect(titles(editor)).toEqual(['paragraph', 'un', 'paragraph']);
  });
});

test('a piece is frozen, and its own text is written from it with a mention of its source', () => {
  const editor = openEditor(note(piece(SOURCE, { title: 'Titre' }), paragraph('après')));
  const key = editor.read(() => $getRoot().getFirstChild()!.getKey());
  change(editor, () => $setPiece(key, { frozen: true }));
  expect(saved(editor).root.children[0]).toMatchObject({ frozen: true, title: 'Titre' });
  change(editor, () =>
    $writeFrom(key, note(paragraph('dit la source'), table(row(cell('x')))), {
      words: 'D’après',
      record: { id: RECORD, title: 'Titre' },
      title: 'Titre',
    }),
  );
  expect(types(saved(editor))).toEqual(['paragraph', 'table', 'paragraph', 'paragraph']);
  expect(saved(editor).root.children[2]).toMatchObject({
    children: [{ text: 'D’après ' }, { type: 'mention', recordId: RECORD }, { text: '.' }],
  });
});
