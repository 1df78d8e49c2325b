import { expect, test } from 'vitest';
import { parseQuery } from '#db/domain/query/parse.ts';
import { filterQuery } from '#renderer/features/records/grid/filter-query.ts';

test.each([
  [{}, ''],
  [{ kind: 'atelier' }, 'type:atelier'],
  [{ kind: 'libre', contains: ' alliance ' }, 'type:"fiche libre" alliance'],
  [
    { kind: 'etude', impact: 'confiance', tag: 'à revoir' },
    'type:étude étiquette:"à revoir" impact:confiance',
  ],
  [{ asked: 'a OU b', query: 'validation:valide' }, '(a OU b) validation:valide'],
  [{ verification: 'to-verify' }, 'vérification:à-vérifier'],
  [
    { kind: 'publication', property: { key: 'typePublication', value: 'rapport' } },
    'type:publication typePublication:rapport',
  ],
] as const)('%j is asked everywhere by « %s »', (filter, query) => {
  expect(filterQuery(filter, 'fr')).toBe(query);
  expect(parseQuery(query).ok).toBe(true);
});
