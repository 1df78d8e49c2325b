import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Archive } from '#db/connection/types.ts';
import { newId } from '#db/domain/ids.ts';
import { insertRow } from '#db/history/rows.ts';
import { checkArchive } from '#db/integrity/check.ts';
import { bringArchive, describeExport, rebuiltFrom, takeBackRebuild } from '#db/interchange/archive/bring.ts';
import { exportArchive } from '#db/interchange/archive/write.ts';
import { listImports } from '#db/interchange/importers/list.ts';
import { trashRecords } from '#db/records/commands.ts';
import { temporaryArchive, write } from '#tests/support/archive.ts';
import { atelier, noteSaying, says } from '#tests/support/builders.ts';

const signal = () => new AbortController().signal;
const exported = async (archive: Archive) =>
  (await exportArchive(archive, { title: 'Essai', locale: 'fr' }, signal())).file.content;
const bring = (archive: Archive, content: Uint8Array) =>
  bringArchive(archive, { name: 'essai.vigie', content, label: 'essai.vigie' }, { signal: signal() });
const titles = async (archive: Archive) =>
  (await archive.reader.selectFrom('record').select('title').orderBy('seq').execute()).map(
    ({ title }) => title,
  );

async function source(): Promise<Uint8Array> {
  const archive = await temporaryArchive();
  const one = await atelier(archive, 'Un');
  await noteSaying(archive, 'Retour', says('Voir ', one, '.'));
  return exported(archive);
}
/** An archive nobody has put anything in, but where someone said who they are. */
async function opened(): Promise<Archive> {
  const archive = await temporaryArchive();
  await write(archive, (context) =>
    insertRow(
      context,
      'author',
      { id: newId(), name: 'Camille', initials: 'C', role: '', created_at: context.at },
      null,
    ),
  );
  return archive;
}

describe('a complete export, as an import', () => {
  test('is rebuilt where someone already said who they are, and they stay', async () => {
    const archive = await opened();
    const report = await bring(archive, await source());
    expect(report).toMatchObject({ created: 2, updated: 0, attachments: 0 });
    expect(await titles(archive)).toEqual(['Un', 'Retour']);
    expect(
      (await archive.reader.selectFrom('author').select('name').execute()).map(({ name }) => name),
    ).toContain('Camille');
    expect((await checkArchive(archive)).problems).toEqual([]);
    expect(await listImports(archive.reader)).toMatchObject([
      { origin: 'vigie: essai.vigie', state: 'done', report: { created: 2 } },
    ]);
    // The next records do not take numbers that are taken.
    expect((await atelier(archive, 'Deux')).code).toBe('A-002');
  });

  test('is taken back whole, and may be rebuilt again', async () => {
    const archive = await opened();
    const content = await source();
    const { importId } = await bring(archive, content);
    expect(await takeBackRebuild(archive, (await rebuiltFrom(archive.reader, importId!))!, signal())).toBe(2);
    expect(await titles(archive)).toEqual([]);
    expect(
      (await archive.reader.selectFrom('author').select('name').execute()).map(({ name }) => name),
    ).toEqual(['Camille']);
    expect((await checkArchive(archive)).problems).toEqual([]);
    await bring(archive, content);
    expect(await titles(archive)).toEqual(['Un', 'Retour']);
  });

  test('is not taken back once someone worked there', async () => {
    const archive = await opened();
    const { importId } = await bring(archive, await source());
    await atelier(archive, 'Le mien');
    const rebuilt = (await rebuiltFrom(archive.reader, importId!))!;
    await expect(takeBackRebuild(archive, rebuilt, signal())).rejects.toMatchObject({
      data: { kind: 'cannot-undo', detail: 'worked-since' },
    });
    expect(await titles(archive)).toEqual(['Un', 'Retour', 'Le mien']);
  });

  test('is refused where there are records, even in the trash', async () => {
    const archive = await opened();
    const one = await atelier(archive, 'Le mien');
    await write(archive, (context) => trashRecords(context, [one.id]));
    await expect(bring(archive, await source())).rejects.toMatchObject({
      data: { kind: 'archive-not-empty', holds: 'records' },
    });
    expect(await titles(archive)).toEqual(['Le mien']);
  });

  test('that was stopped leaves nothing', async () => {
    const archive = await opened();
    const large = await temporaryArchive({ corpus: true });
    const stop = new AbortController();
    const run = bringArchive(
      archive,
      { name: 'x', content: await exported(large), label: 'x' },
      { signal: stop.signal, progress: () => stop.abort() },
    );
    await expect(run).rejects.toMatchObject({ data: { kind: 'cancelled' } });
    expect(await titles(archive)).toEqual([]);
    expect(await listImports(archive.reader)).toEqual([]);
    expect((await checkArchive(archive)).problems).toEqual([]);
  });

  test('says what it is without being unpacked', async () => {
    expect(describeExport('x', await source())).toEqual({ records: 2, attachments: 0, fits: true });
    expect(() => describeExport('x', strToU8('PK pas un zip'))).toThrow();
  });
});
