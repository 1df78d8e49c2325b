import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ensureBlockIds } from '#db/domain/document/blocks.ts';
import * as build from '#db/domain/document/build.ts';
import { newId } from '#db/domain/ids.ts';
import type {
  AnyNode,
  ChartNode,
  CitationNode,
  FigureNode,
  MentionNode,
  PieceNode,
  TransclusionNode,
} from '#db/domain/document/types.ts';
import {
  chartText,
  citationText,
  countWords,
  digestDocument,
  documentImages,
  documentMentions,
  documentText,
  mentionText,
} from '#db/domain/document/walk.ts';
import { anyDocument } from './arbitraries.ts';

const atelier = newId();

describe('the plain text of a note', () => {
  it('goes line by line, mentions as their words and cells apart by a tab', () => {
    const document = build.note(
      build.heading(1, 'Compte rendu'),
      build.paragraph(
        'Vu ',
        build.mention(atelier, 'Alliance & Performance'),
        build.lineBreak(),
        'puis ',
        build.mention(atelier, 'x', 'l’Atelier'),
      ),
      build.list('bullet', [
        build.listItem(['un']),
        build.listItem([build.list('number', [build.listItem(['un bis'])])]),
        build.listItem(['deux']),
      ]),
      build.table(
        build.row(build.cell('A'), build.cell('B')),
        build.row(build.cell('1'), build.cell([build.paragraph('2'), build.paragraph('2 bis')])),
      ),
      build.image('0'.repeat(64), 'Un graphique', 'Figure des alliances'),
      build.code('a = 1\n\nb = 2'),
      build.paragraph(build.link('https://exemple.fr/', ['le ', 'site'])),
    );
    expect(documentText(document).text).toBe(
      'Compte rendu\nVu Alliance & Performance\npuis l’Atelier\nun\nun bis\ndeux\nA\tB\n1\t2\n2 bis\nFigure des alliances\na = 1\n\nb = 2\nle site',
    );
    expect(documentImages(document).map((image) => image.alt)).toEqual(['Un graphique']);
  });

  it('is cut into its top-level blocks without a gap, each found by its id', () => {
    fc.assert(
      fc.property(anyDocument, (bare) => {
        const document = ensureBlockIds(bare);
        const { text, blocks } = documentText(document);
        expect(blocks.map((block) => text.slice(block.start, block.end)).join('\n')).toBe(text);
        expect(blocks.map((block) => block.blockId)).toEqual(
          document.root.children.map((block) => block.$?.blockId),
        );
        for (const [index, block] of blocks.entries()) {
          const alone = build.note(document.root.children[index]!);
          expect(documentText(alone).text).toBe(text.slice(block.start, block.end));
        }
      }),
    );
  });
});

describe('the mentions of a note', () => {
  it('come in reading order with their sentence, their place in it and their block', () => {
    const document = ensureBlockIds(
      build.note(
        build.paragraph(
          'Rien ici. M. Dupont cite ',
          build.mention(atelier, 'Alliance & Performance'),
          ' deux fois. Puis rien.',
        ),
        build.table(
          build.row(
            build.cell('Base'),
            build.cell([build.paragraph(build.mention(atelier, 'Alliance & Performance', 'cet Atelier'))]),
          ),
        ),
      ),
    );
    const [first, second] = documentMentions(document);
    expect(first).toEqual({
      recordId: atelier,
      blockId: document.root.children[0]!.$!.blockId,
      sentence: 'M. Dupont cite Alliance & Performance deux fois.',
      start: 15,
      length: 22,
    });
    expect(second).toMatchObject({ sentence: 'Base\tcet Atelier', start: 5, length: 11 });
  });

  it('hold the figures and charts of indicators, which lead to them', () => {
    const document = build.note(
      build.paragraph(
        'Elles sont ',
        build.figure({
          recordId: atelier,
          measureId: atelier,
          label: '37\u202f%',
          date: '2018',
          base: 'entreprises',
          title: 'Part en partenariat',
          kept: false,
        }),
        ' en 2018.',
      ),
      build.chart(atelier, { title: 'Part en partenariat', label: '21 % (2011)', caption: 'Deux éditions' }),
    );
    expect(documentText(document).text).toBe(
      'Elles sont 37\u202f% en 2018.\nDeux éditions\nPart en partenariat\u00a0: 21 % (2011)',
    );
    expect(documentMentions(document)).toMatchObject([
      { recordId: atelier, sentence: 'Elles sont 37\u202f% en 2018.', start: 11, length: 4 },
      { recordId: atelier },
    ]);
  });

  it('are all there, and their words stand where they say', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        type Leading = MentionNode | FigureNode | ChartNode | CitationNode | TransclusionNode | PieceNode;
        // What a footnote says is read after the block that calls it.
        const leading = (node: AnyNode, footnotes: AnyNode[]): Leading[] => {
          if (node.type === 'footnote') return (footnotes.push(...node.children), []);
          if ('children' in node) return node.children.flatMap((child) => leading(child, footnotes));
          const leads =
            node.type === 'mention' ||
            node.type === 'figure' ||
            node.type === 'chart' ||
            node.type === 'transclusion' ||
            node.type === 'citation' ||
            (node.type === 'piece' && 'recordId' in node.source);
          return leads ? [node] : [];
        };
        const nodes = document.root.children.flatMap((block) => {
          const footnotes: AnyNode[] = [];
          const own = leading(block, footnotes);
          return [...own, ...footnotes.flatMap((node) => leading(node, []))];
        });
        const wordsOf = (node: Leading) => {
          if (node.type === 'mention') return mentionText(node);
          if (node.type === 'citation') return citationText(node);
          if (node.type === 'transclusion' || node.type === 'piece') return node.title;
          return node.type === 'figure' ? node.label : chartText(node);
        };
        const recordOf = (node: Leading) => {
          if (node.type !== 'piece') return node.recordId;
          return 'recordId' in node.source ? node.source.recordId : null;
        };
        const found = documentMentions(document);
        expect(found.map((item) => item.recordId)).toEqual(nodes.map(recordOf));
        for (const [index, item] of found.entries()) {
          expect(item.sentence.slice(item.start, item.start + item.length).trim()).toBe(
            wordsOf(nodes[index]!).trim(),
          );
        }
      }),
    );
  });
});

describe('a callout and a file', () => {
  const sha256 = 'a'.repeat(64);
  const file = build.file({ sha256, name: 'rapport.pdf', mediaType: 'application/pdf', bytes: 12 });

  it('are read as lines: the title first, then the blocks; without a title, the blocks alone', () => {
    const id = newId();
    const titled = build.callout(
      'idee',
      ['Vu à ', build.mention(id, 'Atelier 1')],
      [build.paragraph('Un.'), file],
    );
    const bare = build.callout('note', [], [build.paragraph('Deux.')]);
    const { text, blocks } = documentText(build.note(titled, bare));
    expect(text).toBe('Vu à Atelier 1\nUn.\nrapport.pdf\nDeux.');
    expect(blocks.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Vu à Atelier 1\nUn.\nrapport.pdf',
      'Deux.',
    ]);
    expect(documentMentions(build.note(titled))).toMatchObject([
      { recordId: id, sentence: 'Vu à Atelier 1' },
    ]);
  });

  it('leave their files to be kept and their words to be counted', () => {
    const digest = digestDocument(build.note(build.callout('note', ['Titre'], [file])));
    expect(digest.files).toEqual([file]);
    expect(digest.words).toBe(2);
  });
});

describe('the ids of blocks', () => {
  it('are given to all, unique, and never change once given', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const named = ensureBlockIds(document);
        const ids = named.root.children.map((block) => block.$!.blockId!);
        expect(new Set(ids).size).toBe(ids.length);
        for (const id of ids) expect(id).toMatch(/^[\w-]{8,10}$/);
        expect(ensureBlockIds(named)).toBe(named);
        const doubled = {
          ...named,
          root: { ...named.root, children: [...named.root.children, ...named.root.children] },
        };
        const mended = ensureBlockIds(doubled).root.children.map((block) => block.$!.blockId!);
        expect(mended.slice(0, ids.length)).toEqual(ids);
        expect(new Set(mended).size).toBe(ids.length * 2);
      }),
    );
  });
});

describe('words', () => {
  it.each([
    ['', 0],
    ['Bonjour', 1],
    ['L’alliance d’abord', 2],
    ['« Où va-t-on ? » — nulle part !', 4],
    ['70 % des 1 001 élus', 5],
    ['ligne\tune\nligne deux', 4],
  ])('of %j are %i', (text, count) => expect(countWords(text)).toBe(count));

  it('are what stands between spaces and holds a letter or digit, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.lorem({ mode: 'sentences' })), (text) => {
        const tokens = text.split(/\s+/).filter((token) => /[\p{L}\p{N}]/u.test(token));
        expect(countWords(text)).toBe(tokens.length);
      }),
      { numRuns: 2000 },
    );
  });

  it('are counted in the same walk as the rest', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const digest = digestDocument(document);
        expect(digest.words).toBe(countWords(documentText(document).text));
        expect(digest.mentions).toEqual(documentMentions(document));
      }),
    );
  });
});
