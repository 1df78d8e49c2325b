import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordDocument } from '#db/interchange/exporters/docx/document.ts';
import { builtInHouse } from '#db/interchange/exporters/docx/house.ts';
import { compose } from '#db/interchange/exporters/flow/compose.ts';
import { line, words } from '#db/interchange/exporters/flow/parts.ts';
import type { Flow, FlowBlock, FlowCell } from '#db/interchange/exporters/flow/types.ts';
import { makeFile } from '#db/interchange/exporters/make.ts';
import { temporaryArchive } from '#tests/support/archive.ts';
import { gathering } from '#tests/support/exports.ts';
import { REPORT_FLOW } from '#tests/support/flows.ts';
import { reportOf } from '#tests/support/report.ts';
import { elementOf, allOf, wordFaults, wordParts } from '#tests/support/word-package.ts';
import { sampleFlow } from './sample.ts';

const written = (flow: Flow) => wordDocument(flow, builtInHouse(flow.template, flow.locale));
const bodyOf = (flow: Flow) => wordParts(written(flow)).xml('word/document.xml');
/** The words of each paragraph, as Word shows them before it makes its fields again. */
const lines = (xml: string) =>
  [...allOf(elementOf(xml))]
    .filter(({ name }) => name === 'w:p')
    .map((paragraph) =>
      [...allOf(paragraph)]
        .map(({ name, text, attributes }) =>
          name === 'w:t' ? text : name === 'w:tab' && attributes['w:pos'] === undefined ? '\t' : '',
        )
        .join(''),
    );

const flowOf = (...blocks: FlowBlock[]): Flow => ({
  ...{ title: 'Essai', locale: 'fr', anchor: null, contents: false, footnotes: [], codes: [] },
  ...{ blocks, asOf: '2026-11-23T09:00:00.000Z' },
});

describe('the package of a Word document', () => {
  test.each(['sobre', 'institutionnel', 'note', 'inconnu'])(
    'follows the format in the template %s',
    (template) => {
      for (const locale of ['fr', 'en'] as const)
        expect(wordFaults(written(sampleFlow(locale, template)))).toEqual([]);
      expect(wordFaults(written({ ...REPORT_FLOW, template }))).toEqual([]);
    },
  );

  test('follows it for a report, and for every record of the archive', async () => {
    const archive = await temporaryArchive({ corpus: true });
    const { id } = await reportOf(archive);
    const report = await gathering(archive, { records: [id] });
    expect(wordFaults((await makeFile('docx', report)).content)).toEqual([]);
    const all = await compose(await gathering(archive, { all: true }), 'png');
    expect(wordFaults(written(all))).toEqual([]);
  });

  test('follows it whatever the words, the merges, and the anchors are', () => {
    const anyText = fc.string({ unit: 'binary', maxLength: 12 });
    const anyCell: fc.Arbitrary<FlowCell> = fc.record({
      head: fc.constantFrom(null, 'column' as const, 'row' as const),
      columns: fc.integer({ min: 1, max: 4 }),
      rows: fc.integer({ min: 1, max: 4 }),
      content: fc.array(
        anyText.map((text): FlowBlock => line('text', text)),
        { maxLength: 2 },
      ),
    });
    const anyTable = fc.record({
      is: fc.constant('table' as const),
      repeated: fc.integer({ min: 0, max: 3 }),
      rows: fc.array(fc.array(anyCell, { maxLength: 4 }), { minLength: 1, maxLength: 5 }),
    });
    const anyHeading = fc.record({
      is: fc.constant('heading' as const),
      level: fc.constantFrom(1, 2, 3, 4, 5, 6),
      anchor: anyText,
      content: anyText.map((text) => [words(text)]),
      number: fc.constantFrom('1', '2', '1.1', '4.2', 'A', 'A.1', '1.1.1', 'zut', '07'),
    }) as fc.Arbitrary<FlowBlock>;
    const anyLink = anyText.map((anchor): FlowBlock =>
      line(
        'text',
        { is: 'link', to: { anchor }, children: [words('là')] },
        { is: 'ref', anchor, shows: 'number', text: 'figure 1' },
      ),
    );
    const blocks = fc.array(
      fc.oneof(anyTable, anyHeading, anyLink, fc.constant<FlowBlock>({ is: 'page-break' })),
      {
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(blocks, fc.boolean(), (some, contents) => {
        expect(wordFaults(written({ ...flowOf(...some), contents }))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('is the same to the byte for the same document, and says nothing of the hour', () => {
    expect(Buffer.from(written(sampleFlow())).equals(Buffer.from(written(sampleFlow())))).toBe(true);
    const { xml } = wordParts(written(sampleFlow()));
    const core = xml('docProps/core.xml');
    expect(core).toContain('<dc:title>Les alliances &amp; le territoire</dc:title>');
    expect(core).toContain('<dc:creator>Claire Dupont, Luc Martin</dc:creator>');
    expect(core).toContain('<dc:language>fr-FR</dc:language>');
    expect(core.match(/2026-11-23T09:00:00Z/g)).toHaveLength(2);
    expect(wordParts(written(sampleFlow('en'))).xml('word/styles.xml')).toContain('w:val="en-GB"');
  });
});

describe('a Word document', () => {
  const body = bodyOf(sampleFlow());

  test('has a table of contents and lists of figures that read well before Word makes them again', () => {
    const fields = [...body.matchAll(/w:dirty="true"\/><\/w:r><w:r><w:instrText[^>]*> ([^<]*) </g)].map(
      ([, text]) => text,
    );
    expect(fields).toEqual([
      'TOC \\o &quot;1-3&quot; \\h \\z',
      'TOC \\h \\z \\c &quot;Figure&quot;',
      'TOC \\h \\z \\c &quot;Tableau&quot;',
    ]);
    const text = lines(body);
    expect(text.slice(text.indexOf('Sommaire') + 1, text.indexOf('Sommaire') + 4).join('\n')).toMatch(
      /^1\tLe cadre\t\d+\n1\.1\tUne question & des mots\t\d+\n1\.1\.1\tPlus loin\t\d+$/,
    );
    expect(text.filter((one) => one.startsWith('Tableau\u00a01'))).toHaveLength(2);
    expect(wordParts(written(sampleFlow())).xml('word/settings.xml')).toContain(
      '<w:updateFields w:val="true"/>',
    );
    const alone = wordParts(written(flowOf(line('text', 'Un mot.'))));
    expect(alone.xml('word/settings.xml')).not.toContain('updateFields');
  });

  test('numbers its headings by their styles, and lets only those without a number have none', () => {
    const { xml } = wordParts(written(sampleFlow()));
    expect(xml('word/styles.xml')).toMatch(
      /w:styleId="Heading2">.*?<w:numPr><w:ilvl w:val="1"\/><w:numId w:val="1"\/>/,
    );
    const numbers = [
      ...body.matchAll(
        /<w:pStyle w:val="Heading\d"\/>(?:<w:pageBreakBefore\/>)?(?:<w:numPr>.*?<w:numId w:val="(\d+)"\/>)?/g,
      ),
    ];
    // Bibliographie has no number; those of « Entretiens », A and A.1, are written; the annex has none.
    expect(numbers.map(([, list]) => list ?? 'counted')).toEqual([
      ...['counted', 'counted', 'counted', 'counted', 'counted', '0', '0', '0', '0'],
    ]);
    expect(lines(body)).toContain('A.1\tPremier');
    expect(wordParts(written(flowOf())).xml('word/styles.xml')).not.toContain('<w:numPr>');
  });

  test('says the number the text says, even where numbers skip', () => {
    const heading = (level: 1 | 2, number: string): FlowBlock => ({
      ...{ is: 'heading', level, number, anchor: `a${number}`, content: [words('Titre')] },
    });
    const { xml } = wordParts(
      written(flowOf(heading(1, '1'), heading(1, '4'), heading(2, '4.1'), heading(1, 'X.9'))),
    );
    expect(lines(xml('word/document.xml')).slice(1)).toEqual([
      'Titre',
      '4\tTitre',
      '4.1\tTitre',
      'X.9\tTitre',
    ]);
  });

  test('leads from its references to numbers, words and pages, and shows them', () => {
    for (const instruction of ['REF figure_1 \\h', 'REF h_1_1 \\r \\h', 'REF h_2 \\h', 'PAGEREF h_2 \\h'])
      expect(body).toContain(`> ${instruction} <`);
    expect(lines(body).find((text) => text.includes('Voir figure'))).toMatch(
      /Voir figure 1, la section 1\.1, « La suite », page \d+\.$/,
    );
    expect(lines(body).join('\n')).toContain('une fiche absente');
    expect(body).not.toContain('nulle_part');
  });

  test('has lists that each begin at their own number', () => {
    const numbering = wordParts(written(sampleFlow())).xml('word/numbering.xml');
    expect(numbering.match(/<w:startOverride w:val="3"\/>/g)).toHaveLength(1);
    expect(body.match(/<w14:checked w14:val="1"\/>/g)).toHaveLength(1);
  });

  test('has tables whose heads come again, merged both ways, with rows kept whole', () => {
    const table = /<w:tbl>(?:(?!<w:tbl>).)*Étude.*?<\/w:tbl>/s.exec(body)![0];
    expect(table.match(/<w:tblHeader\/>/g)).toHaveLength(2);
    expect(table.match(/<w:vMerge w:val="restart"\/>/g)).toHaveLength(2);
    expect(table.match(/<w:vMerge\/>/g)).toHaveLength(2);
    expect(table.match(/<w:gridSpan w:val="2"\/>/g)).toHaveLength(2);
    expect(table.match(/<w:cantSplit\/>/g)).toHaveLength(5);
    expect(table).toContain('<w:jc w:val="right"/>');
    const long = written(
      flowOf({
        is: 'table',
        repeated: 0,
        rows: [[{ head: null, columns: 1, rows: 1, content: [line('text', 'mot '.repeat(400))] }]],
      }),
    );
    expect(wordParts(long).xml('word/document.xml')).not.toContain('cantSplit');
  });

  test('never shows a picture wider or higher than its page, and tells it in words', () => {
    const huge: FlowBlock = {
      ...{
        is: 'picture',
        name: 'a',
        content: (sampleFlow().blocks.find(({ is }) => is === 'picture') as { content: Uint8Array }).content,
      },
      ...{ mediaType: 'image/png', width: 9_000, height: 30_000, alt: 'Une très haute image' },
    };
    const xml = bodyOf(flowOf(huge));
    const [, width, height] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(xml)!.map(Number);
    expect(width! / height!).toBeCloseTo(0.3, 2);
    expect(height! / 360_000).toBeLessThan(24.7);
    expect(xml).toContain('descr="Une très haute image"');
    expect(lines(bodyOf(flowOf({ ...huge, mediaType: 'image/webp' })))).toContain('Une très haute image');
  });

  test('gives the words of a footnote called in a footnote, where Word allows no call', () => {
    const flow = {
      ...flowOf(line('text', 'Un', { is: 'footnote', number: 1 } as const)),
      footnotes: [[words('Voir'), { is: 'footnote', number: 2 } as const], [words('dedans')]],
    };
    const notes = wordParts(written(flow)).xml('word/footnotes.xml');
    expect(lines(notes).join('\n')).toContain('Voir (dedans)');
    expect(wordFaults(written(flow))).toEqual([]);
  });
});
