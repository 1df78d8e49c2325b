// @vitest-environment happy-dom
import fc from 'fast-check';
import { $getRoot, $isElementNode, type LexicalEditorWithDispose } from 'lexical';
import { describe, expect, test } from 'vitest';
import * as build from '#db/domain/document/build.ts';
import { ensureBlockIds } from '#db/domain/document/blocks.ts';
import {
  $blocksHere,
  $duplicate,
  $moveHere,
  $putBefore,
  $removeBlocks,
} from '#renderer/editor/blocks/move.ts';
import { change, ids, openEditor, saved, types } from './support.ts';

const three = () =>
  openEditor(
    ensureBlockIds(build.note(build.paragraph('un'), build.paragraph('deux'), build.paragraph('trois'))),
  );
const texts = (editor: LexicalEditorWithDispose) =>
  editor.read(() =>
    $getRoot()
      .getChildren()
      .map((block) => block.getTextContent()),
  );
const $at = (words: string) =>
  $getRoot()
    .getAllTextNodes()
    .find((node) => node.getTextContent() === words)!;
const inside = (editor: LexicalEditorWithDispose, words: string, act: () => void) =>
  change(editor, () => {
    $at(words).select(0, 0);
    act();
  });

describe('moving blocks', () => {
  test('a block goes up and down with the caret in it, and keeps its id', () => {
    const editor = three();
    const [one, two, last] = ids(saved(editor));
    inside(editor, 'deux', () => $moveHere(-1));
    expect(texts(editor)).toEqual(['deux', 'un', 'trois']);
    expect(ids(saved(editor))).toEqual([two, one, last]);
    change(editor, () => $moveHere(1));
    change(editor, () => $moveHere(1));
    expect(texts(editor)).toEqual(['un', 'trois', 'deux']);
    change(editor, () => $moveHere(1));
    expect(texts(editor)).toEqual(['un', 'trois', 'deux']);
  });

  test('all the blocks of the selection go together', () => {
    const editor = three();
    change(editor, () => {
      const selection = $at('un').select(0, 0);
      selection.focus.set($at('deux').getKey(), 2, 'text');
      $moveHere(1);
    });
    expect(texts(editor)).toEqual(['trois', 'un', 'deux']);
  });

  test('a list item goes with what is under it, and stays in its list', () => {
    const nested = build.listItem([build.list('bullet', [build.listItem(['sous un'])])]);
    const editor = openEditor(
      build.note(
        build.paragraph('avant'),
        build.list('bullet', [build.listItem(['un']), nested, build.listItem(['deux'])]),
      ),
    );
    const items = () =>
      editor.read(() =>
        $getRoot()
          .getAllTextNodes()
          .map((node) => node.getTextContent()),
      );
    inside(editor, 'un', () => $moveHere(1));
    expect(items()).toEqual(['avant', 'deux', 'un', 'sous un']);
    inside(editor, 'deux', () => $moveHere(-1));
    expect(items()).toEqual(['avant', 'deux', 'un', 'sous un']);
    inside(editor, 'deux', () => $moveHere(1));
    expect(items()).toEqual(['avant', 'un', 'sous un', 'deux']);
  });

  test('a table goes as one block', () => {
    const editor = openEditor(build.note(build.paragraph('un'), build.table(build.row(build.cell('case')))));
    inside(editor, 'case', () => $moveHere(-1));
    expect(types(saved(editor)).slice(0, 2)).toEqual(['table', 'paragraph']);
  });

  test('dropped anywhere, every block is still there once, with its id', () => {
    const place = fc.integer({ min: 0, max: 3 });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), place), { maxLength: 6 }), (moves) => {
        const editor = three();
        const before = ids(saved(editor));
        for (const [from, to] of moves) {
          change(editor, () => {
            const blocks = $getRoot().getChildren();
            $putBefore([blocks[from]!], blocks[to] ?? null);
          });
        }
        expect([...ids(saved(editor))].sort()).toEqual([...before].sort());
        editor.dispose();
      }),
      { numRuns: 50 },
    );
  });
});

describe('a block', () => {
  test('is written a second time with an id of its own', () => {
    const editor = three();
    inside(editor, 'deux', () => $duplicate($blocksHere()));
    expect(texts(editor)).toEqual(['un', 'deux', 'deux', 'trois']);
    expect(new Set(ids(saved(editor))).size).toBe(4);
  });

  test('is taken away, and the last one leaves a place to write', () => {
    const editor = three();
    for (const words of ['un', 'trois', 'deux']) inside(editor, words, () => $removeBlocks($blocksHere()));
    expect(types(saved(editor))).toEqual(['paragraph']);
    expect(editor.read(() => $isElementNode($getRoot().getFirstChild()))).toBe(true);
    expect(texts(editor)).toEqual(['']);
  });
});
