import { describe, expect, test } from 'vitest';
import type { Archive } from '#db/connection/types.ts';
import { addRelation } from '#db/records/relations.ts';
import { trashRecords } from '#db/records/commands.ts';
import { timelineHandlers } from '#db/timeline/handlers.ts';
import { timeline, type TimelineItem } from '#preload/contract/timeline.ts';
import { temporaryArchive, write } from '#tests/support/archive.ts';
import { record } from '#tests/support/builders.ts';

type Filter = Partial<Parameters<typeof timelineHandlers.items>[1]>;

/** What the door gives, checked against the contract's own schema. */
async function ask(archive: Archive, filter: Filter = {}) {
  const call = { archive, signal: new AbortController().signal, emit: () => undefined };
  const answer = await timelineHandlers.items(call, { arcs: ['renouvelle'], ...filter });
  const schema = timeline.items['~orpc'].outputSchema;
  const checked = await schema?.['~standard'].validate(answer);
  expect(checked?.issues).toBeUndefined();
  return answer;
}

const titles = (items: readonly TimelineItem[]) => items.map(({ title }) => title);
const on = (edtf: string) => ({ edtf, wording: null });

describe('the timeline of an archive', () => {
  test('gives dated records in the order of time, with the bounds of their imprecision', async () => {
    const archive = await temporaryArchive();
    await record(archive, {
      kind: 'atelier',
      title: 'Décembre',
      date: { edtf: '2018-12', wording: 'décembre 2018' },
    });
    await record(archive, { kind: 'etude', title: 'Avril', date: on('2018-04-11') });
    await record(archive, { kind: 'publication', title: 'Jusqu’en 2017', date: on('../2017') });
    await record(archive, { kind: 'etude', title: 'Sans date' });
    const { items, undated } = await ask(archive);
    expect(titles(items)).toEqual(['Jusqu’en 2017', 'Avril', 'Décembre']);
    expect(items[2]?.date).toEqual({
      edtf: '2018-12',
      wording: 'décembre 2018',
      start: '2018-12-01',
      end: '2018-12-31',
    });
    expect(items[0]?.date).toMatchObject({ start: null, end: '2017-12-31' });
    expect(undated).toBe(1);
  });

  test('keeps what is only announced, at the day it was announced for', async () => {
    const archive = await temporaryArchive();
    await record(archive, { kind: 'evenement', title: 'Tenue', date: on('2021-07-13') });
    await record(archive, { kind: 'evenement', title: 'Annoncée', planned: on('2021-07-12') });
    const { items, undated } = await ask(archive);
    expect(titles(items)).toEqual(['Annoncée', 'Tenue']);
    expect(items[0]).toMatchObject({ date: null, planned: { edtf: '2021-07-12' } });
    expect(undated).toBe(0);
  });

  test('filters by kind, by period and by query, and leaves out what is in the trash', async () => {
    const archive = await temporaryArchive();
    const early = await record(archive, { kind: 'etude', title: 'Étude du territoire', date: on('2015') });
    await record(archive, { kind: 'etude', title: 'Étude du numérique', date: on('2018-06-12') });
    await record(archive, { kind: 'cycle', title: 'PHARE', date: on('2013/2017') });
    await record(archive, { kind: 'evenement', title: 'Ouvert', date: on('2016/..') });
    expect(titles((await ask(archive, { kinds: ['etude'] })).items)).toEqual([
      'Étude du territoire',
      'Étude du numérique',
    ]);
    expect(titles((await ask(archive, { from: '2018-01-01', to: '2018-12-31' })).items)).toEqual([
      'Ouvert',
      'Étude du numérique',
    ]);
    expect(titles((await ask(archive, { to: '2015-06-30' })).items)).toEqual([
      'PHARE',
      'Étude du territoire',
    ]);
    expect(titles((await ask(archive, { query: 'numerique' })).items)).toEqual(['Étude du numérique']);
    await write(archive, (context) => trashRecords(context, [early.id]));
    expect(titles((await ask(archive, { kinds: ['etude'] })).items)).toEqual(['Étude du numérique']);
  });

  test('says the cycle and the axis a record belongs to, through what it was made in', async () => {
    const archive = await temporaryArchive();
    const cycle = await record(archive, { kind: 'cycle', title: 'Cycle', date: on('2018/2022') });
    const axe = await record(archive, { kind: 'axe', title: 'Axe', date: on('2018') });
    const atelier = await record(archive, { kind: 'atelier', title: 'Atelier', date: on('2018-04-11') });
    const signal = await record(archive, { kind: 'signal', title: 'Signal', date: on('2018-04-11') });
    const part = (source: { id: string }, target: { id: string }, type = 'fait-partie-de') =>
      write(archive, (context) =>
        addRelation(context, { type, sourceId: source.id, targetId: target.id, date: null, comment: '' }),
      );
    await part(axe, cycle);
    await part(atelier, axe);
    await part(signal, atelier, 'capte-lors-de');
    const { items } = await ask(archive);
    const of = (title: string) => items.find((item) => item.title === title);
    expect(of('Atelier')).toMatchObject({ cycleId: cycle.id, axisId: axe.id });
    expect(of('Signal')).toMatchObject({ cycleId: cycle.id, axisId: axe.id });
    expect(of('Cycle')).toMatchObject({ cycleId: null, axisId: null });
  });

  test('a query that cannot be read is refused as such', async () => {
    const archive = await temporaryArchive();
    await expect(ask(archive, { query: 'cycle:' })).rejects.toMatchObject({
      data: { kind: 'invalid-query' },
    });
  });

  test('on the corpus, both editions are joined by their renewal and every Atelier is in its cycle', async () => {
    const archive = await temporaryArchive({ corpus: true });
    const { items, arcs } = await ask(archive);
    const byId = new Map(items.map((item) => [item.id, item]));
    expect(
      arcs.map(({ type, from, to }) => [type, byId.get(from)?.date?.start, byId.get(to)?.date?.start]),
    ).toEqual([
      ['renouvelle', '2018-06-12', '2015-01-01'],
      ['renouvelle', '2018-09-01', '2015-01-01'],
    ]);
    const cycle = items.find(({ title }) => title === 'Cycle 2018-2022');
    expect(items.filter(({ kind }) => kind === 'atelier').map(({ cycleId }) => cycleId)).toEqual(
      Array(4).fill(cycle?.id),
    );
    expect((await ask(archive, { kinds: ['etude'], arcs: [] })).arcs).toEqual([]);
  });
});
