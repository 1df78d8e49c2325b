import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Archive } from '#db/connection/types.ts';
import type { NoteDocument } from '#db/domain/document/types.ts';
import { documentToMarkdown } from '#db/domain/markdown/write.ts';
import { checkArchive } from '#db/integrity/check.ts';
import { undoImport } from '#db/interchange/importers/take-back.ts';
import { recordDetail } from '#db/records/detail.ts';
import { readNote } from '#db/notes/queries.ts';
import type { ImportReport } from '#preload/contract/interchange.ts';
import { temporaryArchive } from '#tests/support/archive.ts';
import { folderOf, idTitled, importFrom } from '#tests/support/imports.ts';
import { PIXEL, word, wordLine, wordPart } from '#tests/support/reading.ts';

const textOf = async (archive: Archive, title: string): Promise<string> =>
  documentToMarkdown(
    (await readNote(archive.reader, await idTitled(archive, title))).document as NoteDocument,
  ).trim();
const saidOf = (report: ImportReport): string[] =>
  report.problems.map(({ file, message }) => `${file}: ${message.replaceAll('\u00a0', ' ')}`);

const picture =
  '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="Le schéma"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill><a:blip r:embed="p0"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
const bilan = (words: string) =>
  word(wordLine(words) + wordLine(picture) + wordLine('<w:r><w:commentReference w:id="0"/></w:r>'), {
    'word/media/image1.png': PIXEL,
    'word/comments.xml': wordPart(
      'comments',
      `<w:comment w:id="0" w:author="Claire">${wordLine('À revoir')}</w:comment>`,
    ),
  });
const files = () => ({
  'Note.md': 'Voir [[Bilan]], [la page](sous/page.html), ![[Bilan.docx]] et ![[Note2#Partie]].',
  'Note2.md': '# Note2\n\nDébut.\n\n## Partie\n\nDedans.\n\n## Autre\n\nDehors.',
  'Bilan.docx': bilan('Texte du bilan.'),
  'sous/page.html':
    '<title>La page</title><p>Voir <a href="../Note.md">la note</a>.<img src="point.png" alt="point">',
  'sous/point.png': PIXEL,
  'données.csv': 'a;b\n1;2',
});

describe('a folder of documents of every format', () => {
  it('becomes notes that know one another, with the pictures that were inside', async () => {
    const archive = await temporaryArchive();
    const root = folderOf(files());
    const dry = await importFrom(archive, root, { dryRun: true });
    const report = await importFrom(archive, root);

    expect({ ...report, importId: null }).toEqual(dry);
    expect(report).toMatchObject({
      created: 4,
      skipped: 0,
      links: { resolved: 5, unresolved: 0 },
      attachments: 2,
    });
    const [bilanId, note2Id] = [await idTitled(archive, 'Bilan'), await idTitled(archive, 'Note2')];
    expect(await textOf(archive, 'Note')).toMatch(
      new RegExp(`Voir \\[Bilan\\]\\(vigie:${bilanId}\\), \\[la page\\]\\(vigie:.*"La page"\\)`),
    );
    expect(await textOf(archive, 'Note')).toContain(`![Bilan](vigie:embed/${bilanId})`);
    expect(await textOf(archive, 'Note')).toMatch(
      new RegExp(`!\\[Note2\\]\\(vigie:embed/${note2Id}#\\w{10}\\)`),
    );
    const { attachments } = await recordDetail(archive.reader, bilanId);
    expect(attachments.map(({ name }) => name).toSorted()).toEqual(['Bilan.docx', 'Le schéma.png']);
    expect(saidOf(report)).toEqual([
      'Bilan.docx: Le fichier d’origine est joint à la note, car il en dit plus qu’elle.',
      'Bilan.docx: Commentaire non repris : « Claire : À revoir ».',
      'données.csv: Données (csv) : ce fichier s’importe à part, laissé.',
    ]);
    expect((await checkArchive(archive)).problems).toEqual([]);
  });

  it('is known again: only the document that changed is taken, and all of it can be taken back', async () => {
    const archive = await temporaryArchive();
    const root = folderOf(files());
    const first = await importFrom(archive, root);
    expect(await importFrom(archive, root)).toMatchObject({ created: 0, updated: 0, skipped: 4 });
    writeFileSync(join(root, 'Bilan.docx'), bilan('Texte du bilan, revu.'));
    const second = await importFrom(archive, root);
    expect(second).toMatchObject({ created: 0, updated: 1, skipped: 3 });
    expect(await textOf(archive, 'Bilan')).toContain('revu');
    expect(await undoImport(archive, second.importId!)).toMatchObject({ restored: 1 });
    expect(await textOf(archive, 'Bilan')).not.toContain('revu');
    expect(await undoImport(archive, first.importId!)).toMatchObject({ removed: 4 });
    expect((await checkArchive(archive)).problems).toEqual([]);
  });

  it('goes on past a file that is not what its name says', async () => {
    const archive = await temporaryArchive();
    const root = folderOf({
      'Bonne.md': 'Texte.',
      'cassé.docx': readFileSync(import.meta.filename).subarray(0, 200),
      'coupé.docx': bilan('x').subarray(0, 400),
      'page.docx': '<!doctype html><title>Une page</title><p>Enregistrée sous un autre nom.',
    });
    const report = await importFrom(archive, root);

    expect(report).toMatchObject({ created: 2, skipped: 1 });
    expect(saidOf(report)).toEqual([
      'coupé.docx: Ce fichier n’est pas un document Word entier : il ne peut pas être lu.',
      'cassé.docx: Fichier qu’aucune note ne cite, laissé.',
    ]);
    expect(await textOf(archive, 'Une page')).toBe('Enregistrée sous un autre nom.');
  });
});
