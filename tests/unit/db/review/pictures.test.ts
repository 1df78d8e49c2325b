import { describe, expect, test } from 'vitest';
import { join } from 'node:path';
import type { Archive } from '#db/connection/types.ts';
import { openArchive } from '#db/connection/open.ts';
import { createBackup } from '#db/backup/create.ts';
import { restoreOver } from '#db/backup/restore.ts';
import { checkArchive } from '#db/integrity/check.ts';
import { addMeasure } from '#db/records/measures.ts';
import { createRecord, trashRecords, updateRecord } from '#db/records/commands.ts';
import { packPicture, unpackPicture } from '#db/review/picture/content.ts';
import {
  comparePictureWith,
  listPictures,
  openPicture,
  photograph,
  removePicture,
} from '#db/review/picture/pictures.ts';
import { addComment } from '#db/review/commands.ts';
import { validateRecords } from '#db/review/validations.ts';
import { review } from '#preload/contract/review.ts';
import { temporaryArchive, write } from '#tests/support/archive.ts';
import { undoLast, writesAs } from '#tests/support/review.ts';

const { signal } = new AbortController();
const take = (archive: Archive, name: string, query = '') =>
  photograph(archive, { name, comment: '', query }, signal);
const compare = (archive: Archive, from: string, to: string | null = null, limit = 100) =>
  comparePictureWith(archive, { from, to, limit }, signal);
const gone = expect.objectContaining({ data: expect.objectContaining({ kind: 'not-found' }) as unknown });

async function codeOf(archive: Archive, code: string) {
  return archive.reader.selectFrom('record').selectAll().where('code', '=', code).executeTakeFirstOrThrow();
}

describe('a frozen picture', () => {
  test('of the corpus has every dated record and cycle, who took it and what it weighs', async () => {
    const archive = await temporaryArchive({ corpus: true });
    await writesAs(archive, 'Anne');
    const { id, records } = await take(archive, 'Revue de novembre');
    const dated = await archive.reader
      .selectFrom('record')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('deleted_at', 'is', null)
      .where((eb) =>
        eb.or([
          eb('date_edtf', 'is not', null),
          eb('planned_edtf', 'is not', null),
          eb('kind', '=', 'cycle'),
        ]),
      )
      .executeTakeFirstOrThrow();
    expect(records).toBe(dated.count);
    expect(await listPictures(archive.reader)).toMatchObject([
      { id, name: 'Revue de novembre', author: { name: 'Anne' }, records },
    ]);
    const open = await openPicture(archive, { id, offset: 0, limit: 500 }, signal);
    expect((await review.picture['~orpc'].outputSchema?.['~standard'].validate(open))?.issues).toBe(
      undefined,
    );
    expect(open.rows).toHaveLength(records);
    expect(open.stored).toBeLessThan(open.bytes);
    const first = open.rows.find(({ code }) => code === 'A-001');
    expect(first).toMatchObject({
      title: 'Alliance & Performance des organisations',
      validation: 'a-valider',
      verification: 'attested',
    });
    expect(open.names[first?.cycle ?? '']).toBe('Cycle 2018-2022');
    expect(open.measures.length).toBeGreaterThan(50);
    expect(open.coverage.length).toBeGreaterThan(0);
  });

  test('keeps only what its query finds', async () => {
    const archive = await temporaryArchive({ corpus: true });
    expect((await take(archive, 'Ateliers', 'type:atelier')).records).toBe(4);
    await expect(take(archive, 'x', 'type:rien')).rejects.toMatchObject({ data: { kind: 'invalid-query' } });
  });

  test('compared with now shows what was added, removed and changed, before and after', async () => {
    const archive = await temporaryArchive({ corpus: true });
    const { id } = await take(archive, 'Avant');
    expect((await compare(archive, id)).counts).toMatchObject({ added: 0, removed: 0, changed: 0 });
    const first = await codeOf(archive, 'A-001');
    const indicator = await archive.reader
      .selectFrom('record')
      .selectAll()
      .where('kind', '=', 'indicateur')
      .limit(1)
      .executeTakeFirstOrThrow();
    await write(archive, async (context) => {
      await updateRecord(context, first.id, null, { title: 'Autre titre', verification: 'to-verify' });
      await validateRecords(context, [(await codeOf(archive, 'A-002')).id], 'valide', '');
      await trashRecords(context, [(await codeOf(archive, 'A-003')).id]);
      await createRecord(context, {
        kind: 'evenement',
        title: 'Bilan',
        date: { edtf: '2020', wording: null },
      });
      await addMeasure(context, indicator.id, {
        value: 12,
        unit: '%',
        date: { edtf: '2020', wording: null },
        base: 'base',
        sample: null,
        question: null,
        studyId: null,
        page: null,
        comparability: null,
        sourceLabel: 'Source',
        sourceAddress: null,
        verification: 'attested',
        comment: '',
      });
      await addComment(context, {
        subject: { on: 'archive' },
        nature: 'decision',
        text: 'Relancer',
        due: '2030-01-01',
      });
    });
    const compared = await compare(archive, id);
    expect((await review.compare['~orpc'].outputSchema?.['~standard'].validate(compared))?.issues).toBe(
      undefined,
    );
    expect(compared.counts).toMatchObject({ added: 1, removed: 1, changed: 2 });
    const change = (code: string) => compared.records.find(({ row }) => row.code === code);
    expect(change('A-001')).toMatchObject({
      change: 'changed',
      fields: [
        { field: 'title', before: 'Alliance & Performance des organisations', after: 'Autre titre' },
        { field: 'verification', before: 'attested', after: 'to-verify' },
      ],
    });
    expect(change('A-002')?.fields).toEqual([{ field: 'validation', before: 'a-valider', after: 'valide' }]);
    expect(change('A-003')?.change).toBe('removed');
    expect(compared.live).toContain(first.id);
    expect(compared.live).not.toContain(change('A-003')?.row.id);
    expect(compared.byKind).toMatchObject([
      { kind: 'atelier', added: 0, removed: 1, changed: 2 },
      { kind: 'evenement', added: 1, removed: 0, changed: 0 },
    ]);
    expect(compared.byCycle.map(({ cycle }) => compared.names[cycle ?? ''])).toEqual([
      'Cycle 2018-2022',
      undefined,
    ]);
    expect(compared.measures).toMatchObject([{ before: null, after: { value: 12 } }]);
    expect(compared.decisions).toMatchObject([{ before: null, after: { text: 'Relancer' } }]);
    expect((await compare(archive, id, null, 1)).records).toHaveLength(1);
    // Against a later picture, in either order, the earlier one stands first.
    const later = await take(archive, 'Après');
    for (const [from, to] of [
      [id, later.id],
      [later.id, id],
    ] as const)
      expect(await compare(archive, from, to)).toMatchObject({
        from: { name: 'Avant' },
        to: { name: 'Après' },
        counts: { added: 1, removed: 1, changed: 2 },
      });
  });

  test('taken away is back, byte for byte, when undone; so is one whose taking was undone', async () => {
    const archive = await temporaryArchive({ corpus: true });
    const { id } = await take(archive, 'Avant');
    const bytes = async () =>
      (
        await archive.reader
          .selectFrom('review_snapshot')
          .select('content')
          .where('id', '=', id)
          .executeTakeFirstOrThrow()
      ).content;
    const before = await bytes();
    await removePicture(archive, id);
    expect(await listPictures(archive.reader)).toEqual([]);
    await expect(openPicture(archive, { id, offset: 0, limit: 1 }, signal)).rejects.toEqual(gone);
    await expect(removePicture(archive, id)).rejects.toEqual(gone);
    await undoLast(archive);
    expect(await listPictures(archive.reader)).toHaveLength(1);
    expect(await bytes()).toEqual(before);
    const [, , taking] = await archive.reader
      .selectFrom('change_set')
      .select('id')
      .orderBy('id', 'desc')
      .limit(3)
      .execute();
    const { undoChangeSet } = await import('#db/undo/undo.ts');
    await archive.write('undo', (context) => undoChangeSet(context, taking!.id), { undoes: taking!.id });
    expect(await listPictures(archive.reader)).toEqual([]);
    await undoLast(archive);
    expect((await openPicture(archive, { id, offset: 0, limit: 1 }, signal)).rows).toHaveLength(1);
    expect((await checkArchive(archive)).problems).toEqual([]);
  });

  test('that was damaged says so instead of lying, and the check finds it', async () => {
    const archive = await temporaryArchive();
    const { id } = await take(archive, 'Avant');
    await write(archive, async ({ trx }) => {
      await trx
        .updateTable('review_snapshot')
        .set({ content: Buffer.from([1, 2, 3]) })
        .execute();
    });
    await expect(openPicture(archive, { id, offset: 0, limit: 1 }, signal)).rejects.toMatchObject({
      data: { kind: 'archive-damaged' },
    });
    expect((await checkArchive(archive)).problems).toMatchObject([{ kind: 'row' }]);
  });

  test('is in a backup and back after a restore', async () => {
    const archive = await temporaryArchive({ corpus: true });
    const { id } = await take(archive, 'Avant');
    const before = await openPicture(archive, { id, offset: 0, limit: 500 }, signal);
    const { file } = await createBackup(archive, 'manual', signal);
    await removePicture(archive, id);
    await restoreOver(archive, file, signal);
    expect(await openPicture(archive, { id, offset: 0, limit: 500 }, signal)).toEqual(before);
    await archive.close();
    const again = await openArchive(join(archive.folder));
    expect(await listPictures(again.reader)).toHaveLength(1);
    await again.close();
  });

  test('made by a later program is not read as if it were ours', () => {
    const { content } = packPicture({ form: 99 } as unknown as Parameters<typeof packPicture>[0]);
    expect(() => unpackPicture(content)).toThrow(
      expect.objectContaining({ data: expect.objectContaining({ kind: 'invalid-document' }) as unknown }),
    );
  });
});
