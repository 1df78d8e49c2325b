import { describe, expect, test } from 'vitest';
import { storeAttachment } from '#db/attachments/store.ts';
import { readTexts } from '#db/attachments/text/read-texts.ts';
import type { Archive } from '#db/connection/types.ts';
import { createHost } from '#db/host/create-host.ts';
import { checkArchive } from '#db/integrity/check.ts';
import { trashRecords } from '#db/records/commands.ts';
import { queryFilter } from '#db/search/filter.ts';
import { rebuildSearch } from '#db/search/rebuild.ts';
import { ask, emptyArchive, note, titles, write } from '../../search/archive.ts';

/** A note with a file that says this. */
async function withFile(archive: Archive, title: string, name: string, text: string): Promise<string> {
  const record = await note(archive, title, 'Voir la pièce.');
  const { sha256 } = await storeAttachment(archive, {
    name,
    mediaType: 'text/plain',
    content: new TextEncoder().encode(text),
  });
  await write(archive, ({ trx }) =>
    trx
      .insertInto('record_attachment')
      .values({ record_seq: record.seq, sha256, origin: 'person', name })
      .execute(),
  );
  return record.id;
}

describe('the words of attached files', () => {
  test('are found once read, under the name of the file, after the records that say them themselves', async () => {
    const archive = await emptyArchive();
    await withFile(
      archive,
      'Convention',
      'annexe.txt',
      `${'bla '.repeat(60_000)}Une péréquation entre territoires.`,
    );
    await note(archive, 'Autre note', 'La péréquation.');
    expect(await titles(archive, 'péréquations')).toEqual(['Autre note']);
    expect(await readTexts(archive)).toBe(1);
    expect(await readTexts(archive)).toBe(0);
    const { total, hits } = await ask(archive, 'péréquations');
    expect(total).toBe(2);
    expect(hits.map(({ title, attachment }) => [title, attachment?.name ?? null])).toEqual([
      ['Autre note', null],
      ['Convention', 'annexe.txt'],
    ]);
    const { excerpt, excerptRanges } = hits[1]!;
    expect(excerptRanges.map(({ start, length }) => excerpt.slice(start, start + length))).toEqual([
      'péréquation',
    ]);
  });

  test('go with those of the record: one in its title, another in its file', async () => {
    const archive = await emptyArchive();
    await withFile(archive, 'Convention de Lyon', 'annexe.txt', 'péréquation et mécénat');
    await withFile(archive, 'Convention de Lille', 'autre.txt', 'mécénat');
    await readTexts(archive);
    expect(await titles(archive, 'convention péréquation')).toEqual(['Convention de Lyon']);
    expect(await titles(archive, 'mécénat -péréquation')).toEqual(['Convention de Lille']);
    expect(await titles(archive, 'titre:mécénat')).toEqual([]);
    expect((await titles(archive, 'type:note (péréquation OU absent)')).length).toBe(1);
    const { sql } = await import('kysely');
    const condition = await queryFilter(archive.reader, 'mécénat');
    const { rows } = await sql<{
      n: number;
    }>`SELECT count(*) AS n FROM record WHERE ${condition ?? sql`0`}`.execute(archive.reader);
    expect(rows[0]?.n).toBe(2);
  });

  test('leave every answer with the record in the trash, and the check has nothing to say', async () => {
    const archive = await emptyArchive();
    const id = await withFile(archive, 'Convention', 'annexe.txt', 'péréquation');
    await readTexts(archive);
    expect((await checkArchive(archive)).problems).toEqual([]);
    await write(archive, ({ trx }) => rebuildSearch(trx));
    expect((await checkArchive(archive)).problems).toEqual([]);
    await write(archive, (context) => trashRecords(context, [id]));
    expect(await titles(archive, 'péréquation')).toEqual([]);
  });

  test('a change of them is told by the check and mended by a rebuild', async () => {
    const archive = await emptyArchive();
    await withFile(archive, 'Convention', 'annexe.txt', 'péréquation');
    await readTexts(archive);
    await write(archive, ({ trx }) => trx.updateTable('attachment_text').set({ words: 'autre' }).execute());
    expect((await checkArchive(archive)).problems.map(({ kind }) => kind)).toContain('search');
    await write(archive, ({ trx }) => rebuildSearch(trx));
    expect((await checkArchive(archive)).problems).toEqual([]);
  });

  test('a file attached through the host is read without making anyone wait, and ends with the host', async () => {
    const archive = await emptyArchive();
    const host = createHost(archive);
    const put = (name: string, text: string) =>
      host.client.attachments.put({ name, mediaType: 'text/plain', content: new File([text], name) });
    await put('un.txt', 'péréquation');
    await expect
      .poll(() => archive.reader.selectFrom('attachment_text').select('text').execute(), { timeout: 20_000 })
      .toEqual([{ text: 'péréquation' }]);
    await put('deux.txt', 'mécénat');
    await host.close();
  });

  test('a file that cannot be read is tried once', async () => {
    const archive = await emptyArchive();
    await storeAttachment(archive, {
      name: 'faux.pdf',
      mediaType: 'application/pdf',
      content: new Uint8Array([1, 2]),
    });
    await storeAttachment(archive, {
      name: 'photo.png',
      mediaType: 'image/png',
      content: new Uint8Array([3]),
    });
    expect(await readTexts(archive)).toBe(2);
    expect(await readTexts(archive)).toBe(0);
    const rows = await archive.reader.selectFrom('attachment_text').select('state').execute();
    expect(rows.map(({ state }) => state).sort()).toEqual(['other', 'unreadable']);
  });
});
