// @vitest-environment happy-dom
import fc from 'fast-check';
import { $getRoot, type LexicalEditorWithDispose } from 'lexical';
import { describe, expect, test } from 'vitest';
import { ensureBlockIds } from '#db/domain/document/blocks.ts';
import { heading, note, paragraph, text } from '#db/domain/document/build.ts';
import { TEXT_FORMAT } from '#db/domain/document/types.ts';
import {
  $addSection,
  $isPlain,
  $moveSection,
  $putBack,
  $removeSection,
  $renameSection,
  $shiftSection,
} from '#renderer/features/reports/outline/edit.ts';
import { change, ids, openEditor, saved } from '../../editor/support.ts';

/** « 2 Titre » is a heading of that level, any other line a paragraph. */
function open(...lines: string[]): LexicalEditorWithDispose {
  const blocks = lines.map((line) => {
    const match = /^([1-6]) (.*)$/.exec(line);
    return match ? heading(Number(match[1]) as 1 | 2 | 3 | 4 | 5 | 6, match[2]!) : paragraph(line);
  });
  return openEditor(ensureBlockIds(note(...blocks)));
}
const lines = (editor: LexicalEditorWithDispose) =>
  saved(editor).root.children.map((block, index) => {
    const words = editor.read(() => $getRoot().getChildAtIndex(index)!.getTextContent());
    return block.type === 'heading' ? `${block.tag.slice(1)} ${words}` : words;
  });
const key = (editor: LexicalEditorWithDispose, words: string) =>
  editor.read(() =>
    $getRoot()
      .getChildren()
      .find((block) => block.getTextContent() === words)!
      .getKey(),
  );

/** Changes the sections of these names. */
const withKeys = (editor: LexicalEditorWithDispose, names: string[], act: (...keys: string[]) => void) => {
  const keys = names.map((name) => key(editor, name));
  change(editor, () => act(...keys));
};

describe('the sections of a report', () => {
  test('move with all they hold and keep their identity', () => {
    const editor = open('2 A', 'a', '3 A1', 'a1', '2 B', 'b');
    const before = ids(saved(editor));
    withKeys(editor, ['B', 'A'], (b, a) => $moveSection(b!, a!));
    expect(lines(editor)).toEqual(['2 B', 'b', '2 A', 'a', '3 A1', 'a1']);
    expect(ids(saved(editor))).toEqual([4, 5, 0, 1, 2, 3].map((index) => before[index]));
    withKeys(editor, ['B'], (b) => $moveSection(b!, null));
    expect(ids(saved(editor))).toEqual(before);
  });

  test('never move into themselves', () => {
    const editor = open('2 A', 'a', '3 A1', 'a1');
    withKeys(editor, ['A', 'A1'], (a, a1) => $moveSection(a!, a1!));
    expect(lines(editor)).toEqual(['2 A', 'a', '3 A1', 'a1']);
  });

  test('take the level of where they go, and so does what they hold', () => {
    const editor = open('2 A', 'a', '2 B', '3 B1', 'b1');
    withKeys(editor, ['B', 'A'], (b, a) => $moveSection(b!, a!, 1));
    expect(lines(editor)).toEqual(['3 B', '4 B1', 'b1', '2 A', 'a']);
    withKeys(editor, ['B'], (b) => $shiftSection(b!, -1));
    expect(lines(editor)).toEqual(['2 B', '3 B1', 'b1', '2 A', 'a']);
  });

  test('are added after another and all that holds, at its level, with a line to write in', () => {
    const editor = open('2 A', '3 A1', 'a1', '2 B');
    withKeys(editor, ['A'], (a) => void $addSection(a!, 'Neuve'));
    expect(lines(editor)).toEqual(['2 A', '3 A1', 'a1', '2 Neuve', '', '2 B']);
  });

  test('are renamed in their own look, and only when they are words alone', () => {
    const editor = openEditor(
      ensureBlockIds(note({ ...heading(2, 'x'), children: [text('Gras', TEXT_FORMAT.bold)] })),
    );
    const titre = key(editor, 'Gras');
    expect(editor.read(() => $isPlain(titre))).toBe(true);
    change(editor, () => $renameSection(titre, 'Autre'));
    expect(saved(editor).root.children[0]).toMatchObject({ children: [{ text: 'Autre', format: 1 }] });
  });

  test('come back where they were once taken away', () => {
    fc.assert(
      fc.property(fc.nat(3), (which) => {
        const editor = open('2 A', 'a', '3 A1', 'a1', '2 B', 'b', '2 C');
        const before = saved(editor);
        const name = ['A', 'A1', 'B', 'C'][which]!;
        let removed: ReturnType<typeof $removeSection> = null;
        withKeys(editor, [name], (one) => {
          removed = $removeSection(one!);
        });
        expect(lines(editor)).not.toContain(`2 ${name}`);
        change(editor, () => $putBack(removed!));
        expect(saved(editor)).toEqual(before);
      }),
    );
  });
});
