import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wellFormed } from '#db/host/well-formed.ts';

test('what is well formed is given back itself', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
      if (JSON.stringify(value).isWellFormed() && !JSON.stringify(value).includes('\\ud'))
        expect(wellFormed(value)).toBe(value);
    }),
  );
  const file = new Blob(['\ud800']);
  expect(wellFormed({ file }).file).toBe(file);
});

test('halves of pairs are replaced wherever they are, and nothing else moves', () => {
  const given = { a: 'x\ud800', b: ['é', { '\udfffc': '😀' }], d: 1, e: null };
  expect(wellFormed(given)).toEqual({ a: 'x\ufffd', b: ['é', { '\ufffdc': '😀' }], d: 1, e: null });
  expect(given.a).toBe('x\ud800');
  expect(wellFormed('\ude00\ud83d')).toBe('\ufffd\ufffd');
});
