import { describe, expect, it } from 'vitest';
import type { Archive } from '#db/connection/types.ts';
import { documentText } from '#db/domain/document/walk.ts';
import { checkArchive } from '#db/integrity/check.ts';
import { readNote } from '#db/notes/queries.ts';
import { recordDetail } from '#db/records/detail.ts';
import type { ImportReport } from '#preload/contract/interchange.ts';
import { temporaryArchive } from '#tests/support/archive.ts';
import { folderOf, idTitled, importFrom } from '#tests/support/imports.ts';

const textOf = async (archive: Archive, title: string): Promise<string> =>
  documentText((await readNote(archive.reader, await idTitled(archive, title))).document).text;
const saidOf = (report: ImportReport): string[] =>
  report.problems.map(({ file, message }) => `${file}: ${message.replaceAll('\u00a0', ' ')}`);

describe('a vault', () => {
  it('keeps its links to headings and blocks, with the words they show, whatever the case', async () => {
    const archive = await temporaryArchive();
    const root = folderOf({
      'Cible.md': 'Début.\n\n## Partie\n\nTexte. ^bloc',
      'Liens.md': 'A [[Cible#Partie|la partie]], B [[Cible#^bloc|le bloc]], C [[cible]], D [[Cible#Partie]].',
    });
    const report = await importFrom(archive, root);
    expect(report.links).toEqual({ resolved: 4, unresolved: 0 });
    expect(await textOf(archive, 'Liens')).toMatch(/^A la partie, B le bloc, C cible, D Cible/i);
    expect((await checkArchive(archive)).problems).toEqual([]);
  });

  it('finds notes whatever the signs, the case and the folders of their paths', async () => {
    const archive = await temporaryArchive();
    const root = folderOf({
      ['Été/Évaluation.md'.normalize('NFD')]: 'Un.',
      'Loin/Seul.md': 'Deux.',
      'A/Double.md': 'Trois.',
      'B/Double.md': 'Quatre.',
      'B/double.md': 'Cinq.',
      'Liens.md':
        'A [un](%C3%89t%C3%A9/%C3%89valuation.md), B [deux](seul.md), C [quatre](b/Double.md), D [trop](Double.md).',
      'B/Liens2.md': 'A [[Double]], B [[double]], C [[Évaluation]].',
    });
    const report = await importFrom(archive, root);
    expect(report.links).toEqual({ resolved: 6, unresolved: 0 });
    expect(saidOf(report).filter((said) => said.includes('retiré'))).toEqual([
      'Liens.md: Lien vers « Double.md » retiré, son texte est gardé.',
    ]);
    expect((await checkArchive(archive)).problems).toEqual([]);
  });

  it('leaves no file in silence: boards, files no note cites, two files of one name', async () => {
    const archive = await temporaryArchive();
    const root = folderOf({
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
    expect(saidOf(await importFrom(archive, root, { dryRun: true }))).toEqual(expected);
    const done = await importFrom(archive, root);
    expect(saidOf(done)).toEqual(expected);
    expect(done.attachments).toBe(1);
    // Its notes are left the second time, and what they cite is known all the same.
    expect(saidOf(await importFrom(archive, root))).toEqual(expected);
  });

  it('finds files whose names hold the signs of addresses', async () => {
    const archive = await temporaryArchive();
    const root = folderOf({
      'Note.md': '![[Quoi?.pdf]] et [le C](C%23.pdf)',
      'Quoi?.pdf': '%PDF-1',
      'C#.pdf': '%PDF-2',
    });
    expect((await importFrom(archive, root, { dryRun: true })).attachments).toBe(2);
  });

  it('keeps nested tags, and the wording of a date beside its value', async () => {
    const archive = await temporaryArchive();
    await importFrom(
      archive,
      folderOf({
        'Une.md': '---\ntags: [projet/pilote]\ndate: 2018-04\ndateWording: au printemps\n---\nDu #lieu/gare.',
      }),
    );
    expect(await recordDetail(archive.reader, await idTitled(archive, 'Une'))).toMatchObject({
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
    const report = await importFrom(archive, folderOf({ 'Compte rendu.txt': source }));
    expect(report).toMatchObject({ created: 1, links: { resolved: 0, unresolved: 0 }, problems: [] });
    expect(await textOf(archive, 'Compte rendu')).toBe(
      '---\ntitre: non\n---\n# Rien [[ici]] n’est *Markdown*\nsuite #mot\n2e alinéa',
    );
    expect((await recordDetail(archive.reader, await idTitled(archive, 'Compte rendu'))).tags).toEqual([]);
  });
});
