import { describe, expect, test } from 'vitest';
import { fold } from '#db/domain/text/fold.ts';
import { stem } from '#db/domain/text/stem.ts';

const stems = (words: string) => new Set(words.split(' ').map((word) => stem(fold(word))));

describe('the stem', () => {
  test.each(['constructor', 'hasOwnProperty', 'toString', 'valueOf', '__proto__'])(
    '%s is a word like another',
    (word) => {
      expect(stem(fold(word))).toMatch(/^[a-z_]+$/);
    },
  );

  test.each([
    'société societe sociétés societes SOCIÉTÉ',
    'cœur coeur cœurs coeurs',
    'territorial territoriale territoriaux territoriales',
    'évalué évaluée évalués évaluées évaluer évaluation évaluations',
    'engagé engagée engagement engagements engager',
    'pionnier pionnière pionniers pionnières',
    'fragilité fragilités fragile fragiles',
    'citoyen citoyens citoyenne citoyennes',
    'acteur acteurs actrice actrices',
    'chercheur chercheurs chercheuse chercheuses',
    'enjeu enjeux',
    'lieu lieux',
    'réseau réseaux',
    'travail travaux',
    'œil yeux',
    'signal signaux',
    'loi lois',
    'élu élue élus élues',
    'emploi emplois',
    'année années',
    'restitué restituée restituer restitution',
    'association associations associatif associative associatives',
    'numérique numériques',
    'financement financé financée financer',
    'pilotage piloter pilote',
    'témoignage témoignages témoigner',
    'souhait souhaits souhaiter souhaitent',
    'portrait portraits',
  ])('joins %s', (words) => {
    expect(stems(words).size).toBe(1);
  });

  test.each([
    'société sociétal',
    'territoire territorial',
    'recherche chercheur',
    'partenariat partenaire',
    'bien rien',
    'maire mer',
    'avantage avant',
    'personnage personne',
    'partage part',
  ])('keeps apart %s', (words) => {
    expect(stems(words).size).toBe(words.split(' ').length);
  });

  test.each(['012', 'e012', '2018', 'odd', 'ag2r', 'ok'])('leaves %s as it is', (word) => {
    expect(stem(word)).toBe(word);
  });
});
