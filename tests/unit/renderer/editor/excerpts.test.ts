// @vitest-environment happy-dom
import { $createRangeSelection, $getNodeByKey, $getRoot, $isTextNode, $setSelection } from 'lexical';
import { expect, test } from 'vitest';
import * as build from '#db/domain/document/build.ts';
import { documentText } from '#db/domain/document/walk.ts';
import { newId } from '#db/domain/ids.ts';
import { exportDocument } from '#renderer/editor/document/export.ts';
import { readScreen } from '#renderer/editor/excerpts/leaves.ts';
import { selectedRange } from '#renderer/editor/excerpts/selection.ts';
import { openEditor } from './support.ts';

const written = build.note(
  build.heading(2, 'Le cadre'),
  build.paragraph(
    'Vu à ',
    build.mention(newId(), 'Atelier 1'),
    ', dit ',
    build.text('une chercheuse', 1),
    '.',
  ),
  build.list('bullet', [
    build.listItem([build.text('La confiance')]),
    build.listItem([build.text('vient du terrain')]),
  ]),
  build.table(
    build.row(build.cell('A', 1), build.cell('B', 1)),
    build.row(build.cell('un'), build.cell('deux')),
  ),
  build.code('ligne 1\nligne 2'),
);

test('every run of words on screen stands where the archive will read it', () => {
  const editor = openEditor(written);
  const state = editor.getEditorState();
  const screen = readScreen(state);
  expect(screen.text).toBe(documentText(exportDocument(state)).text);
  const words = screen.leaves.map(({ key, start, length }) => [
    state.read(() => $getNodeByKey(key)!.getTextContent()),
    screen.text.slice(start, start + length),
  ]);
  expect(words.map(([own]) => own)).toContain('Atelier 1');
  for (const [own, found] of words) expect(found).toBe(own);
});

test('a selection over several formats and blocks is one passage of the text, without the space around it', () => {
  const editor = openEditor(written);
  const screen = readScreen(editor.getEditorState());
  const leafOf = (words: string) =>
    screen.leaves.find(({ start, length }) => screen.text.slice(start, start + length) === words)!;
  const select = (from: string, offset: number, to: string, end: number) => {
    editor.update(
      () => {
        const selection = $createRangeSelection();
        for (const key of [leafOf(from).key, leafOf(to).key])
          expect($isTextNode($getNodeByKey(key))).toBe(true);
        selection.anchor.set(leafOf(from).key, offset, 'text');
        selection.focus.set(leafOf(to).key, end, 'text');
        $setSelection(selection);
      },
      { discrete: true },
    );
    return selectedRange(editor.getEditorState(), screen)?.quote;
  };
  expect(select(', dit ', 1, 'une chercheuse', 3)).toBe('dit une');
  expect(select('une chercheuse', 3, ', dit ', 1)).toBe('dit une');
  expect(select('La confiance', 3, 'vient du terrain', 5)).toBe('confiance\nvient');
  expect(select('La confiance', 2, 'La confiance', 3)).toBeUndefined();
});

test('a selection that ends after a mention holds it whole', () => {
  const editor = openEditor(written);
  const screen = readScreen(editor.getEditorState());
  editor.update(
    () => {
      const paragraph = $getRoot().getChildAtIndex(1)!;
      const selection = $createRangeSelection();
      selection.anchor.set(paragraph.getKey(), 0, 'element');
      selection.focus.set(paragraph.getKey(), 2, 'element');
      $setSelection(selection);
    },
    { discrete: true },
  );
  expect(selectedRange(editor.getEditorState(), screen)?.quote).toBe('Vu à Atelier 1');
});
