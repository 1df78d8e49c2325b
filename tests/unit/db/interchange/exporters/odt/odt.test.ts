import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { ensureBlockIds } from '#db/domain/document/blocks.ts';
import { compose } from '#db/interchange/exporters/flow/compose.ts';
import { line, words } from '#db/interchange/exporters/flow/parts.ts';
import type { Flow, FlowBlock, Inline } from '#db/interchange/exporters/flow/types.ts';
import { makeExport, makeFile } from '#db/interchange/exporters/make.ts';
import { odtOf } from '#db/interchange/exporters/odt/export.ts';
import { temporaryArchive } from '#tests/support/archive.ts';
import { gathering, selected } from '#tests/support/exports.ts';
import { PIXEL, REPORT_FLOW } from '#tests/support/flows.ts';
import { PANDOC, printedByOffice, readByPandoc, SOFFICE } from '#tests/support/office.ts';
import { readPdf } from '#tests/support/pdf.ts';
import { anyDocument } from '../../../domain/document/arbitraries.ts';

type Element = { name: string; attributes: Readonly<Record<string, string>>; children: (Element | string)[] };

/** A part of the package as a tree; an error when it is not well-formed, with its namespaces. */
function tree(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [] };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.fromEntries(Object.entries(attributes).map(([key, { value }]) => [key, value]));
    const element: Element = { name, attributes: values, children: [] };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => open.at(-1)!.children.push(text));
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return root.children[0] as Element;
}

function* all(element: Element): Generator<Element> {
  yield element;
  for (const child of element.children) if (typeof child !== 'string') yield* all(child);
}

function partsOf(content: Uint8Array) {
  const files = unzipSync(content);
  return { files, xml: (name: string) => tree(strFromU8(files[name]!)) };
}

/** What the format asks of a text that readers differ on when it is broken. */
function expectSound(content: Uint8Array): void {
  const { files, xml } = partsOf(content);
  // Part 2, §2.2.4: the type comes first, unpacked, with no extra field, so that it can be read at byte 38.
  expect(Object.keys(files)[0]).toBe('mimetype');
  expect(strFromU8(content.slice(30, 38 + 39))).toBe('mimetypeapplication/vnd.oasis.opendocument.text');
  const listed = [...all(xml('META-INF/manifest.xml'))].flatMap(
    ({ attributes }) => attributes['manifest:full-path'] ?? [],
  );
  const held = Object.keys(files).filter((name) => name !== 'mimetype' && !name.startsWith('META-INF/'));
  expect(listed.sort()).toEqual(['/', ...held].sort());
  const elements = [...all(xml('content.xml'))];
  const known = [...elements, ...all(xml('styles.xml'))].flatMap(
    ({ attributes }) => attributes['style:name'] ?? [],
  );
  const used = [...elements, ...all(xml('styles.xml'))].flatMap(({ attributes }) =>
    ['text', 'table', 'draw']
      .map((prefix) => attributes[`${prefix}:style-name`])
      .concat(attributes['style:parent-style-name'], attributes['style:master-page-name'])
      .filter((name) => name !== undefined && name !== ''),
  );
  expect(used.filter((name) => !known.includes(name!))).toEqual([]);
  const names = (element: string) =>
    elements.filter(({ name }) => name === element).map(({ attributes }) => attributes['text:name']!);
  const bookmarks = [...names('text:bookmark-start'), ...names('text:bookmark')];
  expect(new Set(bookmarks).size).toBe(bookmarks.length);
  expect(names('text:bookmark-end').sort()).toEqual(names('text:bookmark-start').sort());
  const referred = elements.flatMap(({ name, attributes }) =>
    name === 'text:bookmark-ref'
      ? [attributes['text:ref-name']!]
      : name === 'text:a' && attributes['xlink:href']!.startsWith('#')
        ? [attributes['xlink:href']!.slice(1)]
        : [],
  );
  expect(referred.filter((name) => !bookmarks.includes(name))).toEqual([]);
  for (const element of elements) {
    if (element.name === 'draw:image') expect(files).toHaveProperty([element.attributes['xlink:href']!]);
    if (element.name === 'table:table') expectGrid(element);
    if (element.name === 'text:note') {
      const inner = [...all(element)].filter(({ name }) => name === 'text:note');
      expect(inner).toHaveLength(1);
    }
  }
  const levels = elements.flatMap(({ name, attributes }) =>
    name === 'text:h' ? [Number(attributes['text:outline-level'])] : [],
  );
  levels.reduce((last, level) => {
    expect(level).toBeLessThanOrEqual(last + 1);
    return level;
  }, 0);
}

/** Each row has as many cells as there are columns, those that merged ones cover among them. */
function expectGrid(table: Element): void {
  const columns = table.children.filter(
    (child) => typeof child !== 'string' && child.name === 'table:table-column',
  );
  for (const row of all(table)) {
    if (row.name !== 'table:table-row') continue;
    expect(row.children).toHaveLength(columns.length);
  }
}

describe('an OpenDocument text', () => {
  test('of a whole report is sound: parts listed, styles named, places unique and reached, rows whole', () => {
    expectSound(odtOf(REPORT_FLOW));
  });

  test.each(['institutionnel', 'note', 'inconnu'])('is sound in the template %s', (template) => {
    const { cover: _none, ...plain } = REPORT_FLOW;
    expectSound(odtOf({ ...plain, template }));
  });

  test('of the whole corpus is sound', async () => {
    const archive = await temporaryArchive({ corpus: true });
    expectSound(odtOf(await compose(await gathering(archive, { all: true }), 'png')));
  });

  test('is sound whatever a note holds', async () => {
    const archive = await temporaryArchive({ corpus: true });
    const gathered = await gathering(archive, await selected(archive, 'N-001'));
    const [note] = gathered.pieces;
    await fc.assert(
      fc.asyncProperty(anyDocument, async (document) => {
        const pieces = [{ ...note!, document: ensureBlockIds(document) }];
        expectSound(odtOf(await compose({ ...gathered, pieces }, 'words')));
      }),
      { numRuns: 40 },
    );
  });

  test('keeps every space, tab and line of a text', () => {
    const said = fc.stringMatching(/^[ a-zé<&>"\n\t\u00a0]{1,30}$/);
    fc.assert(
      fc.property(said, (text) => {
        const flow = flowOf(line('text', words(text)));
        const body = [...all(partsOf(odtOf(flow)).xml('content.xml'))].findLast(
          ({ name }) => name === 'text:p',
        )!;
        expect(textOf(body)).toBe(text);
      }),
    );
  });

  test('keeps the spaces between words of different forms, which no reader may fold', () => {
    const runs = fc.array(fc.tuple(fc.stringMatching(/^[ a-zé<&>]{1,6}$/), fc.nat(3)), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(runs, fc.boolean(), (said, linked) => {
        const content = said.map(([text, format]) => words(text, format));
        const parts: Inline[] = linked
          ? [{ is: 'link', to: { url: 'https://exemple.fr/' }, children: content }]
          : content;
        const body = [...all(partsOf(odtOf(flowOf(line('text', ...parts)))).xml('content.xml'))].findLast(
          ({ name }) => name === 'text:p',
        )!;
        expect(folded(body)).toBe(said.map(([text]) => text).join(''));
      }),
    );
    const plainly = strFromU8(
      unzipSync(odtOf(flowOf(line('text', 'voir ', words('là', 2), ' bas'))))['content.xml']!,
    );
    expect(plainly).not.toContain('<text:s/>');
  });

  test('shows no picture wider or higher than its page, nor than the cell it stands in', () => {
    const shown = (width: number, height: number): FlowBlock => ({
      ...{ is: 'picture', name: 'a', content: PIXEL, mediaType: 'image/png', alt: 'a', width, height },
    });
    const cell = (...content: FlowBlock[]) => ({ head: null, columns: 1, rows: 1, content });
    const flow = flowOf(shown(9_000, 90), shown(90, 9_000), shown(90, 45), {
      ...{ is: 'table', repeated: 0, widths: [25, 75] },
      rows: [[cell(shown(9_000, 90)), cell(line('text', 'a'))]],
    });
    const sizes = [...all(partsOf(odtOf(flow)).xml('content.xml'))]
      .filter(({ name }) => name === 'draw:frame')
      .map(({ attributes }) =>
        [attributes['svg:width']!, attributes['svg:height']!].map((size) => Number.parseFloat(size)),
      );
    const [wide, high, small, inCell] = sizes as [number[], number[], number[], number[]];
    expect(wide[0]).toBeGreaterThan(14);
    expect(wide[0]).toBeLessThan(17);
    expect(wide[0]! / wide[1]!).toBeCloseTo(100, -1);
    expect(high[1]).toBeLessThan(24.7);
    expect(small).toEqual([2.381, 1.191]);
    expect(inCell[0]).toBeLessThan(wide[0]! / 4);
  });

  test('is sound whatever the formats of its words are', () => {
    const every = Array.from({ length: 256 }, (_, format) => words('mot', format));
    expectSound(odtOf({ ...REPORT_FLOW, blocks: [line('text', ...every)], footnotes: [] }));
  });

  test('says notes that stand in notes, by their numbers', () => {
    const content = odtOf({
      ...REPORT_FLOW,
      blocks: [
        line('text', 'Un', { is: 'footnote', number: 1 }),
        line('text', 'Deux', { is: 'footnote', number: 3 }),
      ],
      footnotes: [[words('voir'), { is: 'footnote', number: 2 }], [words('dedans')], [words('après')]],
    });
    expectSound(content);
    const notes = [...all(partsOf(content).xml('content.xml'))].filter(({ name }) => name === 'text:note');
    expect(notes.map((note) => textOf(note))).toEqual(['1voir[2][2] dedans', '3après']);
    const labels = notes.map((note) => [...all(note)].find(({ name }) => name === 'text:note-citation')!);
    expect(labels.map(({ attributes }) => attributes['text:label'])).toEqual(['1', '3']);
  });

  test('lets LibreOffice count headings only where it comes to the same numbers', () => {
    const headings = (blocks: Flow['blocks']) =>
      [...all(partsOf(odtOf({ ...REPORT_FLOW, blocks })).xml('content.xml'))]
        .filter(({ name }) => name === 'text:h')
        .map((title) => textOf(title));
    expect(headings(REPORT_FLOW.blocks).slice(0, 3)).toEqual(['Le cadre', 'Les publics', 'Les écarts']);
    const moved = REPORT_FLOW.blocks.map((block) =>
      block.is === 'heading' && block.number === '2' ? { ...block, number: '4' } : block,
    );
    expect(headings(moved).slice(0, 3)).toEqual(['1 Le cadre', '1.1 Les publics', '4 Les écarts']);
  });

  test('is the same to the byte each time, here or in another thread', async () => {
    const archive = await temporaryArchive({ corpus: true });
    const some = await gathering(archive, { query: 'type:atelier OU type:note' }, true);
    const here = await makeFile('odt', some);
    const there = await makeExport('odt', some, new AbortController().signal);
    expect(Buffer.from(there.content).equals(Buffer.from(here.content))).toBe(true);
  });

  test.skipIf(PANDOC === null)('reads back in pandoc with its parts', () => {
    const read = readByPandoc('rapport.odt', odtOf(REPORT_FLOW), 'odt', 'markdown');
    for (const part of [
      /^# .*Le cadre$/m,
      /^## .*Les publics$/m,
      /^-   associations$/m,
      /employeuses/,
      /\[l'étude\]\(https:\/\/exemple\.fr\/etude\)/,
      /\[\^1\]: Lu en 2018\./,
      /\[\^2\]: Page 12 de l'étude\./,
      /Figure.*1 -- La carte des alliances/,
      /voir la figure \[1\]\(#/,
      /Associations +2017 +36 %/,
      /> On ne compare que ce qui se compare\./,
    ])
      expect(read).toMatch(part);
  });

  test.skipIf(SOFFICE === null)(
    'is printed by LibreOffice with its contents, numbers, references and pages',
    { timeout: 120_000 },
    async () => {
      const { pages, alternatives, tagged } = await readPdf(
        printedByOffice('rapport.odt', odtOf(REPORT_FLOW)),
      );
      expect(tagged || alternatives.length === 0).toBe(true);
      const [, contents, ...body] = pages.map((page) => page.replace(/\s+/g, ' '));
      expect(contents).toMatch(/1 Le cadre ?[. ]+ ?3 .*1\.1 Les publics ?[. ]+ ?3/);
      expect(contents).toMatch(/Figure 1 – La carte des alliances ?[. ]+ ?3/);
      expect(contents).toContain('2 / ');
      const text = body.join(' ');
      expect(text).toContain('1.1 Les publics');
      expect(text).toContain('voir la figure 1, la section 1.1 et la page 3.');
      expect(text).toContain('Lu en 2018.');
    },
  );
});

/** The words of an element, spaces said by elements among them. */
function textOf(element: Element, space = ' '): string {
  return element.children
    .map((child): string => {
      if (typeof child === 'string') return child;
      if (child.name === 'text:s') return space.repeat(Number(child.attributes['text:c'] ?? 1));
      if (child.name === 'text:tab') return '\t';
      return child.name === 'text:line-break' ? '\n' : textOf(child, space);
    })
    .join('');
}

/** The words of a paragraph as readers fold its spaces (OpenDocument 1.3, part 3, §6.1.2). */
const folded = (paragraph: Element): string =>
  textOf(paragraph, '\ue000')
    .replace(/^ +| +$/g, '')
    .replace(/ +/g, ' ')
    .replaceAll('\ue000', ' ');

const flowOf = (...blocks: FlowBlock[]): Flow => ({
  ...{ title: 'Essai', locale: 'fr', anchor: null, contents: false, footnotes: [], codes: [] },
  ...{ asOf: '', blocks },
});

test('an OpenDocument text of a record holds its notes and the annex', async () => {
  const archive = await temporaryArchive({ corpus: true });
  const { content } = await makeFile('odt', await gathering(archive, await selected(archive, 'A-001'), true));
  const titles = [...all(partsOf(content).xml('content.xml'))]
    .filter(({ name, attributes }) => name === 'text:h' && attributes['text:outline-level'] === '1')
    .map((title) => textOf(title));
  expect(titles[0]).toBe('Alliance & Performance des organisations');
  expect(titles.at(-1)).toBe('Annexe : sources et fiches citées');
});
