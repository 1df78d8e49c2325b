import { expect, test } from 'vitest';
import type { Archive } from '#db/connection/types.ts';
import { checkArchive } from '#db/integrity/check.ts';
import { repairArchive } from '#db/integrity/repair.ts';
import { searchRecords } from '#db/search/search.ts';
import { temporaryArchive } from '#tests/support/archive.ts';
import { behindItsBack } from '#tests/support/behind-its-back.ts';
import { atelier, noteSaying, says } from '#tests/support/builders.ts';
import { expectDerivedRowsTrue } from '#tests/support/derived.ts';

async function furnished(): Promise<Archive> {
  const archive = await temporaryArchive({ corpus: true });
  const seen = await atelier(archive, 'Alliance & Performance');
  await noteSaying(archive, 'Compte rendu', says('Vu à ', seen, ' ce matin.'));
  return archive;
}

/** All that people wrote and its history, to the byte. */
async function written(archive: Archive): Promise<string> {
  const tables = ['record', 'note_body', 'revision', 'change', 'change_set', 'relation', 'excerpt'] as const;
  const rows = [];
  for (const table of tables) rows.push(await archive.reader.selectFrom(table).selectAll().execute());
  return JSON.stringify(rows);
}

test('an archive in order is left as it is', async () => {
  const archive = await furnished();
  const before = await written(archive);
  expect(await repairArchive(archive)).toEqual({ ok: true, problems: [], repaired: 0 });
  expect(await written(archive)).toBe(before);
});

test('labels, links, counters and search are made anew from what people wrote, which is not touched', async () => {
  const archive = await furnished();
  const before = await written(archive);
  behindItsBack(
    archive.databaseFile,
    `INSERT INTO record_label VALUES (1, 'tag', 'intrus', 'intrus')`,
    `DELETE FROM record_label WHERE record_seq IN (SELECT max(record_seq) FROM record_label)`,
    `UPDATE mention SET sentence = 'Autre phrase.'`,
    `DELETE FROM mention WHERE ordinal = 0`,
    `UPDATE search_text SET body = 'autre' WHERE seq = 2`,
    `DELETE FROM search_text WHERE seq = 1`,
    `DELETE FROM search_index_data WHERE id > 10`,
    `UPDATE code_counter SET last = 1 WHERE kind = 'etude'`,
    `UPDATE record_count SET live = 41 WHERE kind = 'note'`,
  );
  expect((await checkArchive(archive)).ok).toBe(false);

  const { ok, problems, repaired } = await repairArchive(archive);

  expect({ ok, problems }).toEqual({ ok: true, problems: [] });
  expect(repaired).toBeGreaterThan(4);
  expect(await written(archive)).toBe(before);
  await expectDerivedRowsTrue(archive);
  const found = await searchRecords(archive.reader, {
    query: 'compte rendu',
    asYouType: false,
    offset: 0,
    limit: 5,
  });
  expect(found.hits.map(({ title }) => title)).toContain('Compte rendu');
});

test('what a person wrote and someone changed behind the archive’s back is said, never made to look right', async () => {
  const archive = await furnished();
  behindItsBack(
    archive.databaseFile,
    `UPDATE note_body SET words = words + 1 WHERE record_seq = (SELECT max(record_seq) FROM note_body)`,
    `DELETE FROM search_text WHERE seq = 1`,
  );
  const { ok, problems, repaired } = await repairArchive(archive);
  expect({ ok, kinds: problems.map(({ kind }) => kind), repaired }).toEqual({
    ok: false,
    kinds: ['row'],
    repaired: 1,
  });
});
