import { describe, expect, test } from 'vitest';
import { footnote, mention, note, paragraph, piece, quote, text } from '#db/domain/document/build.ts';
import { newId } from '#db/domain/ids.ts';
import { unsourcedClaims } from '#db/domain/reports/claims.ts';
import { statesQuantity } from '#db/domain/reports/quantities.ts';

describe('a sentence states a quantity', () => {
  test.each([
    '37\u00a0% des entreprises coopèrent.',
    'Un tiers des acteurs y participent.',
    'Les 12 territoires retenus ont réuni 340 participants.',
    'On compte 1\u202f200 entreprises en 2018.',
    'Ils étaient 2018 participants en tout.',
    'La moitié des structures ont moins de 10 salariés.',
    'Trois quarts des répondants le disent.',
    'Le budget est de 45,5 millions d’euros.',
    'Le taux passe de 21 à 37 points.',
    'Quarante pour cent des maires le prévoient.',
    'La majorité des associations le souhaite.',
  ])('%s', (sentence) => expect(statesQuantity(sentence)).toBe(true));

  test.each([
    'L’Atelier du 11 avril 2018 a réuni des acteurs.',
    'Le 1er mars, puis en avril 2018.',
    'Depuis 2016-2018, rien ne change.',
    'Entre 2016 et 2018, puis dans les années 1990 et les années 80.',
    'Au T1 2018, au 1er trimestre.',
    'Voir la section 2.1 et la figure 3.',
    'Le tableau 2 et les figures 3 et 4.',
    'Les articles 5, 6 et 7.',
    'Comme le dit la page 12, p. 14-16.',
    'La loi 2014-856 du 31 juillet 2014 fonde ce cadre.',
    'Au XXIe siècle.',
    'Le G20 et H2020.',
    '2.1 Le contexte',
    'La séance commence à 14\u00a0h\u00a030.',
    'L’axe 2 du cycle 1.',
    'L’étude E-012 le montre.',
    'Ce rapport a 3 parties.',
    'Un tiers-lieu, un tiers de confiance.',
    'Le 3e rapport.',
    'Un quart d’heure plus tard.',
    'La Covid-19 et l’ODD 17 restent à l’ordre du jour.',
  ])('not: %s', (sentence) => expect(statesQuantity(sentence)).toBe(false));
});

describe('a claim without a source', () => {
  const record = { id: newId(), title: 'PHARE-Entreprises' };
  const bare = paragraph('Le cadre est posé. 37 % des entreprises coopèrent. Le reste suit.');

  test('is the sentence that states a number, alone', () => {
    expect(unsourcedClaims(note(bare))).toEqual([
      { blockId: null, words: '37 % des entreprises coopèrent.' },
    ]);
  });

  test('has one when it mentions a record, or the sentence beside it does', () => {
    const within = paragraph('37 % des entreprises coopèrent, selon ', mention(record.id, record.title), '.');
    const beside = paragraph(
      '37 % des entreprises coopèrent. ',
      'Voir ',
      mention(record.id, record.title),
      '.',
    );
    const noted = paragraph('37 % des entreprises coopèrent', footnote('PHARE'), '.');
    expect(unsourcedClaims(note(within, beside, noted))).toEqual([]);
    const far = paragraph('37 % coopèrent. Puis rien. Voir ', mention(record.id, record.title), '.');
    expect(unsourcedClaims(note(far))).toHaveLength(1);
  });

  test('has one when a piece or a table stands just before or after it', () => {
    const shown = piece({ is: 'fiche', recordId: record.id });
    expect(unsourcedClaims(note(bare, shown))).toEqual([]);
    expect(unsourcedClaims(note(shown, paragraph(text('Et alors.')), bare))).toHaveLength(1);
  });

  test('is not looked for in what others say', () => {
    expect(unsourcedClaims(note(quote('37 % des entreprises coopèrent.')))).toEqual([]);
  });
});
