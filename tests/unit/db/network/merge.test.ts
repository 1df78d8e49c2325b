import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Archive } from '#db/connection/types.ts';
import { documentMentions } from '#db/domain/document/walk.ts';
import type { NoteDocument } from '#db/domain/document/types.ts';
import { mergePreview } from '#db/network/merge-preview.ts';
import { mergeRecords } from '#db/network/merge.ts';
import { trashRecords, restoreRecords } from '#db/records/commands.ts';
import { recordDetail } from '#db/records/detail.ts';
import { addMeasure } from '#db/records/measures.ts';
import { addRelation } from '#db/records/relations.ts';
import { addSource } from '#db/records/sources.ts';
import type { StoredRecord } from '#db/records/read.ts';
import { undoChangeSet } from '#db/undo/undo.ts';
import { temporaryArchive, write } from '#tests/support/archive.ts';
import { noteSaying, record, says } from '#tests/support/builders.ts';
import { expectDerivedRowsTrue } from '#tests/support/derived.ts';

const actor = (archive: Archive, title: string) => record(archive, { kind: 'acteur', title });
const relate = (archive: Archive, type: string, source: StoredRecord, target: StoredRecord) =>
  write(archive, (context) =>
    addRelation(context, { type, sourceId: source.id, targetId: target.id, date: null, comment: '' }),
  );
const merge = (archive: Archive, keep: StoredRecord, other: StoredRecord, take: string[] = []) =>
  archive.write('record.merge', (context) =>
    mergeRecords(context, { keepSeq: keep.seq, mergeSeq: other.seq, take }),
  );
const undo = (archive: Archive, changeSetId: string) =>
  archive.write('undo', (context) => undoChangeSet(context, changeSetId), { undoes: changeSetId });

test('one record is made of two: the values chosen, the empty ones filled, the labels of both', async () => {
  const archive = await temporaryArchive();
  const keep = await record(archive, {
    kind: 'acteur',
    title: 'CDC',
    tags: ['État'],
    properties: { secteur: 'public' },
  });
  const other = await record(archive, {
    kind: 'acteur',
    title: 'Caisse des Dépôts',
    summary: 'Une institution.',
    tags: ['etat', 'finance'],
    impacts: ['confiance'],
    properties: { secteur: 'entreprise', site: 'https://exemple.fr/' },
  });
  const { keep: left, merge: right } = await mergePreview(archive.reader, keep.id, other.id);
  expect([left.values[0], right.values[0]]).toEqual([
    { name: 'title', value: 'CDC' },
    { name: 'title', value: 'Caisse des Dépôts' },
  ]);
  await merge(archive, keep, other, ['title', 'property:secteur']);
  const merged = await recordDetail(archive.reader, keep.id);
  expect(merged).toMatchObject({
    title: 'Caisse des Dépôts',
    summary: 'Une institution.',
    tags: ['État', 'finance'],
    impacts: ['confiance'],
    aliases: ['CDC', other.code],
    properties: { secteur: 'entreprise', site: 'https://exemple.fr/' },
  });
  expect((await recordDetail(archive.reader, other.id)).deletedAt).not.toBeNull();
});

test('all that belonged to either or led to it is the kept record’s, once', async () => {
  const archive = await temporaryArchive();
  const [keep, other] = [
    await record(archive, { kind: 'etude', title: 'Baromètre' }),
    await record(archive, { kind: 'etude', title: 'Baromètre bis' }),
  ];
  const host = await actor(archive, 'Hôte');
  await relate(archive, 'realise-par', keep, host);
  await relate(archive, 'realise-par', other, host);
  await relate(archive, 'lie-a', other, keep);
  await relate(archive, 'lie-a', host, other);
  await write(archive, (context) =>
    addSource(context, other.id, { property: null, label: 'Rapport', address: null, detail: '' }),
  );
  const indicator = await record(archive, { kind: 'indicateur', title: 'Part' });
  await write(archive, (context) =>
    addMeasure(context, indicator.id, {
      ...{
        value: 12,
        unit: '%',
        date: { edtf: '2020', wording: null },
        base: 'tous',
        sample: null,
        question: null,
      },
      ...{ studyId: other.id, page: null, comparability: null, sourceLabel: 'Rapport', sourceAddress: null },
      ...{ verification: 'to-verify', comment: '' },
    }),
  );
  const { changeSetId } = await merge(archive, keep, other);
  const merged = await recordDetail(archive.reader, keep.id);
  expect(
    merged.relations.map(({ type, direction, target }) => [type, direction, target.title]).sort(),
  ).toEqual([
    ['lie-a', 'in', 'Hôte'],
    ['realise-par', 'out', 'Hôte'],
  ]);
  expect(merged.sources.map(({ label }) => label)).toEqual(['Rapport']);
  expect(merged.measures.map(({ value }) => value)).toEqual([12]);
  await expectDerivedRowsTrue(archive);
  await undo(archive, changeSetId);
  expect((await recordDetail(archive.reader, other.id)).measures).toHaveLength(1);
  expect((await recordDetail(archive.reader, other.id)).relations).toHaveLength(3);
  expect((await recordDetail(archive.reader, keep.id)).sources).toEqual([]);
  await expectDerivedRowsTrue(archive);
});

test('texts lead to the kept record, those in the trash too, and their authors’ words stay', async () => {
  const archive = await temporaryArchive();
  const [keep, other] = [await actor(archive, 'CDC'), await actor(archive, 'Caisse')];
  const live = await noteSaying(archive, 'Vive', says('Avec la ', other, ' et la ', keep, '.'));
  const trashed = await noteSaying(archive, 'Jetée', says('Avec la ', other, '.'));
  await write(archive, (context) => trashRecords(context, [trashed.id]));
  const { value, changeSetId } = await merge(archive, keep, other);
  expect(value.notes).toBe(2);
  await expectDerivedRowsTrue(archive);
  await write(archive, (context) => restoreRecords(context, [trashed.id]));
  const mentioned = async (seq: number) => {
    const body = await archive.reader
      .selectFrom('note_body')
      .select('document')
      .where('record_seq', '=', seq)
      .executeTakeFirstOrThrow();
    return documentMentions(JSON.parse(body.document) as NoteDocument).map(({ recordId }) => recordId);
  };
  expect(await mentioned(trashed.seq)).toEqual([keep.id]);
  expect(await mentioned(live.seq)).toEqual([keep.id, keep.id]);
  await undo(archive, changeSetId);
  expect(await mentioned(live.seq)).toEqual([other.id, keep.id]);
  await expectDerivedRowsTrue(archive);
});

test('the text of a merged note follows that of the kept one, under its title; an undo parts them again', async () => {
  const archive = await temporaryArchive();
  const other = await noteSaying(archive, 'Suite', says('La fin.'));
  const keep = await noteSaying(archive, 'Début', says('Le début, voir ', other, '.'));
  const { changeSetId } = await merge(archive, keep, other);
  const textOf = async () =>
    (
      await archive.reader
        .selectFrom('note_body')
        .select('text')
        .where('record_seq', '=', keep.seq)
        .executeTakeFirstOrThrow()
    ).text;
  expect(await textOf()).toBe('Le début, voir Début.\nSuite\nLa fin.');
  await undo(archive, changeSetId);
  expect(await textOf()).toBe('Le début, voir Suite.');
  await expectDerivedRowsTrue(archive);
});

test('a text that came to a record without one leaves it with the undo', async () => {
  const archive = await temporaryArchive();
  const keep = await record(archive, { kind: 'note', title: 'Sans texte' });
  const other = await noteSaying(archive, 'Suite', says('La fin.'));
  const { changeSetId } = await merge(archive, keep, other);
  const textOf = async () =>
    (
      await archive.reader
        .selectFrom('note_body')
        .select('text')
        .where('record_seq', '=', keep.seq)
        .executeTakeFirst()
    )?.text;
  expect(await textOf()).toBe('Suite\nLa fin.');
  await undo(archive, changeSetId);
  expect(await textOf()).toBe('');
  await expectDerivedRowsTrue(archive);
});

test('files put by hand with the merged record are with the kept one, until the undo takes them back', async () => {
  const archive = await temporaryArchive();
  const [keep, other] = [await actor(archive, 'CDC'), await actor(archive, 'Caisse')];
  await write(archive, async ({ trx }) => {
    for (const [at, owners] of [[keep, other], [other]].entries()) {
      const sha256 = String(at).repeat(64);
      const file = { sha256, name: `${at}.pdf`, media_type: 'application/pdf', bytes: 1 };
      await trx
        .insertInto('attachment')
        .values({ ...file, created_at: '2020', hash: Buffer.alloc(16) })
        .execute();
      for (const { seq } of owners)
        await trx
          .insertInto('record_attachment')
          .values({ record_seq: seq, sha256, origin: 'person', name: file.name })
          .execute();
    }
  });
  const filesOf = async (one: StoredRecord) =>
    (await recordDetail(archive.reader, one.id)).attachments.map(({ name }) => name);
  const { changeSetId } = await merge(archive, keep, other);
  expect(await filesOf(keep)).toEqual(['0.pdf', '1.pdf']);
  const back = await undo(archive, changeSetId);
  expect([await filesOf(keep), await filesOf(other)]).toEqual([['0.pdf'], ['0.pdf', '1.pdf']]);
  await undo(archive, back.changeSetId);
  expect(await filesOf(keep)).toEqual(['0.pdf', '1.pdf']);
});

test('two kinds, or one record twice, are not merged', async () => {
  const archive = await temporaryArchive();
  const [one, two] = [await actor(archive, 'A'), await record(archive, { kind: 'theme', title: 'A' })];
  await expect(merge(archive, one, two)).rejects.toMatchObject({
    data: { kind: 'invalid-input', field: 'mergeId' },
  });
  await expect(merge(archive, one, one)).rejects.toMatchObject({
    data: { kind: 'invalid-input', field: 'mergeId' },
  });
});

test('a merge keeps the union of the links of both, and its undo gives back each its own', async () => {
  const archive = await temporaryArchive();
  const around: StoredRecord[] = [];
  for (let n = 0; n < 4; n += 1) around.push(await actor(archive, `Voisin ${n}`));
  const links = fc.array(
    fc.tuple(
      fc.constantFrom('lie-a', 'membre-de', 'alliance-existante'),
      fc.nat(3),
      fc.boolean(),
      fc.boolean(),
    ),
    { maxLength: 10 },
  );
  /** Who is linked to whom and how, the side of a symmetric link aside. */
  const linksOf = async (one: StoredRecord) =>
    new Set(
      (await recordDetail(archive.reader, one.id)).relations.map(({ type, direction, target }) =>
        type === 'membre-de' ? `${type} ${direction} ${target.id}` : `${type} ${target.id}`,
      ),
    );
  await fc.assert(
    fc.asyncProperty(links, async (drawn) => {
      const [keep, other] = [await actor(archive, 'Gardé'), await actor(archive, 'Fondu')];
      for (const [type, n, toKeep, outward] of drawn) {
        const [mine, theirs] = [toKeep ? keep : other, around[n]!];
        await relate(archive, type, outward ? mine : theirs, outward ? theirs : mine);
      }
      const [before, of] = [await linksOf(keep), await linksOf(other)];
      const { changeSetId } = await merge(archive, keep, other);
      expect(await linksOf(keep)).toEqual(new Set([...before, ...of]));
      const detail = await recordDetail(archive.reader, keep.id);
      expect(detail.relations).toHaveLength(new Set([...before, ...of]).size);
      await undo(archive, changeSetId);
      expect(await linksOf(keep)).toEqual(before);
      expect(await linksOf(other)).toEqual(of);
    }),
    { numRuns: 15 },
  );
});
