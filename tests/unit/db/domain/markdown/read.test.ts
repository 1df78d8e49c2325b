import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentText } from '#db/domain/document/walk.ts';
import { parseDocument } from '#db/domain/document/validate.ts';
import { splitFrontMatter } from '#db/domain/markdown/front-matter.ts';
import { markdownToDocument } from '#db/domain/markdown/read.ts';
import type { MarkdownResolver } from '#db/domain/markdown/types.ts';
import { newId } from '#db/domain/ids.ts';

const alliance = newId();
const known: MarkdownResolver = {
  record: ({ text }) => {
    if (/^(alliance|A-001|alliance\.md)$/i.test(text))
      return { id: alliance, title: 'Alliance & Performance' };
    return text === 'A&P' ? { id: alliance, title: 'Alliance & Performance', alias: true } : null;
  },
  image: (address) => (address === 'figure.png' ? { sha256: 'a'.repeat(64) } : null),
};
const read = (markdown: string, lineEnds: 'space' | 'break' = 'space') =>
  markdownToDocument(markdown, { resolver: known, lineEnds });
const textOf = (markdown: string): string => documentText(read(markdown).document).text;
/** The one paragraph's inline nodes, reduced to what they say. */
const inlineOf = (markdown: string): unknown[] => {
  const [block] = read(markdown).document.root.children;
  return block && 'children' in block
    ? block.children.map((node) => ('text' in node && node.type === 'text' ? [node.text, node.format] : node))
    : [];
};

describe('links between notes', () => {
  it.each([
    ['[[A-001]]', null],
    ['[[alliance]]', null],
    ['[[A&P]]', 'A&P'],
    ['[[alliance|cet Atelier]]', 'cet Atelier'],
    ['[[alliance#Bilan]]', 'Alliance & Performance › Bilan'],
    ['[cet Atelier](alliance.md)', 'cet Atelier'],
    ['[Alliance & Performance](alliance.md#bilan)', null],
  ])('%s is a mention', (markdown, words) => {
    expect(inlineOf(markdown)).toEqual([
      expect.objectContaining({
        type: 'mention',
        recordId: alliance,
        label: 'Alliance & Performance',
        text: words,
      }),
    ]);
  });

  it('to something unknown leave their words and are told once', () => {
    const { document, unresolved } = read('Voir [[Inconnu|ceci]] et [[inconnu]], puis [[Autre#Partie]].');
    expect(documentText(document).text).toBe('Voir ceci et inconnu, puis Autre › Partie.');
    expect(unresolved).toEqual(['inconnu', 'Autre'].map((name, index) => (index === 0 ? 'Inconnu' : name)));
  });

  it('are links in a table too, and nothing in code', () => {
    expect(JSON.stringify(read('| a |\n|---|\n| [[alliance\\|x]] |').document)).toContain('"text":"x"');
    expect(inlineOf('`[[alliance]]`')).toEqual([['[[alliance]]', 16]]);
  });
});

describe('what vaults of notes add to Markdown', () => {
  it('tags are gathered and stay in the text; numbers and headings are none', () => {
    const { tags, document } = read('# Titre\n\nVu #élus et (#alliance/locale) #3, `#code`.');
    expect(tags).toEqual(['élus', 'alliance/locale']);
    expect(documentText(document).text).toContain('#élus');
  });

  it('a callout keeps its tone, its title and its blocks', () => {
    const blocks = read('> [!warning] À *vérifier*\n> Le chiffre.[^1]\n>\n> - un\n> - deux\n\n[^1]: Source')
      .document.root.children;
    expect(blocks).toMatchObject([
      {
        type: 'callout',
        tone: 'attention',
        fold: 'none',
        children: [
          { type: 'callouttitle', children: [{ text: 'À ' }, { text: 'vérifier', format: 2 }] },
          { type: 'paragraph', children: [{ text: 'Le chiffre.' }, { type: 'footnote' }] },
          { type: 'list' },
        ],
      },
    ]);
  });

  it.each([
    ['[!question]-', 'question', 'closed', ''],
    ['[!Tip]+ Piste', 'idee', 'open', 'Piste'],
    ['[!abstract]', 'constat', 'none', 'Abstract'],
    ['[!recette]', 'note', 'none', 'Recette'],
    ['[!info|large] Ici', 'note', 'none', 'Ici'],
  ])('%s heads a callout', (head, tone, fold, title) => {
    const [block] = read(`> ${head}\n> Texte`).document.root.children;
    const words = title === '' ? [] : [{ text: title }];
    expect(block).toMatchObject({ type: 'callout', tone, fold, children: [{ children: words }, {}] });
  });

  it.each(['> [!note]collé', '> texte [!note]', '> \\[!note\\] Titre', '> # [!note] Titre'])(
    '%s is a quotation like another',
    (markdown) => {
      expect(read(markdown).document.root.children.map(({ type }) => type)).not.toContain('callout');
    },
  );

  it('footnotes stand where they are called, and are read after their block', () => {
    expect(
      textOf('Un[^b] deux[^a].\n\n[^a]: La première.\n[^b]: La *seconde*,\n    sur deux lignes.\n'),
    ).toBe('Un deux.\nLa seconde, sur deux lignes.\nLa première.');
  });

  it('pictures are blocks; remote and missing ones leave their address', () => {
    const { document, losses } = read(
      'Avant ![Un graphe|300](figure.png "Les alliances") après\n\n![x](https://mal.example/pixel.png)\n\n![[absente.png]]',
    );
    expect(document.root.children.map((block) => block.type)).toEqual([
      'paragraph',
      'image',
      'paragraph',
      'paragraph',
      'paragraph',
    ]);
    expect(document.root.children[1]).toMatchObject({
      alt: 'Un graphe',
      caption: 'Les alliances',
      width: 300,
    });
    expect(losses.map((loss) => loss.kind)).toEqual(['image-remote', 'image-missing']);
    expect(documentText(document).text).toContain('[x — https://mal.example/pixel.png]');
  });

  it('line ends are spaces, or breaks as Obsidian shows them', () => {
    expect(documentText(read('un\ndeux').document).text).toBe('un deux');
    expect(documentText(read('un\ndeux', 'break').document).text).toBe('un\ndeux');
  });
});

describe('hostile Markdown', () => {
  it.each([
    '[clic](javascript:alert(1))',
    '[clic](<java\tscript:alert(1)>)',
    '<a href="javascript:alert(1)">clic</a>',
    '<img src=x onerror=alert(1)>',
    '<script>alert(1)</script>',
    '<svg onload=alert(1)>',
    '[x]: data:text/html,<script>1</script>\n\n[x]',
  ])('%s keeps no address and no tag', (markdown) => {
    const json = JSON.stringify(read(markdown).document);
    expect(json).not.toMatch(/"url"|<script|<img|<svg|onerror|onload/);
  });

  it('always gives a document that is one, within its limits', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string({ unit: 'binary' }),
            fc.constantFrom(
              '\n',
              '> ',
              '- ',
              '1. ',
              '    ',
              '|',
              '|---|\n',
              '[[',
              ']]',
              '[^1]',
              '[^1]: ',
              '**',
              '==',
              '```\n',
              '<b>',
              '# ',
              '![',
              '](',
              ')',
            ),
          ),
        ),
        (parts) => {
          expect(parseDocument(read(parts.join('')).document).ok).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['quotations', '>'.repeat(50_000)],
    ['lists', Array.from({ length: 2_000 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n')],
    ['emphasis', '*a_'.repeat(20_000)],
    ['brackets', '[['.repeat(50_000)],
    ['links', '[a]('.repeat(20_000)],
    ['highlights', '=='.repeat(20_000)],
  ])('nested without end in %s is read in the end', (_, markdown) => {
    expect(() => read(markdown)).not.toThrow();
  });
});

describe('the header of a file', () => {
  it('is plain data, in order, and dates stay as written', () => {
    const { values, body, problem } = splitFrontMatter(
      '---\ntitle: Compte rendu\ntags: [a, b]\ndate: 2018-04\nn: 01\n---\nTexte',
    );
    expect([...values]).toEqual([
      ['title', 'Compte rendu'],
      ['tags', ['a', 'b']],
      ['date', '2018-04'],
      ['n', 1],
    ]);
    expect([body, problem]).toEqual(['Texte', null]);
  });
  it.each(['---\na: &x [1]\nb: *x\n---\n', '---\n[\n---\n', '---\n- a\n---\n'])(
    '%j is refused and stays in the text',
    (markdown) => {
      const { values, body, problem } = splitFrontMatter(markdown);
      expect([values.size, body]).toEqual([0, markdown]);
      expect(problem).not.toBeNull();
    },
  );
  it('says what YAML says of it, whether it is simple enough to be read faster or not', () => {
    const word = fc.oneof(
      fc.stringMatching(/^[A-Za-zéà0-9'’#:,\[\]{}&*!|>%@"`~ ._/-]{0,12}$/),
      fc.constantFrom(
        'null',
        'True',
        'no',
        '0x1',
        '1e3',
        '2018-04-01',
        '2018-04',
        '12',
        '.inf',
        'a: b',
        'a #b',
        '- a',
        'élus',
      ),
    );
    const line = fc.oneof(
      fc.tuple(word, word).map(([key, value]) => `${key}: ${value}`),
      fc.tuple(word, fc.array(word, { maxLength: 3 })).map(([key, items]) => `${key}: [${items.join(', ')}]`),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 3 }), (lines) => {
        const { values, problem } = splitFrontMatter(`---\n${lines.join('\n')}\n---\n`);
        // A comment makes the header one that only YAML reads, and says nothing.
        const slow = splitFrontMatter(`---\n# x\n${lines.join('\n')}\n---\n`);
        fc.pre(problem === null || slow.problem === null);
        expect([...values]).toEqual([...slow.values]);
      }),
      { numRuns: 5000 },
    );
  });

  it('is only at the very start, and may be empty', () => {
    expect(splitFrontMatter('Texte\n---\na: 1\n---\n').values.size).toBe(0);
    expect(splitFrontMatter('---\n---\nTexte')).toMatchObject({ body: 'Texte', problem: null });
  });
});
