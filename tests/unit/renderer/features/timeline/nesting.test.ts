import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { IMPACTS } from '#db/domain/impacts.ts';
import { KINDS } from '#db/domain/kinds.ts';
import { dayOf } from '#renderer/features/timeline/days.ts';
import { densityOf } from '#renderer/features/timeline/density.ts';
import { LEAD, rowMiddle } from '#renderer/features/timeline/heights.ts';
import { countTouching, indexOf, touching } from '#renderer/features/timeline/lane-index.ts';
import { GROUPINGS, idOfPlace, lanesOf, placeKey } from '#renderer/features/timeline/lanes.ts';
import { laneBoxes } from '#renderer/features/timeline/layout.ts';
import { middleOf, touches } from '#renderer/features/timeline/spans.ts';
import { ticksFor } from '#renderer/features/timeline/ticks.ts';
import { crowd, span } from './arbitraries.ts';

const ref = (id: string, kind: 'cycle' | 'axe' | 'acteur' | 'theme', title = id) => ({
  id,
  kind,
  title,
  code: id,
});
const REFS = [
  ref('phare', 'cycle'),
  ref('poste', 'acteur'),
  ref('rameau', 'acteur'),
  ref('engagement', 'theme'),
];

/** A crowd whose members name cycles, actors, themes and impacts at will. */
const members = crowd.chain((spans) =>
  fc
    .array(
      fc.record({
        kind: fc.constantFrom(...KINDS),
        cycleId: fc.constantFrom(null, 'phare', 'unknown'),
        actorIds: fc.subarray(['poste', 'rameau']),
        themeIds: fc.subarray(['engagement']),
        impacts: fc.subarray([...IMPACTS]),
      }),
      { minLength: spans.length, maxLength: spans.length },
    )
    .map((seeds) => spans.map((one, at) => ({ ...one, item: { ...one.item, ...seeds[at] } }))),
);

describe('lanes inside lanes', () => {
  const phare = span('phare', '2013/2017', { kind: 'cycle', title: 'PHARE' });
  const study = span('etude', '2015-09-30', { cycleId: 'phare' });
  const atelier = span('atelier', '2018-04-11', { kind: 'atelier', actorIds: ['poste', 'rameau'] });

  test('a cycle holds a lane for each kind, named once', () => {
    const lanes = lanesOf([study, atelier, phare], 'cycle', { refs: REFS, then: 'kind' });
    expect(lanes.map(({ id, group }) => [id, group?.first, group?.size])).toEqual([
      ['record:phare/kind:cycle', true, 2],
      ['record:phare/kind:etude', false, 2],
      ['none:cycle/kind:atelier', true, 1],
    ]);
    expect(lanes[0]?.group?.of).toEqual({ record: REFS[0] });
  });

  test('an Atelier of two actors stands in the lane of each', () => {
    const lanes = lanesOf([study, atelier], 'actor', { refs: REFS });
    expect(lanes.map(({ of, spans }) => ['record' in of ? of.record.id : 'none', spans.length])).toEqual([
      ['poste', 1],
      ['rameau', 1],
      ['none', 1],
    ]);
    expect(new Set(lanes.map((lane) => placeKey(lane, atelier))).size).toBe(3);
    expect(idOfPlace(placeKey({ id: 'record:poste/kind:etude' }, atelier))).toBe('atelier');
  });

  test('every span is in as many lanes as it names, and none twice in one, whatever the two groupings', () => {
    fc.assert(
      fc.property(
        members,
        fc.constantFrom(...GROUPINGS),
        fc.constantFrom(null, ...GROUPINGS),
        (spans, by, then) => {
          const lanes = lanesOf(spans, by, { refs: REFS, then });
          for (const lane of lanes) expect(new Set(lane.spans).size).toBe(lane.spans.length);
          const names = { kind: 1, cycle: 1, axis: 1, actor: 2, theme: 1, impact: 3 };
          for (const one of spans) {
            const places = lanes.filter((lane) => lane.spans.includes(one)).length;
            expect(places).toBeGreaterThanOrEqual(1);
            expect(places).toBeLessThanOrEqual(names[by] * (then === null ? 1 : names[then]));
          }
          expect(new Set(lanes.map(({ id }) => id)).size).toBe(lanes.length);
          const grouped = new Set(lanes.map(({ group }) => group?.id ?? null));
          expect(lanes.filter(({ group }) => group?.first).length).toBe(
            then && then !== by ? grouped.size : 0,
          );
        },
      ),
      { numRuns: 200 },
    );
  });

  test('the name of a group has its own strip, clear of every row', () => {
    const lanes = lanesOf([study, atelier, phare], 'cycle', { refs: REFS, then: 'kind' });
    const options = {
      pixelsPerDay: 0.2,
      measure: (text: string) => text.length * 6.5,
      titleOf: () => 'Titre',
    };
    const { boxes } = laneBoxes(lanes, 300, {
      ...options,
      extent: { from: dayOf('2007-01-01'), to: dayOf('2023-01-01') },
    });
    expect(boxes.map(({ lead }) => lead)).toEqual([LEAD, 0, LEAD]);
    for (const box of boxes) expect(rowMiddle(box, 0)).toBeGreaterThan(box.top + box.lead);
  });
});

describe('the index of a lane of many', () => {
  // As many copies as it takes for a lane to be indexed.
  const many = crowd.map((spans) =>
    Array.from({ length: 500 }, (_, at) => spans[at % spans.length]).filter((one) => !!one),
  );
  const days = fc.tuple(
    fc.integer({ min: dayOf('2000-01-01'), max: dayOf('2030-01-01') }),
    fc.integer({ min: 1, max: 4000 }),
  );

  test('counts, finds and bins as walking every span does', () => {
    fc.assert(
      fc.property(many, days, (spans, [from, length]) => {
        const index = indexOf(spans);
        if (!index) throw new Error('not indexed');
        const view = { from, to: from + length };
        const walked = spans.filter((one) => touches(one, view));
        expect(countTouching(index, view)).toBe(walked.length);
        expect(new Set(touching(index, view))).toEqual(new Set(walked));
        const { fine } = ticksFor(view.from, view.to, 0.3, 'fr');
        for (const { from: start, to, count } of densityOf(index, fine))
          expect(count).toBe(spans.filter((one) => middleOf(one) >= start && middleOf(one) < to).length);
        expect(densityOf(index, fine)).toEqual(densityOf(spans, fine));
      }),
      { numRuns: 60 },
    );
  });

  test('a lane of few has none', () => {
    expect(indexOf([span('a', '2018')])).toBeNull();
  });
});
