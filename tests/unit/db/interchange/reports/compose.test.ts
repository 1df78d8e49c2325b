import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Archive } from '#db/connection/types.ts';
import { ensureBlockIds } from '#db/domain/document/blocks.ts';
import {
  captioned,
  cell,
  citation,
  footnote,
  heading,
  image,
  note,
  paragraph,
  piece,
  reference,
  row,
  table,
} from '#db/domain/document/build.ts';
import type { BlockNode } from '#db/domain/document/types.ts';
import { DEFAULT_SETTINGS, type ReportSettings } from '#db/domain/reports/settings.ts';
import type { PieceSource } from '#db/domain/reports/sources.ts';
import { compose } from '#db/interchange/exporters/flow/compose.ts';
import { wordsOf } from '#db/interchange/exporters/flow/targets.ts';
import type { Flow, FlowBlock, Inline } from '#db/interchange/exporters/flow/types.ts';
import { prepareBody } from '#db/notes/body.ts';
import { saveBody } from '#db/notes/commands.ts';
import { createReport, takeSources } from '#db/reports/commands.ts';
import { writeSettings } from '#db/reports/settings.ts';
import { temporaryArchive, write } from '#tests/support/archive.ts';
import { noteSaying, record, save } from '#tests/support/builders.ts';
import { gathering } from '#tests/support/exports.ts';
import { reportOf } from '#tests/support/report.ts';

const PLAIN: ReportSettings = { ...DEFAULT_SETTINGS, bibliography: false, annex: false };

/** A report of these blocks, composed. */
async function composed(
  archive: Archive,
  blocks: readonly BlockNode[],
  settings: Partial<ReportSettings> = {},
): Promise<Flow> {
  const { id } = await write(archive, (context) => createReport(context, { title: 'Rapport', sources: [] }));
  const body = prepareBody(ensureBlockIds(note(...blocks)));
  await write(archive, (context) => saveBody(context, { id, base: 1, body }));
  await write(archive, (context) => writeSettings(context, id, { ...PLAIN, ...settings }));
  return compose(await gathering(archive, { report: id }), 'words');
}

const at = <Block extends BlockNode>(blockId: string, block: Block): Block => ({
  ...block,
  $: { ...block.$, blockId },
});
const grid = (caption: string) => captioned(table(row(cell('a'))), caption);
const lines = (blocks: readonly FlowBlock[]): string[] =>
  blocks.flatMap((block) => {
    if (block.is === 'heading') return [`${block.number ?? '-'} ${wordsOf(block.content)}`];
    if (block.is === 'caption') return [`${block.of} ${block.number} ${wordsOf(block.content)}`];
    return block.is === 'line' ? [wordsOf(block.content)] : [];
  });
const refsIn = (blocks: readonly FlowBlock[]): Extract<Inline, { is: 'ref' }>[] =>
  blocks.flatMap((block) => (block.is === 'line' ? block.content.filter((part) => part.is === 'ref') : []));

describe('a report', () => {
  test('numbers its headings, figures and tables, and lists them before the text', async () => {
    const archive = await temporaryArchive();
    const flow = await composed(archive, [
      heading(2, 'Un'),
      heading(3, 'Un un'),
      grid('Les mesures'),
      heading(2, 'Deux'),
      grid('Les bases'),
    ]);
    expect(flow.blocks[0]).toMatchObject({
      is: 'index',
      of: 'table',
      title: 'Liste des tableaux',
      entries: [{ number: 1 }, { number: 2 }],
    });
    expect(lines(flow.blocks)).toEqual([
      '1 Un',
      '1.1 Un un',
      'table 1 Les mesures',
      '2 Deux',
      'table 2 Les bases',
    ]);
    expect(flow).toMatchObject({ contents: true, depth: 3, template: 'sobre' });
  });

  test('says on its title page what its settings and its record say', async () => {
    const archive = await temporaryArchive();
    const flow = await composed(archive, [paragraph('Texte.')], { subtitle: 'Un état', authors: 'Dupont' });
    expect(flow.cover).toMatchObject({ subtitle: 'Un état', authors: 'Dupont', state: '' });
    const without = await composed(archive, [paragraph('Texte.')], {
      ...{ subtitle: 'Un état', authors: 'Dupont', cover: false, numbered: false, contents: 0 as const },
    });
    expect(without.cover).toBeUndefined();
    expect(without.contents).toBe(false);
    expect(lines(without.blocks).slice(0, 2)).toEqual(['Un état', 'Dupont']);
  });

  test('refers by number, by title and by page, before and after the place', async () => {
    const archive = await temporaryArchive();
    const flow = await composed(archive, [
      at('section123', heading(2, 'Méthode')),
      paragraph(reference('section123', 'number'), ' ', reference('tableau123', 'number', 'tableau 9')),
      paragraph(reference('section123', 'title'), ' ', reference('tableau123', 'page')),
      at('tableau123', grid('Les mesures')),
      paragraph(reference('parti12345', 'number', 'figure 7')),
    ]);
    expect(refsIn(flow.blocks)).toMatchObject([
      { anchor: 'bloc-section123', shows: 'number', text: '1' },
      { anchor: 'bloc-tableau123', shows: 'number', text: 'tableau\u00a01' },
      { shows: 'title', text: 'Méthode' },
      { shows: 'page', text: 'page\u00a01', unpaged: 'tableau\u00a01' },
    ]);
    // A place that is gone leaves its words, and leads nowhere.
    expect(lines(flow.blocks).at(-1)).toBe('figure 7');
  });

  test('names a place that it does not number', async () => {
    const archive = await temporaryArchive();
    const blocks = [at('section123', heading(2, 'Méthode')), paragraph(reference('section123', 'number'))];
    const flow = await composed(archive, blocks, { numbered: false });
    expect(refsIn(flow.blocks)).toMatchObject([{ shows: 'title', text: 'Méthode' }]);
  });

  test('has what its pieces say in their places: headings below, captions and ids on what they are', async () => {
    const archive = await temporaryArchive();
    const from = await noteSaying(archive, 'Observation', 'Le cadre', paragraph('Dit ici.'));
    const sources: PieceSource[] = [
      { is: 'note', recordId: from.id, blockId: null },
      { is: 'liste', query: 'type:note', columns: ['code', 'title'] },
    ];
    const [whole, list] = await write(archive, (context) => takeSources(context, sources));
    const flow = await composed(archive, [
      heading(2, 'Un'),
      heading(3, 'Un un'),
      piece(whole!.source, { title: whole!.title, copy: whole!.copy }),
      at('notes12345', piece(list!.source, { title: list!.title, caption: 'Les notes' })),
      paragraph(reference('notes12345', 'number')),
    ]);
    expect(lines(flow.blocks)).toEqual([
      '1 Un',
      '1.1 Un un',
      '1.1.1 Le cadre',
      'Dit ici.',
      'table 1 Les notes',
      'tableau\u00a01',
    ]);
  });

  test('shows a frozen piece as it was taken, another as it is', async () => {
    const archive = await temporaryArchive();
    const from = await noteSaying(archive, 'Observation', paragraph('Avant.'));
    const source: PieceSource = { is: 'note', recordId: from.id, blockId: null };
    const [taken] = await write(archive, (context) => takeSources(context, [source]));
    await save(archive, from.id, 1, paragraph('Après.'));
    const fields = { title: taken!.title, copy: taken!.copy };
    const flow = await composed(archive, [piece(source, { ...fields, frozen: true }), piece(source, fields)]);
    expect(lines(flow.blocks)).toEqual(['Avant.', 'Après.']);
  });

  test('that holds itself leaves its title there', async () => {
    const archive = await temporaryArchive();
    const { id } = await write(archive, (context) =>
      createReport(context, { title: 'Rapport', sources: [] }),
    );
    const own = piece({ is: 'note', recordId: id, blockId: null }, { title: 'Rapport' });
    const body = prepareBody(ensureBlockIds(note(paragraph('Texte.'), own)));
    await write(archive, (context) => saveBody(context, { id, base: 1, body }));
    await write(archive, (context) => writeSettings(context, id, PLAIN));
    const flow = await compose(await gathering(archive, { report: id }), 'words');
    expect(lines(flow.blocks)).toEqual(['Texte.', 'Rapport']);
  });

  test('cites in its style: in the text, by numbers, or at the foot of the page', async () => {
    const archive = await temporaryArchive();
    const work = await record(archive, {
      ...{ kind: 'publication', title: 'Les alliances', date: { edtf: '2018', wording: null } },
      properties: { auteurs: 'Dupont, Claire', editeur: 'Presses' },
    });
    const cited = () => citation(work.id, { code: work.code, label: 'Dupont, 2018', locator: 'p. 12' });
    const blocks = [paragraph('Dit ', cited(), '.'), paragraph('Noté', footnote('Voir ', cited()), '.')];
    const inStyle = (citations: ReportSettings['citations']) =>
      composed(archive, blocks, { citations, bibliography: true });
    const [dated, numbered, noted] = [
      await inStyle('auteur-date'),
      await inStyle('numerique'),
      await inStyle('notes'),
    ];
    expect(lines(dated.blocks)[0]).toMatch(/^Dit \(Dupont,? 2018, p\.\s12\)\.$/);
    expect(lines(numbered.blocks)[0]).toMatch(/^Dit [[(]1.*\.$/);
    expect(lines(noted.blocks)[0]).toBe('Dit .');
    // A note within a note would be lost: there, it is said in the line.
    expect([dated, numbered, noted].map(({ footnotes }) => footnotes.length)).toEqual([1, 1, 2]);
    expect(wordsOf(noted.footnotes[0]!)).toMatch(/Dupont.*Les alliances.*12/i);
    for (const flow of [dated, numbered, noted]) {
      expect(lines(flow.blocks)).toContain('- Bibliographie');
      expect(lines(flow.blocks).at(-1)).toMatch(/Dupont.*Les alliances/i);
    }
  });

  test('gives in its annex each record it uses, once, with its state and the sections that use it', async () => {
    const archive = await temporaryArchive({ corpus: true });
    const { id } = await reportOf(archive);
    const gathered = await gathering(archive, { report: id });
    const flow = await compose(gathered, 'words');
    const annex = flow.blocks.at(-1);
    if (annex?.is !== 'table') throw new Error('no table');
    const rows = annex.rows.map((cells) =>
      cells.map(({ content }) =>
        content.map((one) => (one.is === 'line' ? wordsOf(one.content) : '')).join(' '),
      ),
    );
    expect(rows[0]).toEqual(['Fiche', 'Code', 'Date', 'Version', 'Vérification', 'Citée dans']);
    const codes = rows.slice(1).flatMap((cells) => (cells.length > 1 ? [cells[1]] : []));
    expect(new Set(codes).size).toBe(codes.length);
    const phare = rows.find((cells) => cells[1] === 'E-014')!;
    expect(phare[0]).toBe('PHARE-Entreprises');
    expect(rows[rows.indexOf(phare) + 1]![0]).toContain('Le RAMEAU, PHARE-Entreprises');
    expect(phare.slice(2)).toEqual(['30 oct. 2015', '1', 'attesté', '1.1, 3.13']);
  });
});

describe('sections that move', () => {
  const sections = fc.uniqueArray(fc.constantFrom('aaaaaaaaaa', 'bbbbbbbbbb', 'cccccccccc', 'dddddddddd'), {
    minLength: 4,
    maxLength: 4,
  });

  test('keep every reference on what it leads to, and every number in the order of the text', async () => {
    const archive = await temporaryArchive();
    const section = (id: string, all: readonly string[]): BlockNode[] => [
      at(id, heading(2, `Section ${id}`)),
      at(`t${id.slice(1)}`, grid(`Tableau de ${id}`)),
      paragraph(
        ...all.flatMap((other) => [reference(other, 'number'), reference(`t${other.slice(1)}`, 'number')]),
      ),
    ];
    await fc.assert(
      fc.asyncProperty(sections, async (order) => {
        const flow = await composed(
          archive,
          order.flatMap((id) => section(id, order)),
        );
        const number = new Map(
          flow.blocks.flatMap((block): [string, string][] => {
            if (block.is === 'heading') return [[block.anchor, block.number ?? '']];
            return block.is === 'caption' ? [[block.anchor, `tableau\u00a0${block.number}`]] : [];
          }),
        );
        expect([...number.values()].filter((text) => /^\d/.test(text))).toEqual(['1', '2', '3', '4']);
        const refs = refsIn(flow.blocks);
        expect(refs).toHaveLength(4 * 8);
        for (const { anchor, text } of refs) expect(text).toBe(number.get(anchor));
      }),
      { numRuns: 12 },
    );
  });
});

describe('a caption outside a report', () => {
  test('is numbered as well, over all that is exported together', async () => {
    const archive = await temporaryArchive();
    const one = await noteSaying(archive, 'Une', grid('Les mesures'));
    const other = await noteSaying(archive, 'Autre', grid('Les bases'), image('a'.repeat(64), '', 'Perdue'));
    const gathered = await gathering(archive, { records: [one.id, other.id] });
    const captions = lines((await compose(gathered, 'words')).blocks).filter((line) =>
      /^(?:table|figure)/.test(line),
    );
    expect(captions).toEqual(['table 1 Les mesures', 'table 2 Les bases', 'figure 1 Perdue']);
  });
});

describe('the text of a note', () => {
  const levels = (flow: Flow): string[] =>
    flow.blocks.flatMap((block) =>
      block.is === 'heading' ? [`${block.level} ${wordsOf(block.content)}`] : [],
    );

  test('keeps its parts of the first and of the second level apart, alone or under its title', async () => {
    const archive = await temporaryArchive();
    const parts = [heading(1, 'Un'), heading(2, 'Un un'), heading(1, 'Deux')];
    const note1 = await noteSaying(archive, 'Note', ...parts);
    const other = await noteSaying(archive, 'Autre', heading(2, 'Un'), heading(3, 'Un un'));
    expect(levels(await compose(await gathering(archive, { records: [note1.id] }), 'words'))).toEqual([
      ...['1 Un', '2 Un un', '1 Deux'],
    ]);
    expect(
      levels(await compose(await gathering(archive, { records: [note1.id, other.id] }), 'words')),
    ).toEqual([...['1 Note', '2 Un', '3 Un un', '2 Deux', '1 Autre', '2 Un', '3 Un un']]);
  });

  test('has no heading without words: it would be an empty line of the contents', async () => {
    const archive = await temporaryArchive();
    const empty = [heading(2), heading(3, ' '), heading(4, 'Suite')];
    const { id } = await noteSaying(archive, 'Note', heading(2, 'Un'), ...empty);
    expect(levels(await compose(await gathering(archive, { records: [id] }), 'words'))).toEqual([
      ...['1 Un', '2 Suite'],
    ]);
  });

  test('says the words of a picture that is gone in its place: its caption is never that of the one above', async () => {
    const archive = await temporaryArchive();
    const { id } = await noteSaying(archive, 'Note', image('a'.repeat(64), 'Une carte', 'Perdue'));
    const { blocks } = await compose(await gathering(archive, { records: [id] }), 'words');
    expect(lines(blocks).slice(-2)).toEqual(['[Image\u00a0: Une carte]', 'figure 1 Perdue']);
  });
});
