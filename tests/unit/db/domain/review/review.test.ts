import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codesIn } from '#db/domain/review/codes.ts';
import { comparePictures } from '#db/domain/review/compare.ts';
import { PICTURE_FORM, type Picture, type PictureRow } from '#db/domain/review/picture.ts';
import { subjectKey, type Subject } from '#db/domain/review/subject.ts';
import { subjectSchema } from '#preload/contract/review.ts';

describe('the codes in a text', () => {
  test.each([
    ['Voir E-012 et a-3.', ['E-012', 'A-003']],
    ['(EV-7), S-014', ['EV-007', 'S-014']],
    ['peut-être COVID-19, ZZ-4, x-1', []],
    ['REF-E-012 ou E-012b', []],
  ])('%s', (text, codes) => {
    const found = codesIn(text);
    expect(found.map(({ code }) => code)).toEqual(codes);
    for (const { start, length } of found) expect(text.slice(start, start + length)).toMatch(/^\w+-\d+$/);
  });
});

test('a subject has one text whatever the order of its keys, and reads back as itself', () => {
  const subject: Subject = {
    cycleId: '0190e8a0-0000-7000-8000-000000000001',
    rowId: 'confiance',
    axis: 'impact',
    on: 'cell',
  };
  const key = subjectKey(subject);
  expect(key).toBe(subjectKey(subjectSchema.parse(JSON.parse(key))));
  expect(JSON.parse(key)).toEqual(subject);
});

const row = fc.record<PictureRow>({
  id: fc.integer({ min: 0, max: 30 }).map(String),
  code: fc.constant('A-001'),
  kind: fc.constantFrom('atelier', 'etude'),
  title: fc.constantFrom('Un', 'Deux'),
  date: fc.constantFrom(null, '2018'),
  planned: fc.constant(null),
  verification: fc.constant('attested'),
  state: fc.constant(null),
  validation: fc.constantFrom('valide', 'a-valider'),
  cycle: fc.constantFrom(null, 'c1', 'c2'),
  notes: fc.nat(2),
  links: fc.constant(0),
});
const picture = fc.uniqueArray(row, { selector: ({ id }) => id }).map((records): Picture => ({
  form: PICTURE_FORM,
  query: '',
  at: '',
  names: {},
  cycles: ['c1', 'c2'],
  records,
  measures: [],
  decisions: [],
  coverage: [],
}));

describe('two pictures compared', () => {
  test('account for every record once, and are opposite the other way round', () => {
    fc.assert(
      fc.property(picture, picture, (before, after) => {
        const { counts, records, byKind, byCycle } = comparePictures(before, after);
        expect(counts.same + counts.removed + counts.changed).toBe(before.records.length);
        expect(counts.same + counts.added + counts.changed).toBe(after.records.length);
        const sum = (groups: readonly { added: number; removed: number; changed: number }[]) =>
          groups.reduce((total, one) => total + one.added + one.removed + one.changed, 0);
        expect(sum(byKind)).toBe(records.length);
        expect(sum(byCycle)).toBe(records.length);
        const back = comparePictures(after, before).counts;
        expect(back).toEqual({
          added: counts.removed,
          removed: counts.added,
          changed: counts.changed,
          same: counts.same,
        });
      }),
    );
  });

  test('are the same when nothing changed', () => {
    fc.assert(
      fc.property(picture, (one) => {
        expect(comparePictures(one, one).records).toEqual([]);
      }),
    );
  });
});
