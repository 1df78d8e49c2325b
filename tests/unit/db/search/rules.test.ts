import { CompiledQuery } from 'kysely';
import { expect, test } from 'vitest';
import { metaOf, writeMeta } from '#db/connection/meta.ts';
import { checkSearchText } from '#db/search/rebuild.ts';
import { followSearchRules } from '#db/search/rules.ts';
import { emptyArchive, note, write } from './archive.ts';

/** An archive whose words are all made by no rules at all. */
async function archiveOfOldRules(reached: string) {
  const archive = await emptyArchive();
  const notes = [
    await note(archive, 'Première'),
    await note(archive, 'Deuxième'),
    await note(archive, 'Troisième'),
  ];
  await write(archive, async ({ trx }) => {
    await trx.executeQuery(CompiledQuery.raw(`UPDATE search_text SET body = 'ancien'`));
    await writeMeta(trx, 'search_rules', reached.replace('N', String(notes[0]?.seq)));
  });
  return { archive, notes };
}

test('the words of an archive of older rules are made anew, and it says so', async () => {
  const { archive } = await archiveOfOldRules('1');
  await followSearchRules(archive);
  expect(await checkSearchText(archive.reader)).toEqual([]);
  expect((await metaOf(archive.reader)).get('search_rules')).toMatch(/^\d+$/);
});

test('an opening that was cut short is followed by one that goes on where it was', async () => {
  const { archive, notes } = await archiveOfOldRules('4:N');
  await followSearchRules(archive);
  // The first was said to be done: it was not read again.
  expect(await checkSearchText(archive.reader)).toEqual([{ seq: notes[0]?.seq, problem: 'stale' }]);
});

test('nothing is done after a call to stop', async () => {
  const { archive } = await archiveOfOldRules('1');
  await followSearchRules(archive, AbortSignal.abort());
  expect((await metaOf(archive.reader)).get('search_rules')).toBe('1');
});
