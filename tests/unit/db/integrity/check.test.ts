import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Archive } from '#db/connection/types.ts';
import { checkArchive } from '#db/integrity/check.ts';
import { checkFile } from '#db/integrity/check-file.ts';
import { behindItsBack } from '#tests/support/behind-its-back.ts';
import { atelier, noteSaying, says } from '#tests/support/builders.ts';
import { temporaryArchive } from '#tests/support/archive.ts';
import { captured } from '#tests/support/signals.ts';

/** The same check without a thread of its own. */
async function problemsOf(archive: Archive): Promise<string[]> {
  const order = {
    file: archive.databaseFile,
    attachments: join(archive.folder, 'attachments'),
    copy: join(archive.folder, '.copy'),
  };
  return (await checkFile(order)).map((problem) => problem.kind);
}

async function furnished() {
  const archive = await temporaryArchive();
  const seen = await atelier(archive, 'Alliance & Performance');
  await noteSaying(archive, 'Compte rendu', says('Vu à ', seen, ' ce matin.'));
  await captured(archive, 'Un fait.');
  return archive;
}

test('an archive with the whole corpus is in order, and the check leaves nothing behind', async () => {
  const archive = await temporaryArchive({ corpus: true });
  const before = readdirSync(archive.folder);
  expect(await checkArchive(archive)).toEqual({ ok: true, problems: [] });
  expect(readdirSync(archive.folder)).toEqual(before);
});

test.each([
  ['a title', 'row', `UPDATE record SET title = 'Autre chose' WHERE kind = 'note'`],
  ['the text of a note', 'row', `UPDATE note_body SET text = text || '.'`],
  ['an entry of the history', 'row', `UPDATE change SET "after" = '{}' WHERE seq = 1`],
  ['a saved version', 'row', `UPDATE revision SET words = words + 1`],
  ['the name of the archive', 'row', `UPDATE meta SET value = 'Autre' WHERE key = 'name'`],
  [
    'the state of a signal',
    'state',
    `UPDATE record SET properties = json_set(properties, '$.etat', 'suivi') WHERE kind = 'signal'`,
  ],
  ['the steps of a signal taken away', 'state', `DELETE FROM signal_step`],
  ['an observation turned round', 'row', `UPDATE signal_observation SET direction = 'affaiblit'`],
  ['a saved version taken away', 'revision', `DELETE FROM revision`],
  ['a link', 'link', `UPDATE mention SET sentence = 'Autre phrase.'`],
  ['a link taken away', 'link', `DELETE FROM mention`],
  ['a label that nobody gave', 'label', `INSERT INTO record_label VALUES (1, 'tag', 'intrus', 'intrus')`],
  ['the words to search', 'search', `UPDATE search_text SET body = 'autre' WHERE seq = 2`],
  ['a record not to be found', 'search', `DELETE FROM search_text WHERE seq = 1`],
  ['the counter of codes', 'counter', `UPDATE code_counter SET last = 41 WHERE kind = 'note'`],
  ['the count of records', 'counter', `UPDATE record_count SET live = 41 WHERE kind = 'note'`],
  ['a reference to nobody', 'reference', `UPDATE record SET created_by = 'personne' WHERE kind = 'note'`],
  ['a setting of the search index', 'schema', `INSERT INTO search_index_config VALUES ('pgsz', 64)`],
])('%s changed behind the archive’s back is found', async (_what, kind, statement) => {
  const archive = await furnished();
  expect(await problemsOf(archive)).toEqual([]);
  behindItsBack(archive.databaseFile, statement);
  expect(await problemsOf(archive)).toContain(kind);
});

test('an index of words that no longer says what the words say is found', async () => {
  const archive = await furnished();
  behindItsBack(archive.databaseFile, `DELETE FROM search_index_data WHERE id > 10`);
  expect(await problemsOf(archive)).toContain('search');
});

test('an attachment that changed or went away is found by its name', async () => {
  const archive = await furnished();
  const sha256 = '0'.repeat(64);
  behindItsBack(
    archive.databaseFile,
    `INSERT INTO attachment VALUES ('${sha256}', 'text/plain', 3, 'a.txt', '2026-01-01', NULL, x'00')`,
  );
  expect((await checkArchive(archive)).problems).toContainEqual(
    expect.objectContaining({ kind: 'attachment', id: sha256 }),
  );
});

test('saves made during a check are no problems', async () => {
  const archive = await furnished();
  const report = checkArchive(archive);
  for (let number = 0; number < 50; number += 1) await noteSaying(archive, `Note ${number}`, says('Texte'));
  expect(await report).toEqual({ ok: true, problems: [] });
});

test('a check that is no longer wanted ends, and takes its copy away', async () => {
  const archive = await temporaryArchive({ corpus: true });
  const controller = new AbortController();
  const report = checkArchive(archive, { signal: controller.signal });
  controller.abort();
  await expect(report).rejects.toMatchObject({ data: { kind: 'cancelled' } });
  expect(readdirSync(archive.folder).filter((name) => name.startsWith('.check'))).toEqual([]);
});
