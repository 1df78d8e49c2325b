import fc from 'fast-check';
import { expect, test } from 'vitest';
import { VigieError } from '#db/domain/errors.ts';
import { queryFilter } from '#db/search/filter.ts';
import { ask, emptyArchive, note, record } from './archive.ts';

const PIECES = [
  ...[
    'type:',
    'cycle:',
    'avant:',
    'après:2018',
    'date:2013..2017',
    'impact:1',
    'tag:',
    'thème:',
    'source:',
    'code:',
    'statut:suivi',
    'hôte:',
    'titre:',
  ],
  ...[
    '@:',
    '@signal:',
    '"',
    '«',
    '»',
    '(',
    ')',
    '-',
    ' OU ',
    ' ET ',
    ' ',
    ',',
    '*',
    '^',
    '{title}',
    ':',
    'NEAR',
    'AND',
    '\u0000',
    '🙂',
    '中文',
    'ß',
  ],
  ...[
    'alliance',
    'les',
    'l’',
    'E-012',
    'e1',
    'co-construction',
    '%',
    '_',
    "'",
    ';',
    '--',
    '\\',
    '2018',
    'a',
    'É',
  ],
];

/** What a query gives, the refusal of an unreadable one included; anything else thrown is a failure of the test. */
async function answer(
  archive: Awaited<ReturnType<typeof emptyArchive>>,
  query: string,
  asYouType: boolean,
): Promise<number | null> {
  try {
    const { total, hits } = await ask(archive, query, { asYouType, limit: 5 });
    expect(hits.length).toBe(Math.min(total, 5));
    if (!asYouType) await queryFilter(archive.reader, query);
    return total;
  } catch (error) {
    if (error instanceof VigieError && error.data.kind === 'invalid-query') return null;
    throw error;
  }
}

test('any text is answered or refused with its place: no query reaches SQLite as anything but words', async () => {
  const archive = await emptyArchive();
  await note(archive, 'Alliance & co-construction', 'Les alliances de 2018, voir E-012. 中文 🙂');
  await record(archive, { kind: 'etude', title: 'L’étude' });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }),
      fc.boolean(),
      async (pieces, typing) => {
        await answer(archive, pieces.join(''), typing);
      },
    ),
    { numRuns: 1_500 },
  );
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), fc.boolean(), async (query, typing) => {
      await answer(archive, query, typing);
    }),
    { numRuns: 500 },
  );
});

test('the longest queries are answered', async () => {
  const archive = await emptyArchive();
  await note(archive, 'Mots', Array.from({ length: 64 }, (_, index) => `mot${index}`).join(' '));
  const words = Array.from({ length: 64 }, (_, index) => `mot${index}`);
  expect(await answer(archive, words.join(' '), true)).toBe(1);
  expect(await answer(archive, words.join(' OU '), true)).toBe(1);
  expect(await answer(archive, `${'('.repeat(15)}mot1${')'.repeat(15)}`, false)).toBe(1);
  expect(await answer(archive, `"${words.join(' ')}"`, false)).toBe(1);
  expect(await answer(archive, words.map((word) => `-${word}`).join(' '), false)).toBe(0);
});

test('a filter of a list finds what the search counts', async () => {
  const archive = await emptyArchive();
  await note(archive, 'Alliance & co-construction', 'Les alliances de 2018');
  await record(archive, {
    kind: 'etude',
    title: 'L’étude des alliances',
    date: { edtf: '2018', wording: null },
  });
  await record(archive, { kind: 'atelier', title: 'Engagement', impacts: ['confiance'] });
  const leaf = fc.constantFrom(
    'alliance',
    'co-construction',
    'étude',
    '"alliances de"',
    'type:etude',
    'date:2018',
    'impact:confiance',
    'titre:engagement',
    'absent',
  );
  const query = fc.array(
    fc.record({ sign: fc.constantFrom('', '-'), leaf, or: fc.constantFrom(' ', ' OU ') }),
    { minLength: 1, maxLength: 5 },
  );
  await fc.assert(
    fc.asyncProperty(query, async (parts) => {
      const text = parts
        .map((part) => part.sign + part.leaf + part.or)
        .join('')
        .trim();
      const { total } = await ask(archive, text);
      const condition = await queryFilter(archive.reader, text);
      const { sql } = await import('kysely');
      const { rows } = await sql<{
        found: number;
      }>`SELECT count(*) AS found FROM record WHERE deleted_at IS NULL AND ${condition ?? sql`0`}`.execute(
        archive.reader,
      );
      expect(rows[0]?.found).toBe(total);
    }),
    { numRuns: 300 },
  );
});
