import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldOf } from '#db/domain/query/catalogue.ts';
import { writingAt } from '#db/domain/query/completion.ts';
import { parseQuery } from '#db/domain/query/parse.ts';
import { queryRows, rowsQuery, toggled } from '#db/domain/query/rows.ts';

const name = (key: string) => fieldOf(key)?.name.fr ?? key;
/** What a query means, whatever its spacing and the names used: places left out. */
const meaning = (query: string) =>
  JSON.stringify(parseQuery(query), (key, value: unknown) => (key === 'span' ? undefined : value));

describe('the lines of the builder', () => {
  test('say a query field by field', () => {
    expect(queryRows('alliance bien type:atelier -cycle:PHARE "mot à mot" "a b"~3 -lyon (x OU y)')).toEqual([
      { field: 'words', negated: false, value: 'alliance bien' },
      { field: 'kind', negated: false, value: 'atelier' },
      { field: 'cycle', negated: true, value: 'PHARE' },
      { field: 'phrase', negated: false, value: 'mot à mot' },
      { field: 'near', negated: false, value: 'a b ~3' },
      { field: 'words', negated: true, value: 'lyon' },
      { field: 'raw', negated: false, value: '(x OU y)' },
    ]);
  });

  test('write back a query that means the same', () => {
    const piece = fc.constantFrom(
      ...[
        'alliance',
        '-mot',
        '"deux mots"',
        '"a b"~4',
        'type:atelier',
        '-cycle:PHARE',
        'hôte:"La Poste"',
        'avant:2018',
      ],
      ...[
        'sans:note',
        'type:atelier,étude',
        '(a OU b)',
        'x OU y',
        '-(c d)',
        '@:E-012',
        'renouvelle:*',
        'territor*',
        'titre:mot',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const query = pieces.join(' ');
        expect(meaning(rowsQuery(queryRows(query), name))).toBe(meaning(query));
      }),
    );
  });

  test('a facet pressed twice leaves the query as it was', () => {
    expect(toggled('alliance', 'type:atelier')).toBe('alliance type:atelier');
    expect(toggled('alliance type:atelier lyon', 'type:atelier')).toBe('alliance lyon');
  });
});

test.each([
  ['alliance ty', 'name ty 9'],
  ['type:at', 'value kind at 5'],
  ['-hôte:"la po', 'value host la po 6'],
  ['type:atelier,ét', 'value kind ét 13'],
  ['@sig', 'value mention  4'],
  ['@:E-0', 'value mention E-0 2'],
  ['"alliance ty', 'name ty 10'],
  ['alliance ', ''],
])('what is written at the end of « %s » is %s', (before, expected) => {
  const writing = writingAt(before);
  const told = writing
    ? [
        writing.what,
        ...(writing.what === 'value' ? [writing.field.key] : []),
        writing.typed,
        writing.start,
      ].join(' ')
    : '';
  expect(told).toBe(expected);
});
