import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conflictsOf } from '#db/domain/indicators/conflicts.ts';
import { plain, sameTime, sourceKey } from '#db/domain/indicators/measured.ts';
import { readMeasures } from '#db/domain/indicators/reading.ts';
import { reasonSentence } from '#db/domain/indicators/reason.ts';
import { anyMeasures, measure } from './measures.ts';

const arpea = measure('arpea', 21, { year: 2011, base: 'entreprises (ARPEA Entreprises & Territoires)' });
const implied = measure('implied', 28.5, {
  year: 2011,
  comparability: 'dix',
  verification: 'to-verify',
  base: 'dix salariés et plus',
});
const phare = measure('phare', 37, { comparability: 'dix', base: 'dix salariés et plus' });

describe('measures of one indicator', () => {
  test('21 % and 37 % are never joined; 28,5 % and 37 % are, as an unsure line', () => {
    const { series, segments, breaks } = readMeasures([arpea, implied, phare]);
    expect(series.map(({ ids }) => ids)).toEqual([['arpea'], ['implied', 'phare']]);
    expect(segments).toEqual([{ from: 'implied', to: 'phare', sure: false }]);
    expect(readMeasures([arpea, phare]).segments).toEqual([]);
    expect(breaks).toEqual([
      { before: 'arpea', after: 'phare', reason: { kind: 'base', from: arpea.base, to: phare.base } },
    ]);
  });

  test('bases written differently are not joined even in one group', () => {
    const { segments, breaks } = readMeasures([
      measure('a', 46, { year: 2009, comparability: 'x' }),
      measure('b', 53, { comparability: 'x', base: 'associations' }),
    ]);
    expect(segments).toEqual([]);
    expect(breaks.map(({ reason }) => reasonSentence(reason, 'fr'))).toEqual([
      'La base diffère\u00a0: «\u00a0entreprises\u00a0», puis «\u00a0associations\u00a0».',
    ]);
  });

  test('a same base that nobody established as the same is a break that says so', () => {
    const { breaks } = readMeasures([measure('a', 87, { year: 2018 }), measure('b', 92, { year: 2020 })]);
    expect(breaks.map(({ reason }) => reason.kind)).toEqual(['unstated']);
    for (const { reason } of breaks) expect(reasonSentence(reason, 'en')).toContain('No source says');
  });

  test('company leaders are a range of 81 to 84 %, with each source, and no line', () => {
    const leaders = [
      measure('programme', 81, { year: 2018, to: 2019, base: 'dirigeants' }),
      measure('covid', 84, { year: 2020, base: 'dirigeants de TPE et de PME' }),
      measure('final', 84, { year: 2023, base: 'dirigeants' }),
      measure('undated', 83, { year: 2018, to: 2023, base: 'dirigeants', verification: 'reported' }),
    ];
    const { conflicts, segments } = readMeasures(leaders);
    expect(conflicts).toEqual([
      expect.objectContaining({ low: 81, high: 84, sources: 3, start: '2018-01-01', end: '2023-12-31' }),
    ]);
    expect(conflicts[0]?.ids.sort()).toEqual(['final', 'programme', 'undated']);
    expect(segments).toEqual([]);
  });

  test('one value repeated by two sources, or two answers of one source, are no conflict', () => {
    expect(conflictsOf([measure('a', 74), measure('b', 74)])).toEqual([]);
    expect(
      conflictsOf([measure('a', 74, { sourceLabel: 'S' }), measure('b', 70, { sourceLabel: 's' })]),
    ).toEqual([]);
    expect(
      conflictsOf([measure('a', 74, { question: 'Une ?' }), measure('b', 70, { question: 'Deux ?' })]),
    ).toEqual([]);
  });

  test('whatever the measures: each is in one series, lines never leave a base, a group or a unit', () => {
    fc.assert(
      fc.property(anyMeasures, (measures) => {
        const { series, segments, breaks } = readMeasures(measures);
        expect(series.flatMap(({ ids }) => ids).sort()).toEqual(measures.map(({ id }) => id).sort());
        const of = (id: string) => measures.find((one) => one.id === id) ?? measure('none', 0);
        for (const { from, to } of segments) {
          expect(of(from).comparability).not.toBeNull();
          for (const key of ['comparability', 'base', 'unit'] as const) {
            expect(plain(of(from)[key] ?? '')).toBe(plain(of(to)[key] ?? ''));
          }
          expect(sameTime(of(from), of(to))).toBe(false);
        }
        const joined = new Set(segments.map(({ from, to }) => `${from} ${to}`));
        for (const { before, after } of breaks) expect(joined.has(`${before} ${after}`)).toBe(false);
      }),
    );
  });

  test('whatever the measures: a conflict spans its values, has two sources and no line', () => {
    fc.assert(
      fc.property(anyMeasures, (measures) => {
        const { conflicts, segments } = readMeasures(measures);
        const seen = conflicts.flatMap(({ ids }) => ids);
        expect(new Set(seen).size).toBe(seen.length);
        for (const { ids, low, high, sources } of conflicts) {
          const own = measures.filter(({ id }) => ids.includes(id));
          expect(low).toBeLessThan(high);
          expect(own.every(({ value }) => value >= low && value <= high)).toBe(true);
          expect(new Set(own.map(sourceKey)).size).toBe(sources);
          expect(sources).toBeGreaterThan(1);
          expect(new Set(own.map(({ base }) => plain(base))).size).toBe(1);
        }
        expect(segments.some(({ from, to }) => seen.includes(from) || seen.includes(to))).toBe(false);
      }),
    );
  });
});
