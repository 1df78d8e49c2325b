import { describe, expect, test } from 'vitest';
import { AS_CITED, concerns } from '#renderer/client/changes.ts';

const atelier = { id: 'a1', kind: 'atelier' as const };
const change = (over: object = {}) => ({
  type: 'changed' as const,
  changeSetId: 'c1',
  intent: 'record.update',
  records: [atelier],
  wide: false,
  ...over,
});
const query = (path: string, input: object = {}, data: unknown = undefined) => ({
  queryKey: [path.split('.'), { type: 'query', input }],
  data,
});

describe('after a change of one Atelier', () => {
  test('the list of Ateliers and the list of everything are asked again, the list of studies is not', () => {
    expect(concerns(change(), query('records.list', { kind: 'atelier' }))).toBe(true);
    expect(concerns(change(), query('records.list'))).toBe(true);
    expect(concerns(change(), query('records.list', { kind: 'etude' }))).toBe(false);
  });

  test('pages of other records are asked again, since they may show its title', () => {
    expect(concerns(change(), query('records.get', { id: 'other' }))).toBe(true);
    expect(concerns(change(), query('links.backlinks', { id: 'other' }))).toBe(true);
  });

  test('a note being written is left alone unless it is the one that changed, by whatever name it was asked', () => {
    expect(concerns(change(), query('notes.get', { id: 'n1' }, { id: 'n1' }))).toBe(false);
    const saved = change({ records: [{ id: 'n1', kind: 'note' }] });
    expect(concerns(saved, query('notes.get', { id: 'n1' }))).toBe(true);
    expect(concerns(saved, query('notes.get', { id: 'N-001' }, { id: 'n1' }))).toBe(true);
  });

  test('what no record can change is kept', () => {
    expect(concerns(change(), query('archive.backups'))).toBe(false);
    expect(concerns(change(), query('authors.list'))).toBe(false);
  });
});

test('typing in a note does not count the archive again, creating one does', () => {
  const note = { records: [{ id: 'n1', kind: 'note' as const }] };
  for (const path of ['records.counts', 'records.tags', 'archive.info']) {
    expect(concerns(change({ ...note, intent: 'note.save' }), query(path))).toBe(false);
    expect(concerns(change({ ...note, intent: 'note.create' }), query(path))).toBe(true);
  }
});

test('a wide change asks every list and page again', () => {
  const wide = change({ records: [], wide: true });
  expect(concerns(wide, query('records.list', { kind: 'etude' }))).toBe(true);
  expect(concerns(wide, query('notes.get', { id: 'n1' }))).toBe(true);
});

describe('while a report is written', () => {
  const saved = (id: string, kind: 'note' | 'rapport') =>
    change({ intent: 'note.save', records: [{ id, kind }] });
  const piece = (source: object) => query('reports.read', { source, copy: '', frozen: false });

  test('a piece is read again when its own source is saved, not at each letter of the report', () => {
    expect(concerns(saved('r1', 'rapport'), piece({ is: 'note', recordId: 'n1', blockId: null }))).toBe(
      false,
    );
    expect(concerns(saved('n1', 'note'), piece({ is: 'note', recordId: 'n1', blockId: null }))).toBe(true);
    expect(concerns(change(), piece({ is: 'note', recordId: 'n1', blockId: null }))).toBe(true);
  });

  test('the list of a search follows the notes that may answer it', () => {
    expect(concerns(saved('n1', 'note'), piece({ is: 'liste', query: 'type:note' }))).toBe(true);
    expect(concerns(saved('r1', 'rapport'), piece({ is: 'liste', query: 'type:note' }))).toBe(false);
  });

  test('its own letters do not have it looked through again, those of its sources do', () => {
    expect(concerns(saved('r1', 'rapport'), query('reports.check', { id: 'r1' }))).toBe(false);
    expect(concerns(saved('n1', 'note'), query('reports.check', { id: 'r1' }))).toBe(true);
  });

  test('the works it cites and the charts it shows are not asked for at each letter', () => {
    const cited = { queryKey: [['records', 'get'], { input: { id: 'p1' } }, AS_CITED], data: undefined };
    expect(concerns(saved('r1', 'rapport'), cited)).toBe(false);
    expect(concerns(change({ records: [{ id: 'p1', kind: 'publication' }] }), cited)).toBe(true);
    expect(concerns(saved('r1', 'rapport'), query('indicators.series', { id: 'i1' }))).toBe(false);
    expect(concerns(saved('r1', 'rapport'), query('notes.list', {}))).toBe(false);
    expect(concerns(saved('n1', 'note'), query('notes.list', {}))).toBe(true);
  });
});
