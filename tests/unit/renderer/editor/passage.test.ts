// @vitest-environment happy-dom
import { $createRangeSelection, $getRoot, $isElementNode, $setSelection, type LexicalNode } from 'lexical';
import { describe, expect, test } from 'vitest';
import * as build from '#db/domain/document/build.ts';
import { ensureBlockIds } from '#db/domain/document/blocks.ts';
import { $mentionAfter, $selectedPassage } from '#renderer/editor/selection/passage.ts';
import { change, ids, openEditor, saved } from './support.ts';

const signal = { recordId: '018f0000-0000-7000-8000-000000000001', label: 'Un signal', text: null };
const note = () =>
  ensureBlockIds(build.note(build.paragraph('Un premier texte, entier.'), build.paragraph('Un second.')));

function $text(block: number): LexicalNode {
  const element = $getRoot().getChildAtIndex(block);
  if (!$isElementNode(element)) throw new Error('no such block');
  return element.getFirstChildOrThrow();
}
function $select([block, from]: [number, number], [endBlock, to]: [number, number]): void {
  const selection = $createRangeSelection();
  selection.anchor.set($text(block).getKey(), from, 'text');
  selection.focus.set($text(endBlock).getKey(), to, 'text');
  $setSelection(selection);
}

describe('a selected passage', () => {
  test('has its words without the space around, and the block where it begins', () => {
    const editor = openEditor(note());
    change(editor, () => $select([0, 2], [0, 17]));
    const [first] = ids(saved(editor));
    expect(editor.read($selectedPassage)).toMatchObject({ text: 'premier texte,', blockId: first });
  });

  test('selected from its end begins where it begins', () => {
    const editor = openEditor(note());
    change(editor, () => $select([1, 9], [0, 18]));
    const [first] = ids(saved(editor));
    const passage = editor.read($selectedPassage);
    expect(passage).toMatchObject({ text: 'entier.\nUn second', blockId: first, end: { offset: 9 } });
  });

  test('is nothing when only space or nothing is selected', () => {
    const editor = openEditor(note());
    change(editor, () => $select([0, 3], [0, 3]));
    expect(editor.read($selectedPassage)).toBeNull();
    change(editor, () => $select([0, 2], [0, 3]));
    expect(editor.read($selectedPassage)).toBeNull();
  });

  test('is followed by the mention of the signal it gave', () => {
    const editor = openEditor(note());
    change(editor, () => $select([0, 3], [0, 16]));
    const passage = editor.read($selectedPassage)!;
    change(editor, () => expect($mentionAfter(passage, signal)).not.toBeNull());
    expect(editor.read(() => $getRoot().getTextContent())).toBe(
      'Un premier texte Un signal, entier.\n\nUn second.',
    );
  });

  test('selected with the space after it has one space before the mention, and one after', () => {
    const editor = openEditor(note());
    change(editor, () => $select([0, 3], [0, 11]));
    const passage = editor.read($selectedPassage)!;
    change(editor, () => expect($mentionAfter(passage, signal)).not.toBeNull());
    expect(editor.read(() => $getRoot().getTextContent())).toBe(
      'Un premier Un signal texte, entier.\n\nUn second.',
    );
  });

  test('whose text is gone takes no mention', () => {
    const editor = openEditor(note());
    change(editor, () => $select([0, 3], [0, 16]));
    const passage = editor.read($selectedPassage)!;
    change(editor, () => $getRoot().getFirstChild()?.remove());
    change(editor, () => expect($mentionAfter(passage, signal)).toBeNull());
    expect(editor.read(() => $getRoot().getTextContent())).toBe('Un second.');
  });
});
