import { describe, expect, it } from 'vitest';
import { cell, citation, footnote, note, paragraph, row, table } from '#db/domain/document/build.ts';
import { documentMentions, documentText } from '#db/domain/document/walk.ts';
import { newId } from '#db/domain/ids.ts';
import { markdownToDocument } from '#db/domain/markdown/read.ts';
import { documentToMarkdown } from '#db/domain/markdown/write.ts';

const WORK = newId();
const resolver = {
  record: ({ text }: { text: string }) => (text === 'P-012' ? { id: WORK, title: 'Les alliances' } : null),
  image: () => null,
};
const read = (markdown: string) => markdownToDocument(markdown, { resolver });
const inline = (markdown: string) => {
  const [block] = read(markdown).document.root.children;
  return block?.type === 'paragraph' ? block.children : [];
};

describe('a citation in Markdown', () => {
  it('is written as pandoc writes it', () => {
    const cited = citation(WORK, {
      code: 'P-012',
      label: 'Dupont, 2018',
      locator: 'p. 12',
      prefix: 'voir',
      suffix: 'et passim',
    });
    expect(documentToMarkdown(note(paragraph('Ainsi ', cited, '.')))).toBe(
      'Ainsi [voir @P-012, p. 12, et passim].\n',
    );
  });

  it.each([
    ['[@P-012]', { locator: '', prefix: '', suffix: '' }],
    ['[@p-12, p. 12]', { locator: 'p. 12' }],
    [
      '[voir @P-012, chap. 3, souligné par nous]',
      { prefix: 'voir', locator: 'chap. 3', suffix: 'souligné par nous' },
    ],
    ['[@P-012, souligné par nous]', { locator: '', suffix: 'souligné par nous' }],
    ['[@P-012{seconde partie}]', { locator: 'seconde partie' }],
    ['[@P-012, pp. 12-14]', { locator: 'pp. 12-14' }],
  ])('%s is read', (markdown, fields) => {
    expect(inline(markdown)).toMatchObject([{ type: 'citation', recordId: WORK, code: 'P-012', ...fields }]);
  });

  it('may name several works', () => {
    expect(inline('[@P-012, p. 1 ; @P-012, p. 2]').map((node) => node.type)).toEqual([
      'citation',
      'text',
      'citation',
    ]);
  });

  it('of an unknown work stays as its words, and is told', () => {
    const { document, unresolved } = read('Selon [@P-099, p. 2].');
    expect(documentText(document).text).toBe('Selon [@P-099, p. 2].');
    expect(unresolved).toEqual(['P-099']);
  });

  it.each(['[voir](https://a.fr)', 'a@b.fr [x]', '[@quelqu’un]', '[@P-012](https://a.fr)'])(
    '%s is none',
    (markdown) => {
      expect(inline(markdown).some((node) => node.type === 'citation')).toBe(false);
    },
  );

  it('leads to its work, with its sentence', () => {
    expect(documentMentions(read('Ainsi [@P-012, p. 12]. Suite.').document)).toMatchObject([
      { recordId: WORK, sentence: 'Ainsi (Les alliances, p. 12).' },
    ]);
  });
});

describe('a footnote in Markdown', () => {
  it('is numbered where it is called and defined at the end', () => {
    const document = note(
      paragraph('Un', footnote('premier'), ' deux', footnote('second ', citation(WORK, { code: 'P-012' }))),
    );
    expect(documentToMarkdown(document)).toBe('Un[^1] deux[^2]\n\n[^1]: premier\n\n[^2]: second [@P-012]\n');
  });

  it('of several blocks is one text, and one that nothing calls is not lost', () => {
    const { document } = read('Un[^a].\n\n[^a]: Premier.\n\n    - point\n\n[^b]: Seule.\n');
    expect(documentText(document).text).toBe('Un.\nPremier.\npoint\n\nSeule.');
  });

  it('that calls itself ends', () => {
    expect(documentText(read('Un[^a].\n\n[^a]: Encore[^a].\n').document).text).toBe('Un.\nEncore[^a].');
  });
});

it('merged cells keep every other cell in its column', () => {
  const wide = { ...cell('large', 1), colSpan: 2 };
  const tall = { ...cell('haute'), rowSpan: 2 };
  const document = note(
    table(row(wide, cell('c', 1)), row(tall, cell('1'), cell('2')), row(cell('3'), cell('4'))),
  );
  expect(documentToMarkdown(document)).toBe(
    '| large |  | c |\n| --- | --- | --- |\n| haute | 1 | 2 |\n|  | 3 | 4 |\n',
  );
});
