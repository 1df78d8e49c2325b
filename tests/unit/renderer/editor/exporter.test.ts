// @vitest-environment happy-dom
import { $createListItemNode, $createListNode } from '@lexical/list';
import fc from 'fast-check';
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $isElementNode,
  HISTORY_PUSH_TAG,
  UNDO_COMMAND,
  type LexicalEditorWithDispose,
} from 'lexical';
import { expect, test } from 'vitest';
import { ensureBlockIds } from '#db/domain/document/blocks.ts';
import * as build from '#db/domain/document/build.ts';
import { exportDocument } from '#renderer/editor/document/export.ts';
import { Exporter } from '#renderer/editor/document/exporter.ts';
import { loadDocument } from '#renderer/editor/document/load.ts';
import { change, openEditor } from './support.ts';

const text = (...words: string[]) =>
  ensureBlockIds(build.note(build.heading(2, 'Titre'), ...words.map((one) => build.paragraph(one))));

const ACTS = ['type', 'add', 'remove', 'move', 'list', 'bold', 'undo', 'load', 'replace', 'select'] as const;

function act(editor: LexicalEditorWithDispose, what: (typeof ACTS)[number], at: number): void {
  if (what === 'undo') return void editor.dispatchCommand(UNDO_COMMAND, undefined);
  if (what === 'load') return void loadDocument(editor, text('chargé', String(at)));
  if (what === 'replace')
    return editor.setEditorState(editor.parseEditorState(JSON.stringify(editor.getEditorState())), {
      tag: HISTORY_PUSH_TAG,
    });
  change(editor, () => {
    const blocks = $getRoot().getChildren();
    const block = blocks[at % Math.max(1, blocks.length)];
    const texts = $getRoot().getAllTextNodes();
    const words = texts[at % Math.max(1, texts.length)];
    if (what === 'type') words?.setTextContent(`${words.getTextContent()} ${at}`);
    if (what === 'bold') words?.toggleFormat('bold');
    if (what === 'select' && $isElementNode(block)) block.selectStart();
    if (what === 'add') $getRoot().append($createParagraphNode().append($createTextNode(`ajouté ${at}`)));
    if (what === 'remove' && blocks.length > 1) block?.remove();
    if (what === 'move' && block && block !== blocks[0]) blocks[0]!.insertBefore(block);
    if (what === 'list')
      block?.insertAfter(
        $createListNode('bullet').append($createListItemNode().append($createTextNode(`point ${at}`))),
      );
  });
}

const acts = fc.array(fc.tuple(fc.constantFrom(...ACTS), fc.nat(20)), { maxLength: 25 });

test('whatever is done to a text, block by block it reads as it does whole', () => {
  fc.assert(
    fc.property(acts, (done) => {
      const editor = openEditor(text('un', 'deux', 'trois'));
      const exporter = new Exporter(editor);
      for (const [what, at] of done) {
        act(editor, what, at);
        expect(exporter.read(exporter.snapshot(editor))).toEqual(exportDocument(editor.getEditorState()));
      }
    }),
    { numRuns: 60 },
  );
});

test('a text taken at one moment is read as it was then, and what comes later as it is', async () => {
  const editor = openEditor(text(...Array.from({ length: 40 }, (_, at) => `ligne ${at}`)));
  const exporter = new Exporter(editor);
  const before = exportDocument(editor.getEditorState());
  const reading = exporter.readInSlices(exporter.snapshot(editor));
  for (const what of ['type', 'remove', 'add'] as const) act(editor, what, 30);
  expect(await reading).toEqual(before);
  expect(exporter.read(exporter.snapshot(editor))).toEqual(exportDocument(editor.getEditorState()));
});

test('a block that did not change is the same object', () => {
  const editor = openEditor(text('un', 'deux', 'trois'));
  const exporter = new Exporter(editor);
  const first = exporter.read(exporter.snapshot(editor)).root.children;
  act(editor, 'type', 2);
  const second = exporter.read(exporter.snapshot(editor)).root.children;
  expect(second.map((block, at) => block === first[at])).toEqual([true, true, false, true]);
});
