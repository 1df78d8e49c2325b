import { describe, expect, test } from 'vitest';
import * as build from '#db/domain/document/build.ts';
import type { BlockNode } from '#db/domain/document/types.ts';
import { newId } from '#db/domain/ids.ts';
import { markdownToDocument } from '#db/domain/markdown/read.ts';
import { documentToMarkdown, type WriteAddresses } from '#db/domain/markdown/write.ts';

const record = newId();
const copy = 'a'.repeat(64);
const piece = build.piece(
  { is: 'liste', query: 'type:étude (statut:"à vérifier")', columns: ['code', 'title'] },
  { title: 'Études', caption: 'Ce qui reste « à vérifier »', copy, takenAt: '2026-01-05T10:00:00.000Z' },
);
const at = <Block extends BlockNode>(blockId: string, block: Block): Block => ({
  ...block,
  $: { ...block.$, blockId },
});
const read = (markdown: string) =>
  markdownToDocument(markdown, { resolver: { record: () => null, image: () => null } });

describe('a piece of a report in Markdown', () => {
  test('is a picture with its title and its caption, and comes back whole', () => {
    const markdown = documentToMarkdown(build.note(piece));
    expect(markdown).toContain('![Études](vigie:piece/liste?query=');
    expect(markdown).toContain('"Ce qui reste « à vérifier »")');
    expect(read(markdown).document.root.children).toMatchObject([{ ...piece }]);
  });

  test('that names no source is lost like any picture that is not there, and said', () => {
    for (const address of [
      'vigie:piece/note/x',
      'vigie:piece/liste?query=x',
      'vigie:piece/frise?query=x&sha256=y',
      `vigie:piece/extrait/${record}`,
      `vigie:piece/autre/${record}`,
    ]) {
      expect(read(`![Titre](${address})`).losses).toMatchObject([{ kind: 'image-remote' }]);
    }
  });

  test('leads to its record where no address is given for it', () => {
    const outside: WriteAddresses = { record: (id) => `${id}.md`, image: () => '' };
    const note = build.note(build.piece({ is: 'fiche', recordId: record }, { title: 'Une fiche' }));
    expect(documentToMarkdown(note, outside)).toBe(`[Une fiche](${record}.md)\n`);
  });
});

describe('a reference in Markdown', () => {
  const table = at('tab1eab', build.captioned(build.table(build.row(build.cell('a'))), 'Les mesures'));
  const text = build.paragraph('Voir le ', build.reference('tab1eab', 'number', 'tableau 1'), '.');

  test('is a link, and what it leads to says its id on the line after it', () => {
    const markdown = documentToMarkdown(build.note(text, table, at('other12', build.paragraph('Suite'))));
    expect(markdown).toContain('[tableau 1](vigie:renvoi/tab1eab)');
    expect(markdown).toMatch(/\| a \|\n\n: Les mesures\n\n\^tab1eab\n\nSuite/);
    const { children } = read(markdown).document.root;
    expect(children[0]).toMatchObject({ children: [{}, { type: 'renvoi', target: 'tab1eab' }, {}] });
    expect(children[1]).toMatchObject({ $: { blockId: 'tab1eab', caption: 'Les mesures' } });
  });

  test('shows a title or a page when its address says so', () => {
    const page = build.note(build.paragraph(build.reference('abc', 'page', 'page 12')));
    expect(documentToMarkdown(page)).toBe('[page 12](vigie:renvoi/abc?shows=page)\n');
    expect(read('[p](vigie:renvoi/abc?shows=page)').document.root.children).toMatchObject([
      { children: [{ type: 'renvoi', target: 'abc', shows: 'page', label: 'p' }] },
    ]);
  });

  test('leaves a line that only looks like an id, or like the caption of a table, to its author', () => {
    const note = build.note(
      build.paragraph('Avant'),
      build.paragraph('^pas-un-id'),
      build.table(build.row(build.cell('a'))),
      build.paragraph(': une suite'),
    );
    const { children } = read(documentToMarkdown(note)).document.root;
    expect(children.map(({ type }) => type)).toEqual(['paragraph', 'paragraph', 'table', 'paragraph']);
    expect(children[1]).toMatchObject({ children: [{ text: '^pas-un-id' }] });
    expect(children[3]).toMatchObject({ children: [{ text: ': une suite' }] });
  });
});
