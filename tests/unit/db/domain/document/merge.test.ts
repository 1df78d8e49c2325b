import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ensureBlockIds } from '#db/domain/document/blocks.ts';
import { captioned, cell, note, paragraph, row, table } from '#db/domain/document/build.ts';
import { contentKey } from '#db/domain/document/diff/content.ts';
import { diffDocuments } from '#db/domain/document/diff/diff.ts';
import { mergeDocuments, resolveMerge, type MergeChoice } from '#db/domain/document/merge/merge.ts';
import { takeBack } from '#db/domain/document/merge/restore.ts';
import type { BlockNode, NoteDocument, TableNode } from '#db/domain/document/types.ts';
import { anyDocument } from './arbitraries.ts';

const block = (blockId: string, words = blockId): BlockNode => ({ ...paragraph(words), $: { blockId } });
const written = (...blocks: (string | [string, string])[]): NoteDocument =>
  note(...blocks.map((one) => (typeof one === 'string' ? block(one) : block(...one))));
const said = (document: NoteDocument) =>
  document.root.children.map((one) => JSON.stringify(one).match(/"text":"([^"]*)"/)?.[1] ?? '');
const merged = (
  base: NoteDocument,
  mine: NoteDocument,
  theirs: NoteDocument,
  choices: [string, MergeChoice][] = [],
) => resolveMerge(mergeDocuments(base, mine, theirs), new Map(choices), theirs);

const BASE = written('alpha', 'bravo', 'charlie', 'delta');

describe('bringing two versions of a note together', () => {
  test('takes what each side did to blocks the other left alone', () => {
    const mine = written(['alpha', 'alpha à moi'], 'bravo', 'charlie', 'delta', 'echo');
    const theirs = written('alpha', 'zoulou', 'bravo', 'charlie', ['delta', 'delta à eux']);
    expect(said(merged(BASE, mine, theirs))).toEqual([
      'alpha à moi',
      'zoulou',
      'bravo',
      'charlie',
      'delta à eux',
      'echo',
    ]);
  });

  test('leaves what both changed to a person, and keeps both until told', () => {
    const mine = written('alpha', ['bravo', 'bravo à moi'], 'charlie', 'delta');
    const theirs = written('alpha', ['bravo', 'bravo à eux'], 'charlie', 'delta');
    const conflicts = mergeDocuments(BASE, mine, theirs).filter(({ state }) => state === 'conflict');
    expect(conflicts).toHaveLength(1);
    const { key } = conflicts[0]!;
    expect(said(merged(BASE, mine, theirs))).toEqual([
      'alpha',
      'bravo à moi',
      'bravo à eux',
      'charlie',
      'delta',
    ]);
    expect(said(merged(BASE, mine, theirs, [[key, 'mine']]))[1]).toBe('bravo à moi');
    expect(said(merged(BASE, mine, theirs, [[key, 'theirs']]))[1]).toBe('bravo à eux');
  });

  test('a block taken away on one side and changed on the other is not lost', () => {
    const theirs = written('alpha', ['bravo', 'bravo retouché'], 'charlie', 'delta');
    expect(said(merged(BASE, written('alpha', 'charlie', 'delta'), theirs))).toContain('bravo retouché');
  });

  test('a block taken away on one side and left alone on the other goes, and can be asked for', () => {
    const mine = written('alpha', 'charlie', 'delta');
    expect(said(merged(BASE, mine, BASE))).toEqual(['alpha', 'charlie', 'delta']);
    const dropped = mergeDocuments(BASE, mine, BASE).find(({ state }) => state === 'dropped')!;
    expect(said(merged(BASE, mine, BASE, [[dropped.key, 'both']]))).toEqual(said(BASE));
  });

  test('keeps a block where the one side that moved it put it', () => {
    const mine = written('delta', 'alpha', 'bravo', 'charlie');
    expect(said(merged(BASE, mine, written('alpha', 'bravo', 'charlie', ['delta', 'delta à eux'])))).toEqual([
      'delta à eux',
      'alpha',
      'bravo',
      'charlie',
    ]);
  });
});

type Edit = { at: number; do: 'change' | 'add' | 'remove'; words: string };
const edits = fc.array(
  fc.record({
    at: fc.nat(9),
    do: fc.constantFrom<Edit['do']>('change', 'add', 'remove'),
    words: fc.stringMatching(/^[a-z]{3,8} [a-z]{3,8}$/),
  }),
  { maxLength: 5 },
);
const TEN = note(...Array.from({ length: 10 }, (_, index) => block(`bloc${index}`, `texte ${index}`)));

function edited(base: NoteDocument, changes: readonly Edit[], mark: string): NoteDocument {
  const blocks = base.root.children.flatMap((one, index) =>
    changes
      .filter(({ at }) => at === index)
      .reduce<BlockNode[]>(
        (made, change, count) => {
          if (change.do === 'add')
            return [...made, block(`${mark}${index}${count}`, `${mark} ${change.words}`)];
          if (change.do === 'remove') return made.filter((other) => other.$?.blockId !== one.$?.blockId);
          return made.map((other) =>
            other.$?.blockId === one.$?.blockId
              ? block(one.$!.blockId!, `${mark} ${change.words} ${index}`)
              : other,
          );
        },
        [one],
      ),
  );
  return { ...base, root: { ...base.root, children: blocks } };
}

describe('whatever two people did to a note', () => {
  test('edits of different blocks are all there, each as it was left', () => {
    fc.assert(
      fc.property(edits, edits, (left, right) => {
        const mine = edited(
          TEN,
          left.filter(({ at }) => at % 2 === 0),
          'moi',
        );
        const theirs = edited(
          TEN,
          right.filter(({ at }) => at % 2 === 1),
          'eux',
        );
        const items = mergeDocuments(TEN, mine, theirs);
        expect(items.filter(({ state }) => state === 'conflict')).toEqual([]);
        const result = said(resolveMerge(items, new Map(), theirs));
        const base = new Set(said(TEN));
        for (const words of [...said(mine), ...said(theirs)])
          if (!base.has(words)) expect(result).toContain(words);
        const kept = said(TEN).filter((words) => said(mine).includes(words) && said(theirs).includes(words));
        if (kept.length > 0) expect(result.filter((words) => base.has(words))).toEqual(kept);
      }),
    );
  });

  test('no block that neither side took away is dropped, and nothing new is lost', () => {
    fc.assert(
      fc.property(edits, edits, (left, right) => {
        const mine = edited(TEN, left, 'moi');
        const theirs = edited(TEN, right, 'eux');
        const result = said(merged(TEN, mine, theirs));
        const base = new Set(said(TEN));
        for (const words of [...said(mine), ...said(theirs)])
          if (!base.has(words)) expect(result).toContain(words);
        for (const words of base)
          if (said(mine).includes(words) && said(theirs).includes(words)) expect(result).toContain(words);
      }),
    );
  });

  test('with nothing on one side, the other is the result', () => {
    fc.assert(
      fc.property(anyDocument, anyDocument, (one, other) => {
        const base = ensureBlockIds(one);
        fc.pre(other.root.children.length > 0);
        const version = ensureBlockIds(other);
        const content = version.root.children.map(contentKey);
        expect(merged(base, version, base).root.children.map(contentKey)).toEqual(content);
        expect(merged(base, base, version).root.children.map(contentKey)).toEqual(content);
      }),
    );
  });
});

describe('taking one difference back', () => {
  test('brings a changed, lost, added or moved block back, and touches no other', () => {
    const before = written('alpha', 'bravo', 'charlie', 'delta', 'echo');
    const after = written('echo', ['alpha', 'alpha changé'], 'charlie', 'nouveau', 'delta');
    const back = (change: string) => {
      const diff = diffDocuments(before, after);
      return said(
        takeBack(
          after,
          diff,
          diff.findIndex((one) => one.change === change),
        ),
      );
    };
    expect(back('changed')).toEqual(['echo', 'alpha', 'charlie', 'nouveau', 'delta']);
    expect(back('removed')).toEqual(['echo', 'alpha changé', 'bravo', 'charlie', 'nouveau', 'delta']);
    expect(back('added')).toEqual(['echo', 'alpha changé', 'charlie', 'delta']);
    expect(back('moved-here')).toEqual(['alpha changé', 'charlie', 'nouveau', 'delta', 'echo']);
  });

  test('one by one, all differences taken back give the earlier words again', () => {
    fc.assert(
      fc.property(edits, (changes) => {
        let now = edited(TEN, changes, 'moi');
        for (let step = 0; step < 40; step += 1) {
          const diff = diffDocuments(TEN, now);
          const at = diff.findIndex(({ change }) => change !== 'same');
          if (at < 0) break;
          now = takeBack(now, diff, at);
        }
        expect(said(now)).toEqual(said(TEN));
      }),
    );
  });
});

test('a caption given to a table is kept beside what the other changed in the text', () => {
  const cells = table(row(cell('a')));
  const before = ensureBlockIds(note(paragraph('Un'), cells));
  const [text, grid] = before.root.children as [BlockNode, TableNode];
  const mine: NoteDocument = {
    ...before,
    root: { ...before.root, children: [text, captioned(grid, 'Les mesures')] },
  };
  const theirs: NoteDocument = {
    ...before,
    root: { ...before.root, children: [{ ...paragraph('Deux'), $: text.$! }, grid] },
  };
  const merged = resolveMerge(mergeDocuments(before, mine, theirs), new Map(), before);
  expect(merged.root.children).toMatchObject([
    { children: [{ text: 'Deux' }] },
    { $: { caption: 'Les mesures' } },
  ]);
});
