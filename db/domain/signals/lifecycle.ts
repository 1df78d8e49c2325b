import type { SignalState } from './vocabulary.ts';

/*
 * The life of a signal: captured, qualified, followed, then strengthened, weakened or refuted, integrated, archived. One may
 * stay in a state (a review that confirms it, with the next review's day), and come back to an earlier one with a reason.
 */

/** The states that may follow each one, beside itself. */
const FOLLOWERS: Readonly<Record<SignalState, readonly SignalState[]>> = {
  capte: ['qualifie', 'suivi', 'archive'],
  qualifie: ['suivi', 'archive'],
  suivi: ['conforte', 'affaibli', 'infirme', 'archive', 'qualifie'],
  conforte: ['affaibli', 'infirme', 'integre', 'archive', 'suivi'],
  affaibli: ['conforte', 'infirme', 'integre', 'archive', 'suivi'],
  infirme: ['integre', 'archive', 'suivi'],
  integre: ['archive', 'suivi', 'conforte', 'affaibli', 'infirme'],
  archive: ['qualifie', 'suivi'],
};

/** States in which a signal is read as closed: nothing is expected of it any more. */
const CLOSED: readonly SignalState[] = ['integre', 'archive'];

const RANK: Readonly<Record<SignalState, number>> = {
  capte: 0,
  qualifie: 1,
  suivi: 2,
  conforte: 3,
  affaibli: 3,
  infirme: 3,
  integre: 4,
  archive: 5,
};

/** How a step reads: `forward`, `review` (the same state, looked at again), `reopen` (back to an earlier state). */
export type StepNature = 'forward' | 'review' | 'reopen';

/** The states a signal may go to from `state`: the same one first (a review that changes nothing), then in order. */
export function nextStates(state: SignalState): readonly SignalState[] {
  return [state, ...FOLLOWERS[state]];
}

/** How going from one state to another reads, or null when it is not allowed. */
export function stepNature(from: SignalState, to: SignalState): StepNature | null {
  if (!nextStates(from).includes(to)) return null;
  if (from === to) return 'review';
  return RANK[to] < RANK[from] ? 'reopen' : 'forward';
}

/** True when nothing is expected of a signal in this state: it is in no queue, whatever its review day. */
export function isClosed(state: SignalState): boolean {
  return CLOSED.includes(state);
}

/** One step, as the archive keeps it. Days are `YYYY-MM-DD`. */
export type Step = { id: string; state: SignalState; day: string; reason: string; reviewDay: string | null };
export type NewStep = Omit<Step, 'id'>;

/** Why a step cannot be written. */
export type StepProblem =
  'not-allowed' | 'no-reason' | 'before-last' | 'after-next' | 'in-future' | 'review-before';

/** The step a signal is at: the last by day, then by the order they were written. Undefined before the first. */
export function lastStep<Some extends Pick<Step, 'id' | 'day'>>(steps: readonly Some[]): Some | undefined {
  return inOrder(steps).at(-1);
}

/** Steps in the order of their days, then in the order they were written (ids grow with time). */
export function inOrder<Some extends Pick<Step, 'id' | 'day'>>(steps: readonly Some[]): Some[] {
  return [...steps].sort((a, b) => compare(a.day, b.day) || compare(a.id, b.id));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * What forbids a step after those written: an order of states that is not allowed, no reason, a day before the last step
 * (the first one is the capture) or after `today`, a review before the step itself. Null when nothing does.
 */
export function stepProblem(
  last: Pick<Step, 'state' | 'day'> | undefined,
  step: NewStep,
  today: string,
): StepProblem | null {
  if (last && stepNature(last.state, step.state) === null) return 'not-allowed';
  if (step.reason.trim() === '') return 'no-reason';
  if (last && step.day < last.day) return 'before-last';
  if (step.day > today) return 'in-future';
  if (step.reviewDay !== null && step.reviewDay < step.day) return 'review-before';
  return null;
}
