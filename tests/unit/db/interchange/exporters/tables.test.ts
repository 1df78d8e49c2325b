import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { makeFile } from '#db/interchange/exporters/make.ts';
import { workbook } from '#db/interchange/exporters/tables/workbook.ts';
import type { Gathered } from '#db/interchange/gathered.ts';
import { temporaryArchive, temporaryFolder } from '#tests/support/archive.ts';
import { record } from '#tests/support/builders.ts';
import { exportedText, gathering, selected } from '#tests/support/exports.ts';
import { findProgram } from '#tests/support/programs.ts';

type Row = Record<string, string>;

/** The rows of a table as another program reads them, without the mark that keeps formulas from running. */
function readBack(csv: string): Row[] {
  const { data, errors } = papa.parse<Row>(csv.replace(/^\ufeff/, ''), {
    header: true,
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return data.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, cell.replace(/^'/, '')])),
  );
}

const csvOf = async (gathered: Gathered): Promise<Row[]> => readBack(await exportedText('csv', gathered));

describe('a table of the whole corpus', () => {
  test('has a row for each record and the properties of every kind', async () => {
    const archive = await temporaryArchive({ corpus: true });
    const all = await gathering(archive, { all: true });
    const rows = await csvOf(all);
    expect(rows.map((row) => row['Code'])).toEqual(all.pieces.map(({ record: one }) => one.code));
    expect(rows.map((row) => row['Titre'])).toEqual(all.pieces.map(({ record: one }) => one.title));
    expect(rows.map((row) => row['Date'])).toEqual(all.pieces.map(({ record: one }) => one.date?.edtf ?? ''));
    const names = Object.keys(rows[0]!);
    expect(new Set(names).size).toBe(names.length);
    for (const name of [
      'Auteurs',
      'Adresse',
      'Lieu',
      'Échantillon',
      'fait partie de',
      'Étiquettes',
      'Sources',
    ])
      expect(names).toContain(name);
  });

  test('gives a date in its EDTF value, its words and its days', async () => {
    const archive = await temporaryArchive({ corpus: true });
    const all = await gathering(archive, { query: 'type:publication' });
    const imprecise = all.pieces.find(({ record: one }) => one.date?.wording)!.record;
    const row = (await csvOf(all)).find((one) => one['Code'] === imprecise.code)!;
    expect(row).toMatchObject({
      Date: imprecise.date!.edtf,
      'Date, en toutes lettres': imprecise.date!.wording,
      Début: imprecise.date!.start,
    });
  });
});

describe('a cell', () => {
  test('that a spreadsheet would run does not run, and reads back unchanged, whatever is written', async () => {
    const archive = await temporaryArchive();
    const atelier = await record(archive, { kind: 'atelier', title: 'Essai' });
    const base = await gathering(archive, { records: [atelier.id] });
    const hostile = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc
        .tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', "'", "''=", ';', '"'), fc.string())
        .map((parts) => parts.join('')),
    );
    await fc.assert(
      fc.asyncProperty(hostile, async (summary) => {
        const [piece] = base.pieces;
        const gathered = { ...base, pieces: [{ ...piece!, record: { ...piece!.record, summary } }] };
        const text = await exportedText('csv', gathered);
        expect(readBack(text)[0]!['Résumé']).toBe(summary);
        expect(text).not.toMatch(/(^|;|\n)"?[=+@\t]/);
      }),
      { numRuns: 200 },
    );
  });

  test('keeps a negative figure a figure, with the decimal comma of French spreadsheets', async () => {
    const archive = await temporaryArchive();
    const cycle = await record(archive, { kind: 'cycle', title: 'Rang', properties: { rang: -1.5 } });
    expect(await exportedText('csv', await gathering(archive, { records: [cycle.id] }))).toContain(';-1,5;');
  });
});

describe('a workbook', () => {
  test('has a sheet a kind and the details, with real numbers, dates and links', async () => {
    const archive = await temporaryArchive({ corpus: true });
    const file = await makeFile('xlsx', await gathering(archive, { all: true }));
    const files = unzipSync(file.content);
    const xml = (name: string) => strFromU8(files[name]!);
    const names = [...xml('xl/workbook.xml').matchAll(/<sheet name="([^"]+)"/g)].map((match) => match[1]);
    expect(names).toEqual(
      expect.arrayContaining(['Études', 'Ateliers', 'Publications', 'Relations', 'Mesures', 'Sources']),
    );
    const sheet = xml(`xl/worksheets/sheet${names.indexOf('Publications') + 1}.xml`);
    expect(sheet).toMatch(/<c r="F3" s="2"><v>\d{5}<\/v>/);
    expect(sheet).toContain('<hyperlink ref=');
    expect(Object.values(files).map((content) => strFromU8(content))).not.toContainEqual(
      expect.stringContaining('<f>'),
    );
  });

  test('is the same to the byte each time', async () => {
    const archive = await temporaryArchive({ corpus: true });
    const some = await gathering(archive, { query: 'type:etude' });
    const [one, two] = [await makeFile('xlsx', some), await makeFile('xlsx', some)];
    expect(Buffer.from(one.content).equals(Buffer.from(two.content))).toBe(true);
  });

  const soffice = findProgram('soffice', 'libreoffice');
  // The spreadsheets are a package of their own.
  const calc = soffice !== null && existsSync(join(dirname(realpathSync(soffice)), 'libsclo.so'));
  test.skipIf(!calc)(
    'opens in LibreOffice with its texts, numbers and days as they were',
    { timeout: 120_000 },
    () => {
      const folder = temporaryFolder();
      const content = workbook(
        [
          {
            name: 'Essai : [1]/2',
            head: ['Texte', 'Nombre', 'Jour', 'Vrai', 'Lien'],
            rows: [
              ['=1+1', -37.5, { day: '2018-04-11' }, true, { url: 'https://exemple.fr/?a=1&b=2' }],
              ['_x0041_ < "é" ’', 0, { day: '1850-01-01' }, false, null],
            ],
          },
        ],
        { title: 'Essai', asOf: '2026-01-01T00:00:00.000Z' },
      );
      const path = join(folder, 'essai.xlsx');
      writeFileSync(path, content);
      const profile = `-env:UserInstallation=file://${join(folder, 'profil')}`;
      const { status } = spawnSync(
        soffice!,
        [
          profile,
          '--headless',
          '--convert-to',
          'csv:Text - txt - csv (StarCalc):59,34,76,1',
          '--outdir',
          folder,
          path,
        ],
        { timeout: 100_000 },
      );
      expect(status).toBe(0);
      expect(readFileSync(join(folder, 'essai.csv'), 'utf8').trimEnd().split('\n')).toEqual([
        'Texte;Nombre;Jour;Vrai;Lien',
        '=1+1;-37.5;2018-04-11;TRUE;https://exemple.fr/?a=1&b=2',
        '"_x0041_ < ""é"" ’";0;1850-01-01;FALSE;',
      ]);
    },
  );
});

test('a free field named as what every object answers to is a column like any other', async () => {
  const archive = await temporaryArchive();
  await record(archive, { kind: 'libre', title: 'Une', properties: { constructor: 'moi', toString: '=1' } });
  await record(archive, { kind: 'libre', title: 'Autre' });
  const gathered = await gathering(archive, { all: true });
  expect(await csvOf(gathered)).toMatchObject([
    { Titre: 'Une', constructor: 'moi', toString: '=1' },
    { Titre: 'Autre', constructor: '', toString: '' },
  ]);
  expect((await makeFile('xlsx', gathered)).content.length).toBeGreaterThan(0);
});

test('the columns of one kind are its own', async () => {
  const archive = await temporaryArchive({ corpus: true });
  const [row] = await csvOf(await gathering(archive, await selected(archive, 'A-001')));
  expect(Object.keys(row!)).toContain('Numéro');
  expect(Object.keys(row!)).not.toContain('Auteurs');
});
