import { beforeEach, describe, expect, test } from 'vitest';
import { COVERING_KINDS } from '#db/domain/coverage/matrix.ts';
import type { VigieClient } from '#preload/contract/index.ts';
import { TRANSPORTS, type ReachedHost } from '#tests/support/transports.ts';

const TODAY = '2026-11-23';
const kinds = [...COVERING_KINDS];
const sum = (counts: readonly { count: number }[]): number =>
  counts.reduce((all, { count }) => all + count, 0);

describe.each(TRANSPORTS)('the director reviews the cycles, $name', ({ reach }) => {
  let host: ReachedHost;
  let client: VigieClient;
  beforeEach(async () => {
    host = await reach();
    client = await host.client();
  });

  test('superposes the programmes, and finds the records behind a figure', async () => {
    const cycles = await client.coverage.cycles();
    expect(cycles.map(({ title }) => title)).toEqual([
      'Phase exploratoire',
      'ARPEA',
      'PHARE',
      'Cycle 2018-2022',
    ]);
    const ask = { kinds, unit: 'year' as const, query: '' };
    const { steps, cycles: found } = await client.coverage.superpose({
      ...ask,
      cycleIds: cycles.map(({ id }) => id),
    });
    expect(found.map(({ dated }) => dated > 0)).toEqual(cycles.map(() => true));
    for (const { cycle, dated, kinds: counts } of found) {
      const all = await client.coverage.slot({ ...ask, cycleId: cycle.id, steps, first: 0, last: steps + 1 });
      expect(all).toHaveLength(dated);
      for (const slot of [1, 3, steps + 1]) {
        const listed = await client.coverage.slot({
          ...ask,
          cycleId: cycle.id,
          steps,
          first: slot,
          last: slot,
        });
        expect(listed).toHaveLength(counts.reduce((most, { possible }) => most + (possible[slot] ?? 0), 0));
      }
    }
  });

  test('a query of the language counts the same everywhere', async () => {
    const [, , , third] = await client.coverage.cycles();
    const query = 'impact:innovation';
    const { cycles } = await client.coverage.superpose({
      kinds,
      unit: 'year',
      query,
      cycleIds: [third?.id ?? ''],
    });
    const matrix = await client.coverage.matrix({ kinds, query, axis: 'theme' });
    const found = await client.search.query({
      query: `${query} cycle:${third?.code ?? ''} type:${kinds.join(',')}`,
    });
    const [counted] = cycles;
    expect((counted?.dated ?? 0) + (counted?.announced ?? 0) + (counted?.undated ?? 0)).toBe(found.total);
    expect(sum(matrix.columns[3] ?? [])).toBe(found.total);
  });

  test('a note fills what was missing, and undoing it brings the gap back', async () => {
    const gaps = async () =>
      (await client.coverage.missing({ today: TODAY })).filter(({ rule }) => rule === 'etude-sans-note');
    const before = await gaps();
    const study = before[0]?.record;
    if (!study) throw new Error('no study without a note');
    const note = await client.notes.create({ title: 'Lecture', aboutIds: [study.id], typeNote: 'lecture' });
    expect((await gaps()).map(({ record }) => record.id)).not.toContain(study.id);
    await client.history.undo({ changeSetId: note.changeSetId });
    expect(await gaps()).toEqual(before);
  });

  test('gives the page of a cycle by its code, and says when there is none', async () => {
    const page = await client.coverage.cycle({ id: 'C-003' });
    expect(page.cycle.title).toBe('PHARE');
    expect(page.previous?.title).toBe('ARPEA');
    await expect(client.coverage.cycle({ id: 'C-099' })).rejects.toMatchObject({
      data: { kind: 'not-found' },
    });
  });
});
