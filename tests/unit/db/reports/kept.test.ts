import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '#db/domain/reports/settings.ts';
import { piecesIn } from '#db/domain/reports/pieces.ts';
import { checkArchive } from '#db/integrity/check.ts';
import { rebuildArchive } from '#db/interchange/archive/rebuild.ts';
import { exportArchive } from '#db/interchange/archive/write.ts';
import { compose } from '#db/interchange/exporters/flow/compose.ts';
import { makeFile } from '#db/interchange/exporters/make.ts';
import { readNote } from '#db/notes/queries.ts';
import { updateRecord } from '#db/records/commands.ts';
import { createReport } from '#db/reports/commands.ts';
import { readCopy } from '#db/reports/pieces/copies.ts';
import { listReports } from '#db/reports/queries.ts';
import { readSettings, writeSettings } from '#db/reports/settings.ts';
import { temporaryArchive, write } from '#tests/support/archive.ts';
import { gathering } from '#tests/support/exports.ts';
import { reportOf } from '#tests/support/report.ts';
import { undoLast } from '#tests/support/review.ts';
import { checkRows } from '#db/integrity/row-check.ts';
import { openRaw } from '#tests/bench/raw.ts';

describe('a report of thirty pages', () => {
  test(
    'leaves the archive whole, and is the same in one rebuilt from its complete export',
    { timeout: 60_000 },
    async () => {
      const archive = await temporaryArchive({ corpus: true });
      const { id } = await reportOf(archive);
      expect((await checkArchive(archive)).problems).toEqual([]);
      const signal = new AbortController().signal;
      const { file } = await exportArchive(archive, { title: 'Essai', locale: 'fr' }, signal);
      const empty = await temporaryArchive();
      await rebuildArchive(empty, { name: 'essai.vigie', content: file.content });
      expect((await checkArchive(empty)).problems).toEqual([]);
      expect(await listReports(empty.reader)).toEqual(await listReports(archive.reader));
      expect(await readSettings(empty.reader, id)).toEqual(await readSettings(archive.reader, id));
      const { document } = await readNote(empty.reader, id);
      expect(piecesIn(document)).not.toEqual([]);
      for (const { copy } of piecesIn(document)) expect(await readCopy(empty.reader, copy)).not.toBeNull();
      const [one, other] = [await gathering(archive, { report: id }), await gathering(empty, { report: id })];
      expect(await compose(other, 'svg')).toEqual(await compose(one, 'svg'));
    },
  );

  test('is the same file for the same archive, in each form', { timeout: 60_000 }, async () => {
    const archive = await temporaryArchive({ corpus: true });
    const { id } = await reportOf(archive);
    for (const format of ['docx', 'md', 'txt'] as const) {
      const [one, other] = [
        await gathering(archive, { report: id }),
        await gathering(archive, { records: [id] }),
      ];
      const made = [await makeFile(format, one), await makeFile(format, other)];
      expect(Buffer.from(made[0]!.content).equals(Buffer.from(made[1]!.content))).toBe(true);
    }
  });

  test('has none of its pieces changed by what changes nothing they say', async () => {
    const archive = await temporaryArchive({ corpus: true });
    const { id } = await reportOf(archive);
    expect(await listReports(archive.reader)).toMatchObject([{ id, pieces: 21, changed: 0 }]);
    const theme = await archive.reader
      .selectFrom('record')
      .select('id')
      .where('code', '=', 'T-001')
      .executeTakeFirstOrThrow();
    await write(archive, (context) => updateRecord(context, theme.id, null, { summary: 'Autre résumé.' }));
    expect(await listReports(archive.reader)).toMatchObject([{ id, changed: 0 }]);
  });
});

describe('how a report is laid out', () => {
  test('is the default until it is set, and can be taken back', async () => {
    const archive = await temporaryArchive();
    const { id } = await write(archive, (context) =>
      createReport(context, { title: 'Rapport', sources: [] }),
    );
    const set = (citations: 'notes' | 'auteur-date') =>
      archive.write('report.settings', async (context) => {
        await writeSettings(context, id, { ...DEFAULT_SETTINGS, citations });
        return context.changed;
      });
    expect((await set('auteur-date')).value).toBe(false);
    expect((await set('notes')).value).toBe(true);
    expect((await set('notes')).value).toBe(false);
    expect(await readSettings(archive.reader, id)).toMatchObject({ citations: 'notes' });
    const raw = openRaw(archive.databaseFile, { readonly: true });
    expect([...checkRows(raw)]).toEqual([]);
    raw.close();
    await undoLast(archive);
    expect(await readSettings(archive.reader, id)).toEqual(DEFAULT_SETTINGS);
  });

  test('is asked of reports alone', async () => {
    const archive = await temporaryArchive({ corpus: true });
    await expect(readSettings(archive.reader, 'N-001')).rejects.toMatchObject({
      data: { kind: 'not-found' },
    });
  });
});
