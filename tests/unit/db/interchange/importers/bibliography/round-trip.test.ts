import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { authorNames, authorsLine } from '#db/domain/citations/author-date.ts';
import type { AuthorName } from '#db/domain/citations/names.ts';
import { PROPERTIES, type PropertyValue } from '#db/domain/properties.ts';
import type { BibliographyFormat } from '#db/interchange/importers/bibliography/read.ts';
import { readBibliography } from '#db/interchange/importers/bibliography/read.ts';
import type { Gathered } from '#db/interchange/gathered.ts';
import { temporaryArchive } from '#tests/support/archive.ts';
import { record } from '#tests/support/builders.ts';
import { exportedText, gathering } from '#tests/support/exports.ts';

/** Words with the signs that TeX, RIS and CSV give a meaning to. */
const word = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      'école',
      'alliances',
      'Œuvre',
      'l’État',
      'RSE',
      'naïve',
      'Übung',
      'α',
      '50',
      '日本',
    ),
  },
  fc.constantFrom(
    '%',
    '&',
    '#',
    '$',
    '_',
    '~',
    '^',
    '\\',
    '{x}',
    '«',
    '»',
    '–',
    '--',
    "''",
    '``',
    '@',
    '"',
    '\\emph',
    '1,5',
    ';',
    '<i>',
  ),
);
const words = (most: number) =>
  fc.array(word, { minLength: 1, maxLength: most }).map((list) => list.join(' '));
const title = words(8);
const part = fc.constantFrom(
  'Dupont',
  'Durand-Martin',
  'de La Fontaine',
  'O’Neil',
  'Élodie',
  'Jean-Pierre',
  'M.',
  'van Gogh',
);
const name: fc.Arbitrary<AuthorName> = fc.oneof(
  fc.record({ family: part, given: part }),
  fc.record({ family: part, given: part, suffix: fc.constant('Jr.') }),
  fc.record({
    literal: fc.constantFrom(
      'INSEE',
      'Caisse des dépôts et consignations',
      'Ministère de la Culture',
      'Smith and Co',
    ),
  }),
);
const names = fc.array(name, { minLength: 1, maxLength: 4 }).map(authorsLine);
const date = fc.constantFrom(
  '2018',
  '2018-04',
  '2018-04-11',
  '2018~',
  '2018?',
  '2016/2018-06',
  '2018-33',
  '2018-21',
  '199X',
);
const plain = fc.constantFrom('12', '3-4', 'hors-série', 'Nº 5');

const publication = fc.record(
  {
    title,
    date,
    summary: words(20),
    tags: fc.uniqueArray(fc.constantFrom('école', 'insertion', 'RSE', 'mécénat'), {
      minLength: 1,
      maxLength: 3,
    }),
    typePublication: fc.constantFrom(
      ...PROPERTIES.publication
        .find(({ key }) => key === 'typePublication')!
        .choices!.map(({ value }) => value),
    ),
    auteurs: names,
    directeurs: names,
    revue: title,
    editeur: title,
    collection: title,
    volume: plain,
    numero: plain,
    pagination: fc.constantFrom('10-20', '7', '10-20, 33'),
    edition: plain,
    lieu: fc.constantFrom('Paris', 'La Plaine Saint-Denis'),
    doi: fc.constantFrom('10.1000/abc_d', '10.1234/x(2018)3:1'),
    isbn: fc.constantFrom('978-2-07-036822-8', '2-07-036822-X'),
    issn: fc.constantFrom('1234-5678'),
    adresse: fc.constantFrom('https://exemple.org/a_b?c=1&d=%C3%A9#f', 'https://exemple.org/'),
    langue: fc.constantFrom('fr', 'en', 'de'),
    parution: fc.constantFrom('sous presse', 'in press'),
    consulteLe: fc.constant({ edtf: '2020-01-02', wording: null }),
    remarques: words(6),
    pages: fc.integer({ min: 1, max: 2000 }),
  },
  { requiredKeys: ['title'] },
);
type Publication = Partial<Record<string, unknown>> & { title: string };

/** What each form cannot say, told in docs/echanges.md. Anything else must come back. */
const LOST: Readonly<Record<BibliographyFormat, (publication: Publication) => Publication>> = {
  bibtex: (one) => one,
  ris: ({ pages, ...one }) => ({
    ...one,
    // SP is the first page of a part, or the count of a whole: not both.
    ...(pages !== undefined &&
      one['pagination'] === undefined &&
      !PARTS.has(String(one['typePublication'])) && { pages }),
  }),
  'csl-json': (one) => one,
};
const PARTS = new Set(['article', 'chapitre', 'communication']);

/** One publication of a real archive, gathered; what it says is then changed for each case, which costs no archive. */
async function model(): Promise<Gathered> {
  const archive = await temporaryArchive();
  await record(archive, { kind: 'publication', title: 'T' });
  return gathering(archive, { all: true });
}

function saying(
  gathered: Gathered,
  { title: own, date: edtf, summary, tags, ...rest }: Publication,
): Gathered {
  const [piece] = gathered.pieces;
  const stored = {
    ...piece!.record,
    title: own,
    date: edtf === undefined ? null : { edtf: edtf as string, wording: null, start: null, end: null },
    summary: (summary as string | undefined) ?? '',
    tags: (tags as string[] | undefined) ?? [],
    properties: rest as Record<string, PropertyValue>,
  };
  return { ...gathered, pieces: [{ ...piece!, record: stored }] };
}

async function roundTrip(format: BibliographyFormat, gathered: Gathered, one: Publication) {
  const text = await exportedText(format, saying(gathered, one));
  const { drafts, remarks } = await readBibliography('aller-retour', format, text);
  expect(remarks, text).toEqual([]);
  expect(drafts, text).toHaveLength(1);
  const { title: back, fields, remarks: told } = drafts[0]!;
  expect(told, text).toEqual([]);
  const { date: backDate, summary: backSummary, tags: backTags, properties } = fields;
  return {
    text,
    read: {
      title: back,
      ...(backDate && { date: backDate.edtf }),
      ...(backSummary !== undefined && { summary: backSummary }),
      ...(backTags && { tags: backTags }),
      ...properties,
    },
  };
}

describe('a publication that goes out and comes back', () => {
  test.each(['bibtex', 'ris', 'csl-json'] as const)(
    'as %s is the same',
    { timeout: 120_000 },
    async (format) => {
      const gathered = await model();
      await fc.assert(
        fc.asyncProperty(publication, async (one) => {
          const { text, read } = await roundTrip(format, gathered, one);
          expect(read, text).toEqual(LOST[format](one));
        }),
        { numRuns: 200 },
      );
    },
  );

  test.each(['bibtex', 'csl-json'] as const)('as %s keeps the words of its date', async (format) => {
    const archive = await temporaryArchive();
    const wording = 'fin avril 2018';
    await record(archive, { kind: 'publication', title: 'T', date: { edtf: '2018-04', wording } });
    const text = await exportedText(format, await gathering(archive, { all: true }));
    const { drafts } = await readBibliography('x', format, text);
    expect(drafts[0]!.fields.date).toEqual({ edtf: '2018-04', wording });
    expect(drafts[0]!.fields.properties).toEqual({});
  });
});

test('authors in one line are read as they were written', () => {
  fc.assert(
    fc.property(fc.array(name, { maxLength: 5 }), (list) => {
      expect(authorNames(authorsLine(list))).toEqual(list);
    }),
  );
});
