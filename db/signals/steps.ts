import type { Selectable } from 'kysely';
import { dateBounds } from '../domain/dates/edtf.ts';
import { fail } from '../domain/errors.ts';
import { newId } from '../domain/ids.ts';
import type { PropertyValue } from '../domain/properties.ts';
import { lastStep, type NewStep, type Step, stepNature } from '../domain/signals/lifecycle.ts';
import { isSignalState, type SignalState } from '../domain/signals/vocabulary.ts';
import type { Reader, WriteContext } from '../connection/types.ts';
import { rawRows } from '../connection/raw.ts';
import { insertRow } from '../history/rows.ts';
import type { RecordTable } from '../schema/records.ts';
import type { SignalStepTable } from '../schema/signals.ts';
import { localDay } from './day.ts';

/*
 * The state of a signal and its next review live twice: as steps with their reasons, and as the properties `etat` and
 * `prochaineRevue` that lists and searches read. The steps are the truth; the properties are those of the last step. This
 * file is the only one that writes either:
 * - a new signal gets its first step, the capture, and a second one when it comes in another state;
 * - a step is followed by `withState`, which gives the properties to write;
 * - a person who changes the properties themselves (table, board, several at once) writes a step of this very day. It
 *   follows the same order of states; it is the only step whose reason may be empty, since no one was asked for it.
 */

export type StoredStep = Omit<Selectable<SignalStepTable>, 'state'> & { state: SignalState };
type SignalRow = Pick<
  Selectable<RecordTable>,
  'seq' | 'kind' | 'properties' | 'date_start' | 'date_end' | 'created_at'
>;
type Properties = Record<string, PropertyValue>;

/** The properties of a signal that follow from its steps. */
export const STEP_PROPERTIES: readonly string[] = ['etat', 'prochaineRevue'];

const STEPS = 'SELECT * FROM signal_step WHERE record_seq = ? ORDER BY day, id';

/** The stored steps of a signal, in order. */
export function stepRows(reader: Pick<Reader, 'executeQuery'>, seq: number): Promise<StoredStep[]> {
  return rawRows<StoredStep>(reader, STEPS, seq);
}

/** A stored step as the rules read it. */
export function asStep({ id, state, day, reason, review_day }: StoredStep): Step {
  return { id, state, day, reason, reviewDay: review_day };
}

/** The day a signal was captured: the first its date can mean, and today when it has none or one to come. */
export function captureDay(
  { date_start, date_end }: Pick<SignalRow, 'date_start' | 'date_end'>,
  today: string,
): string {
  const day = date_start ?? date_end;
  return day === null || day > today ? today : day;
}

/** Writes one step, and nothing else: the caller writes the properties that `withState` gives. */
export async function insertStep(context: WriteContext, seq: number, step: NewStep): Promise<string> {
  const id = newId();
  const { state, day, reason, reviewDay } = step;
  const row = { id, record_seq: seq, state, day, reason, review_day: reviewDay };
  await insertRow(
    context,
    'signal_step',
    { ...row, created_at: context.at, created_by: context.authorId },
    seq,
  );
  return id;
}

/** The properties a new signal is stored with: a state, `capte` unless told otherwise, and a review by its day. */
export function bornProperties(properties: Properties): Properties {
  return applied(properties, stateOf(properties) ?? 'capte', reviewDayOf(properties));
}

/** Writes the first steps of a signal just made, or one that lost them: its capture, then the state it came in. */
export async function writeFirstSteps(context: WriteContext, record: SignalRow): Promise<void> {
  const properties = JSON.parse(record.properties) as Properties;
  const state = stateOf(properties) ?? 'capte';
  const reviewDay = reviewDayOf(properties);
  const today = localDay(context.at);
  const day = captureDay(record, today);
  const captured = state === 'capte';
  await insertStep(context, record.seq, {
    state: 'capte',
    day,
    reason: '',
    reviewDay: captured ? reviewDay : null,
  });
  if (!captured) await insertStep(context, record.seq, { state, day: today, reason: '', reviewDay });
}

/**
 * The properties of a signal after a person changed them: when its state or its review moved, the step that says so is
 * written first.
 * @returns their JSON
 * @throws VigieError `step-not-allowed`, `invalid-input` when the state is taken away, `invalid-date`
 */
export async function stepOfProperties(
  context: WriteContext,
  before: SignalRow,
  json: string,
): Promise<string> {
  const wanted = JSON.parse(json) as Properties;
  const state =
    stateOf(wanted) ?? fail({ kind: 'invalid-input', field: 'etat', detail: String(wanted['etat'] ?? '') });
  const reviewDay = reviewDayOf(wanted);
  const last = lastStep((await stepRows(context.trx, before.seq)).map(asStep));
  if (!last || last.state !== state || last.reviewDay !== reviewDay) {
    if (last && stepNature(last.state, state) === null)
      fail({ kind: 'step-not-allowed', problem: 'not-allowed', from: last.state, to: state });
    await insertStep(context, before.seq, { state, day: localDay(context.at), reason: '', reviewDay });
  }
  return JSON.stringify(applied(wanted, state, reviewDay));
}

/**
 * The JSON of a signal's properties as its last step asks for them. Text that already says so is given back as it is, and so
 * are properties when there is no step.
 */
export function withState(json: string, steps: readonly StoredStep[]): string {
  const last = steps.at(-1);
  if (!last) return json;
  const properties = JSON.parse(json) as Properties;
  if (saysSo(properties, last)) return json;
  return JSON.stringify(applied(properties, last.state, last.review_day));
}

/** True when the properties of a signal say what its last step says. What the archive's check asks, too. */
export function saysSo(properties: Properties, last: { state: string; review_day: string | null }): boolean {
  const review = properties['prochaineRevue'];
  const day = typeof review === 'object' ? review.edtf : (review ?? null);
  return properties['etat'] === last.state && day === last.review_day;
}

function applied(properties: Properties, state: SignalState, reviewDay: string | null): Properties {
  const { prochaineRevue: _before, ...rest } = properties;
  return {
    ...rest,
    etat: state,
    ...(reviewDay !== null && { prochaineRevue: { edtf: reviewDay, wording: null } }),
  };
}

function stateOf(properties: Properties): SignalState | null {
  const value = properties['etat'];
  return isSignalState(value) ? value : null;
}

/** A review is of a day: a month or a quarter is looked at on its first one. */
function reviewDayOf(properties: Properties): string | null {
  const value = properties['prochaineRevue'];
  if (typeof value !== 'object') return null;
  const bounds = dateBounds(value.edtf);
  return bounds?.start ?? bounds?.end ?? fail({ kind: 'invalid-date', text: value.edtf });
}
