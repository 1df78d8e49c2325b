import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { SheetSettings } from '#preload/contract/data-imports.ts';
import type { DataFile } from '#db/interchange/importers/data/files.ts';
import { proposals, readGrids, readTables } from '#db/interchange/importers/tables/read.ts';
import type { RememberedSheets } from '#db/interchange/importers/tables/remembered.ts';
import { workbook } from '#db/interchange/exporters/tables/workbook.ts';
import type { Cell } from '#db/interchange/exporters/tables/types.ts';
import { temporaryFolder } from '#tests/support/archive.ts';

const nothing = { find: () => null } as unknown as RememberedSheets;

function file(name: string, content: string | Uint8Array): DataFile {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return { path, name, format: name.endsWith('.xlsx') ? 'xlsx' : 'csv' };
}
async function look(one: DataFile) {
  const grids = await readGrids(one);
  return { ...grids, sheets: proposals(grids, one, nothing) };
}
const targets = ({ columns }: SheetSettings) =>
  columns.map((one) => ('key' in one ? one.key : 'type' in one ? one.type : one.to));
const read = async (one: DataFile) => (await readTables(one, { conflict: 'complete' }, nothing)).read;
const book = (name: string, head: string[], ...rows: Cell[][]) =>
  workbook([{ name, head, rows }], { title: 'x', asOf: '2026-01-01T00:00:00.000Z' });

describe('a table as text', () => {
  const lines = 'Nom;Ville;Effectif\r\nÉcole;Lyon;1 234,5\r\n';

  test.each([
    ['UTF-8', strToU8(lines)],
    ['UTF-8', strToU8(`\ufeff${lines}`)],
    ['UTF-16', new Uint8Array(Buffer.from(`\ufeff${lines}`, 'utf16le'))],
    ['Windows-1252', new Uint8Array(Buffer.from(lines, 'latin1'))],
  ])('is read in %s', async (encoding, bytes) => {
    const found = await look(file('acteurs.csv', bytes));
    expect(found).toMatchObject({ encoding, separator: ';', decimal: ',' });
    expect((await read(file('acteurs.csv', bytes))).drafts[0]!.title).toBe('École');
  });

  test.each([
    [';', 'a;b;c\n1;2;3\n4;5;6'],
    [',', 'a,b,c\n"1,5",2,3\n4,"5;6",7'],
    ['\t', 'a\tb\n1, et\t2\n3\t4'],
    ['|', 'a|b|c\n1|2|3'],
    ['#', 'sep=#\na#b\n1#2'],
  ])('has its separator %j found', async (separator, text) => {
    expect((await look(file('x.csv', text))).separator).toBe(separator);
  });

  test('may begin with a title, above its headings', async () => {
    const { sheets } = await look(
      file('x.csv', 'Liste des partenaires;;\n;;\nNom;Ville;Pays\nA;Lyon;France\n'),
    );
    expect(sheets[0]).toMatchObject({ settings: { head: 3 }, rows: 1, head: ['Nom', 'Ville', 'Pays'] });
  });

  test('gives back the cells that exports guard from spreadsheets', async () => {
    const { drafts } = await read(file('x.csv', "Titre;Résumé\n'=1+1;''cité\n'@moi;-5\n"));
    expect(drafts.map(({ title, fields }) => [title, fields.summary])).toEqual([
      ['=1+1', "'cité"],
      ['@moi', '-5'],
    ]);
  });

  test('may use the names that objects have of their own', async () => {
    const { drafts } = await read(file('x.csv', 'Titre;__proto__;constructor\nA;x;y\n'));
    expect(Object.keys(drafts[0]!.fields.properties!)).toEqual([
      '__proto__ (colonne)',
      'constructor (colonne)',
    ]);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});

describe('headings', () => {
  test.each([
    ['acteurs.csv', 'Nom;Secteur;Site web;Mots clés', 'acteur', ['title', 'secteur', 'site', 'tags']],
    [
      'liste.csv',
      'Title;Authors;Year;Publisher;DOI;Abstract',
      'publication',
      ['title', 'auteurs', 'date', 'editeur', 'doi', 'summary'],
    ],
    [
      'evenements 2018.csv',
      'Intitulé;Date de début;Date de fin;Lieu',
      'evenement',
      ['title', 'start', 'end', 'lieu'],
    ],
    ['signaux.csv', 'Signal;Fait observé;Horizon;Source', 'signal', ['title', 'fait', 'horizon', 'source']],
    ['x.csv', 'Nom;Couleur', 'libre', ['title', 'field']],
    ['etudes.csv', 'Titre;Titre;Thème;Cycle', 'etude', ['title', 'field', 'a-pour-theme', 'fait-partie-de']],
  ])('of %s, « %s », speak of %s', async (name, head, kind, wanted) => {
    const { sheets } = await look(file(name, `${head}\n${head.replaceAll(/[^;]+/g, 'x')}\n`));
    expect(sheets[0]!.settings.kind).toBe(kind);
    expect(targets(sheets[0]!.settings)).toEqual(wanted);
  });

  test('may say the kind of each row', async () => {
    const { drafts, failed } = await read(file('x.csv', 'Type;Nom\nÉtude;A\nSignal faible;B\nacteur;C\n'));
    expect(drafts.map(({ kind }) => kind)).toEqual(['etude', 'signal', 'acteur']);
    expect(failed).toBe(0);
  });
});

describe('a row', () => {
  test('says what is wrong cell by cell, and keeps the words', async () => {
    const { drafts } = await read(
      file(
        'acteurs.csv',
        'Nom;Secteur;Site;Date\nA;industrie;pas une adresse;bientôt\nB;Fondation;www.b.org;vers 2015\n',
      ),
    );
    const [a, b] = drafts;
    expect(a!.cells!.map(({ problem }) => problem !== null)).toEqual([false, true, true, true]);
    expect(a!.fields.properties).toEqual({ Secteur: 'industrie', Site: 'pas une adresse', Date: 'bientôt' });
    expect(b!.fields).toMatchObject({
      date: { edtf: '2015~' },
      properties: { secteur: 'fondation', site: 'https://www.b.org/' },
    });
    expect(b!.remarks).toEqual([]);
  });

  test('is dated by its first and last day, or by either', async () => {
    const { drafts } = await read(
      file(
        'evenements.csv',
        'Titre;Début;Fin\nA;01/02/2018;03/02/2018\nB;01/02/2018;\nC;;03/02/2018\nD;05/02/2018;05/02/2018\n',
      ),
    );
    expect(drafts.map(({ fields }) => fields.date?.edtf)).toEqual([
      '2018-02-01/2018-02-03',
      '2018-02-01/..',
      '../2018-02-03',
      '2018-02-05',
    ]);
  });

  test('without a title is left, an empty one is nothing, and a column left is told', async () => {
    const one = file('x.csv', 'Nom;Notes\n;oublié\n;\nA;b\n');
    const { sheets } = await look(one);
    const settings = {
      ...sheets[0]!.settings,
      columns: [{ to: 'title' as const }, { to: 'ignored' as const }],
    };
    const { read: found } = await readTables(one, { conflict: 'complete', sheets: [settings] }, nothing);
    expect(found).toMatchObject({ failed: 1, drafts: [{ title: 'A', place: 'ligne 4' }] });
    expect(found.remarks.map(({ place }) => place)).toEqual(['ligne 2', '']);
  });

  test('has its text in a note, elsewhere in the summary', async () => {
    const note = await read(file('notes.csv', 'Titre;Texte\nA;Bonjour\n'));
    expect(note.drafts[0]).toMatchObject({ kind: 'note', text: 'Bonjour', remarks: [] });
    const other = await read(file('acteurs.csv', 'Titre;Texte\nA;Bonjour\n'));
    expect(other.drafts[0]!.fields.summary).toBe('Bonjour');
    expect(other.drafts[0]!.remarks).toHaveLength(1);
  });
});

describe('a workbook', () => {
  test('gives its days, numbers and addresses', async () => {
    const bytes = book(
      'Acteurs',
      ['Nom', 'Site', 'Date', 'Effectif'],
      ['A', { url: 'https://a.org/' }, { day: '2018-04-11' }, 12.5],
    );
    const { drafts } = await read(file('x.xlsx', bytes));
    expect(drafts[0]).toMatchObject({
      kind: 'acteur',
      fields: { date: { edtf: '2018-04-11' }, properties: { site: 'https://a.org/', Effectif: '12.5' } },
    });
  });

  test('has its formulas read as they last were, and its macros not at all', async () => {
    const parts = unzipSync(book('Feuille', ['Nom', 'Total'], ['A', 1]));
    const sheet = Buffer.from(parts['xl/worksheets/sheet1.xml']!).toString();
    parts['xl/worksheets/sheet1.xml'] = strToU8(
      sheet.replace('<v>1</v>', '<f>HYPERLINK("http://x")&amp;SUM(1,1)</f><v>2</v>'),
    );
    parts['xl/vbaProject.bin'] = new Uint8Array([1, 2, 3]);
    const found = await look(file('x.xlsx', zipSync(parts)));
    expect(found.remarks).toHaveLength(2);
    expect(found.sheets[0]!.examples[1]).toEqual(['2']);
  });

  test.each([
    ['no workbook', strToU8('PK pas un zip')],
    ['another package', zipSync({ 'a.txt': strToU8('x') })],
    ['a document type', zipSync({ 'xl/workbook.xml': strToU8('<!DOCTYPE x [<!ENTITY a "b">]><workbook/>') })],
    [
      'a bomb',
      zipSync({
        'xl/workbook.xml': strToU8('<workbook/>'),
        'xl/worksheets/sheet1.xml': new Uint8Array(30_000_000),
      }),
    ],
  ])('that is %s is refused', async (_, bytes) => {
    await expect(readGrids(file('x.xlsx', bytes))).rejects.toMatchObject({
      data: { kind: 'file-unreadable' },
    });
  });

  test('cut anywhere is refused or read, and nothing else', async () => {
    const bytes = book('Acteurs', ['Nom'], ['A'], ['B']);
    for (let at = 0; at < bytes.length; at += 97) {
      const cut = file('x.xlsx', Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 13)]));
      const outcome = await read(cut).catch((error: { data?: { kind: string } }) => error.data?.kind);
      expect(typeof outcome === 'string' ? outcome : 'read').toMatch(/^(file-unreadable|read)$/);
    }
  });
});
