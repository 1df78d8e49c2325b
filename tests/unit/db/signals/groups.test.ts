import { expect, test } from 'vitest';
import { addRelation } from '#db/records/relations.ts';
import { trashRecords } from '#db/records/commands.ts';
import { evidence } from '#db/signals/evidence.ts';
import { addMembers, createGroup, removeMembers } from '#db/signals/groups.ts';
import { landscape } from '#db/signals/landscape.ts';
import { retrospective } from '#db/signals/retrospective.ts';
import type { GroupNature } from '#db/domain/signals/groups.ts';
import { temporaryArchive, write } from '#tests/support/archive.ts';
import { record } from '#tests/support/builders.ts';
import { captured } from '#tests/support/signals.ts';

async function chain() {
  const archive = await temporaryArchive();
  const group = (nature: GroupNature, title: string, memberIds: string[]) =>
    write(archive, (context) => createGroup(context, { nature, title, summary: '', memberIds }));
  const one = await captured(archive, 'Un premier fait.', { excerpt: 'Entendu en séance.' });
  const two = await captured(archive, 'Un deuxième fait.');
  const against = await captured(archive, 'Le contraire d’un fait.');
  await write(archive, (context) =>
    addRelation(context, {
      type: 'contredit',
      sourceId: against.id,
      targetId: one.id,
      date: null,
      comment: '',
    }),
  );
  const cluster = await group('grappe', 'Mesures partagées', [one.id]);
  const trend = await group('tendance', 'La mesure devient commune', [cluster.id, two.id]);
  const finding = await group('constat', 'Les partenaires comptent ensemble', [trend.id]);
  return { archive, one, two, against, cluster, trend, finding };
}

test('evidence goes down from a finding to every observation, and up from a signal to its findings', async () => {
  const { archive, one, two, against, cluster, trend, finding } = await chain();
  const down = await evidence(archive.reader, finding.code);
  expect(down.nodes.map(({ id, role, side, distance }) => [id, role, side, distance])).toEqual([
    [finding.id, 'constat', 'self', 0],
    [trend.id, 'tendance', 'down', 1],
    [cluster.id, 'grappe', 'down', 2],
    [two.id, 'signal', 'down', 2],
    [one.id, 'signal', 'down', 3],
    [against.id, 'signal', 'against', 4],
  ]);
  expect(down.nodes.find(({ id }) => id === one.id)?.observations).toMatchObject([
    { excerpt: 'Entendu en séance.', direction: 'renforce' },
  ]);
  expect(down.links.map(({ type }) => type).sort()).toEqual([
    'contredit',
    'etaye',
    'nourrit',
    'nourrit',
    'regroupe-dans',
  ]);
  const up = await evidence(archive.reader, one.id);
  expect(up.nodes.map(({ id, side }) => [id, side])).toEqual([
    [one.id, 'self'],
    [cluster.id, 'up'],
    [trend.id, 'up'],
    [finding.id, 'up'],
    [against.id, 'against'],
  ]);
});

test('the landscape knows every group of a signal, direct or not, and what contradicts it', async () => {
  const { archive, one, two, against, cluster, trend, finding } = await chain();
  const { signals, groups } = await landscape(archive.reader, {}, null);
  expect(signals).toMatchObject([
    {
      id: one.id,
      clusterIds: [cluster.id],
      trendIds: [trend.id],
      findingIds: [finding.id],
      counterIds: [against.id],
    },
    { id: two.id, clusterIds: [], trendIds: [trend.id], findingIds: [finding.id], counterIds: [] },
    { id: against.id, clusterIds: [], trendIds: [], findingIds: [], counterIds: [one.id] },
  ]);
  expect(groups.map(({ id, nature, memberIds }) => [id, nature, memberIds])).toEqual([
    [cluster.id, 'grappe', [one.id]],
    [trend.id, 'tendance', [cluster.id, two.id]],
    [finding.id, 'constat', [trend.id]],
  ]);
  const asked = await landscape(archive.reader, { query: 'contraire' }, null);
  expect(asked.signals.map(({ id }) => id)).toEqual([against.id]);
  expect(asked.groups).toEqual([]);
});

test('a group takes signals and groups of a lower nature, and gives them back', async () => {
  const { archive, one, cluster, trend, finding } = await chain();
  const add = (groupId: string, memberId: string) =>
    write(archive, (context) => addMembers(context, groupId, [memberId]));
  for (const [group, member] of [
    [cluster, trend],
    [trend, finding],
    [trend, trend],
    [cluster, cluster],
  ] as const)
    await expect(add(group.id, member.id)).rejects.toMatchObject({ data: { kind: 'relation-not-allowed' } });
  const free = await record(archive, { kind: 'libre', title: 'Une fiche libre' });
  await expect(add(free.id, one.id)).rejects.toMatchObject({ data: { kind: 'invalid-input' } });
  await add(finding.id, one.id);
  await add(finding.id, one.id);
  await write(archive, (context) => removeMembers(context, trend.id, [cluster.id, one.id]));
  const { groups } = await landscape(archive.reader, {}, null);
  expect(groups.find(({ id }) => id === trend.id)?.memberIds).not.toContain(cluster.id);
  expect(groups.find(({ id }) => id === finding.id)?.memberIds).toEqual([trend.id, one.id]);
});

test('a group in the trash leads nowhere', async () => {
  const { archive, one, trend } = await chain();
  await write(archive, (context) => trashRecords(context, [trend.id]));
  const { signals } = await landscape(archive.reader, {}, null);
  expect(signals.find(({ id }) => id === one.id)).toMatchObject({ trendIds: [], findingIds: [] });
});

test('the landscape of a past day leaves out what came later', async () => {
  const { archive, one } = await chain();
  await captured(archive, 'Un fait récent.', { date: { edtf: '2020-01-01', wording: null } });
  const { signals } = await landscape(archive.reader, { on: '2018-04-11' }, null);
  expect(signals).toHaveLength(3);
  expect(signals[0]).toMatchObject({ id: one.id, state: 'capte', observations: { total: 1 } });
  expect((await landscape(archive.reader, { on: '2018-04-10' }, null)).signals).toEqual([]);
});

test('the retrospective says what was captured in each cycle and what became a finding', async () => {
  const { archive, one, two, against, finding } = await chain();
  await record(archive, {
    kind: 'cycle',
    title: 'Cycle 2018-2022',
    date: { edtf: '2018/2022', wording: null },
  });
  const { rows, totals, findings } = await retrospective(archive.reader, {});
  expect(rows.map(({ signal, findingIds }) => [signal.id, findingIds])).toEqual([
    [one.id, [finding.id]],
    [two.id, [finding.id]],
    [against.id, []],
  ]);
  expect(rows[0]).toMatchObject({ captureDay: '2018-04-11', path: [{ state: 'capte', day: '2018-04-11' }] });
  expect(rows[0]!.daysToFinding).toBeGreaterThan(1000);
  expect(totals).toMatchObject([
    { cycle: { title: 'Cycle 2018-2022' }, captured: 3, becameFinding: 2, findingRate: 2 / 3 },
  ]);
  expect(findings).toMatchObject([{ id: finding.id }]);
});
