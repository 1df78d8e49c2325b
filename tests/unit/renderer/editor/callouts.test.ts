// @vitest-environment happy-dom
import { $getRoot, $getSelection, $isElementNode, $isRangeSelection, KEY_ARROW_DOWN_COMMAND } from 'lexical';
import { INSERT_PARAGRAPH_COMMAND, type ElementNode, type LexicalEditorWithDispose } from 'lexical';
import { describe, expect, test } from 'vitest';
import * as build from '#db/domain/document/build.ts';
import type { BlockNode } from '#db/domain/document/types.ts';
import { documentToMarkdown } from '#db/domain/markdown/write.ts';
import { $frame } from '#renderer/editor/callouts/edit.ts';
import { change, ids, openEditor, saved, types } from './support.ts';

const QUESTION = build.callout('question', ['Pourquoi'], [build.paragraph('Le temps manque.')]);

const open = (...blocks: BlockNode[]) => openEditor(build.note(...blocks));
const markdown = (editor: LexicalEditorWithDispose) => documentToMarkdown(saved(editor)).trimEnd();

/** The element at a path of places from the root. */
function $at(...path: number[]): ElementNode {
  let node: ElementNode = $getRoot();
  for (const index of path) {
    const child = node.getChildAtIndex(index);
    if (!$isElementNode(child)) throw new Error(`nothing at ${path.join('.')}`);
    node = child;
  }
  return node;
}
const enter = (editor: LexicalEditorWithDispose) =>
  change(editor, () => editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined));
function $type(words: string): void {
  const selection = $getSelection();
  if ($isRangeSelection(selection)) selection.insertText(words);
}
const type = (editor: LexicalEditorWithDispose, words: string) => change(editor, () => $type(words));

describe('framing blocks', () => {
  test('makes a callout of an empty line, which keeps its id, with the caret in its title', () => {
    const editor = open(build.paragraph('Avant'), build.paragraph());
    const [, id] = ids(saved(editor));
    change(editor, () => void $at(1).select());
    change(editor, () => $frame('question'));
    type(editor, 'Pourquoi');
    enter(editor);
    type(editor, 'Le temps manque.');
    expect(markdown(editor)).toBe('Avant\n\n> [!question] Pourquoi\n> Le temps manque.');
    expect(ids(saved(editor))[1]).toBe(id);
  });

  test('keeps the blocks selected, and the selection', () => {
    const editor = open(
      build.heading(2, 'Un'),
      build.list('bullet', [build.listItem(['deux'])]),
      build.paragraph('trois'),
    );
    change(editor, () => {
      const selection = $at(0).select(0, 0);
      selection.focus.set($at(1, 0).getKey(), 1, 'element');
    });
    change(editor, () => $frame('note'));
    expect(markdown(editor)).toBe('> [!note]\n>\n> ## Un\n>\n> - deux\n\ntrois');
  });

  test('from the title of a callout changes its tone', () => {
    const editor = open(QUESTION);
    change(editor, () => void $at(0, 0).selectStart());
    change(editor, () => $frame('attention'));
    expect(markdown(editor)).toBe('> [!warning] Pourquoi\n> Le temps manque.');
  });
});

describe('leaving a callout', () => {
  test('Enter on its empty last line goes on after it', () => {
    const editor = open(QUESTION, build.paragraph('Après'));
    change(editor, () => void $at(0, 1).selectEnd());
    enter(editor);
    enter(editor);
    type(editor, 'Dehors');
    expect(markdown(editor)).toBe('> [!question] Pourquoi\n> Le temps manque.\n\nDehors\n\nAprès');
  });

  test('Enter in the middle of its text stays in it', () => {
    const editor = open(QUESTION);
    change(editor, () => void $at(0, 1).getFirstDescendant()?.selectStart());
    enter(editor);
    expect(types(saved(editor))).toEqual(['callout']);
  });

  test('Enter within its title takes the rest of the line into the text', () => {
    const editor = open(QUESTION);
    change(editor, () => {
      const words = $at(0, 0).getFirstDescendant();
      if (words && 'select' in words) (words as unknown as ElementNode).select(4, 4);
    });
    enter(editor);
    expect(markdown(editor)).toBe('> [!question] Pour\n> quoi\n>\n> Le temps manque.');
  });

  test('Backspace at the beginning of its title takes the frame away and loses no word', () => {
    const editor = open(QUESTION);
    change(editor, () => {
      const title = $at(0, 0);
      title.collapseAtStart(title.selectStart());
    });
    expect(markdown(editor)).toBe('Pourquoi\n\nLe temps manque.');
  });

  test('an arrow makes a line after the one that ends the note', () => {
    const editor = open(QUESTION);
    const event = new KeyboardEvent('keydown', { key: 'ArrowDown' });
    change(editor, () => void $at(0, 1).selectEnd());
    change(editor, () => editor.dispatchCommand(KEY_ARROW_DOWN_COMMAND, event));
    type(editor, 'Dehors');
    expect(types(saved(editor))).toEqual(['callout', 'paragraph']);
  });
});

describe('a callout', () => {
  test('is made by what vaults of notes type', () => {
    const editor = open(build.paragraph());
    change(editor, () => void $at(0).select());
    for (const sign of '[!tip]- ') type(editor, sign);
    type(editor, 'Piste');
    expect(markdown(editor)).toBe('> [!tip]- Piste');
  });

  test('is made in a quote too', () => {
    const editor = open(build.paragraph());
    change(editor, () => void $at(0).select());
    for (const sign of '> [!note] ') type(editor, sign);
    type(editor, 'Titre');
    expect(markdown(editor)).toBe('> [!note] Titre');
  });

  test('always has one title, first, and one block at least', () => {
    const editor = open(QUESTION, build.callout('note', ['Autre'], [build.paragraph('texte')]));
    change(editor, () => {
      $at(0, 1).remove();
      $at(1).append($at(0, 0));
      $at(1, 0).insertBefore($at(1, 1));
    });
    expect(markdown(editor)).toBe('> [!note]\n> texte\n>\n> Autre\n>\n> Pourquoi');
    change(editor, () => $getRoot().append($at(0, 0)));
    expect(types(saved(editor)).at(-1)).toBe('paragraph');
  });
});
