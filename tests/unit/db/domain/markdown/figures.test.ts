import { describe, expect, test } from 'vitest';
import * as build from '#db/domain/document/build.ts';
import { newId } from '#db/domain/ids.ts';
import { markdownToDocument } from '#db/domain/markdown/read.ts';
import { documentToMarkdown } from '#db/domain/markdown/write.ts';

const [indicator, measure] = [newId(), newId()];
const figure = build.figure({
  recordId: indicator,
  measureId: measure,
  label: '37\u202f%',
  date: '2018-01',
  base: 'entreprises (10 salariés & plus)',
  title: 'Part en partenariat',
  kept: false,
});
const read = (markdown: string) =>
  markdownToDocument(markdown, { resolver: { record: () => null, image: () => null } });

describe('a live figure in Markdown', () => {
  test('is a link that any reader shows by its value, its indicator, date and base', () => {
    const markdown = documentToMarkdown(build.note(build.paragraph('Soit ', figure, '.')));
    expect(markdown).toContain('Soit [37\u202f%](vigie:figure/');
    expect(markdown).toContain('"Part en partenariat, janvier 2018, entreprises (10 salariés & plus)")');
  });

  test('takes the words that someone wrote for it in the text', () => {
    const markdown = documentToMarkdown(build.note(build.paragraph(figure))).replace('37\u202f%', '38 %');
    const [block] = read(markdown).document.root.children;
    expect(block).toMatchObject({ children: [{ type: 'figure', measureId: measure, label: '38 %' }] });
  });

  test('whose address names no measure is refused like any other, its words kept', () => {
    for (const address of [
      'vigie:figure/x/y',
      `vigie:figure/${indicator}`,
      `vigie:figure/${indicator}/${measure}/encore`,
      `vigie:figure/${indicator}/../${measure}`,
    ]) {
      const { document, losses } = read(`[37 %](${address})`);
      expect(document.root.children).toMatchObject([{ children: [{ type: 'text', text: '37 %' }] }]);
      expect(losses).toMatchObject([{ kind: 'link-refused' }]);
    }
  });

  test('of any length stays within what a note may hold', () => {
    const long = 'x'.repeat(9000);
    const address = `vigie:figure/${indicator}/${measure}?date=${long}&base=${long}&title=${long}`;
    const [block] = read(`[${long}](${address})`).document.root.children;
    expect(block).toMatchObject({ children: [{ type: 'figure', label: 'x'.repeat(200) }] });
  });
});

describe('a chart in Markdown', () => {
  test('is a picture whose words are its figures, and comes back whole', () => {
    const chart = build.chart(indicator, {
      title: 'Part',
      label: '21 % (2011)',
      caption: 'Deux séries',
      series: ['phare', 'a|b'],
      view: 'table',
      size: 'large',
    });
    const markdown = documentToMarkdown(build.note(chart));
    expect(markdown).toMatch(/^!\[21 % \(2011\)\]\(vigie:chart\//);
    expect(read(markdown).document.root.children).toMatchObject([chart]);
  });

  test('with choices that are none is a plain one', () => {
    const { document } = read(`![21 %](vigie:chart/${indicator}?view=javascript&size=9)`);
    expect(document.root.children).toMatchObject([
      { type: 'chart', view: 'chart', size: 'medium', series: [] },
    ]);
  });
});
