import { expect, test } from 'vitest';
import { inflectionKey } from '#db/domain/links/inflection.ts';
import { NameTable, nameOf } from '#db/domain/links/names.ts';

function table(...names: readonly string[]): NameTable {
  const made = new NameTable();
  names.forEach((name, seq) => made.put(seq, `L-${String(seq).padStart(3, '0')}`, [name]));
  return made;
}
const found = (made: NameTable, text: string) =>
  made.find(text).map(({ start, end, seqs }) => [text.slice(start, end), ...seqs]);

test.each([
  ['alliance', 'alliances'],
  ['territorial', 'territoriale', 'territoriaux', 'territoriales'],
  ['enjeu', 'enjeux'],
  ['reseau', 'reseaux'],
  ['travail', 'travaux'],
  ['acteur', 'actrice', 'actrices'],
  ['employe', 'employee', 'employees'],
  ['public', 'publics'],
])('%s is one word in all its numbers and genders', (one, ...others) => {
  for (const other of others) expect(inflectionKey(other)).toBe(inflectionKey(one));
});

test.each([
  ['evaluation', 'evaluer'],
  ['port', 'porte'],
  ['alliance', 'allier'],
  ['cour', 'course'],
])('%s and %s are two words', (one, other) => {
  expect(inflectionKey(one)).not.toBe(inflectionKey(other));
});

test('a name is found whatever its accents, ligatures, elision, number and gender', () => {
  const made = table('Œuvre commune', 'Alliance territoriale', 'Évaluation');
  expect(found(made, 'L’oeuvre commune, les œuvres communes et d’ÉVALUATIONS.')).toEqual([
    ['oeuvre commune', 0],
    ['œuvres communes', 0],
    ['ÉVALUATIONS', 2],
  ]);
  expect(found(made, 'des alliances territoriales')).toEqual([['alliances territoriales', 1]]);
});

test('only whole words are names, and the longest name wins', () => {
  const made = table('Alliance', 'Alliance & Performance', 'Performance');
  expect(found(made, 'Mésalliance, Alliance & Performance, puis la performance.')).toEqual([
    ['Alliance & Performance', 1],
    ['performance', 2],
  ]);
});

test('a sentence that ends between two words keeps them apart', () => {
  expect(found(table('Alliance et performance'), 'Une alliance. Et performance ?')).toEqual([]);
});

test('a name in capitals is found in capitals only', () => {
  expect(found(table('PHARE'), 'Un phare au loin ; le programme PHARE.')).toEqual([['PHARE', 0]]);
});

test('a code is found as it is written, never inside another', () => {
  const made = new NameTable();
  made.put(7, 'E-012', ['Baromètre']);
  expect(found(made, 'Voir E-012, pas XE-012 ni E-0123.')).toEqual([['E-012', 7]]);
});

test.each(['le', 'de la', '12', 'A', ''])('« %s » says too little to be a name', (text) => {
  expect(nameOf(text)).toBeNull();
});

test('two records of one name are both proposed, and a record renamed leaves its old name', () => {
  const made = table('Confiance', 'Confiances');
  expect(found(made, 'la confiance')).toEqual([['confiance', 0, 1]]);
  made.put(1, 'L-001', ['Défiance']);
  expect(found(made, 'confiance et défiance')).toEqual([
    ['confiance', 0],
    ['défiance', 1],
  ]);
  made.remove(0);
  expect(found(made, 'la confiance')).toEqual([]);
  expect(made.size).toBe(1);
});
