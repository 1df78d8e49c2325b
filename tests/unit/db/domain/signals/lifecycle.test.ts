import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#db/domain/dates/calendar.ts';
import { inOrder, nextStates, stepNature, stepProblem, type NewStep } from '#db/domain/signals/lifecycle.ts';
import { SIGNAL_STATES, type SignalState } from '#db/domain/signals/vocabulary.ts';

const TODAY = '2026-11-23';
const state = fc.constantFrom(...SIGNAL_STATES);
const day = fc.integer({ min: 0, max: 8000 }).map((count) => addDays('2008-01-01', count));

test('a life goes from the capture to the archive, and may be taken up again', () => {
  const life: SignalState[] = ['capte', 'qualifie', 'suivi', 'conforte', 'integre', 'archive', 'suivi'];
  const natures = life.slice(1).map((to, index) => stepNature(life[index]!, to));
  expect(natures).toEqual(['forward', 'forward', 'forward', 'forward', 'forward', 'reopen']);
  expect(stepNature('suivi', 'suivi')).toBe('review');
  expect(stepNature('affaibli', 'conforte')).toBe('forward');
});

test.each([
  ['capte', 'conforte'],
  ['capte', 'integre'],
  ['qualifie', 'infirme'],
  ['suivi', 'integre'],
  ['conforte', 'capte'],
  ['archive', 'capte'],
] as const)('nothing goes from %s to %s', (from, to) => {
  expect(stepNature(from, to)).toBeNull();
});

test('from every state there is a way to the archive and a way back to being followed', () => {
  for (const from of SIGNAL_STATES) {
    const reached = new Set<SignalState>([from]);
    for (const one of reached) for (const next of nextStates(one)) reached.add(next);
    expect([from, reached.has('archive'), reached.has('suivi')]).toEqual([from, true, true]);
  }
});

test('whatever steps are accepted one after the other, their days are in order and none is to come', () => {
  const step = fc.record<NewStep>({
    state,
    day,
    reason: fc.constantFrom('Vu.', ' ', ''),
    reviewDay: fc.option(day),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const accepted: NewStep[] = [{ state: 'capte', day: '2008-01-01', reason: '', reviewDay: null }];
      for (const one of steps) if (stepProblem(accepted.at(-1), one, TODAY) === null) accepted.push(one);
      accepted.forEach((one, index) => {
        const before = accepted[index - 1];
        if (!before) return;
        expect(one.day >= before.day && one.day <= TODAY).toBe(true);
        expect(one.reason.trim()).not.toBe('');
        expect(nextStates(before.state)).toContain(one.state);
        expect(one.reviewDay === null || one.reviewDay >= one.day).toBe(true);
      });
    }),
  );
});

test('steps of one day stay in the order they were written', () => {
  const steps = [
    { id: '3', day: '2018-01-02' },
    { id: '2', day: '2018-01-02' },
    { id: '9', day: '2018-01-01' },
  ];
  expect(inOrder(steps).map(({ id }) => id)).toEqual(['9', '2', '3']);
});
