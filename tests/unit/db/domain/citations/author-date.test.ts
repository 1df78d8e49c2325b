import { describe, expect, it } from 'vitest';
import {
  authorDate,
  fullReference,
  sortedReferences,
  workOf,
  type Work,
} from '#db/domain/citations/author-date.ts';

const work = (fields: Partial<Work>): Work => ({
  title: 'Les alliances sur un territoire',
  authors: '',
  date: { edtf: '2018-04', wording: 'fin avril 2018' },
  publisher: '',
  address: '',
  ...fields,
});

describe('a work in the author-date form', () => {
  it.each([
    ['Dupont, Claire', 'Dupont, 2018'],
    ['Claire DUPONT', 'Dupont, 2018'],
    ['C. Dupont', 'Dupont, 2018'],
    ['Dupont, Claire ; Martin, Luc', 'Dupont et Martin, 2018'],
    ['C. Dupont, L. Martin et A. Petit', 'Dupont et\u00a0al., 2018'],
    ['France Stratégie', 'France Stratégie, 2018'],
    ['INSEE, OCDE', 'INSEE et OCDE, 2018'],
    ['Observatoire des partenariats', 'Observatoire des partenariats, 2018'],
    ['', 'Les alliances sur un territoire, 2018'],
  ])('of « %s » is « %s »', (authors, shown) => {
    expect(authorDate(work({ authors }))).toBe(shown);
  });

  it('says that a date is unknown or about', () => {
    expect(authorDate(work({ authors: 'INSEE', date: null }))).toBe('INSEE, s.\u00a0d.');
    expect(authorDate(work({ authors: 'INSEE', date: { edtf: '2015~', wording: null } }))).toBe(
      'INSEE, vers 2015',
    );
    expect(authorDate(work({ authors: 'INSEE', date: { edtf: '2016/2018', wording: null } }))).toBe(
      'INSEE, 2016',
    );
  });

  it('cuts a long title that stands for its authors', () => {
    expect(
      authorDate(work({ title: 'Étude nationale sur les partenariats entre entreprises et associations' })),
    ).toBe('Étude nationale sur les partenariats…, 2018');
  });
});

describe('the list of works', () => {
  it('gives authors, year, title, publisher and address', () => {
    expect(
      fullReference(
        work({
          authors: 'Dupont, Claire ; Martin, Luc',
          publisher: 'Le RAMEAU',
          address: 'https://exemple.org/a',
        }),
      ),
    ).toBe(
      'Dupont, Claire et Martin, Luc (2018). Les alliances sur un territoire. Le RAMEAU. https://exemple.org/a',
    );
    expect(fullReference(work({ title: 'Et après ?' }))).toBe('Et après ? (2018).');
  });

  it('is in French alphabetical order, each work once', () => {
    const list = sortedReferences([
      work({ authors: 'Zola' }),
      work({ authors: 'Éluard' }),
      work({ authors: 'Zola' }),
    ]);
    expect(list.map((line) => line.slice(0, 6))).toEqual(['Éluard', 'Zola (']);
  });
});

it('a record is a work by its own facts', () => {
  const record = {
    title: 'T',
    date: null,
    properties: { auteurs: ' INSEE ', editeur: 3, adresse: 'https://a.fr' },
  };
  expect(workOf(record)).toEqual({
    title: 'T',
    authors: 'INSEE',
    date: null,
    publisher: '',
    address: 'https://a.fr',
  });
});
