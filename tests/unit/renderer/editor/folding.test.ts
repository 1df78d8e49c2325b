// @vitest-environment happy-dom
import fc from 'fast-check';
import { $getRoot, DELETE_CHARACTER_COMMAND, type LexicalEditorWithDispose } from 'lexical';
import { describe, expect, test } from 'vitest';
import * as build from '#db/domain/document/build.ts';
import { ensureBlockIds } from '#db/domain/document/blocks.ts';
import { $duplicate, $moveHere } from '#renderer/editor/blocks/move.ts';
import { followFolds } from '#renderer/editor/folding/caret.ts';
import { $withHidden, Folds, offerFolds } from '#renderer/editor/folding/folds.ts';
import { foldable, headingsOver, hiddenLines, type Line } from '#renderer/editor/folding/rule.ts';
import { change, openEditor, saved } from './support.ts';

/** `1 . 2 . 1`: headings by their level, other blocks by a point. */
const lines = (written: string): Line[] =>
  written.split(' ').map((sign, at) => ({ key: String(at), level: sign === '.' ? null : Number(sign) }));
const hidden = (written: string, ...folded: number[]) =>
  [...hiddenLines(lines(written), new Set(folded.map(String))).keys()].map(Number);

describe('what a heading folds', () => {
  test.each([
    ['1 . . 1 .', [0], [1, 2]],
    ['1 . 2 . 1 .', [0], [1, 2, 3]],
    ['1 . 2 . 1 .', [2], [3]],
    ['2 . 1 .', [0], [1]],
    ['1 . 2 . 3 . 2 .', [2], [3, 4, 5]],
    ['. 1 . .', [1], [2, 3]],
    ['1 1 .', [0], []],
    ['1 . 2 . 1 .', [0, 2], [1, 2, 3]],
    ['1 . 1 .', [1], []],
  ])('%s with %j folded hides %j', (written, folded, expected) => {
    expect(hidden(written, ...folded)).toEqual(expected);
  });

  test('each hidden block is told by the heading one sees, the outermost', () => {
    expect([...hiddenLines(lines('1 . 2 . 1'), new Set(['0', '2'])).values()]).toEqual(['0', '0', '0']);
  });

  test('to see a block one unfolds every heading over it', () => {
    expect(headingsOver(lines('1 . 2 . 3 .'), '5')).toEqual(['4', '2', '0']);
    expect(headingsOver(lines('1 . 2 . 1 .'), '5')).toEqual(['4']);
    expect(headingsOver(lines('. 1 .'), '0')).toEqual([]);
  });

  test('a heading with nothing under it has nothing to fold', () => {
    expect(foldable(lines('1 2 . 2 1 . 1'))).toEqual(['0', '1', '4']);
  });

  test('whatever is folded, what leads to a block once unfolded shows it', () => {
    const written = fc.array(fc.option(fc.integer({ min: 1, max: 6 }), { nil: null }), { maxLength: 25 });
    fc.assert(
      fc.property(written, fc.infiniteStream(fc.boolean()), (levels, choose) => {
        const all = levels.map((level, at): Line => ({ key: String(at), level }));
        const folded = new Set(all.flatMap(({ key }) => (choose.next().value ? [key] : [])));
        for (const key of hiddenLines(all, folded).keys()) {
          const left = new Set(folded);
          for (const over of headingsOver(all, key)) left.delete(over);
          expect(hiddenLines(all, left).has(key)).toBe(false);
        }
      }),
    );
  });
});

const text = () =>
  ensureBlockIds(
    build.note(
      build.paragraph('avant'),
      build.heading(2, 'Un'),
      build.paragraph('dans un'),
      build.paragraph('encore'),
      build.heading(2, 'Deux'),
      build.paragraph('dans deux'),
    ),
  );
const written = (editor: LexicalEditorWithDispose) =>
  editor.read(() =>
    $getRoot()
      .getChildren()
      .map((block) => block.getTextContent()),
  );
const keyOf = (editor: LexicalEditorWithDispose, words: string) =>
  editor.read(() =>
    $getRoot()
      .getChildren()
      .find((block) => block.getTextContent() === words)!
      .getKey(),
  );
const put = (editor: LexicalEditorWithDispose, words: string, where: 'start' | 'end') =>
  change(editor, () => {
    const block = $getRoot()
      .getChildren()
      .find((one) => one.getTextContent() === words)!;
    if (where === 'start') block.selectStart();
    else block.selectEnd();
  });

function foldedText() {
  const editor = openEditor(text());
  const root = document.createElement('div');
  root.contentEditable = 'true';
  document.body.append(root);
  editor.setRootElement(root);
  const folds = new Folds(editor);
  offerFolds(editor, folds);
  followFolds(editor, folds);
  folds.set(keyOf(editor, 'Un'), true);
  const shown = () =>
    [...root.children]
      .filter((block) => (block as HTMLElement).dataset['foldAs'] !== 'hidden')
      .map((block) => block.textContent);
  return { editor, folds, shown };
}

describe('a folded text', () => {
  test('is hidden on the page and whole in the document', () => {
    const { editor, folds, shown } = foldedText();
    const document_ = saved(editor);
    expect(shown()).toEqual(['avant', 'Un', 'Deux', 'dans deux']);
    folds.setAll(false);
    expect(saved(editor)).toEqual(document_);
    expect(document_.root.children).toHaveLength(6);
  });

  test('a caret that comes to a hidden block unfolds it', () => {
    const { editor, shown } = foldedText();
    put(editor, 'encore', 'start');
    expect(shown()).toHaveLength(6);
  });

  test('a selection across it leaves it folded, and takes what is hidden', () => {
    const { editor, shown } = foldedText();
    let taken = '';
    change(editor, () => {
      const [, heading, , , next] = $getRoot().getChildren();
      const selection = $getRoot().select();
      selection.anchor.set(heading!.getKey(), 0, 'element');
      selection.focus.set(next!.getKey(), 1, 'element');
      taken = selection.getTextContent();
    });
    expect(shown()).toHaveLength(4);
    expect(taken).toContain('dans un');
  });

  test.each([
    ['Un', 'end', false],
    ['Deux', 'start', true],
  ] as const)('erasing from « %s » at its %s first shows what is hidden', (words, where, backward) => {
    const { editor, shown } = foldedText();
    put(editor, words, where);
    const before = written(editor);
    change(editor, () => void editor.dispatchCommand(DELETE_CHARACTER_COMMAND, backward));
    expect(written(editor)).toEqual(before);
    expect(shown()).toHaveLength(6);
  });

  test('moves with its heading, and others step over it whole', () => {
    const { editor } = foldedText();
    put(editor, 'Un', 'end');
    change(editor, () => $moveHere(-1));
    expect(written(editor)).toEqual(['Un', 'dans un', 'encore', 'avant', 'Deux', 'dans deux']);
    const other = foldedText();
    put(other.editor, 'Deux', 'end');
    change(other.editor, () => $moveHere(-1));
    expect(written(other.editor)).toEqual(['avant', 'Deux', 'Un', 'dans un', 'encore', 'dans deux']);
  });

  test('is written a second time with its heading', () => {
    const { editor } = foldedText();
    change(editor, () => {
      const heading = $getRoot().getChildren()[1]!;
      $duplicate($withHidden([heading]));
    });
    expect(written(editor).slice(1, 7)).toEqual(['Un', 'dans un', 'encore', 'Un', 'dans un', 'encore']);
  });

  test('is shown when its heading goes, and stays whole', () => {
    const { editor, folds, shown } = foldedText();
    change(editor, () => $getRoot().getChildren()[1]!.remove());
    expect(shown()).toEqual(['avant', 'dans un', 'encore', 'Deux', 'dans deux']);
    expect(folds.folded).toEqual([]);
  });

  test('what one sees stays seen, wherever it goes', () => {
    const { editor, shown } = foldedText();
    change(editor, () => {
      const [before, , , last] = $getRoot().getChildren();
      last!.insertAfter(before!);
    });
    expect(shown()).toEqual(['Un', 'dans un', 'encore', 'avant', 'Deux', 'dans deux']);
  });

  test('everything folds and unfolds at once', () => {
    const { folds, shown } = foldedText();
    folds.setAll(true);
    expect(shown()).toEqual(['avant', 'Un', 'Deux']);
    folds.setAll(false);
    expect(shown()).toHaveLength(6);
  });
});
