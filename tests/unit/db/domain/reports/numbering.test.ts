import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  callout,
  captioned,
  chart,
  heading,
  note,
  paragraph,
  piece,
  row,
  cell,
  table,
  image,
  transclusion,
} from '#db/domain/document/build.ts';
import type { Archive } from '#db/connection/types.ts';
import { ensureBlockIds, passageOf } from '#db/domain/document/blocks.ts';
import type { BlockNode, NoteDocument, TransclusionNode } from '#db/domain/document/types.ts';
import { visitNodes } from '#db/domain/document/walk.ts';
import { newId } from '#db/domain/ids.ts';
import { piecesIn } from '#db/domain/reports/pieces.ts';
import { DEFAULT_SETTINGS } from '#db/domain/reports/settings.ts';
import { numberedPlaces } from '#db/domain/reports/numbering.ts';
import { compose } from '#db/interchange/exporters/flow/compose.ts';
import { wordsOf } from '#db/interchange/exporters/flow/targets.ts';
import type { FlowBlock } from '#db/interchange/exporters/flow/types.ts';
import { gather } from '#db/interchange/gather.ts';
import { readNote } from '#db/notes/queries.ts';
import { readPieces } from '#db/reports/pieces/shown.ts';
import { prepareBody } from '#db/notes/body.ts';
import { saveBody } from '#db/notes/commands.ts';
import { createReport } from '#db/reports/commands.ts';
import { writeSettings } from '#db/reports/settings.ts';
import { temporaryArchive, write } from '#tests/support/archive.ts';
import { reportOf } from '#tests/support/report.ts';

const h = (level: 1 | 2 | 3 | 4 | 5, words: string) => heading(level, words);
const numbers = (...blocks: BlockNode[]) =>
  numberedPlaces(blocks, () => null).map(({ number, title }) => `${number} ${title}`);

describe('numbering a report', () => {
  test('headings by level, whichever level the highest are', () => {
    expect(numbers(h(2, 'a'), h(3, 'b'), h(3, 'c'), h(2, 'd'))).toEqual(['1 a', '1.1 b', '1.2 c', '2 d']);
    expect(numbers(h(1, 'a'), h(2, 'b'), h(3, 'c'), h(1, 'd'))).toEqual(['1 a', '1.1 b', '1.1.1 c', '2 d']);
  });

  test('a level that is skipped is not numbered as one, and those beside it stay beside it', () => {
    expect(numbers(h(2, 'a'), h(4, 'b'), h(4, 'c'), h(3, 'd'))).toEqual(['1 a', '1.1 b', '1.2 c', '1.3 d']);
  });

  test('figures and tables each from one, those without a caption not at all', () => {
    const grid = table(row(cell('x')));
    const picture = image('a'.repeat(64), 'alt', 'Une image');
    expect(
      numbers(captioned(grid, 'Un'), grid, picture, captioned(grid, 'Deux'), image('a'.repeat(64), 'alt')),
    ).toEqual(['1 Un', '1 Une image', '2 Deux']);
  });

  test('what a piece shows counts where it stands, its headings under the one above', () => {
    const shown = [h(2, 'dedans'), captioned(table(row(cell('x'))), 'du tableau'), h(3, 'plus bas')];
    const one = piece({ is: 'note', recordId: '0'.repeat(36), blockId: null });
    const places = numberedPlaces([h(2, 'a'), one, h(3, 'b')], () => shown);
    expect(places.map(({ number, title, gathered }) => [number, title, gathered])).toEqual([
      ['1', 'a', false],
      ['1.1', 'dedans', true],
      ['1', 'du tableau', false],
      ['1.1.1', 'plus bas', true],
      ['1.2', 'b', false],
    ]);
  });

  test('a caption makes the piece of one table that table, with its id', () => {
    const one = piece({ is: 'liste', query: 'type:étude', columns: ['code'] }, { caption: 'Les études' });
    const { root } = ensureBlockIds(note(one, paragraph('après')));
    const [place] = numberedPlaces(root.children, () => [table(row(cell('x')))]);
    expect(place).toMatchObject({ is: 'table', number: '1', title: 'Les études', gathered: false });
    expect(place?.blockId).toBe(root.children[0]!.$!.blockId);
  });
});

/** The numbers of a report as the composer works them out, and as its exports do. */
async function bothNumbers(archive: Archive, id: string) {
  const { document } = await readNote(archive.reader, id);
  const passages = new Map<string, readonly BlockNode[] | null>();
  const notes: NoteDocument[] = [document];
  for (const from of notes)
    for (const { recordId, blockId } of transclusionsIn(from)) {
      const { document: shownNote } = await readNote(archive.reader, recordId);
      const key = `${recordId} ${blockId}`;
      if (passages.has(key)) continue;
      passages.set(key, blockId === null ? shownNote.root.children : passageOf(shownNote, blockId));
      notes.push(shownNote);
    }
  const shown = new Map<string, readonly BlockNode[]>();
  const pieces = notes.flatMap(piecesIn);
  const read = await readPieces(archive.reader, { pieces, report: id, locale: 'fr' });
  for (const [index, one] of pieces.entries())
    shown.set(JSON.stringify(one.source), read[index]!.document.root.children);
  const here = numberedPlaces(
    document.root.children,
    (one) =>
      one.type === 'piece'
        ? (shown.get(JSON.stringify(one.source)) ?? null)
        : (passages.get(`${one.recordId} ${one.blockId}`) ?? null),
    id,
  );
  const gathered = await gather(archive, { report: id }, { locale: 'fr', withLinkedNotes: false });
  const flow = await compose(gathered, 'words');
  const there: string[] = [];
  const visit = (block: FlowBlock): void => {
    if (block.is === 'heading') there.push(`${block.number ?? ''} ${wordsOf(block.content)}`);
    if (block.is === 'caption') there.push(`${block.of} ${block.number} ${wordsOf(block.content)}`);
    if (block.is === 'callout') block.blocks.forEach(visit);
    if (block.is === 'table')
      for (const line of block.rows) for (const one of line) one.content.forEach(visit);
  };
  flow.blocks.forEach(visit);
  const said = here
    .filter(({ title }) => title !== '')
    .map(({ is, number, title }) => (is === 'section' ? `${number} ${title}` : `${is} ${number} ${title}`));
  return { here: said, there, places: here };
}

function transclusionsIn({ root }: NoteDocument): TransclusionNode[] {
  const found: TransclusionNode[] = [];
  visitNodes(root, (node) => node.type === 'transclusion' && found.push(node));
  return found;
}

const BARE = { bibliography: false, annex: false };

test('a report of thirty pages has the same numbers in the composer as in its exports', async () => {
  const archive = await temporaryArchive({ corpus: true });
  const report = await reportOf(archive, BARE);
  const { here, there } = await bothNumbers(archive, report.id);
  expect(there.length).toBeGreaterThan(60);
  expect(here).toEqual(there);
});

describe('whatever stands in a report, it has the same numbers in the composer as in its exports', () => {
  test('in frames and cells, in notes it shows, in reports it gathers, and in itself', async () => {
    const archive = await temporaryArchive();
    const words = fc.constantFrom('Un', 'Deux', '', ' ');
    const level = fc.constantFrom(1, 2, 3, 4, 5, 6) as fc.Arbitrary<1 | 2 | 3 | 4 | 5 | 6>;
    const leaf = fc.oneof(
      fc.tuple(level, words).map(([tag, title]) => heading(tag, title)),
      words.map((caption) => image('a'.repeat(64), '', caption.trim())),
      words.map((caption) => captioned(table(row(cell('x'))), caption.trim())),
      fc
        .constantFrom('chart', 'table')
        .map((view) => chart(newId(), { title: 'Parti', view: view as 'chart' | 'table' })),
      fc.constant(paragraph('texte')),
    );
    const frame = fc.oneof(
      { weight: 4, arbitrary: leaf },
      fc.array(leaf, { maxLength: 3 }).map((inner) => callout('note', [], inner)),
      fc
        .tuple(fc.array(leaf, { maxLength: 2 }), words)
        .map(([inner, caption]) => captioned(table(row(cell(inner), cell('y'))), caption.trim())),
    );
    const text = fc.array(frame, { maxLength: 6 });
    const save = (id: string, blocks: readonly BlockNode[]) =>
      write(archive, async (context) => {
        const { revision } = await readNote(context.trx, id);
        const body = prepareBody(ensureBlockIds(note(...blocks)));
        return saveBody(context, { id, base: revision === 0 ? null : revision, body });
      });
    const create = (title: string) =>
      write(archive, (context) => createReport(context, { title, sources: [] }));
    const [report, other, far] = [
      await create('Le rapport'),
      await create('Un autre'),
      await create('Un tiers'),
    ];
    await write(archive, (context) => writeSettings(context, report.id, { ...DEFAULT_SETTINGS, ...BARE }));
    const shows = (id: string, caption = '') =>
      piece({ is: 'note', recordId: id, blockId: null }, { caption });
    await fc.assert(
      fc.asyncProperty(text, text, text, text, words, async (before, after, inside, deep, caption) => {
        await save(far.id, [...deep, shows(report.id)]);
        await save(other.id, [shows(far.id), ...inside, transclusion(far.id, '')]);
        await save(report.id, [
          ...before,
          shows(other.id, caption.trim()),
          ...after,
          transclusion(other.id, ''),
          callout('note', [], [transclusion(far.id, ''), heading(3, 'Dernier')]),
          heading(2, 'Fin'),
        ]);
        const { here, there, places } = await bothNumbers(archive, report.id);
        expect(here).toEqual(there);
        expect(new Set(places.map(({ path }) => path.join(' '))).size).toBe(places.length);
      }),
      { numRuns: 60 },
    );
  });
});
