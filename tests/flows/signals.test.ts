import { beforeEach, describe, expect, test } from 'vitest';
import type { VigieClient } from '#preload/contract/index.ts';
import { says, writing } from '#tests/support/builders.ts';
import { TRANSPORTS } from '#tests/support/transports.ts';

const dataOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => 'answered',
    (error: { data?: unknown }) => error.data,
  );

describe.each(TRANSPORTS)('a weak signal, $name', ({ reach }) => {
  let client: VigieClient;
  beforeEach(async () => {
    client = await (await reach()).client();
  });

  const writesAs = async (name: string) => {
    const { id } = await client.authors.create({ name, initials: name.slice(0, 2) });
    await client.authors.choose({ id });
  };
  const capture = (fact: string, title?: string) =>
    client.signals.capture({
      fact,
      ...(title && { title }),
      date: { edtf: '2018-04-11', wording: null },
      excerpt: fact,
    });

  test('is captured at an Atelier, observed, rated by two, and followed to a finding, both ways', async () => {
    const atelier = await client.records.get({ id: 'A-001' });
    expect(await dataOf(client.signals.rate({ id: atelier.id, criterion: 'impact', value: 3 }))).toEqual({
      kind: 'no-author',
    });
    await writesAs('Première');
    const { id, code } = await client.signals.capture({
      fact: 'Deux partenaires comptent ensemble.',
      interpretation: 'La mesure devient commune.',
      placeId: atelier.id,
      date: { edtf: '2018-04-11', wording: null },
      impacts: ['confiance'],
      verification: 'attested',
    });
    await client.signals.observe({
      id,
      observation: {
        date: { edtf: '2018-09', wording: 'septembre 2018' },
        direction: 'affaiblit',
        excerpt: 'L’un des deux a repris son propre barème.',
        sourceLabel: 'Entretien',
        verification: 'reported',
      },
    });
    await client.signals.rate({ id, criterion: 'impact', value: 5 });
    await client.signals.rate({ id, criterion: 'incertitude', value: 2 });
    await writesAs('Seconde');
    await client.signals.rate({ id, criterion: 'impact', value: 2 });
    await client.signals.interpret({ id, text: 'Un essai sans suite.' });
    for (const [state, day] of [
      ['qualifie', '2018-05-02'],
      ['suivi', '2018-06-01'],
      ['conforte', '2018-12-10'],
    ] as const)
      await client.signals.advance({ id, state, day, reason: 'Vu et relu.', reviewDay: '2019-01-15' });

    const sheet = await client.signals.sheet({ id: code });
    expect(sheet).toMatchObject({
      state: 'conforte',
      reviewOn: '2019-01-15',
      strength: 0.5,
      captureAtelierId: atelier.id,
      ratings: [
        { criterion: 'impact', mean: 3.5, deviation: 1.5, min: 2, max: 5, count: 2, own: 2 },
        { criterion: 'incertitude', mean: 2, deviation: 0, count: 1, own: null },
      ],
      interpretations: [{ author: { name: 'Première' } }, { author: { name: 'Seconde' } }],
      steps: [{ state: 'capte' }, { state: 'qualifie' }, { state: 'suivi' }, { state: 'conforte' }],
    });
    expect((await client.records.get({ id })).properties['etat']).toBe('conforte');
    const { items } = await client.signals.reviewQueue({ on: '2019-01-20' });
    expect(items).toContainEqual(
      expect.objectContaining({ signal: expect.objectContaining({ id }), reason: 'review-due', daysLate: 5 }),
    );
    expect((await client.search.query({ query: 'barème' })).hits.map((hit) => hit.id)).toEqual([id]);

    const cluster = await client.signals.createGroup({ nature: 'grappe', title: 'Compter', memberIds: [id] });
    const trend = await client.signals.createGroup({ nature: 'tendance', title: 'Mesurer à plusieurs' });
    await client.signals.group({ groupId: trend.id, memberIds: [cluster.id] });
    const finding = await client.signals.createGroup({
      nature: 'constat',
      title: 'La mesure est un objet de l’alliance',
      memberIds: [trend.id],
    });
    const down = await client.signals.evidence({ id: finding.code });
    const found = down.nodes.find((node) => node.id === id);
    expect(found).toMatchObject({ side: 'down', distance: 3 });
    expect(found?.observations.map(({ excerpt, sourceLabel }) => [excerpt, sourceLabel])).toEqual([
      ['', ''],
      ['L’un des deux a repris son propre barème.', 'Entretien'],
    ]);
    const up = await client.signals.evidence({ id });
    expect(up.nodes.filter(({ side }) => side === 'up').map((node) => node.id)).toEqual([
      cluster.id,
      trend.id,
      finding.id,
    ]);
    const { signals } = await client.signals.landscape({ query: 'etat:conforte' });
    expect(signals).toMatchObject([{ id, findingIds: [finding.id], clusterIds: [cluster.id] }]);
    const { rows } = await client.signals.retrospective({ query: code });
    expect(rows).toMatchObject([{ captureDay: '2018-04-11', findingIds: [finding.id] }]);
    expect(await client.archive.check()).toEqual({ ok: true, problems: [] });
  });

  test('is merged with another, notes included, and one undo takes it all back', async () => {
    await writesAs('Première');
    const keep = await capture('Des partenaires partagent une mesure d’impact commune.');
    const other = await capture('Une mesure d’impact commune est partagée par des partenaires.');
    const proposed = async () =>
      (await client.signals.duplicates({})).some(
        ({ pair }) => pair[0].id === keep.id && pair[1].id === other.id,
      );
    expect(await proposed()).toBe(true);
    const { title } = await client.records.get({ id: other.id });
    const note = await client.notes.create({
      title: 'Lecture',
      document: writing(says('Voir ', { id: other.id, title }, '.')),
    });
    await client.signals.rate({ id: other.id, criterion: 'nouveaute', value: 4 });
    const before = await client.signals.sheet({ id: keep.id });
    const { changeSetId } = await client.signals.merge({ keepId: keep.id, mergeId: other.id });
    const merged = await client.signals.sheet({ id: keep.id });
    expect(merged.observations).toHaveLength(2);
    expect(merged.ratings).toMatchObject([{ criterion: 'nouveaute', own: 4 }]);
    expect(merged.absorbed).toMatchObject([{ code: other.code }]);
    expect((await client.links.mentions({ id: note.id })).map(({ id }) => id)).toEqual([keep.id]);
    expect((await client.records.get({ id: keep.id })).aliases).toContain(other.code);
    expect(await proposed()).toBe(false);
    await client.history.undo({ changeSetId });
    const { revision: _now, ...after } = await client.signals.sheet({ id: keep.id });
    const { revision: _then, ...then } = before;
    expect(after).toEqual(then);
    expect((await client.links.mentions({ id: note.id })).map(({ id }) => id)).toEqual([other.id]);
    expect(await proposed()).toBe(true);
    await client.signals.dismissDuplicate({ pair: [keep.id, other.id] });
    expect(await proposed()).toBe(false);
    expect(await client.archive.check()).toEqual({ ok: true, problems: [] });
  });

  test('is refused what makes no sense, and nothing is written', async () => {
    const { id } = await capture('Un fait.', 'Un signal');
    const step = (state: 'conforte' | 'qualifie', day: string) =>
      dataOf(client.signals.advance({ id, state, day, reason: 'Essai.' }));
    expect(await step('conforte', '2018-05-01')).toMatchObject({ problem: 'not-allowed' });
    expect(await step('qualifie', '2018-04-01')).toMatchObject({ problem: 'before-last' });
    expect(await step('qualifie', '2999-01-01')).toMatchObject({ problem: 'in-future' });
    expect(await dataOf(client.signals.sheet({ id: 'A-001' }))).toMatchObject({ kind: 'invalid-input' });
    expect(await dataOf(client.signals.merge({ keepId: id, mergeId: id }))).toMatchObject({
      kind: 'invalid-input',
    });
    expect((await client.signals.sheet({ id })).steps).toHaveLength(1);
  });
});
