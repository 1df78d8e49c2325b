import { beforeEach, describe, expect, test } from 'vitest';
import { vigie, vigieJson } from '#tests/support/command-line.ts';
import { keys, observatoryModel } from '#tests/support/observatory.ts';

const model = observatoryModel();
let archive: string;
beforeEach(() => {
  ({ archive } = model.copy());
});

describe('what programs read', () => {
  test('stats has its keys and counts', async () => {
    const { code, value } = await vigieJson<Record<string, unknown>>(['stats', archive]);
    expect(code).toBe(0);
    expect(keys(value).sort()).toEqual([
      'attachments',
      'links',
      'measures',
      'mentions',
      'records',
      'schemaVersion',
    ]);
    expect(keys(value['records'])).toEqual([
      'cycle',
      'axe',
      'etude',
      'atelier',
      'publication',
      'evenement',
      'acteur',
      'signal',
      'indicateur',
      'theme',
      'note',
      'rapport',
      // The three example groups of signals.
      'libre',
    ]);
  });

  test('list gives rows in the order of codes, with the bounds of imprecise dates', async () => {
    type Row = {
      id: string;
      code: string;
      kind: string;
      title: string;
      date: { edtf: string; wording: string | null; start: string; end: string } | null;
      tags: string[];
    };
    const { value } = await vigieJson<Row[]>(['list', archive, '--kind', 'atelier']);
    expect(value.map(({ code }) => code)).toEqual(['A-001', 'A-002', 'A-003', 'A-004']);
    for (const row of value) {
      expect(keys(row)).toEqual(['id', 'code', 'kind', 'title', 'date', 'tags']);
      expect(keys(row.date)).toEqual(['edtf', 'wording', 'start', 'end']);
    }
    expect(value[3]?.date).toMatchObject({ edtf: '2018-12', start: '2018-12-01', end: '2018-12-31' });
    const all = await vigieJson<Row[]>(['list', archive]);
    const { records } = (await vigieJson<{ records: Record<string, number> }>(['stats', archive])).value;
    expect(all.value).toHaveLength(Object.values(records).reduce((sum, count) => sum + count, 0));
    expect(all.value.some(({ date }) => date === null)).toBe(true);
    expect((await vigieJson<Row[]>(['list', archive, '--limit', '2'])).value).toHaveLength(2);
    const filtered = (await vigieJson<Row[]>(['list', archive, '--query', 'type:atelier societale'])).value;
    expect(filtered.map(({ code }) => code)).toEqual(['A-002']);
  });

  test('show gives one whole record by code or id, the body of a note as Markdown', async () => {
    type Shown = {
      id: string;
      relations: { type: string; direction: string; label: string; target: object }[];
      backlinks: object[];
      sources: object[];
      body: string | null;
    };
    const { value } = await vigieJson<Shown>(['show', archive, 'a-1']);
    expect(keys(value)).toEqual([
      'id',
      'code',
      'kind',
      'title',
      'date',
      'tags',
      'properties',
      'sources',
      'verification',
      'relations',
      'backlinks',
      'body',
    ]);
    expect(value.body).toBeNull();
    expect(value.relations).toContainEqual({
      type: 'accueilli-par',
      direction: 'out',
      label: 'accueilli par',
      target: expect.objectContaining({ kind: 'acteur' }),
    });
    for (const relation of value.relations)
      expect(keys(relation.target)).toEqual(['id', 'code', 'kind', 'title']);
    for (const backlink of value.backlinks)
      expect(keys(backlink)).toEqual(['id', 'code', 'kind', 'title', 'excerpt']);
    expect(value.backlinks.length).toBeGreaterThan(0);
    expect((await vigieJson<Shown>(['show', archive, value.id])).value).toEqual(value);
    expect((await vigieJson<Shown>(['show', archive, 'N-001'])).value.body).toContain('## ');
  });

  test('search finds without accents, and says how many there are in all', async () => {
    const { value } = await vigieJson<{ total: number; hits: { code: string }[] }>([
      'search',
      archive,
      'alliance innovation societale',
      '--limit',
      '3',
    ]);
    expect(keys(value)).toEqual(['total', 'hits']);
    expect(value.hits.length).toBeLessThanOrEqual(3);
    expect(value.hits.map(({ code }) => code)).toContain('A-002');
    for (const hit of value.hits)
      expect(keys(hit)).toEqual(['id', 'code', 'kind', 'title', 'excerpt', 'score']);
    expect((await vigieJson(['search', archive, 'xyzzyx'])).value).toEqual({ total: 0, hits: [] });
  });
});

test('what is read by people is not JSON, and a reader that leaves ends the command', async () => {
  expect((await vigie(['list', archive, '--limit', '3'])).stdout).toMatch(/^AC-001 .+\n/);
  expect((await vigie(['show', archive, 'A-001'])).stdout).toContain('accueilli par');
  expect((await vigie(['search', archive, 'xyzzyx'])).stdout).toBe('Aucune fiche ne répond.\n');
});
