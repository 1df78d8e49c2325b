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
    'cristal cristaux',
    'ciel cieux',
    'blanc blanche blancs blanches',
    'doux douce douces',
    'bref brève brèves',
    'français française françaises',
    'obtenir obtient obtiennent obtenu',
    'soutenir soutient soutien soutenu',
    'comprendre comprend compris comprises',
    'permettre permet permis permise',
    'recevoir reçoit reçoivent reçu',
    'savoir sait savent',
    'prévoir prévoit prévue prévoient',
    'décrire décrit description descriptions',
    'rendre rendent rendu rendue rendra',
    'répondre répond répondu répondent',
    'vivre vivent vécu',
    'connaître connaît connue connaissent',
    'ouvrir ouvert ouvrent ouverte',
    'atteindre atteint atteignent atteints',
    'résoudre résolu résolvent résolution',
    'appeler appelle appellent appelé',
    'employer emploie employé emploient',
    'suivre suit suivi suivent',
    'solidaire solidarité',
    'utile utilité',
    'efficace efficacité',
    'rentable rentabilité',
    'vendre vend vendent vendu vente ventes',
    'gérer gère géré gestion',
    'convertir converti conversion conversions',
    'recevoir reçu réception',
    'prévoir prévu prévision',
    'corriger corrigé correction',
    'élire élus élection',
    'connaître connu connaissances',
    'conclure conclu conclusions',
    'répondre répondu réponses',
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
    'mission mettre',
    'convention convenir',
    'commission commettre',
    'client cliver',
    'présent près',
    'entreprise entreprendre',
    'revenu revenir',
    'parent pare',
  ])('keeps apart %s', (words) => {
    expect(stems(words).size).toBe(words.split(' ').length);
  });

  test.each(['012', 'e012', '2018', 'odd', 'ag2r', 'ok'])('leaves %s as it is', (word) => {
    expect(stem(word)).toBe(word);
  });
});
