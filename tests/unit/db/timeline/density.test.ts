import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Archive } from '#db/connection/types.ts';
import { KINDS } from '#db/domain/kinds.ts';
import { addRelation } from '#db/records/relations.ts';
import { createRecord } from '#db/records/commands.ts';
import { datedColumns } from '#db/timeline/columns.ts';
import { densityOf } from '#db/timeline/density.ts';
import { timelineHandlers } from '#db/timeline/handlers.ts';
import { itemsOf, timeline } from '#preload/contract/timeline.ts';
import { temporaryArchive, write } from '#tests/support/archive.ts';
import { record } from '#tests/support/builders.ts';

const on = (edtf: string) => ({ edtf, wording: null });
const UNITS = ['year', 'quarter', 'month'] as const;

const sum = (counts: readonly { counts: readonly number[] }[]): number =>
  counts.reduce((total, { counts: own }) => total + own.reduce((a, b) => a + b, 0), 0);

async function fill(archive: Archive, dates: readonly (string | null)[]): Promise<void> {
  await write(archive, async (context) => {
    for (const [index, edtf] of dates.entries()) {
      await createRecord(context, {
        kind: index % 2 ? 'etude' : 'publication',
        title: `Fiche ${index}`,
        ...(edtf !== null && { date: on(edtf) }),
      });
    }
  });
}

describe('how dated records are spread in time', () => {
  test('every dated record is counted once, in the stretch where it begins, whatever the unit', async () => {
    const archive = await temporaryArchive();
    const dates = [
      '2008-03-31',
      '2008-04-01',
      '2018',
      '2018-12',
      '2018~',
      '../2017',
      '2020-11/2021-02',
      null,
      '2019/..',
    ];
    await fill(archive, dates);
    await record(archive, { kind: 'evenement', title: 'Annoncé', planned: on('2021-07-12') });
    for (const unit of UNITS) {
      const { bounds, counts, dated, undated } = await densityOf(archive.reader, {}, unit);
      expect(sum(counts)).toBe(9);
      expect([dated, undated]).toEqual([9, 1]);
      expect([...bounds].sort()).toEqual(bounds);
      expect(counts.every(({ counts: own }) => own.length === bounds.length - 1)).toBe(true);
    }
    const { bounds, counts } = await densityOf(archive.reader, {}, 'year');
    const of = (kind: string, year: number) =>
      counts.find((one) => one.kind === kind)?.counts[bounds.indexOf(`${year}-01-01`)];
    expect([of('publication', 2008), of('etude', 2008), of('evenement', 2021)]).toEqual([1, 1, 1]);
  });

  test('a query gives the same counts as the list it finds', async () => {
    const archive = await temporaryArchive({ corpus: true });
    for (const query of ['territoire', 'type:atelier', 'avant:2015']) {
      const { columns } = await datedColumns(archive.reader, { query });
      expect((await densityOf(archive.reader, { query }, 'month')).dated).toBe(columns.ids.length);
    }
    const all = await densityOf(archive.reader, { kinds: KINDS }, 'month');
    expect(all.dated).toBe((await datedColumns(archive.reader, {})).columns.ids.length);
  });

  test('nothing dated has no stretch', async () => {
    const archive = await temporaryArchive();
    await fill(archive, [null, null]);
    expect(await densityOf(archive.reader, {}, 'quarter')).toEqual({
      bounds: [],
      counts: [],
      dated: 0,
      undated: 2,
    });
  });

  test('counts add up for any days', async () => {
    const archive = await temporaryArchive();
    const day = fc
      .tuple(
        fc.integer({ min: 1, max: 3000 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
      )
      .map(([year, ...rest]) =>
        [String(year).padStart(4, '0'), ...rest.map((n) => String(n).padStart(2, '0'))].join('-'),
      );
    const dates =
      fc.sample(fc.array(day, { minLength: 40, maxLength: 40 }), { numRuns: 1, seed: 7 })[0] ?? [];
    await fill(archive, dates);
    for (const unit of UNITS) expect((await densityOf(archive.reader, {}, unit)).dated).toBe(dates.length);
  });
});

describe('dated records in columns', () => {
  test('read back as items, with their themes, actors and impacts', async () => {
    const archive = await temporaryArchive();
    const theme = await record(archive, { kind: 'theme', title: 'Engagement' });
    const host = await record(archive, { kind: 'acteur', title: 'Groupe La Poste' });
    const atelier = await record(archive, {
      kind: 'atelier',
      title: 'Atelier',
      date: { edtf: '2018-12', wording: 'décembre 2018' },
      impacts: ['confiance', 'performance'],
    });
    const relate = (type: string, target: { id: string }) =>
      write(archive, (context) =>
        addRelation(context, { type, sourceId: atelier.id, targetId: target.id, date: null, comment: '' }),
      );
    await relate('a-pour-theme', theme);
    await relate('accueilli-par', host);
    const { columns } = await datedColumns(archive.reader, {});
    const schema = timeline.columns['~orpc'].outputSchema;
    expect((await schema?.['~standard'].validate(columns))?.issues).toBeUndefined();
    expect(itemsOf(columns)).toEqual([
      expect.objectContaining({
        id: atelier.id,
        kind: 'atelier',
        date: { edtf: '2018-12', wording: 'décembre 2018', start: '2018-12-01', end: '2018-12-31' },
        planned: null,
        impacts: ['performance', 'confiance'],
        themeIds: [theme.id],
        actorIds: [host.id],
      }),
    ]);
  });

  test('relations of the types asked come between dated records only', async () => {
    const archive = await temporaryArchive({ corpus: true });
    const call = { archive, signal: new AbortController().signal, emit: () => undefined };
    const arcs = await timelineHandlers.arcs(call, { types: ['renouvelle', 'restituee-a'] });
    const { columns } = await datedColumns(archive.reader, {});
    const dated = new Set(columns.ids);
    expect(arcs.length).toBeGreaterThan(2);
    expect(arcs.every(({ from, to }) => dated.has(from) && dated.has(to))).toBe(true);
    expect(await timelineHandlers.arcs(call, { types: [] })).toEqual([]);
  });
});
