import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordingOf, likePairs, pairScore } from '#db/domain/signals/likeness.ts';
import { dueOn, type QueueSubject } from '#db/domain/signals/queue.ts';
import { summarize } from '#db/domain/signals/ratings.ts';
import { outcomeOf, statePath } from '#db/domain/signals/retrospective.ts';
import { TITLE_LENGTH, titleOf } from '#db/domain/signals/title.ts';
import { evidenceRole } from '#db/domain/signals/groups.ts';

describe('the title taken from a fact', () => {
  test.each([
    ['Deux partenaires comptent ensemble. Ils le disent.', 'Deux partenaires comptent ensemble'],
    ['Qui porte la mesure ? On ne sait pas encore qui la porte, ni comment.', 'Qui porte la mesure ?'],
    ['Exemple. Un territoire engage une alliance.', 'Exemple. Un territoire engage une alliance'],
    ['Un fait\n  sur deux lignes', 'Un fait sur deux lignes'],
    ['Et ensuite…', 'Et ensuite…'],
  ])('%s → %s', (fact, title) => {
    expect(titleOf(fact)).toBe(title);
  });

  test('is a whole part of it, never cut inside a word', () => {
    const word = fc.stringMatching(/^[a-zéèœ’]{1,30}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), (words) => {
        const title = titleOf(words.join(' '));
        expect(title.length).toBeLessThanOrEqual(TITLE_LENGTH + 1);
        const kept = title.replace(/…$/, '').split(' ');
        expect(kept).toEqual(words.slice(0, kept.length));
      }),
    );
  });

  test('a word longer than a title is cut between characters', () => {
    const title = titleOf('😀'.repeat(100));
    expect(title.isWellFormed()).toBe(true);
    expect(title.endsWith('…')).toBe(true);
  });
});

describe('the review queue', () => {
  const subject: QueueSubject = {
    state: 'capte',
    reviewDay: null,
    capturedOn: '2018-01-01',
    followedOn: null,
    lastObserved: null,
  };
  test.each([
    [
      'a review of this very day',
      { reviewDay: '2018-03-01' },
      { reason: 'review-due', since: '2018-03-01', daysLate: 0 },
    ],
    [
      'a review long due',
      { state: 'suivi', reviewDay: '2018-02-19' },
      { reason: 'review-due', daysLate: 10 },
    ],
    ['a review to come', { reviewDay: '2018-03-02' }, null],
    ['a capture that waits', {}, { reason: 'never-qualified', since: '2018-01-31', daysLate: 29 }],
    ['a capture of a month', { capturedOn: '2018-01-30' }, null],
    [
      'followed and never seen again',
      { state: 'suivi', followedOn: '2017-06-01' },
      { reason: 'no-observation' },
    ],
    [
      'followed and seen lately',
      { state: 'suivi', followedOn: '2017-06-01', lastObserved: '2018-02-01' },
      null,
    ],
    ['followed since lately', { state: 'suivi', followedOn: '2018-02-01', lastObserved: '2010-01-01' }, null],
    ['closed, whatever its review', { state: 'archive', reviewDay: '2018-01-01' }, null],
  ] as const)('%s', (_what, fields, expected) => {
    const due = dueOn({ ...subject, ...fields }, '2018-03-01');
    if (expected === null) expect(due).toBeNull();
    else expect(due).toMatchObject(expected);
  });
});

test('the deviation of ratings is that of the population, and 0 exactly when all agree', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 40 }), (values) => {
      const sum = values.reduce((total, value) => total + value, 0);
      const squares = values.reduce((total, value) => total + value * value, 0);
      const [min, max] = [Math.min(...values), Math.max(...values)];
      const { mean, deviation } = summarize({
        ...{ criterion: 'impact', count: values.length, sum, squares, min, max, own: null },
      });
      const variance = values.reduce((total, value) => total + (value - mean) ** 2, 0) / values.length;
      expect(deviation).toBeCloseTo(Math.sqrt(variance), 9);
      expect(deviation === 0).toBe(min === max);
      expect(mean >= min && mean <= max).toBe(true);
    }),
  );
});

describe('likeness', () => {
  const texts = [
    'Des partenaires partagent une mesure d’impact',
    'Une mesure d’impact partagée par un partenaire',
    'Le numérique rassemble des pionniers',
  ];
  const wordings = texts.map((text) => wordingOf(text, ''));

  test('sees through inflections, and proposes only what shares words', () => {
    const pairs = likePairs(wordings, 0.2);
    expect(pairs.map(({ first, second }) => [first, second])).toEqual([[0, 1]]);
    expect(pairs[0]!.text).toBeGreaterThan(0.8);
    expect(pairs[0]!.words).toContain('mesure');
  });

  test('two times the same text is one, and common words alone are nothing', () => {
    const [pair] = likePairs([wordings[0]!, wordings[0]!], 0);
    expect(pair?.text).toBeCloseTo(1, 9);
    expect(
      likePairs([wordingOf('Ce que les autres en ont dit', ''), wordingOf('Les autres', '')], 0.1),
    ).toEqual([]);
  });

  test('what is shared beside words only adds to the score, up to 1', () => {
    const bare = { samePlace: false, sharedThemes: 0, daysApart: null };
    expect(pairScore(1, bare)).toBe(0.75);
    expect(pairScore(1, { samePlace: true, sharedThemes: 3, daysApart: 0 })).toBeCloseTo(1, 9);
    expect(pairScore(0.5, { ...bare, daysApart: 400 })).toBe(pairScore(0.5, bare));
    expect(pairScore(0.5, { ...bare, daysApart: 2 })).toBeGreaterThan(pairScore(0.5, bare));
  });
});

test('the path of a life leaves out reviews that changed nothing', () => {
  const step = (state: 'capte' | 'suivi', day: string) => ({ state, day });
  expect(statePath([step('capte', '1'), step('suivi', '2'), step('suivi', '3')])).toEqual([
    step('capte', '1'),
    step('suivi', '2'),
  ]);
});

test('the outcome of some signals counts states, findings and the median time to them', () => {
  expect(
    outcomeOf([
      { state: 'integre', becameFinding: true, daysToFinding: 10 },
      { state: 'suivi', becameFinding: true, daysToFinding: 40 },
      { state: 'suivi', becameFinding: false, daysToFinding: null },
    ]),
  ).toEqual({
    captured: 3,
    byState: [
      { state: 'suivi', count: 2 },
      { state: 'integre', count: 1 },
    ],
    becameFinding: 2,
    findingRate: 2 / 3,
    medianDaysToFinding: 25,
  });
  expect(outcomeOf([])).toMatchObject({ findingRate: null, medianDaysToFinding: null });
});

test('a free record of any other nature is no group', () => {
  expect(evidenceRole('libre', 'grappe')).toBe('grappe');
  expect(evidenceRole('libre', 'Grappe')).toBeNull();
  expect(evidenceRole('note', 'grappe')).toBeNull();
  expect(evidenceRole('signal', undefined)).toBe('signal');
});
