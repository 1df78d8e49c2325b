import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Archive } from '#db/connection/types.ts';
import { documentText } from '#db/domain/document/walk.ts';
import { checkArchive } from '#db/integrity/check.ts';
import { importDocuments } from '#db/interchange/importers/documents/run.ts';
import { readNote } from '#db/notes/queries.ts';
import { recordDetail } from '#db/records/detail.ts';
import type { ImportReport } from '#preload/contract/interchange.ts';
import { temporaryArchive, temporaryFolder } from '#tests/support/archive.ts';

function vault(files: Record<string, string>): string {
  const root = join(temporaryFolder(), 'coffre');
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return root;
}
const run = (archive: Archive, path: string, dryRun = false): Promise<ImportReport> =>
  importDocuments(archive, {
    paths: [path],
    dryRun,
    signal: new AbortController().signal,
    progress: () => undefined,
  });
const idOf = async (archive: Archive, title: string): Promise<string> =>
  (
    await archive.reader
      .selectFrom('record')
      .select('id')
      .where('title', '=', title)
      .executeTakeFirstOrThrow()
  ).id;
const textOf = async (archive: Archive, title: string): Promise<string> =>
  documentText((await readNote(archive.reader, await idOf(archive, title))).document).text;
const saidOf = (report: ImportReport): string[] =>
  report.problems.map(({ file, message }) => `${file}: ${message.replaceAll('\u00a0', ' ')}`);

describe('a vault', () => {
  it('keeps its links to headings and blocks, with the words they show, whatever the case', async () => {
    const archive = await temporaryArchive();
    const root = vault({
      'Cible.md': 'Début.\n\n## Partie\n\nTexte. ^bloc',
      'Liens.md': 'A [[Cible#Partie|la partie]], B [[Cible#^bloc|le bloc]], C [[cible]], D [[Cible#Partie]].',
    });
    const report = await run(archive, root);
    expect(report.links).toEqual({ resolved: 4, unresolved: 0 });
    expect(await textOf(archive, 'Liens')).toMatch(/^A la partie, B le bloc, C cible, D Cible/i);
    expect((await checkArchive(archive)).problems).toEqual([]);
  });

  it('leaves no file in silence: boards, files no note cites, two files of one name', async () => {
    const archive = await temporaryArchive();
    const root = vault({
      '.obsidian/app.json': '{}',
      'Note.md': 'Voir [[annexe.pdf]].',
      'sous/Note.md': 'Autre.',
      'annexe.pdf': '%PDF-1.4',
      'sous/oubli.pdf': '%PDF-1.5',
      'tableau.canvas': '{"nodes":[]}',
    });
    const expected = [
      'sous/Note.md: Un autre fichier a ce nom : un lien qui ne dit pas le dossier mène à « Note.md ».',
      'sous/oubli.pdf: Fichier qu’aucune note ne cite, laissé.',
      'tableau.canvas: Tableau d’Obsidian, qui n’est pas compris, laissé.',
    ];
    expect(saidOf(await run(archive, root, true))).toEqual(expected);
    const done = await run(archive, root);
    expect(saidOf(done)).toEqual(expected);
    expect(done.attachments).toBe(1);
    // Its notes are left the second time, and what they cite is known all the same.
    expect(saidOf(await run(archive, root))).toEqual(expected);
  });

  it('finds files whose names hold the signs of addresses', async () => {
    const archive = await temporaryArchive();
    const root = vault({
      'Note.md': '![[Quoi?.pdf]] et [le C](C%23.pdf)',
      'Quoi?.pdf': '%PDF-1',
      'C#.pdf': '%PDF-2',
    });
    expect((await run(archive, root, true)).attachments).toBe(2);
  });

  it('keeps nested tags, and the wording of a date beside its value', async () => {
    const archive = await temporaryArchive();
    await run(
      archive,
      vault({
        'Une.md': '---\ntags: [projet/pilote]\ndate: 2018-04\ndateWording: au printemps\n---\nDu #lieu/gare.',
      }),
    );
    expect(await recordDetail(archive.reader, await idOf(archive, 'Une'))).toMatchObject({
      tags: ['projet/pilote', 'lieu/gare'],
      date: { edtf: '2018-04', wording: 'au printemps' },
    });
  });
});

describe('a plain text', () => {
  it('becomes a note of which no sign is Markdown', async () => {
    const archive = await temporaryArchive();
    const source =
      '---\ntitre: non\n---\n\n# Rien [[ici]] n’est *Markdown*\r\nsuite\u0007 #mot\n\n\n2e   alinéa';
    const report = await run(archive, vault({ 'Compte rendu.txt': source }));
    expect(report).toMatchObject({ created: 1, links: { resolved: 0, unresolved: 0 }, problems: [] });
    expect(await textOf(archive, 'Compte rendu')).toBe(
      '---\ntitre: non\n---\n# Rien [[ici]] n’est *Markdown*\nsuite #mot\n2e alinéa',
    );
    expect((await recordDetail(archive.reader, await idOf(archive, 'Compte rendu'))).tags).toEqual([]);
  });
});
