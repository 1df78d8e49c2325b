// @vitest-environment happy-dom
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  UNDO_COMMAND,
} from 'lexical';
import { $createHeadingNode } from '@lexical/rich-text';
import { $setBlocksType } from '@lexical/selection';
import { describe, expect, test } from 'vitest';
import * as build from '#db/domain/document/build.ts';
import { ensureBlockIds } from '#db/domain/document/blocks.ts';
import { loadDocument } from '#renderer/editor/document/load.ts';
import { $moveBlockId } from '#renderer/editor/nodes/block-id.ts';
import { change, ids, openEditor, saved } from './support.ts';

const twoParagraphs = () =>
  ensureBlockIds(build.note(build.paragraph('Premier texte'), build.paragraph('Second')));

describe('the id of a block', () => {
  test('is given to every block that is written', () => {
    const editor = openEditor(build.emptyDocument());
    change(editor, () => {
      $getRoot().append($createParagraphNode().append($createTextNode('un')), $createHeadingNode('h2'));
    });
    const given = ids(saved(editor));
    expect(given).toHaveLength(3);
    expect(new Set(given).size).toBe(3);
    expect(given).not.toContain(undefined);
  });

  test('stays while its text changes', () => {
    const editor = openEditor(twoParagraphs());
    const before = ids(saved(editor));
    change(editor, () => {
      $getRoot().getFirstDescendant()?.selectEnd();
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.insertText(' et la suite');
    });
    expect(ids(saved(editor))).toEqual(before);
  });

  test('is new for the second half of a block that is split', () => {
    const editor = openEditor(twoParagraphs());
    const [first, second] = ids(saved(editor));
    change(editor, () => {
      const text = $getRoot().getFirstDescendant();
      (text as ReturnType<typeof $createTextNode>).select(7, 7);
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.insertParagraph();
    });
    const after = ids(saved(editor));
    expect(after).toHaveLength(3);
    expect([after[0], after[2]]).toEqual([first, second]);
    expect(new Set(after).size).toBe(3);
  });

  test('is new for a copy, and the original keeps its own', () => {
    const editor = openEditor(twoParagraphs());
    const before = ids(saved(editor));
    change(editor, () => {
      const [first] = $getRoot().getChildren();
      if (!$isParagraphNode(first)) throw new Error('a paragraph was expected');
      // Node by node, with its state: what a careless paste would do.
      const twin = $createParagraphNode().updateFromJSON(first.exportJSON());
      $getRoot().append(twin);
    });
    const after = ids(saved(editor));
    expect(after.slice(0, 2)).toEqual(before);
    expect(after[2]).toMatch(/^[\w-]+$/);
    expect(before).not.toContain(after[2]);
  });

  test('follows a paragraph that becomes a heading', () => {
    const editor = openEditor(twoParagraphs());
    const before = ids(saved(editor));
    change(editor, () => {
      $getRoot().getFirstDescendant()?.selectStart();
      $setBlocksType($getSelection(), () => $createHeadingNode('h2'), $moveBlockId);
    });
    expect(saved(editor).root.children[0]?.type).toBe('heading');
    expect(ids(saved(editor))).toEqual(before);
  });

  test('stays when the document is read again, changed elsewhere', () => {
    const editor = openEditor(twoParagraphs());
    const first = saved(editor);
    const elsewhere = { ...first, root: { ...first.root, children: [...first.root.children].reverse() } };
    expect(loadDocument(editor, elsewhere)).toBe(true);
    expect(saved(editor)).toEqual(elsewhere);
    expect(loadDocument(editor, first)).toBe(true);
    expect(saved(editor)).toEqual(first);
  });

  test('comes back with what is undone', async () => {
    const editor = openEditor(twoParagraphs());
    const before = ids(saved(editor));
    change(editor, () => $getRoot().getFirstDescendant()?.selectEnd());
    change(editor, () => $getRoot().getFirstChild()?.remove());
    expect(ids(saved(editor))).toEqual(before.slice(1));
    editor.dispatchCommand(UNDO_COMMAND, undefined);
    await Promise.resolve();
    expect(ids(saved(editor))).toEqual(before);
  });
});
