import { CompiledQuery } from 'kysely';
import { expect, test } from 'vitest';
import { facetsOf } from '#db/search/facets.ts';
import { ask, emptyArchive, note, record, titles, write } from './archive.ts';

const MANY = 3_500;

/** So many copies of a note, a third of them Ateliers: rows as the archive has them, without the time of as many saves. */
async function archiveOfMany() {
  const archive = await emptyArchive();
  const first = await note(archive, 'Alliance de territoire', 'Une alliance se construit.');
  await write(archive, async ({ trx }) => {
    const columns =
      'title, sort_title, summary, verification, example, properties, tags, aliases, impacts, revision, created_at, updated_at, hash';
    const numbers = `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${MANY})`;
    await trx.executeQuery(
      CompiledQuery.raw(
        `INSERT INTO record (id, code, kind, ${columns})
         ${numbers} SELECT 'x' || i, 'X-' || i, iif(i % 3 = 0, 'atelier', 'note'), ${columns} FROM n, record WHERE seq = ?`,
        [first.seq],
      ),
    );
    await trx.executeQuery(
      CompiledQuery.raw(
        `INSERT INTO search_text (seq, title, body, title_stems, stems)
         SELECT r.seq, t.title, t.body, t.title_stems, t.stems FROM record AS r, search_text AS t
         WHERE t.seq = ? AND r.seq <> t.seq`,
        [first.seq],
      ),
    );
  });
  return archive;
}

test('a filter beside words that many records have counts and gives those that pass, and no other', async () => {
  const archive = await archiveOfMany();
  const all = await ask(archive, 'alliance');
  expect(all.total).toBe(MANY + 1);
  const ateliers = await ask(archive, 'alliance type:atelier', { limit: 50 });
  expect(ateliers.total).toBe(Math.floor(MANY / 3));
  expect(new Set(ateliers.hits.map(({ kind }) => kind))).toEqual(new Set(['atelier']));
  const notes = await ask(archive, 'alliance -type:atelier', { limit: 50 });
  expect(notes.total).toBe(MANY + 1 - ateliers.total);
  expect(new Set(notes.hits.map(({ kind }) => kind))).toEqual(new Set(['note']));
  expect(new Set([...notes.hits, ...ateliers.hits].map(({ id }) => id)).size).toBe(100);
  const facets = await facetsOf(archive, { query: 'alliance type:atelier', asYouType: false });
  expect(facets.find(({ facet }) => facet === 'kind')?.values).toEqual([
    { value: 'atelier', label: 'atelier', count: ateliers.total },
  ]);
});

test('the last page of a filtered search is as long as what is left', async () => {
  const archive = await archiveOfMany();
  const { total } = await ask(archive, 'alliance -type:atelier');
  const last = await ask(archive, 'alliance -type:atelier', { offset: total - 7, limit: 20 });
  expect(last.hits).toHaveLength(7);
});

test('what was remembered of a filter is forgotten when the archive changes', async () => {
  const archive = await archiveOfMany();
  const before = (await ask(archive, 'alliance type:publication')).total;
  expect(before).toBe(0);
  await record(archive, { kind: 'publication', title: 'Alliance & performance' });
  expect(await titles(archive, 'alliance type:publication')).toEqual(['Alliance & performance']);
  expect(await titles(archive, 'performance type:publication')).toEqual(['Alliance & performance']);
});
