import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ensureBlockIds } from '#db/domain/document/blocks.ts';
import * as build from '#db/domain/document/build.ts';
import { blocksById, nameKnown, putTogether } from '#db/domain/document/partial.ts';

const text = (...words: string[]) => ensureBlockIds(build.note(...words.map((one) => build.paragraph(one))));

test('only the blocks that changed are told, the others are named', () => {
  const before = text('un', 'deux', 'trois');
  const known = blocksById(before);
  const [one, , three] = before.root.children;
  const after = { ...before, root: { ...before.root, children: [three!, build.paragraph('neuf'), one!] } };
  const partial = nameKnown(after, known);
  expect(partial.root.children.map((child) => typeof child)).toEqual(['string', 'object', 'string']);
  expect(putTogether(partial, before)).toEqual(after);
});

test('a block that is not there leaves nothing to put together', () => {
  const before = text('un');
  const partial = { ...before, root: { ...before.root, children: ['inconnu'] } };
  expect(putTogether(partial, before)).toBeNull();
});

test('blocks that share an id are never named', () => {
  const [one] = text('un').root.children;
  const twice = { ...text('un'), root: { ...text('un').root, children: [one!, { ...one! }] } };
  expect(blocksById(twice).size).toBe(0);
});

test('named and put together again, any choice and order of blocks is what it was', () => {
  const before = text(...Array.from({ length: 12 }, (_, at) => `bloc ${at}`));
  fc.assert(
    fc.property(fc.shuffledSubarray([...before.root.children.keys()]), fc.nat(11), (order, changed) => {
      const children = order.map((at) => {
        const block = before.root.children[at]!;
        return at === changed ? { ...block, version: 1 } : block;
      });
      const after = { ...before, root: { ...before.root, children } };
      expect(putTogether(nameKnown(after, blocksById(before)), before)).toEqual(after);
    }),
  );
});
