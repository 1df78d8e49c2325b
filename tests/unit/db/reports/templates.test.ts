import { unzipSync, strFromU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { collectAttachments, KEPT_FOR } from '#db/attachments/collect.ts';
import { createBackup } from '#db/backup/create.ts';
import { BUILT_IN_TEMPLATES } from '#db/domain/reports/templates.ts';
import { DEFAULT_SETTINGS } from '#db/domain/reports/settings.ts';
import { makeFile } from '#db/interchange/exporters/make.ts';
import { createReport } from '#db/reports/commands.ts';
import { writeSettings } from '#db/reports/settings.ts';
import { importTemplate, listTemplates, removeTemplate } from '#db/reports/templates.ts';
import { temporaryArchive, write } from '#tests/support/archive.ts';
import { gathering } from '#tests/support/exports.ts';
import { undoLast } from '#tests/support/review.ts';

const house = async () => {
  const archive = await temporaryArchive();
  const { id } = await write(archive, (context) => createReport(context, { title: 'Modèle', sources: [] }));
  await write(archive, (context) =>
    writeSettings(context, id, { ...DEFAULT_SETTINGS, template: 'institutionnel' }),
  );
  return (await makeFile('docx', await gathering(archive, { report: id }))).content;
};
const stylesOf = (content: Uint8Array) => strFromU8(unzipSync(content)['word/styles.xml']!);

describe('the house templates', () => {
  test('are those of the program, each with its fonts and colour', async () => {
    const archive = await temporaryArchive();
    expect((await listTemplates(archive.reader)).map(({ id }) => id)).toEqual(
      BUILT_IN_TEMPLATES.map(({ id }) => id),
    );
    expect((await listTemplates(archive.reader))[1]).toMatchObject({
      builtIn: true,
      fileName: null,
      fonts: ['Calibri'],
      colour: '#1F3A68',
    });
  });

  test('can be imported from a Word document, in whose styles a report is then written', async () => {
    const archive = await temporaryArchive();
    const { id: template } = await importTemplate(archive, {
      name: 'Maison.dotx',
      content: await house(),
      locale: 'fr',
    });
    expect((await listTemplates(archive.reader)).at(-1)).toMatchObject({
      id: template,
      name: { fr: 'Maison', en: 'Maison' },
      builtIn: false,
      fileName: 'Maison.dotx',
      colour: '#1F3A68',
    });
    const { id } = await write(archive, (context) =>
      createReport(context, { title: 'Rapport', sources: [] }),
    );
    await write(archive, (context) => writeSettings(context, id, { ...DEFAULT_SETTINGS, template }));
    const gathered = await gathering(archive, { report: id });
    expect(stylesOf((await makeFile('docx', gathered)).content)).toContain('1F3A68');
    await write(archive, (context) => removeTemplate(context, template));
    const without = await gathering(archive, { report: id });
    expect(stylesOf((await makeFile('docx', without)).content)).not.toContain('1F3A68');
    await undoLast(archive);
    expect(await listTemplates(archive.reader)).toHaveLength(BUILT_IN_TEMPLATES.length + 1);
  });

  test('keep their file, though no record shows it', async () => {
    const archive = await temporaryArchive();
    await importTemplate(archive, { name: 'Maison.dotx', content: await house(), locale: 'fr' });
    await createBackup(archive, 'hourly');
    const later = Date.now() + 2 * KEPT_FOR;
    expect(await collectAttachments(archive, { now: later })).toBe(0);
    expect(await archive.reader.selectFrom('attachment').select('name').execute()).toEqual([
      { name: 'Maison.dotx' },
    ]);
  });

  test('are refused when they are no Word document', async () => {
    const archive = await temporaryArchive();
    const content = new TextEncoder().encode('du texte');
    await expect(importTemplate(archive, { name: 'a.docx', content, locale: 'fr' })).rejects.toMatchObject({
      data: { kind: 'file-unreadable', path: 'a.docx' },
    });
  });
});
