import { expect, test } from 'vitest';
import { unknownOperators, unknownOperatorSentence } from '#db/domain/query/unknown.ts';

test.each([
  ['tpye:atelier', 'tpye', 'type'],
  ['alliance thme:évaluation', 'thme', 'thème'],
  ['imapct:confiance', 'imapct', 'impact'],
  ['renouvele:*', 'renouvele', 'renouvelle'],
  ['verificaton:attesté', 'verificaton', 'vérification'],
  ['ville:Lyon', 'ville', null],
])('%s has no operator %s', (query, name, meant) => {
  expect(unknownOperators(query)).toMatchObject([{ name, meant }]);
  expect(unknownOperatorSentence(query, 'fr')).toContain(name);
});

test.each([
  'type:atelier',
  'std::vector',
  'https://exemple.fr',
  '10:30',
  '"ville:Lyon"',
  'Note : un mot',
  'a:b',
  'mot:',
])('%s has operators that are known, or none', (query) => {
  expect(unknownOperators(query)).toEqual([]);
  expect(unknownOperatorSentence(query, 'en')).toBeNull();
});
