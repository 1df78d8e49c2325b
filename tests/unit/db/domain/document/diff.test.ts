import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ensureBlockIds } from '#db/domain/document/blocks.ts';
import {
  cell,
  heading,
  image,
  list,
  listItem,
  mention,
  note,
  paragraph,
  row,
  table,
  text,
} from '#db/domain/document/build.ts';
import { countWordChanges } from '#db/domain/document/diff/count.ts';
import { changesIn, diffDocuments, type BlockDiff } from '#db/domain/document/diff/diff.ts';
import { contentKey } from '#db/domain/document/diff/content.ts';
import type { Piece } from '#db/domain/document/diff/words.ts';
import type { BlockNode, NoteDocument } from '#db/domain/document/types.ts';
import { newId } from '#db/domain/ids.ts';
import { anyDocument } from './arbitraries.ts';

const id = (block: BlockNode, blockId: string): BlockNode => ({ ...block, $: { blockId } });
const piecesOf = (one: BlockDiff): Piece[] => (one.body.form === 'line' ? one.body.pieces : []);
const told = (pieces: readonly Piece[]) =>
  pieces.map(({ op, text: words }) => ({ same: '', added: '+', removed: '-', restyled: '~' })[op] + words);

describe('comparing two states of a note', () => {
  test('tells the words that changed in a block, and leaves the others alone', () => {
    const before = note(id(paragraph('L’alliance commence en avril à Lyon.'), 'a'));
    const after = note(id(paragraph('L’alliance commence en mai, à Lyon.'), 'a'));
    const [one] = diffDocuments(before, after);
    expect(one!.change).toBe('changed');
    expect(told(piecesOf(one!))).toEqual(['L’alliance commence en ', '-avril', '+mai,', ' à Lyon.']);
  });

  test('shows two words replaced by two others as one replacement', () => {
    const [one] = diffDocuments(
      note(id(paragraph('Un premier essai concluant.'), 'a')),
      note(id(paragraph('Un second test concluant.'), 'a')),
    );
    expect(told(piecesOf(one!))).toEqual(['Un ', '-premier essai', '+second test', ' concluant.']);
  });

  test('says that a word only changed its look', () => {
    const [one] = diffDocuments(
      note(id(paragraph('Un mot important.'), 'a')),
      note(id(paragraph('Un mot ', text('important', 1), '.'), 'a')),
    );
    expect(told(piecesOf(one!))).toEqual(['Un mot ', '~important', '.']);
  });

  test('a mention is one thing, and its record another title is no change', () => {
    const record = newId();
    const other = newId();
    const [same] = diffDocuments(
      note(id(paragraph('Vu à ', mention(record, 'Atelier 4')), 'a')),
      note(id(paragraph('Vu à ', mention(record, 'Atelier du Havre')), 'a')),
    );
    expect(same!.change).toBe('same');
    const [changed] = diffDocuments(
      note(id(paragraph('Vu à ', mention(record, 'Atelier 4')), 'a')),
      note(id(paragraph('Vu à ', mention(other, 'Atelier 5')), 'a')),
    );
    expect(told(piecesOf(changed!))).toEqual(['Vu à ', '-Atelier 4', '+Atelier 5']);
  });

  test('follows a block that moved, and shows it at both places', () => {
    const [a, b, c] = ['un', 'deux', 'trois'].map((words, index) => id(paragraph(words), `b${index}`));
    const diff = diffDocuments(note(a!, b!, c!), note(c!, a!, b!));
    expect(diff.map(({ change }) => change)).toEqual(['moved-here', 'same', 'same', 'moved-away']);
    expect(changesIn(diff)).toBe(1);
  });

  test('finds a reworked block without any id by what it says, and says that it became a heading', () => {
    const diff = diffDocuments(
      note(paragraph('Les alliances de la santé en Occitanie'), paragraph('Autre chose entièrement.')),
      note(heading(2, 'Les alliances de la santé en Bretagne'), paragraph('Autre chose entièrement.')),
    );
    expect(diff.map(({ change, reshaped }) => [change, reshaped])).toEqual([
      ['changed', true],
      ['same', false],
    ]);
  });

  test('compares lists by item and tables by cell', () => {
    const lists = diffDocuments(
      note(id(list('bullet', [listItem(['pain']), listItem(['lait']), listItem(['œufs'])]), 'l')),
      note(id(list('bullet', [listItem(['pain']), listItem(['lait entier'])]), 'l')),
    )[0]!.body;
    expect(lists.form === 'list' && lists.items.map(({ change }) => change)).toEqual([
      'same',
      'changed',
      'removed',
    ]);
    const tables = diffDocuments(
      note(id(table(row(cell('Année', 1), cell('Part', 1)), row(cell('2018'), cell('37 %'))), 't')),
      note(
        id(
          table(
            row(cell('Année', 1), cell('Part', 1), cell('Base', 1)),
            row(cell('2018'), cell('38 %'), cell('400')),
          ),
          't',
        ),
      ),
    )[0]!.body;
    expect(tables.form === 'table' && tables.rows[1]!.cells.map(({ change }) => change)).toEqual([
      'same',
      'changed',
      'added',
    ]);
  });

  test('a picture with another caption is the same picture, changed', () => {
    const sha = 'a'.repeat(64);
    const [one] = diffDocuments(note(image(sha, 'vue', 'Avant')), note(image(sha, 'vue', 'Après')));
    expect(one).toMatchObject({ change: 'changed', body: { form: 'object' } });
  });

  test('loses nothing of either side, whatever the two notes', () => {
    fc.assert(
      fc.property(anyDocument, anyDocument, (before, after) => {
        const diff = diffDocuments(ensureBlockIds(before), ensureBlockIds(after));
        const left = diff.filter(({ change }) => change !== 'added' && change !== 'moved-here');
        const right = diff.filter(({ change }) => change !== 'removed' && change !== 'moved-away');
        expect(left.map((one) => contentKey(one.before!))).toEqual(before.root.children.map(contentKey));
        expect(right.map((one) => contentKey(one.after!))).toEqual(after.root.children.map(contentKey));
        for (const one of diff.filter(({ body }) => body.form === 'line')) {
          const side = (op: 'added' | 'removed') =>
            piecesOf(one)
              .filter((piece) => piece.op !== op)
              .map((piece) => piece.text)
              .join('');
          if (one.before) expect(side('added')).toBe(wordsOf(one.before));
          if (one.after) expect(side('removed')).toBe(wordsOf(one.after));
        }
      }),
    );
  });

  test('a note compared with itself has no change', () => {
    fc.assert(
      fc.property(anyDocument, (document: NoteDocument) => {
        expect(changesIn(diffDocuments(document, structuredClone(document)))).toBe(0);
      }),
    );
  });
});

/** The words of a block as a comparison of it with nothing shows them. */
function wordsOf(block: BlockNode): string {
  return diffDocuments(note(), note(block))
    .flatMap(piecesOf)
    .map((piece) => piece.text)
    .join('');
}

test('words gained and lost count, words that moved do not', () => {
  expect(countWordChanges('un deux trois', 'trois un deux quatre quatre')).toEqual({ added: 2, removed: 0 });
  expect(countWordChanges('un deux : deux', 'deux')).toEqual({ added: 0, removed: 2 });
});
