import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Archive } from '#db/connection/types.ts';
import { documentText } from '#db/domain/document/walk.ts';
import { VigieError } from '#db/domain/errors.ts';
import { checkArchive } from '#db/integrity/check.ts';
import { undoImport } from '#db/interchange/importers/take-back.ts';
import { backlinks } from '#db/links/queries.ts';
import { prepareBody } from '#db/notes/body.ts';
import { saveBody } from '#db/notes/commands.ts';
import { readNoteMarkdown } from '#db/notes/markdown.ts';
import { listRevisions, readNote } from '#db/notes/queries.ts';
import { createRecord, trashRecords, updateRecord } from '#db/records/commands.ts';
import { recordDetail } from '#db/records/detail.ts';
import { addRelation } from '#db/records/relations.ts';
import { searchRecords } from '#db/search/search.ts';
import type { ImportReport } from '#preload/contract/interchange.ts';
import { temporaryArchive, temporaryFolder, write } from '#tests/support/archive.ts';
import { folderOf, idTitled, importFrom, putFile } from '#tests/support/imports.ts';

/** An import of which the rehearsal said just what it then did. */
async function rehearsedRun(archive: Archive, path: string): Promise<ImportReport & { importId: string }> {
  const rehearsed = await importFrom(archive, path, { dryRun: true });
  const done = await importFrom(archive, path);
  expect({ ...done, importId: null }).toEqual(rehearsed);
  return { ...done, importId: done.importId! };
}

const titles = async (archive: Archive): Promise<string[]> =>
  (await archive.reader.selectFrom('record').select('title').execute()).map((row) => row.title).toSorted();
const textOf = async (archive: Archive, id: string): Promise<string> =>
  documentText((await readNote(archive.reader, id)).document).text;
const messagesOf = (report: ImportReport): string[] =>
  report.problems.map(({ message }) => message.replaceAll('\u00a0', ' '));
async function edit(archive: Archive, id: string, markdown: string): Promise<void> {
  const { document } = await readNoteMarkdown(archive.reader, markdown);
  await write(archive, (context) => saveBody(context, { id, base: null, body: prepareBody(document) }));
}
const inOrder = async (archive: Archive): Promise<void> =>
  expect((await checkArchive(archive)).problems).toEqual([]);

describe('the same folder imported again', () => {
  it('brings nothing twice', async () => {
    const archive = await temporaryArchive();
    const root = folderOf({
      'Une.md': 'Voir [[Deux]].',
      'sous/Deux.md': '---\ntags: [terrain]\n---\nSuite.',
    });
    await importFrom(archive, root);
    expect(await rehearsedRun(archive, root)).toMatchObject({
      created: 0,
      updated: 0,
      skipped: 2,
      problems: [],
    });
    expect(await titles(archive)).toEqual(['Une', 'Deux'].toSorted());
    await inOrder(archive);
  });

  it('takes a changed file as a new version of its note, and new files with links both ways', async () => {
    const archive = await temporaryArchive();
    const root = folderOf({ 'Une.md': 'Voir [[Deux]].', 'Deux.md': 'Suite.' });
    await importFrom(archive, root);
    const id = await idTitled(archive, 'Une');
    putFile(root, 'Une.md', '---\ntags: [élus]\ndate: avril 2018\n---\nVoir [[Deux]] puis [[Trois]].');
    putFile(root, 'Trois.md', 'Revient à [[Une]].');
    expect(await rehearsedRun(archive, root)).toMatchObject({
      ...{ created: 1, updated: 1, skipped: 1, problems: [] },
      links: { resolved: 3, unresolved: 0 },
    });
    expect(await titles(archive)).toEqual(['Une', 'Deux', 'Trois'].toSorted());
    expect(await textOf(archive, id)).toBe('Voir Deux puis Trois.');
    expect(await recordDetail(archive.reader, id)).toMatchObject({
      tags: ['élus'],
      date: { edtf: '2018-04' },
    });
    expect(await listRevisions(archive.reader, id)).toHaveLength(2);
    const three = await archive.reader
      .selectFrom('record')
      .select('seq')
      .where('title', '=', 'Trois')
      .executeTakeFirstOrThrow();
    expect((await backlinks(archive.reader, three.seq, { limit: 5 })).items).toHaveLength(1);
    const found = await searchRecords(archive.reader, {
      query: 'puis',
      asYouType: false,
      offset: 0,
      limit: 5,
    });
    expect(found.hits.map((hit) => hit.title)).toEqual(['Une']);
    expect(await importFrom(archive, root, { dryRun: true })).toMatchObject({
      created: 0,
      updated: 0,
      skipped: 3,
    });
    await inOrder(archive);
  });

  it('knows a file that was renamed, and a folder that was moved', async () => {
    const archive = await temporaryArchive();
    const root = folderOf({ 'Une.md': 'Texte.', 'Deux.md': 'Autre.' });
    await importFrom(archive, root);
    renameSync(join(root, 'Une.md'), join(root, 'Première.md'));
    expect(await rehearsedRun(archive, root)).toMatchObject({ created: 0, updated: 1, skipped: 1 });
    expect(await titles(archive)).toEqual(['Première', 'Deux'].toSorted());
    const moved = join(temporaryFolder(), 'ailleurs');
    renameSync(root, moved);
    expect(await rehearsedRun(archive, moved)).toMatchObject({ created: 0, updated: 0, skipped: 2 });
    await inOrder(archive);
  });

  it('never writes over what someone changed here, and says so', async () => {
    const archive = await temporaryArchive();
    const root = folderOf({ 'Une.md': 'Texte du fichier.', 'Deux.md': 'Autre.' });
    await importFrom(archive, root);
    const [one, two] = [await idTitled(archive, 'Une'), await idTitled(archive, 'Deux')];
    await edit(archive, one, 'Texte repris ici.');
    await write(archive, (context) =>
      updateRecord(context, two, null, { title: 'Deuxième', tags: ['à moi'] }),
    );
    putFile(root, 'Une.md', 'Texte du fichier, changé.');
    putFile(root, 'Deux.md', '---\ntags: [terrain]\n---\nAutre, changé.');
    const report = await rehearsedRun(archive, root);
    expect(report).toMatchObject({ created: 0, updated: 1, skipped: 1 });
    expect(messagesOf(report)).toEqual([
      'La note N-002 et ce fichier ont changé tous deux depuis l’import : la note est gardée, le fichier est laissé.',
    ]);
    expect(await textOf(archive, one)).toBe('Texte repris ici.');
    expect(await textOf(archive, two)).toBe('Autre, changé.');
    expect(await recordDetail(archive.reader, two)).toMatchObject({
      title: 'Deuxième',
      tags: ['à moi', 'terrain'],
    });
    await inOrder(archive);
  });

  it('leaves in the trash what someone put there, and makes anew what was taken away for good', async () => {
    const archive = await temporaryArchive();
    const root = folderOf({ 'Une.md': 'Texte.' });
    const { importId } = await importFrom(archive, root);
    const id = await idTitled(archive, 'Une');
    await write(archive, (context) => trashRecords(context, [id]));
    const report = await rehearsedRun(archive, root);
    expect(report).toMatchObject({ created: 0, updated: 0, skipped: 1 });
    expect(messagesOf(report)).toEqual([
      'La note « Une » de ce fichier est dans la corbeille : le fichier est laissé.',
    ]);
    const other = await temporaryArchive();
    const first = await importFrom(other, root);
    await undoImport(other, first.importId!);
    expect(await rehearsedRun(other, root)).toMatchObject({ created: 1, skipped: 0 });
    expect(importId).not.toBeNull();
  });

  it('tells of a note that already has the title of a new file, and keeps both', async () => {
    const archive = await temporaryArchive();
    await importFrom(archive, folderOf({ 'Une.md': 'Texte.' }));
    const report = await rehearsedRun(archive, folderOf({ 'une.md': 'Tout autre chose.' }));
    expect(report).toMatchObject({ created: 1, updated: 0 });
    expect(messagesOf(report)).toEqual(['La note N-001 a déjà ce titre : les deux sont gardées.']);
  });

  it('takes back into their notes the files that an export of the archive gave', async () => {
    const archive = await temporaryArchive();
    await importFrom(archive, folderOf({ 'Une.md': '# Une\n\nTexte.', 'Deux.md': 'Autre.' }));
    const folder = folderOf({
      'Une.md': '---\ntitle: Une\ncode: N-002\n---\nTexte revu.',
      'Deux.md': '---\ntitle: Deux\ncode: N-001\naliases: [D]\n---\nAutre.',
      // The same code in another archive is of another note.
      'Ailleurs.md': '---\ncode: N-001\n---\nTrois.',
    });
    expect(await rehearsedRun(archive, folder)).toMatchObject({ created: 1, updated: 2, skipped: 0 });
    expect(await titles(archive)).toEqual(['Une', 'Deux', 'Ailleurs'].toSorted());
    expect(await textOf(archive, await idTitled(archive, 'Une'))).toBe('Texte revu.');
    await inOrder(archive);
  });
});

describe('an import taken back', () => {
  it('makes the notes it changed what they were, and takes away those it made', async () => {
    const archive = await temporaryArchive();
    const root = folderOf({
      'Une.md': '---\ntags: [a]\n---\nPremier texte, vers [[Deux]].',
      'Deux.md': 'Autre.',
    });
    const first = await importFrom(archive, root);
    const id = await idTitled(archive, 'Une');
    const before = await recordDetail(archive.reader, id);
    putFile(root, 'Une.md', '---\ntitre: Unième\ntags: [b]\n---\nSecond texte, vers [[Trois]].');
    putFile(root, 'Trois.md', 'Neuf.');
    const second = await importFrom(archive, root);
    expect(second).toMatchObject({ created: 1, updated: 1, skipped: 1 });
    expect(await undoImport(archive, second.importId!)).toEqual({ removed: 1, restored: 1, kept: [] });
    expect(await titles(archive)).toEqual(['Une', 'Deux'].toSorted());
    expect(await textOf(archive, id)).toBe('Premier texte, vers Deux.');
    const { title, tags, aliases } = await recordDetail(archive.reader, id);
    expect({ title, tags, aliases }).toEqual({
      title: before.title,
      tags: before.tags,
      aliases: before.aliases,
    });
    await inOrder(archive);
    // As if the second had not been: the same files update again, and the first can be taken back whole.
    expect(await importFrom(archive, root, { dryRun: true })).toMatchObject({
      created: 1,
      updated: 1,
      skipped: 1,
    });
    expect(await undoImport(archive, first.importId!)).toEqual({ removed: 2, restored: 0, kept: [] });
    expect(await titles(archive)).toEqual([]);
    await inOrder(archive);
  });

  it('keeps and names what someone changed, related or mentioned since', async () => {
    const archive = await temporaryArchive();
    const root = folderOf({
      'Une.md': 'A.',
      'Deux.md': 'B.',
      'Trois.md': 'C.',
      'Quatre.md': 'D, voir [[Une]].',
    });
    const { importId } = await importFrom(archive, root);
    await edit(archive, await idTitled(archive, 'Une'), 'A, à moi.');
    const theme = await write(archive, (context) =>
      createRecord(context, { kind: 'theme', title: 'Confiance' }),
    );
    const two = await idTitled(archive, 'Deux');
    await write(archive, (context) =>
      addRelation(context, {
        type: 'a-propos-de',
        sourceId: two,
        targetId: theme.id,
        date: null,
        comment: '',
      }),
    );
    await importFrom(archive, folderOf({ 'Autre.md': 'Cite [[Trois]].' }));
    const taken = await undoImport(archive, importId!);
    expect(taken).toMatchObject({ removed: 1, restored: 0 });
    expect(taken.kept.map(({ title }) => title).toSorted()).toEqual(['Deux', 'Trois', 'Une']);
    expect(await titles(archive)).toEqual(['Deux', 'Trois', 'Une', 'Confiance', 'Autre'].toSorted());
    await inOrder(archive);
    await expect(undoImport(archive, importId!)).rejects.toEqual(
      new VigieError({ kind: 'cannot-undo', detail: 'already-undone' }),
    );
  });

  it('leaves a note that a later import changed, until that one is taken back too', async () => {
    const archive = await temporaryArchive();
    const root = folderOf({ 'Une.md': 'A.' });
    const first = await importFrom(archive, root);
    putFile(root, 'Une.md', 'A, puis B.');
    await importFrom(archive, root);
    expect(await undoImport(archive, first.importId!)).toMatchObject({
      removed: 0,
      kept: [{ title: 'Une' }],
    });
    expect(await textOf(archive, await idTitled(archive, 'Une'))).toBe('A, puis B.');
    rmSync(root, { recursive: true });
  });
});
