// @vitest-environment happy-dom
import { expect, onTestFinished, test } from 'vitest';
import { $getRoot } from 'lexical';
import { note, paragraph } from '#db/domain/document/build.ts';
import { change, openEditor } from './support.ts';

test('a key pressed before the browser has told of a selection acts on what is selected on screen', async () => {
  // The browser is late: nothing hears of the selection.
  const late = (event: Event) => event.stopImmediatePropagation();
  document.addEventListener('selectionchange', late, true);
  onTestFinished(() => document.removeEventListener('selectionchange', late, true));
  const root = document.body.appendChild(document.createElement('div'));
  root.contentEditable = 'true';
  root.tabIndex = 0;
  const editor = openEditor(note(paragraph('Une phrase à effacer.'), paragraph('Une autre.')));
  editor.setRootElement(root);
  onTestFinished(() => {
    editor.dispose();
    root.remove();
  });
  root.focus();
  change(editor, () => void $getRoot().getFirstChild()?.selectEnd());
  const words = root.querySelector('p')?.querySelector('span')?.firstChild;
  if (!words) throw new Error('nothing is shown');
  getSelection()?.setBaseAndExtent(words, 21, words, 0);

  const event = new KeyboardEvent('keydown', { key: 'Delete', bubbles: true, cancelable: true });
  // As browsers do, which Lexical looks at.
  Object.defineProperty(window, 'event', { configurable: true, get: () => event });
  onTestFinished(() => void Reflect.deleteProperty(window, 'event'));
  root.dispatchEvent(event);

  await expect.poll(() => editor.read(() => $getRoot().getTextContent())).toBe('\n\nUne autre.');
});
