import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ensureBlockIds } from '#db/domain/document/blocks.ts';
import { line, words } from '#db/interchange/exporters/flow/parts.ts';
import type { Flow } from '#db/interchange/exporters/flow/types.ts';
import { makeExport, makeFile } from '#db/interchange/exporters/make.ts';
import { previewPages } from '#db/interchange/exporters/pdf/service.ts';
import { typesetterHere } from '#db/interchange/exporters/pdf/typeset.ts';
import { temporaryArchive } from '#tests/support/archive.ts';
import { gathering, selected } from '#tests/support/exports.ts';
import { REPORT_FLOW } from '#tests/support/flows.ts';
import { readPdf } from '#tests/support/pdf.ts';
import { anyDocument } from '../../../domain/document/arbitraries.ts';

const going = () => new AbortController().signal;
const typeset = async (flow: Flow) => readPdf((await typesetterHere()).pdfOf(flow));
const saying = (...texts: string[]): Flow => ({
  ...{ title: 'Essai', locale: 'fr', anchor: null, contents: false, footnotes: [], codes: [] },
  blocks: texts.map((text) => line('text', text)),
  asOf: '2019-03-12T09:30:00.000Z',
});

describe('a PDF document', { timeout: 60_000 }, () => {
  test('says what it is: title, authors, language, day of its content, bookmarks', async () => {
    const pdf = await typeset(REPORT_FLOW);
    expect(pdf.tagged).toBe(true);
    expect(pdf.titleShown).toBe(true);
    expect(pdf.language).toBe('fr-FR');
    expect(pdf.info).toMatchObject({
      Title: 'Les alliances en pratique',
      Author: 'Observatoire des partenariats',
      CreationDate: expect.stringContaining('20190312093000') as string,
    });
    expect(pdf.bookmarks).toEqual([
      '1 Le cadre',
      '  1.1 Les publics',
      '2 Les écarts',
      'Ouvrages cités',
      'Annexe : sources et fiches citées',
    ]);
  });

  test('says its structure to who listens to it', async () => {
    const { roles, alternatives, addresses } = await typeset(REPORT_FLOW);
    for (const role of ['TOC', 'TOCI', 'H1', 'H2', 'P', 'L', 'LI', 'Table', 'TH', 'TD', 'Figure'])
      expect(roles, role).toContain(role);
    for (const role of ['Caption', 'Note', 'Link', 'BlockQuote', 'Code']) expect(roles, role).toContain(role);
    expect(alternatives).toEqual(['Une carte de France', 'Une autre carte']);
    expect(addresses).toEqual(['https://exemple.fr/etude']);
  });

  test('has the numbers of the document on its headings, captions, notes and references', async () => {
    const { pages } = await typeset(REPORT_FLOW);
    const body = pages.slice(2).join('\n');
    for (const text of ['1 Le cadre', '1.1 Les publics', 'Figure 1 – La carte', 'Tableau 1 – Parts'])
      expect(body.replace(/\s+/g, ' ')).toContain(text);
    expect(body).toMatch(/voir la figure 1, la section 1\.1 et la page 3/);
    expect(body).toMatch(/1\s*Lu en 2018\./);
    expect(pages[1]).toMatch(/Le cadre[ .]+3/);
    expect(pages[1]).toContain('2 / 4');
    expect(pages[0]).not.toContain('1 / 4');
  });

  test('says words that Typst would run, as they are', async () => {
    const texts = [
      '#panic("non") $x^2$ @lieu <lieu> `brut` *gras* _doux_ = titre // rien',
      '\\ "entre" \\u{41} ] } ) #let x = 1',
      '- un, + deux, / trois: « quatre » — cinq...',
    ];
    const { pages } = await typeset(saying(...texts));
    for (const text of texts) expect(pages.join('').replace(/\n/g, ' ')).toContain(text);
  });

  test('leaves the words of a picture that no one can read, and of a link that leads nowhere', async () => {
    const broken = new TextEncoder().encode('pas une image');
    const { pages } = await typeset({
      ...saying('Avant.'),
      blocks: [
        ...(['image/png', 'image/bmp'] as const).map((mediaType) => ({
          ...{ is: 'picture' as const, name: 'x', content: broken, mediaType },
          ...{ alt: `Un plan (${mediaType})`, width: 100, height: 100 },
        })),
        line('text', { is: 'link', to: { anchor: 'nulle-part' }, children: [words('sans lieu')] }),
      ],
    });
    expect(pages.join('').replaceAll('\u00a0', ' ')).toContain('[Image : Un plan (image/png)]');
    expect(pages.join('').replaceAll('\u00a0', ' ')).toContain('[Image : Un plan (image/bmp)]');
    expect(pages.join('')).toContain('sans lieu');
  });

  test('keeps a table whole when its rows are short, its cells overlap, or its heads reach into its body', async () => {
    const cell = (text: string, columns = 1, rows = 1) => ({
      ...{ head: null, columns, rows },
      content: [line('text', text)],
    });
    const { pages } = await typeset({
      ...saying(),
      blocks: [
        {
          is: 'table',
          repeated: 1,
          rows: [[cell('a', 1, 9), cell('b', 3)], [cell('c'), cell('d', 9, 2)], [cell('e')], []],
        },
      ],
    });
    expect(pages.join('').replace(/\s/g, '')).toContain('abcde');
  });

  test('is made of whatever notes may hold', async () => {
    const archive = await temporaryArchive({ corpus: true });
    const gathered = await gathering(archive, await selected(archive, 'N-001', 'A-001'));
    const [note] = gathered.pieces;
    await fc.assert(
      fc.asyncProperty(fc.array(anyDocument, { minLength: 8, maxLength: 12 }), async (documents) => {
        const pieces = documents.map((document) => ({ ...note!, document: ensureBlockIds(document) }));
        const { content } = await makeFile('pdf', { ...gathered, pieces });
        expect(content.length).toBeGreaterThan(1000);
      }),
      { numRuns: 3 },
    );
  });

  test('is the same to the byte each time, here or in the thread of the compiler', async () => {
    const archive = await temporaryArchive({ corpus: true });
    const some = await gathering(archive, await selected(archive, 'A-001'), true);
    const here = await makeFile('pdf', some);
    const there = await makeExport('pdf', some, going());
    expect(Buffer.from(there.content).equals(Buffer.from(here.content))).toBe(true);
    expect(here.fileName).toMatch(/\.pdf$/);
  });

  test('can be given up at any moment, and the next is made', async () => {
    const archive = await temporaryArchive({ corpus: true });
    const all = await gathering(archive, { all: true });
    const some = await gathering(archive, await selected(archive, 'N-001'));
    for (const after of [0, 1, 300]) {
      const stop = new AbortController();
      const making = makeExport('pdf', all, stop.signal);
      const next = makeExport('pdf', some, going());
      setTimeout(() => stop.abort(), after);
      await expect(making).rejects.toMatchObject({ data: { kind: 'cancelled' } });
      expect((await next).content.length).toBeGreaterThan(1000);
    }
  });
});

test('a PDF document of more records than the compiler can hold is refused before any work', async () => {
  const archive = await temporaryArchive({ corpus: true });
  const gathered = await gathering(archive, await selected(archive, 'N-001'));
  const pieces = Array.from({ length: 1501 }, () => gathered.pieces[0]!);
  await expect(makeExport('pdf', { ...gathered, pieces }, going())).rejects.toMatchObject({
    data: { kind: 'too-large', limit: 1500 },
  });
});

describe('the pages of a document', { timeout: 60_000 }, () => {
  test('are those of its PDF, as pictures that run and fetch nothing, with the page of each place', async () => {
    const { pages, places } = await previewPages(REPORT_FLOW, going());
    expect(pages).toHaveLength((await typeset(REPORT_FLOW)).pages.length);
    expect(pages[0]).toMatchObject({ width: expect.closeTo(595.28, 1) as number });
    for (const { svg } of pages) {
      expect(/<script|<foreignObject|<a[ >]|\son\w+=|href="(?!#|data:image\/)/i.exec(svg)).toBeNull();
      for (const [, name] of svg.matchAll(/(?:href="#|url\(#)([^")]+)/g))
        expect(svg.includes(`id="${name}"`)).toBe(true);
    }
    const page = new Map(places.map(({ anchor, page: on }) => [anchor, on]));
    expect(page.get('section-1')).toBe(3);
    expect(page.get('annexe')).toBe(4);
    expect(page.get('figure-1')).toBe(3);
  });

  test('that no one waits for any more do not stop the next ones', async () => {
    const stop = new AbortController();
    const left = previewPages(REPORT_FLOW, stop.signal);
    const next = previewPages(saying('Autre.'), going());
    setTimeout(() => stop.abort(), 5);
    await expect(left).rejects.toMatchObject({ data: { kind: 'cancelled' } });
    expect((await next).pages).toHaveLength(1);
  });
});
