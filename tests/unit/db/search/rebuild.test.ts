import fc from 'fast-check';
import { CompiledQuery } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { Archive } from '#db/connection/types.ts';
import { createNote, saveBody } from '#db/notes/commands.ts';
import { restoreRecords, trashRecords, updateRecord } from '#db/records/commands.ts';
import { indexTogether } from '#db/search/index-record.ts';
import { checkSearchText, purgeErasedWords, rebuildSearch } from '#db/search/rebuild.ts';
import { emptyArchive, note, prose, titles, write } from './archive.ts';

const sql = (archive: Archive, statement: string) =>
  write(archive, ({ trx }) => trx.executeQuery(CompiledQuery.raw(statement)));
/** What the archive's own check asks: the words against the records, then the full-text index against the words. */
const problems = async (archive: Archive) => [
  ...(await checkSearchText(archive.reader)).map((found) => found.problem),
  ...(await sql(archive, `INSERT INTO search_index (search_index, rank) VALUES ('integrity-check', 1)`).then(
    () => [],
    () => ['index-damaged'],
  )),
];
const content = async (archive: Archive) => {
  const rows = await archive.reader.selectFrom('search_text').selectAll().orderBy('seq').execute();
  return rows;
};

describe('the check of the search index', () => {
  test('finds nothing to say of an archive in use', async () => {
    const archive = await emptyArchive();
    await note(archive, 'Une note', 'Un texte');
    expect(await problems(archive)).toEqual([]);
  });

  test.each([
    ['a word changed', `UPDATE search_text SET body = 'autre chose'`, 'stale'],
    ['a row lost', `DELETE FROM search_text`, 'missing'],
    [
      'a record in the trash still there',
      `UPDATE record SET deleted_at = '2020-01-01T00:00:00.000Z'`,
      'orphan',
    ],
    [
      'the full-text index emptied',
      `INSERT INTO search_index (search_index) VALUES ('delete-all')`,
      'index-damaged',
    ],
  ])('tells %s', async (_what, statement, problem) => {
    const archive = await emptyArchive();
    await note(archive, 'Une note', 'Un texte');
    await sql(archive, statement);
    expect(await problems(archive)).toEqual([problem]);
  });

  test.each([
    `UPDATE search_text SET body = 'autre chose'`,
    `DELETE FROM search_text`,
    `INSERT INTO search_index (search_index) VALUES ('delete-all')`,
    `DROP TRIGGER search_text_deleted`,
  ])('a rebuild mends it: %s', async (statement) => {
    const archive = await emptyArchive();
    await note(archive, 'Une note', 'Un texte');
    const before = await content(archive);
    await sql(archive, statement);
    await write(archive, ({ trx }) => rebuildSearch(trx));
    expect(await problems(archive)).toEqual([]);
    expect(await content(archive)).toEqual(before);
    expect(await titles(archive, 'textes')).toEqual(['Une note']);
    await note(archive, 'Une suite', 'Un autre texte');
    expect(await problems(archive)).toEqual([]);
  });

  test('an erased record leaves no word in the file once purged', async () => {
    const archive = await emptyArchive();
    await note(archive, 'Une note', 'secretissime');
    await note(archive, 'Une autre', 'banal');
    await write(archive, async ({ trx }) => {
      await trx.deleteFrom('record').where('title', '=', 'Une note').execute();
      await purgeErasedWords(trx);
    });
    expect((await content(archive)).map((row) => row.body)).toEqual(['banal']);
    expect(await problems(archive)).toEqual([]);
    const { rows } = await archive.reader.executeQuery<{ found: number }>(
      CompiledQuery.raw(
        `SELECT count(*) AS found FROM search_index_data WHERE instr(block, CAST('secretissime' AS BLOB)) > 0`,
      ),
    );
    expect(rows[0]!.found).toBe(0);
  });

  test('whatever is written, the index is what a rebuild gives', async () => {
    const step = fc.oneof(
      fc.record({
        do: fc.constant('create' as const),
        text: fc.constantFrom('alliance', 'l’œuvre co-construite', 'E-012', ''),
      }),
      fc.record({
        do: fc.constant('save' as const),
        at: fc.nat(20),
        text: fc.constantFrom('confiance', 'co construite', 'co-construite', 'l’œuvre'),
      }),
      fc.record({
        do: fc.constantFrom('rename' as const, 'trash' as const, 'restore' as const),
        at: fc.nat(20),
        text: fc.constantFrom('Titre', 'Un autre'),
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
        const archive = await emptyArchive();
        const live: string[] = [];
        const trashed: string[] = [];
        for (const action of steps) {
          if (action.do === 'create') {
            live.push(
              await write(
                archive,
                async (context) =>
                  (await createNote(context, { title: 'Note', body: prose(action.text) })).record.id,
              ),
            );
            continue;
          }
          const pool = action.do === 'restore' ? trashed : live;
          const id = pool[action.at % Math.max(1, pool.length)];
          if (id === undefined) continue;
          await write(archive, async (context) => {
            if (action.do === 'save') await saveBody(context, { id, base: null, body: prose(action.text) });
            if (action.do === 'rename') await updateRecord(context, id, null, { title: action.text });
            if (action.do === 'trash') await trashRecords(context, [id]);
            if (action.do === 'restore') await restoreRecords(context, [id]);
          });
          if (action.do === 'trash') trashed.push(...live.splice(live.indexOf(id), 1));
          if (action.do === 'restore') live.push(...trashed.splice(trashed.indexOf(id), 1));
        }
        expect(await problems(archive)).toEqual([]);
        const kept = await content(archive);
        await write(archive, ({ trx }) => rebuildSearch(trx));
        expect(await content(archive)).toEqual(kept);
      }),
      { numRuns: 12 },
    );
  });
});

describe('records indexed together', () => {
  test('are found as if they had been one by one, whatever came of each within', async () => {
    const archive = await emptyArchive();
    const kept = await note(archive, 'Gardée', 'Un texte « à part »');
    const changed = await note(archive, 'Changée', 'Avant');
    const trashed = await note(archive, 'Mise à la corbeille', 'Partie');
    await write(archive, (context) =>
      indexTogether(context.trx, async () => {
        await updateRecord(context, changed.id, null, { title: 'Un "titre" \\ à signes \ud83d' });
        await updateRecord(context, changed.id, null, { summary: 'Deux fois' });
        await createNote(context, { title: 'Neuve', summary: 'Emoji 😀, 2\u202f000' });
        await trashRecords(context, [trashed.id]);
        await trashRecords(context, [kept.id]);
        await restoreRecords(context, [kept.id]);
      }),
    );
    expect(await problems(archive)).toEqual([]);
    expect((await content(archive)).map(({ seq }) => seq)).toHaveLength(3);
  });

  test('leave the index as it was when what writes them fails', async () => {
    const archive = await emptyArchive();
    await note(archive, 'Une note', 'Un texte');
    const before = await content(archive);
    const failing = write(archive, (context) =>
      indexTogether(context.trx, async () => {
        await createNote(context, { title: 'Perdue' });
        throw new Error('stop');
      }),
    );
    await expect(failing).rejects.toThrow('stop');
    expect(await content(archive)).toEqual(before);
    await note(archive, 'Après', 'Suite');
    expect(await problems(archive)).toEqual([]);
  });
});
