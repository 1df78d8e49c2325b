import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import type { Archive } from '#db/connection/types.ts';
import { gather } from '#db/interchange/gather.ts';
import { temporaryArchive } from '#tests/support/archive.ts';
import { record } from '#tests/support/builders.ts';
import { exportedText, gathering } from '#tests/support/exports.ts';
import { findProgram } from '#tests/support/programs.ts';

type Item = {
  id: string;
  type: string;
  title: string;
  author?: ({ literal: string } | { family: string; given: string })[];
  issued?: { 'date-parts': number[][]; circa?: boolean };
  publisher?: string;
  URL?: string;
  'number-of-pages'?: number;
  genre?: string;
  note?: string;
};

const publications = (archive: Archive) => gathering(archive, { query: 'type:publication' });

async function cslOf(archive: Archive): Promise<Item[]> {
  return JSON.parse(await exportedText('csl-json', await publications(archive))) as Item[];
}

/** The entries as pandoc, a reader of another make, has them from biblatex, by key. */
function readByPandoc(bibtex: string): Map<string, Item> {
  const { stdout, stderr, status } = spawnSync('pandoc', ['-f', 'biblatex', '-t', 'csljson'], {
    input: bibtex,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return new Map((JSON.parse(stdout) as Item[]).map((item) => [item.id, item]));
}

/** Pandoc gives single quotes and spaces their typographic form, and marks protected case. */
const plain = (text: string | undefined): string =>
  (text ?? '')
    .replace(/<[^>]+>/g, '')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .replaceAll('’', "'");

async function withPublication(fields: {
  title: string;
  edtf?: string;
  properties?: Record<string, string | number>;
}) {
  const archive = await temporaryArchive();
  await record(archive, {
    kind: 'publication',
    title: fields.title,
    ...(fields.edtf !== undefined && { date: { edtf: fields.edtf, wording: null } }),
    ...(fields.properties && { properties: fields.properties }),
  });
  return archive;
}

describe('the publications of the corpus', () => {
  test('are 29 entries in each form, under their codes', async () => {
    const archive = await temporaryArchive({ corpus: true });
    const all = await publications(archive);
    const codes = all.pieces.map(({ record: one }) => one.code);
    expect(codes).toHaveLength(29);
    expect((await cslOf(archive)).map(({ id }) => id)).toEqual(codes);
    const bibtex = await exportedText('bibtex', all);
    expect([...bibtex.matchAll(/^@[a-z]+\{([^,]+),$/gm)].map((match) => match[1])).toEqual(codes);
    const ris = await exportedText('ris', all);
    expect([...ris.matchAll(/^ID {2}- (.+)\r$/gm)].map((match) => match[1])).toEqual(codes);
    for (const line of ris.split('\r\n').filter((one) => one !== ''))
      expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /);
  });

  test.skipIf(findProgram('pandoc') === null)(
    'come back through BibTeX with their titles, authors, dates, publishers and addresses',
    async () => {
      const archive = await temporaryArchive({ corpus: true });
      const read = readByPandoc(await exportedText('bibtex', await publications(archive)));
      const written = await cslOf(archive);
      expect(read.size).toBe(29);
      for (const item of written) {
        const back = read.get(item.id)!;
        expect(plain(back.title)).toBe(plain(item.title));
        expect(back.author ?? []).toEqual(item.author ?? []);
        expect(back.issued?.['date-parts'] ?? null, item.id).toEqual(item.issued?.['date-parts'] ?? null);
        expect(plain(back.publisher)).toBe(plain(item.publisher));
        expect(back.URL).toBe(item.URL);
      }
    },
  );
});

describe('a date', () => {
  test.for([
    ['2018-04-11', [[2018, 4, 11]], undefined],
    ['2018-04', [[2018, 4]], undefined],
    ['2018~', [[2018]], true],
    [
      '2018-33',
      [
        [2018, 1],
        [2018, 3],
      ],
      undefined,
    ],
    ['2016/2018-06', [[2016], [2018, 6]], undefined],
    ['2018-33/2019', [[2018, 1], [2019]], undefined],
    ['2018/..', [[2018]], undefined],
    ['199X', [[1990], [1999]], undefined],
  ] as const)('%s is the parts %j', async ([edtf, parts, circa]) => {
    const archive = await withPublication({ title: 'Essai', edtf });
    const [item] = await cslOf(archive);
    expect(item!.issued).toEqual({ 'date-parts': parts, ...(circa && { circa }) });
  });

  test('keeps what a RIS date cannot say in the free part of its field', async () => {
    const archive = await withPublication({ title: 'Essai', edtf: '2018-33' });
    const ris = await exportedText('ris', await publications(archive));
    expect(ris).toContain('PY  - 2018\r\nDA  - 2018///2018-33\r\n');
  });
});

describe('an author', () => {
  test('is a house whose name is never cut, or a person whose name says its parts', async () => {
    const archive = await withPublication({
      title: 'Essai',
      properties: { auteurs: 'Le RAMEAU & alliés ; Dupont, Claire ; Ville de Paris and Co' },
    });
    const [item] = await cslOf(archive);
    expect(item!.author).toEqual([
      { literal: 'Le RAMEAU & alliés' },
      { family: 'Dupont', given: 'Claire' },
      { literal: 'Ville de Paris and Co' },
    ]);
    const bibtex = await exportedText('bibtex', await publications(archive));
    expect(bibtex).toContain(
      'author = {{Le RAMEAU \\& alliés} and Dupont, Claire and {Ville de Paris and Co}}',
    );
  });
});

describe('the signs of TeX', () => {
  test.skipIf(findProgram('pandoc') === null)('read back as they were written', async () => {
    const title = '50 % & {plus} d’associations_1 #2 $3 ~ x^2 \\fin « été »';
    const url = 'https://exemple.fr/a_b?c=1&d=%C3%A9#f~g';
    const archive = await withPublication({ title, properties: { typePublication: 'livre', adresse: url } });
    const [item] = [...readByPandoc(await exportedText('bibtex', await publications(archive))).values()];
    expect(plain(item!.title)).toBe(plain(title));
    expect(item!.URL).toBe(url);
    expect(item!.type).toBe('book');
  });
});

test('what holds no publication has no bibliography', async () => {
  const archive = await temporaryArchive();
  await record(archive, { kind: 'atelier', title: 'Essai' });
  const gathered = await gather(archive, { all: true }, { locale: 'fr', withLinkedNotes: false });
  for (const format of ['bibtex', 'ris', 'csl-json'] as const)
    await expect(exportedText(format, gathered)).rejects.toMatchObject({ data: { kind: 'not-found' } });
});
