import { describe, expect, test } from 'vitest';
import { answers, matchMention, matchSlash } from '#renderer/editor/menus/match.ts';
import { wordsOf } from '#renderer/editor/document/words.ts';

describe('« @ » and « [[ »', () => {
  test.each([
    ['@', ''],
    ['vu par @caisse', 'caisse'],
    ['(@E-012', 'E-012'],
    ['l’@atelier', 'atelier'],
    ['«\u00a0@Groupe La Po', 'Groupe La Po'],
    ['dit [[Alliance & Performance des organ', 'Alliance & Performance des organ'],
    ['[[', ''],
  ])('%s looks for « %s »', (text, query) => {
    const match = matchMention(text);
    expect(match?.matchingString).toBe(query);
    // What a choice replaces is exactly what was typed from the sign on.
    expect(text.slice(match?.leadOffset)).toBe(match?.replaceableString);
  });

  test.each([
    'contact@exemple.org',
    '@ seul',
    '@Dupont est venu.',
    '@Dupont. Puis',
    '@Dupont est venu hier à la',
    '@deux  espaces',
    '[[fermé]] ',
    'rien',
  ])('%s is only text', (text) => {
    expect(matchMention(text)).toBeNull();
  });
});

describe('« / »', () => {
  test.each([
    ['/', ''],
    ['/tit', 'tit'],
    ['puis /titre 2', 'titre 2'],
  ])('%s looks for « %s »', (text, query) => {
    expect(matchSlash(text)?.matchingString).toBe(query);
  });

  test.each(['et/ou', 'https://exemple.org/page', '11/04/2018', '/ espace'])('%s is only text', (text) => {
    expect(matchSlash(text)).toBeNull();
  });

  test('finds a form of block by the beginning of its words, whatever the accents', () => {
    expect(answers('liste numerotee numeros', 'numé')).toBe(true);
    expect(answers('liste numerotee numeros', 'LISTE NUM')).toBe(true);
    expect(answers('liste numerotee numeros', 'otee')).toBe(false);
  });
});

describe('a document of an unknown form', () => {
  test('gives at least its words, in their order', () => {
    const document = {
      schema: 9,
      root: {
        children: [
          { type: 'neuf', children: [{ text: 'Un ' }, { label: 'mot' }] },
          { kids: [], children: [{ text: 'deux' }] },
        ],
      },
    };
    expect(wordsOf(document)).toBe('Un mot\ndeux');
  });

  test('never fails, however odd or deep', () => {
    let deep: unknown = { text: 'fond' };
    for (let level = 0; level < 5000; level += 1) deep = { children: [deep] };
    for (const odd of [null, 3, 'texte', [], { root: null }, { children: 'x' }, deep])
      expect(typeof wordsOf(odd)).toBe('string');
  });
});
