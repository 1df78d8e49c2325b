import { describe, expect, test } from 'vitest';
import {
  captioned,
  heading,
  note,
  paragraph,
  piece,
  row,
  cell,
  table,
  image,
} from '#db/domain/document/build.ts';
import { ensureBlockIds } from '#db/domain/document/blocks.ts';
import type { BlockNode } from '#db/domain/document/types.ts';
import { piecesIn } from '#db/domain/reports/pieces.ts';
import { numberedPlaces } from '#db/domain/reports/numbering.ts';
import { compose } from '#db/interchange/exporters/flow/compose.ts';
import { wordsOf } from '#db/interchange/exporters/flow/targets.ts';
import type { FlowBlock } from '#db/interchange/exporters/flow/types.ts';
import { gather } from '#db/interchange/gather.ts';
import { readNote } from '#db/notes/queries.ts';
import { readPiece } from '#db/reports/pieces/read.ts';
import { temporaryArchive } from '#tests/support/archive.ts';
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

test('a report of thirty pages has the same numbers in the composer as in its exports', async () => {
  const archive = await temporaryArchive({ corpus: true });
  const report = await reportOf(archive, { bibliography: false, annex: false });
  const { document } = await readNote(archive.reader, report.id);
  const shown = new Map<string, readonly BlockNode[]>();
  for (const one of piecesIn(document))
    shown.set(JSON.stringify(one), (await readPiece(archive.reader, one, 'fr')).document.root.children);
  const here = numberedPlaces(document.root.children, (one) => shown.get(JSON.stringify(one)) ?? null);

  const gathered = await gather(archive, { report: report.id }, { locale: 'fr', withLinkedNotes: false });
  const flow = await compose(gathered, 'words');
  const there = flow.blocks.flatMap((block: FlowBlock) => {
    if (block.is === 'heading') return [`${block.number ?? ''} ${wordsOf(block.content)}`];
    return block.is === 'caption' ? [`${block.of} ${block.number} ${wordsOf(block.content)}`] : [];
  });
  expect(there.length).toBeGreaterThan(60);
  expect(
    here.map(({ is, number, title }) =>
      is === 'section' ? `${number} ${title}` : `${is} ${number} ${title}`,
    ),
  ).toEqual(there);
});
