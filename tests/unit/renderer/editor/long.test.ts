// @vitest-environment happy-dom
import { $createParagraphNode, $getRoot } from 'lexical';
import { expect, onTestFinished, test, vi } from 'vitest';
import * as build from '#db/domain/document/build.ts';
import { ensureBlockIds } from '#db/domain/document/blocks.ts';
import { keepSelectionFromReact } from '#renderer/editor/long/react-selection.ts';
import { skipUnseenBlocks } from '#renderer/editor/long/skip-unseen.ts';
import { change, openEditor } from './support.ts';

// Styles are made by the build alone.
vi.mock('#renderer/editor/long/long.css.ts', () => ({ long: 'long' }));

function shown(blocks: number) {
  const editor = openEditor(
    ensureBlockIds(build.note(...Array.from({ length: blocks }, () => build.paragraph('un')))),
  );
  const root = document.body.appendChild(document.createElement('div'));
  root.setAttribute('contenteditable', 'true');
  editor.setRootElement(root);
  onTestFinished(() => {
    editor.setRootElement(null);
    root.remove();
  });
  return { editor, root };
}

test('the browser may skip what is far from the screen once a note has many blocks, and no longer when it has few', () => {
  const { editor, root } = shown(149);
  onTestFinished(skipUnseenBlocks(editor));
  const isLong = () => root.className.split(' ').includes('long');
  expect(isLong()).toBe(false);
  change(editor, () => void $getRoot().append($createParagraphNode()));
  expect(isLong()).toBe(true);
  change(editor, () => $getRoot().getLastChild()?.remove());
  expect(isLong()).toBe(false);
});

test('React is told that the text has no selection for it to keep; everybody else reads what is true', () => {
  const { editor, root } = shown(1);
  const stop = keepSelectionFromReact(editor);
  expect(root.contentEditable).toBe('inherit');
  expect(root.getAttribute('contenteditable')).toBe('true');
  stop();
  editor.setRootElement(null);
  expect(Object.hasOwn(root, 'contentEditable')).toBe(false);
});
