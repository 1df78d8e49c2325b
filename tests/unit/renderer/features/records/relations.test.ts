import { describe, expect, test } from 'vitest';
import type { RelationRead } from '#preload/contract/records.ts';
import {
  groupRelations,
  relationChoices,
  relationLabel,
} from '#renderer/features/records/relations/groups.ts';

let number = 0;
function relation(
  type: string,
  direction: 'out' | 'in',
  title: string,
  day: string | null = null,
): RelationRead {
  number += 1;
  return {
    id: `r${number}`,
    type,
    direction,
    target: {
      id: `t${number}`,
      code: `E-${number}`,
      kind: 'etude',
      title,
      date: day ? { edtf: day, wording: null, start: day, end: day } : null,
    },
    date: null,
    comment: '',
  };
}

describe('the relations of a study', () => {
  test('are named from its own side', () => {
    expect(relationLabel('renouvelle', 'out', 'fr')).toBe('renouvelle');
    expect(relationLabel('renouvelle', 'in', 'fr')).toBe('renouvelée par');
    expect(relationLabel('renouvelle', 'in', 'en')).toBe('renewed by');
  });

  test('are gathered by what they say, the dated ones by date', () => {
    const groups = groupRelations(
      [
        relation('restituee-a', 'out', 'Forum', '2018-09-01'),
        relation('fait-partie-de', 'out', 'Cycle'),
        relation('restituee-a', 'out', 'Rencontre', '2018-06-12'),
        relation('renouvelle', 'in', 'Troisième édition'),
        relation('renouvelle', 'out', 'Première édition'),
      ],
      'fr',
    );
    expect(groups.map(({ label }) => label)).toEqual([
      'fait partie de',
      'renouvelle',
      'renouvelée par',
      'restituée à',
    ]);
    expect(groups.at(-1)?.relations.map(({ target }) => target.title)).toEqual(['Rencontre', 'Forum']);
  });

  test('a symmetric relation reads the same from both ends and makes one group', () => {
    const groups = groupRelations([relation('lie-a', 'out', 'A'), relation('lie-a', 'in', 'B')], 'fr');
    expect(groups).toHaveLength(1);
    expect(groups[0]?.relations).toHaveLength(2);
  });
});

describe('what may be said of a record', () => {
  test('only a study renews a study, from either end', () => {
    const ofStudy = relationChoices('etude', 'fr').filter(({ type }) => type === 'renouvelle');
    expect(ofStudy.map(({ direction }) => direction)).toEqual(['out', 'in']);
    expect(ofStudy[0]?.kinds).toEqual(['etude']);
    expect(relationChoices('acteur', 'fr').some(({ type }) => type === 'renouvelle')).toBe(false);
  });

  test('an actor may host, but is not hosted by an event', () => {
    const hosting = relationChoices('acteur', 'fr').find(
      ({ type, direction }) => type === 'accueilli-par' && direction === 'in',
    );
    expect(hosting?.label).toBe('accueille');
    expect(
      relationChoices('evenement', 'fr').some(
        ({ type, direction }) => type === 'accueilli-par' && direction === 'in',
      ),
    ).toBe(false);
  });

  test('a symmetric relation is offered once', () => {
    expect(relationChoices('acteur', 'fr').filter(({ type }) => type === 'lie-a')).toHaveLength(1);
  });
});
