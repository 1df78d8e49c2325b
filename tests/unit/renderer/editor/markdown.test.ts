// @vitest-environment happy-dom
import { $createTextNode, $getRoot, $getSelection, $isElementNode, $isRangeSelection } from 'lexical';
import { describe, expect, test } from 'vitest';
import * as build from '#db/domain/document/build.ts';
import { TEXT_FORMAT } from '#db/domain/document/types.ts';
import { change, ids, openEditor, saved, types } from './support.ts';

/** Types letter by letter, as shortcuts listen for what was just written. */
async function type(text: string) {
  const editor = openEditor(build.emptyDocument());
  const before = ids(saved(editor));
  change(editor, () => {
    const first = $getRoot().getFirstChild();
    if ($isElementNode(first)) first.append($createTextNode('')).selectEnd();
  });
  for (const letter of text) {
    editor.update(() => {
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.insertText(letter);
    });
    await new Promise((done) => setTimeout(done));
  }
  return { document: saved(editor), before };
}

describe('Markdown as one types', () => {
  test.each([
    ['# Titre', 'heading', { tag: 'h1' }],
    ['### Titre', 'heading', { tag: 'h3' }],
    ['- point', 'list', { listType: 'bullet' }],
    ['3. point', 'list', { listType: 'number', start: 3 }],
    ['[] à faire', 'list', { listType: 'check' }],
    ['[x] fait', 'list', { listType: 'check', children: [{ checked: true }] }],
    ['> cité', 'quote', {}],
    ['``` code', 'code', {}],
  ])('%s', async (text, block, like) => {
    const { document, before } = await type(text);
    expect(document.root.children[0]).toMatchObject({ type: block, ...like });
    // The place that others point at stays the same place.
    expect(ids(document)[0]).toBe(before[0]);
  });

  test('--- draws a rule and goes on below it', async () => {
    const { document } = await type('--- ');
    expect(types(document)).toEqual(['horizontalrule', 'paragraph']);
  });

  test.each([
    ['**gras**', TEXT_FORMAT.bold],
    ['*penché*', TEXT_FORMAT.italic],
    ['~~barré~~', TEXT_FORMAT.strikethrough],
    ['`code`', TEXT_FORMAT.code],
    ['==marqué==', TEXT_FORMAT.highlight],
    ['***les deux***', TEXT_FORMAT.bold | TEXT_FORMAT.italic],
  ])('%s', async (text, format) => {
    const { document } = await type(text);
    expect(document.root.children[0]).toMatchObject({
      children: [{ format, text: text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '') }],
    });
  });

  test('[mot](adresse) makes a link, of a safe address only', async () => {
    const good = await type('[ici](https://exemple.org) ');
    expect(good.document.root.children[0]).toMatchObject({
      children: [{ type: 'link', url: 'https://exemple.org/' }, {}],
    });
    const bad = await type('[ici](javascript:alert) ');
    expect(JSON.stringify(bad.document)).not.toContain('javascript');
    expect(JSON.stringify(bad.document)).toContain('ici');
  });
});
