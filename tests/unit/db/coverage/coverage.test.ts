import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Archive } from '#db/connection/types.ts';
import { cyclePage } from '#db/coverage/cycle-page.ts';
import { coverageMatrix, recordsInCell } from '#db/coverage/matrix.ts';
import { readCycles } from '#db/coverage/members.ts';
import { missingRecords } from '#db/coverage/missing.ts';
import { recordsInSlots, superposeCycles } from '#db/coverage/superpose.ts';
import { AXES, cellQuery, COVERING_KINDS, MATRIX_KINDS } from '#db/domain/coverage/matrix.ts';
import type { Kind } from '#db/domain/kinds.ts';
import { addRelation } from '#db/records/relations.ts';
import { trashRecords } from '#db/records/commands.ts';
import { searchRecords } from '#db/search/search.ts';
import { temporaryArchive, write } from '#tests/support/archive.ts';
import { record } from '#tests/support/builders.ts';

const TODAY = '2026-11-23';
const sum = (counts: readonly { count: number }[]): number =>
  counts.reduce((all, { count }) => all + count, 0);
const relate = (archive: Archive, type: string, source: { id: string }, target: { id: string }) =>
  write(archive, (context) =>
    addRelation(context, { type, sourceId: source.id, targetId: target.id, date: null, comment: '' }),
  );

describe('the corpus, cycle by cycle', () => {
  let archive: Archive;
  beforeEach(async () => {
    archive = await temporaryArchive({ corpus: true });
  });
  const cycleIds = async () => (await readCycles(archive.reader)).map(({ read }) => read.id);

  test('the three programmes and the exploration, each on its own years', async () => {
    const { steps, cycles } = await superposeCycles(archive.reader, {
      kinds: COVERING_KINDS,
      query: '',
      unit: 'year',
      cycleIds: await cycleIds(),
    });
    expect(steps).toBe(5);
    expect(cycles.map(({ cycle, steps: own, dated }) => [cycle.title, own, dated])).toEqual([
      ['Phase exploratoire', 1, 1],
      ['ARPEA', 5, 4],
      ['PHARE', 5, 14],
      ['Cycle 2018-2022', 5, 42],
    ]);
    const [exploration] = cycles;
    // Its report is of 2008: after its end, and said so.
    expect(exploration?.kinds).toMatchObject([{ kind: 'publication', sure: [0, 0, 1, 0, 0, 0, 0] }]);
    const third = cycles.at(-1);
    expect(third?.kinds.find(({ kind }) => kind === 'atelier')?.sure).toEqual([0, 4, 0, 0, 0, 0, 0]);
    expect([third?.announced, third?.undated]).toEqual([2, 4]);
  });

  test('the four Ateliers are the records behind the first year of the third cycle', async () => {
    const [, , , third = ''] = await cycleIds();
    const ask = {
      kinds: ['atelier'] as Kind[],
      query: '',
      unit: 'quarter' as const,
      cycleId: third,
      steps: 20,
    };
    expect(
      (await recordsInSlots(archive.reader, { ...ask, first: 1, last: 4 })).map(({ code }) => code),
    ).toEqual(['A-001', 'A-002', 'A-003', 'A-004']);
    const second = await recordsInSlots(archive.reader, { ...ask, first: 2, last: 2 });
    expect(second.map(({ code, sure }) => [code, sure])).toEqual([
      ['A-001', true],
      ['A-002', true],
    ]);
  });

  test.each(AXES)(
    'a cell by %s counts what the list behind it holds, and what search finds',
    async (axis) => {
      const kinds: Kind[] = [...MATRIX_KINDS];
      const { cycles, rows, columns, total } = await coverageMatrix(archive.reader, {
        axis,
        kinds,
        query: '',
      });
      const codes = new Map(
        [...cycles, ...rows.flatMap(({ record: own }) => own ?? [])].map((one) => [one.id, one.code]),
      );
      for (const row of rows) {
        for (const [at, cell] of row.cells.entries()) {
          const cycle = cycles[at]?.id ?? null;
          const listed = await recordsInCell(archive.reader, {
            ...{ axis, kinds, query: '', row: row.id, cycle, offset: 0, limit: 500 },
          });
          expect([row.id, at, sum(cell)]).toEqual([row.id, at, listed.total]);
          expect(listed.rows).toHaveLength(Math.min(500, listed.total));
          const query = cellQuery(
            axis,
            { row: row.id, cycle },
            {
              kinds,
              query: '',
              codes: (id) => codes.get(id) ?? id,
              cycles: cycles.map(({ id }) => id),
            },
          );
          if (query !== null)
            expect(
              (await searchRecords(archive.reader, { query, asYouType: false, offset: 0, limit: 1 })).total,
            ).toBe(sum(cell));
        }
        expect(sum(row.total)).toBeLessThanOrEqual(row.cells.reduce((all, cell) => all + sum(cell), 0));
        const whole = await recordsInCell(archive.reader, {
          ...{ axis, kinds, query: '', row: row.id, offset: 0, limit: 1 },
        });
        expect(whole.total).toBe(sum(row.total));
      }
      const everything = await recordsInCell(archive.reader, { axis, kinds, query: '', offset: 0, limit: 1 });
      expect(sum(total)).toBe(everything.total);
      for (const [at, column] of columns.entries()) {
        const cycle = cycles[at]?.id ?? null;
        const listed = await recordsInCell(archive.reader, {
          ...{ axis, kinds, query: '', cycle, offset: 0, limit: 1 },
        });
        expect(listed.total).toBe(sum(column));
      }
    },
  );

  test('what it says is missing is missing', async () => {
    const found = await missingRecords(archive.reader, { today: TODAY });
    const codes = (rule: string) =>
      found.filter((one) => one.rule === rule).map(({ record: { code } }) => code);
    expect(codes('promis-non-livre')).toEqual(['EV-013', 'P-014']);
    expect(codes('cycle-sans-rapport')).toEqual(['C-004']);
    expect(codes('atelier-sans-synthese')).toEqual(['A-001', 'A-002', 'A-003', 'A-004']);
    expect(codes('etude-sans-note')).toHaveLength(28);
    expect(codes('publication-sans-source')).toEqual([]);
    expect(codes('mesure-sans-base')).toEqual([]);
    // « Confiance » is a theme that no study, Atelier, publication or event names.
    expect(
      found.filter(({ rule, record: { title } }) => rule === 'theme-absent' && title.startsWith('Confiance')),
    ).toHaveLength(3);
  });

  test('nothing is late before its day', async () => {
    const before = await missingRecords(archive.reader, { today: '2018-12-31' });
    expect(before.filter(({ rule }) => rule === 'promis-non-livre')).toEqual([]);
    expect(before.filter(({ rule }) => rule === 'cycle-sans-rapport')).toEqual([]);
  });

  test('a note, a synthesis and a trashed one change what is missing', async () => {
    const at = async (rule: string, code: string) =>
      (await missingRecords(archive.reader, { today: TODAY })).find(
        (one) => one.rule === rule && one.record.code === code,
      );
    const { rows } = await recordsInCell(archive.reader, {
      ...{ axis: 'theme', kinds: ['atelier'], query: '', offset: 0, limit: 1 },
    });
    const [first] = rows;
    if (!first) throw new Error('no Atelier');
    expect((await at('atelier-sans-synthese', 'A-001'))?.facts.minutes).toBe(1);
    const synthesis = await record(archive, {
      kind: 'note',
      title: 'Synthèse',
      properties: { typeNote: 'synthese' },
    });
    await relate(archive, 'a-propos-de', synthesis, first);
    expect(await at('atelier-sans-synthese', 'A-001')).toBeUndefined();
    await write(archive, (context) => trashRecords(context, [synthesis.id]));
    expect(await at('atelier-sans-synthese', 'A-001')).toBeDefined();
  });

  test('the page of a cycle: what it made, with whom, after which', async () => {
    const page = await cyclePage(archive.reader, 'C-004');
    expect(page.previous?.title).toBe('PHARE');
    expect(page.counts.find(({ kind }) => kind === 'atelier')?.count).toBe(4);
    expect(sum(page.counts)).toBe(page.records.length);
    expect(page.actors[0]).toMatchObject({ title: 'Institut CDC pour la recherche', partner: true });
    const atelier = page.records.find(({ code }) => code === 'A-001');
    expect(atelier?.axisIds).toHaveLength(1);
    await expect(cyclePage(archive.reader, 'E-001')).rejects.toMatchObject({ data: { kind: 'not-found' } });
    expect((await cyclePage(archive.reader, 'C-001')).previous).toBeNull();
  });

  test('a query that cannot be read is refused', async () => {
    const ask = { kinds: COVERING_KINDS, query: 'type:rien' };
    await expect(coverageMatrix(archive.reader, { ...ask, axis: 'theme' })).rejects.toMatchObject({
      data: { kind: 'invalid-query' },
    });
    await expect(
      superposeCycles(archive.reader, { ...ask, unit: 'year', cycleIds: [] }),
    ).rejects.toMatchObject({
      data: { kind: 'invalid-query' },
    });
  });
});

describe('any archive', () => {
  test('the slots of each cycle add up to its dated records; a record of two cycles counts in both, once in all', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            kind: fc.constantFrom<Kind>('etude', 'publication', 'note'),
            edtf: fc.constantFrom(null, '2018', '2013-05', '2012-12-30/2013-01-02', '2019~', '2030-01-01'),
            cycles: fc.subarray([0, 1, 2]),
            themes: fc.subarray([0, 1]),
          }),
          { maxLength: 8 },
        ),
        async (made) => {
          const archive = await temporaryArchive();
          const cycles = [];
          for (const [title, edtf] of [
            ['A', '2013/2017'],
            ['B', '2018/2022'],
            ['C', '2023/..'],
          ] as const)
            cycles.push(await record(archive, { kind: 'cycle', title, date: { edtf, wording: null } }));
          const themes = [];
          for (const title of ['X', 'Y'])
            themes.push(await record(archive, { kind: 'theme', title, properties: { taxonomie: 'sujet' } }));
          for (const [at, one] of made.entries()) {
            const own = await record(archive, {
              kind: one.kind,
              title: `Fiche ${at}`,
              ...(one.edtf !== null && { date: { edtf: one.edtf, wording: null } }),
            });
            for (const cycle of one.cycles)
              await relate(archive, 'fait-partie-de', own, cycles[cycle] ?? own);
            for (const theme of one.themes) await relate(archive, 'a-pour-theme', own, themes[theme] ?? own);
          }
          const filter = { kinds: ['etude', 'publication', 'note'] as Kind[], query: '' };
          const superposed = await superposeCycles(archive.reader, {
            ...filter,
            unit: 'quarter',
            cycleIds: cycles.map(({ id }) => id),
          });
          for (const [at, found] of superposed.cycles.entries()) {
            const dated = made.filter((one) => one.cycles.includes(at) && one.edtf !== null).length;
            expect(found.dated).toBe(dated);
            expect(
              found.kinds.flatMap(({ spread }) => spread).reduce((all, one) => all + one, 0),
            ).toBeCloseTo(dated, 6);
          }
          const matrix = await coverageMatrix(archive.reader, { ...filter, axis: 'theme' });
          expect(sum(matrix.total)).toBe(made.length);
          matrix.columns.forEach((column, at) => {
            const inside = made.filter((one) =>
              at === 3 ? one.cycles.length === 0 : one.cycles.includes(at),
            );
            expect(sum(column)).toBe(inside.length);
          });
        },
      ),
      { numRuns: 8 },
    );
  });
});
