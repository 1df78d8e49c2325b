// @vitest-environment happy-dom
import { $createRangeSelection, $getRoot, $isElementNode, $setSelection, type LexicalNode } from 'lexical';
import { describe, expect, test } from 'vitest';
import * as build from '#db/domain/document/build.ts';
import { ensureBlockIds } from '#db/domain/document/blocks.ts';
import { $mentionAfter, $removeMentions, $selectedPassage } from '#renderer/editor/selection/passage.ts';
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
    change(editor, () => expect($mentionAfter(passage, signal)).toBe(true));
    expect(editor.read(() => $getRoot().getTextContent())).toBe(
      'Un premier texte Un signal, entier.\n\nUn second.',
    );
  });

  test('selected with the space after it has one space before the mention, and one after', () => {
    const editor = openEditor(note());
    change(editor, () => $select([0, 3], [0, 11]));
    const passage = editor.read($selectedPassage)!;
    change(editor, () => expect($mentionAfter(passage, signal)).toBe(true));
    expect(editor.read(() => $getRoot().getTextContent())).toBe(
      'Un premier Un signal texte, entier.\n\nUn second.',
    );
  });

  test('is found again in another editor of the same note, and the mention taken out again', () => {
    const document_ = note();
    const editor = openEditor(document_);
    change(editor, () => $select([0, 3], [0, 16]));
    const passage = editor.read($selectedPassage)!;
    const other = openEditor(document_);
    change(other, () => expect($mentionAfter(passage, signal)).toBe(true));
    const written = () => other.read(() => $getRoot().getTextContent());
    expect(written()).toBe('Un premier texte Un signal, entier.\n\nUn second.');
    change(other, () => $removeMentions(signal.recordId));
    expect(written()).toBe('Un premier texte , entier.\n\nUn second.');
  });

  test('that ends in a bold word ends after the plain words before it', () => {
    const bold = ensureBlockIds(
      build.note(build.paragraph(build.text('Un '), build.text('mot', 1), build.text(' fort.'))),
    );
    const editor = openEditor(bold);
    change(editor, () => {
      const block = $getRoot().getFirstChildOrThrow();
      if (!$isElementNode(block)) throw new Error('no such block');
      const selection = $createRangeSelection();
      selection.anchor.set(block.getFirstChildOrThrow().getKey(), 0, 'text');
      selection.focus.set(block.getChildAtIndex(1)!.getKey(), 3, 'text');
      $setSelection(selection);
    });
    const passage = editor.read($selectedPassage)!;
    expect(passage).toMatchObject({ text: 'Un mot', end: { offset: 6 } });
    change(editor, () => expect($mentionAfter(passage, signal)).toBe(true));
    expect(editor.read(() => $getRoot().getTextContent())).toBe('Un mot Un signal fort.');
  });

  test('whose text is gone takes no mention', () => {
    const editor = openEditor(note());
    change(editor, () => $select([0, 3], [0, 16]));
    const passage = editor.read($selectedPassage)!;
    change(editor, () => $getRoot().getFirstChild()?.remove());
    change(editor, () => expect($mentionAfter(passage, signal)).toBe(false));
    expect(editor.read(() => $getRoot().getTextContent())).toBe('Un second.');
  });
});
