import { mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import type { Archive } from '#db/connection/types.ts';
import { rawRows } from '#db/connection/raw.ts';
import { checkArchive } from '#db/integrity/check.ts';
import { temporaryArchive } from '#tests/support/archive.ts';
import { folderOf, importFrom } from '#tests/support/imports.ts';
import { word, wordLine } from '#tests/support/reading.ts';

/** What an import may change: records, texts, links, files. */
async function content(archive: Archive): Promise<string> {
  const rows = await Promise.all(
    ['record', 'note_body', 'mention', 'relation', 'attachment', 'record_attachment', 'revision'].map(
      (table) =>
        rawRows(archive.reader, `SELECT * FROM "${table}" ORDER BY rowid`).catch(() =>
          rawRows(archive.reader, `SELECT * FROM "${table}"`),
        ),
    ),
  );
  return JSON.stringify(rows);
}
/** A place of its own for what is put aside meanwhile, so that other programs leave nothing in it. */
const scratchPlace = mkdtempSync(join(tmpdir(), 'vigie-harm-'));
for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = scratchPlace;
afterAll(() => rmSync(scratchPlace, { recursive: true, force: true }));
const leftBehind = () => readdirSync(tmpdir()).filter((name) => /^vigie-(?:inside|import)-/.test(name));

const HOSTILE = (): Record<string, string | Uint8Array> => ({
  'bombe.docx': zipSync({ 'word/document.xml': new Uint8Array(120_000_000) }, { level: 9 }),
  'dehors.docx': zipSync({ 'word/document.xml': strToU8('<w/>'), '../../dehors.txt': strToU8('x') }),
  'entités.docx': zipSync({
    'word/document.xml': strToU8('<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w>&b;</w>'),
  }),
  'coupé.docx': word(wordLine('x')).subarray(0, 300),
  'profond.html': `<title>Profond</title>${'<table><tr><td>'.repeat(20_000)}`,
  'large.md': `${'|a'.repeat(70_000)}|\n${'|-'.repeat(70_000)}|\n`,
});

test('files made to harm are refused one by one, and the archive is as it was', async () => {
  const archive = await temporaryArchive();
  const before = await content(archive);
  const scratch = leftBehind();
  const root = folderOf(HOSTILE());
  const rehearsed = await importFrom(archive, root, { dryRun: true });
  const report = await importFrom(archive, root);
  expect(report).toMatchObject({ created: 0, updated: 0, skipped: 6 });
  expect(new Set(report.problems.map(({ file }) => file))).toEqual(new Set(Object.keys(HOSTILE())));
  expect(rehearsed.problems).toEqual(report.problems);
  expect(await content(archive)).toBe(before);
  expect((await checkArchive(archive)).problems).toEqual([]);
  expect(readdirSync(dirname(root))).toEqual(['coffre']);
  expect(leftBehind()).toEqual(scratch);
});

test('a good file among them is taken, whatever its name, and nothing outside is read', async () => {
  const archive = await temporaryArchive();
  const root = folderOf({
    ...HOSTILE(),
    '\u202Efdp.md': 'Texte.',
    'é\u0301 "guillemets" & <b>.md':
      '---\ntitre: Nommée\n---\nTexte ![[../../secret.png]] ![x](../../secret.png).',
    '__proto__.md': 'Texte.',
    'constructor.md': 'Voir [[__proto__]] et [[toString]].',
  });
  writeFileSync(join(dirname(root), 'secret.png'), 'secret');
  symlinkSync(join(dirname(root), 'secret.png'), join(root, 'lien.md'));
  const report = await importFrom(archive, root);
  expect(report).toMatchObject({ created: 4, attachments: 0, links: { resolved: 1, unresolved: 1 } });
  const titles = await archive.reader
    .selectFrom('record')
    .select('title')
    .where('kind', '=', 'note')
    .execute();
  expect(titles.map(({ title }) => title).toSorted()).toEqual(
    ['Nommée', '__proto__', 'constructor', '\u202Efdp'].toSorted(),
  );
  expect((await checkArchive(archive)).problems).toEqual([]);
});

test('a file that takes more than it may is ended, told, and the others are taken', async () => {
  const archive = await temporaryArchive();
  const heavy = `<p>${Array.from({ length: 400_000 }, (_, index) => `<b>${index}</b> <i>x</i>`).join('')}`;
  const root = folderOf({ 'a.md': 'Avant.', 'lourde.html': heavy, 'z.md': 'Après.' });
  const report = await importFrom(archive, root, { limits: { milliseconds: 1500, megabytes: 512 } });
  expect(report).toMatchObject({ created: 2, skipped: 1 });
  expect(report.problems.map(({ file }) => file)).toEqual(['lourde.html']);
  expect((await checkArchive(archive)).problems).toEqual([]);
});
