// @vitest-environment happy-dom
import { $createLinkNode } from '@lexical/link';
import { $createTextNode, $getRoot, $isElementNode } from 'lexical';
import { describe, expect, test } from 'vitest';
import * as build from '#db/domain/document/build.ts';
import { ensureBlockIds } from '#db/domain/document/blocks.ts';
import { oneLine } from '#db/domain/document/one-line.ts';
import { newId } from '#db/domain/ids.ts';
import { reduceBlocks } from '#renderer/editor/document/reduce.ts';
import { $createFootnoteNode, footnoteWords } from '#renderer/editor/nodes/footnote.ts';
import { wouldHoldItself } from '#renderer/editor/transclusion/chain.ts';
import { change, openEditor, saved, withoutIds } from './support.ts';

const WORK = newId();
const cited = build.citation(WORK, { code: 'P-001', label: 'Dupont, 2018', locator: 'p. 12' });

describe('a footnote in the editor', () => {
  test('keeps the rich text it says', () => {
    const document = ensureBlockIds(
      build.note(build.paragraph('Un', build.footnote('Selon ', build.text('eux', 1), ' ', cited), '.')),
    );
    expect(saved(openEditor(document)).root.children).toEqual([
      expect.objectContaining({ children: (document.root.children[0] as { children: unknown[] }).children }),
    ]);
  });

  test('written in a link stands after it', () => {
    const editor = openEditor(build.note(build.paragraph('x')));
    change(editor, () => {
      const block = $getRoot().getFirstChildOrThrow();
      if (!$isElementNode(block)) return;
      const link = $createLinkNode('https://exemple.org/');
      link.append($createTextNode('lien'), $createFootnoteNode({ children: [build.text('dit')] }));
      block.append(link);
    });
    const [block] = saved(editor).root.children;
    expect(block).toMatchObject({ children: [{ type: 'text' }, { type: 'link' }, { type: 'footnote' }] });
  });

  test('pasted with hostile content keeps its words and nothing else', () => {
    const nodes = [
      {
        type: 'footnote',
        onload: 'x',
        children: [
          { type: 'footnote', children: [build.text('dedans')] },
          { type: 'link', url: 'javascript:alert(1)', children: [build.text('lien')] },
          build.heading(1, 'Titre'),
        ],
      },
    ];
    const blocks = reduceBlocks(nodes, { from: 'elsewhere' });
    expect(JSON.stringify(blocks)).not.toMatch(/onload|javascript/);
    expect(footnoteWords({ children: oneLine(blocks) })).toBe('dedanslienTitre');
    const [block] = blocks;
    expect(block).toMatchObject({ type: 'paragraph', children: [{ type: 'footnote' }] });
    expect(JSON.stringify(block)).toMatch(/dedans.*lien.*Titre/);
  });

  test('is one line of the blocks that were written in it', () => {
    const said = oneLine([
      build.paragraph('Un'),
      build.list('bullet', [build.listItem(['deux'])]),
      build.code('a\nb'),
    ]);
    expect(footnoteWords({ children: said })).toBe('Un deux a b');
  });
});

describe('a note shown in another', () => {
  const shows = (...ids: string[]) => build.note(...ids.map((id) => build.transclusion(id, 'x')));

  test('would hold itself directly, or through others', async () => {
    const [one, two, three] = [newId(), newId(), newId()];
    const notes = new Map([
      [two, shows(three)],
      [three, shows(one)],
    ]);
    const read = (id: string) => Promise.resolve(notes.get(id) ?? null);
    expect(await wouldHoldItself(one, one, read)).toBe(true);
    expect(await wouldHoldItself(one, two, read)).toBe(true);
    expect(await wouldHoldItself(newId(), two, read)).toBe(false);
  });

  test('that is already in a ring of others ends', async () => {
    const [two, three] = [newId(), newId()];
    const notes = new Map([
      [two, shows(three)],
      [three, shows(two)],
    ]);
    expect(await wouldHoldItself(newId(), two, (id) => Promise.resolve(notes.get(id) ?? null))).toBe(false);
  });

  test('is opened and saved as it was', () => {
    const document = ensureBlockIds(build.note(build.transclusion(WORK, 'Source', 'abc')));
    expect(withoutIds(saved(openEditor(document)))).toEqual(withoutIds(document));
  });
});
