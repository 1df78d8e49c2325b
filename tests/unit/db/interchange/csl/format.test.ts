import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TEXT_FORMAT } from '#db/domain/document/types.ts';
import { CITATION_STYLES } from '#db/domain/reports/settings.ts';
import { formatCitations, type Cluster, type Rich } from '#db/interchange/csl/format.ts';
import { readLocator } from '#db/interchange/csl/locator.ts';

const LIVRE = {
  id: 'livre',
  type: 'book',
  title: 'L’alliance & la performance',
  author: [
    { family: 'Dupont', given: 'Claire' },
    { family: 'Martin', given: 'Luc' },
  ],
  issued: { 'date-parts': [[2018]] },
  publisher: 'Éditions du Test',
  URL: 'https://exemple.org/a?b=1',
};
const ETUDE = {
  id: 'etude',
  type: 'report',
  title: 'Étude d’essai',
  author: [{ literal: 'Observatoire d’essai' }],
  issued: { 'date-parts': [[2015, 10]] },
};
const SANS_DATE = { id: 'sans-date', type: 'document', title: 'Sans auteur ni date' };
const works = [LIVRE, ETUDE, SANS_DATE];

const cite = (workId: string, said: Partial<Cluster['items'][number]> = {}) => ({
  ...{ workId, locator: '', prefix: '', suffix: '' },
  ...said,
});
const plain = (content: readonly Rich[] | undefined) => content?.map(({ text }) => text).join('');

describe('citations in ISO 690', () => {
  test('say author, date and place in the text, with the spaces of French', async () => {
    const { clusters, entries } = await formatCitations({
      ...{ works, style: 'auteur-date', locale: 'fr' },
      clusters: [
        { id: 'une', items: [cite('livre', { prefix: 'voir', locator: 'p. 12' })] },
        { id: 'deux', items: [cite('etude'), cite('livre', { locator: 'annexe B' })] },
      ],
    });
    expect(plain(clusters.get('une'))).toBe('(voir Dupont, Martin 2018, p.\u00a012)');
    expect(plain(clusters.get('deux'))).toBe(
      '(Observatoire d’essai 2015\u202f; Dupont, Martin 2018, annexe B)',
    );
    expect(entries.map(({ workId }) => workId)).toEqual(['livre', 'etude']);
    expect(plain(entries[0]!.content)).toBe(
      'DUPONT, Claire et MARTIN, Luc, 2018. L’alliance & la performance [en\u00a0ligne]. Éditions du Test. Disponible à l’adresse\u00a0: https://exemple.org/a?b=1',
    );
  });

  test('keep titles in italics and addresses as links', async () => {
    const { entries } = await formatCitations({
      ...{ works, style: 'auteur-date', locale: 'fr' },
      clusters: [{ id: 'une', items: [cite('livre')] }],
    });
    const { content } = entries[0]!;
    expect(content.filter(({ format }) => format === TEXT_FORMAT.italic).map(({ text }) => text)).toEqual([
      LIVRE.title,
    ]);
    expect(content.filter(({ url }) => url !== undefined)).toEqual([
      { text: LIVRE.URL, format: 0, url: LIVRE.URL },
    ]);
  });

  test('are numbers in the order of the text', async () => {
    const { clusters, entries } = await formatCitations({
      ...{ works, style: 'numerique', locale: 'fr' },
      clusters: [
        { id: 'une', items: [cite('etude')] },
        { id: 'deux', items: [cite('livre', { locator: '4-6' })] },
        { id: 'trois', items: [cite('etude')] },
      ],
    });
    expect(['une', 'deux', 'trois'].map((id) => plain(clusters.get(id)))).toEqual([
      '(1)',
      '(2, p.\u00a04‑6)',
      '(1)',
    ]);
    expect(entries.map(({ content }) => plain(content)?.slice(0, 2))).toEqual(['1.', '2.']);
  });

  test('are whole references at the foot of the page', async () => {
    const { clusters } = await formatCitations({
      ...{ works, style: 'notes', locale: 'fr' },
      clusters: [{ id: 'une', items: [cite('livre', { locator: 'p. 12' })] }],
    });
    expect(plain(clusters.get('une'))).toMatch(
      /^DUPONT, Claire et MARTIN, Luc\. L’alliance .*2018, p\.\s12\./,
    );
  });

  test('tell apart two works of one author and year', async () => {
    const other = { ...LIVRE, id: 'autre', title: 'Autre titre' };
    const { clusters } = await formatCitations({
      ...{ works: [...works, other], style: 'auteur-date', locale: 'fr' },
      clusters: [
        { id: 'une', items: [cite('livre')] },
        { id: 'deux', items: [cite('autre')] },
      ],
    });
    expect([plain(clusters.get('une')), plain(clusters.get('deux'))].toSorted()).toEqual([
      '(Dupont, Martin 2018a)',
      '(Dupont, Martin 2018b)',
    ]);
  });

  test('say that a date is not known, and leave out a work that is gone', async () => {
    const { clusters } = await formatCitations({
      ...{ works, style: 'auteur-date', locale: 'fr' },
      clusters: [
        { id: 'une', items: [cite('sans-date'), cite('disparu')] },
        { id: 'deux', items: [cite('disparu')] },
      ],
    });
    expect(plain(clusters.get('une'))).toBe('(Sans auteur ni date [sans date])');
    expect(clusters.has('deux')).toBe(false);
  });

  test('leave no stop of their own where a work has no author', async () => {
    const report = {
      id: 'a',
      type: 'report',
      title: 'État des lieux',
      genre: 'rapport',
      issued: { 'date-parts': [[2015]] },
    };
    const { entries } = await formatCitations({
      ...{ works: [report], style: 'auteur-date', locale: 'fr' },
      clusters: [{ id: 'une', items: [cite('a')] }],
    });
    expect(plain(entries[0]!.content)).toBe('État des lieux, 2015. rapport.');
  });

  test('are in English in an English document', async () => {
    const { entries } = await formatCitations({
      ...{ works, style: 'auteur-date', locale: 'en' },
      clusters: [{ id: 'une', items: [cite('livre', { locator: 'chap. 3' })] }],
    });
    expect(plain(entries[0]!.content)).toContain('DUPONT, Claire and MARTIN, Luc, 2018.');
  });

  test('never take what a work says for signs of ours, in any style', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.constantFrom(...CITATION_STYLES),
        async (title, style) => {
          const { clusters, entries } = await formatCitations({
            ...{ works: [{ ...LIVRE, title: `Titre ${title}` }], style, locale: 'fr' },
            clusters: [
              { id: 'une', items: [cite('livre', { prefix: title, suffix: title, locator: title })] },
            ],
          });
          for (const content of [...clusters.values(), ...entries.map((entry) => entry.content)])
            expect(plain(content)).not.toMatch(/[\ue0fe-\ue1ff]/);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('the place in a work', () => {
  test.each([
    ['p. 12', 'page', '12'],
    ['pp. 12-14', 'page', '12-14'],
    ['12', 'page', '12'],
    ['p. iv', 'page', 'iv'],
    ['chap. 3', 'chapter', '3'],
    ['§ 4', 'section', '4'],
    ['fig. 2', 'figure', '2'],
    ['t. II', 'volume', 'II'],
  ])('« %s » is a %s', (words, label, locator) => {
    expect(readLocator(words)).toEqual({ label, locator });
  });

  test.each(['annexe B', 'passim', 'planche', 'page de garde', ''])(
    '« %s » stays as it is written',
    (words) => {
      expect(readLocator(words)).toBeNull();
    },
  );
});
