import { fail } from '../domain/errors.ts';
import { type NewStep, type Step, type StepProblem, stepProblem } from '../domain/signals/lifecycle.ts';
import type { WriteContext } from '../connection/types.ts';
import { updateRow } from '../history/rows.ts';
import { writeRecord } from '../records/commands.ts';
import type { StoredRecord } from '../records/read.ts';
import { localDay } from './day.ts';
import { findSignal, touchSignal } from './find.ts';
import { asStep, insertStep, stepRows, withState } from './steps.ts';

/**
 * Writes the next step of a signal's life, and the state it gives to its record.
 * @returns the id of the step
 * @throws VigieError `not-found`, `invalid-input`, `step-not-allowed`
 */
export async function advance(context: WriteContext, id: string, step: NewStep): Promise<string> {
  const record = await findSignal(context.trx, id);
  const steps = (await stepRows(context.trx, record.seq)).map(asStep);
  refuse(stepProblem(steps.at(-1), step, localDay(context.at)), steps.at(-1), step);
  const stepId = await insertStep(context, record.seq, step);
  await takeState(context, record);
  return stepId;
}

/**
 * Corrects the day, the reason or the review of a step; its state and its place among the others stay.
 * @throws VigieError `not-found`, `step-not-allowed`
 */
export async function correctStep(
  context: WriteContext,
  id: string,
  { day, reason, reviewDay }: Omit<NewStep, 'state'>,
): Promise<void> {
  const { trx } = context;
  const row = await trx.selectFrom('signal_step').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) fail({ kind: 'not-found', what: 'step', id });
  const record = await trx
    .selectFrom('record')
    .selectAll()
    .where('seq', '=', row.record_seq)
    .executeTakeFirstOrThrow();
  const steps = (await stepRows(trx, record.seq)).map(asStep);
  const place = steps.findIndex((step) => step.id === id);
  const [before, step, after] = [steps[place - 1], steps[place]!, steps[place + 1]];
  const wanted = { state: step.state, day, reason, reviewDay };
  // Its state was allowed when it was written: only what changes is judged.
  refuse(stepProblem(before && { ...before, state: step.state }, wanted, localDay(context.at)), before, step);
  if (after && day > after.day) refuse('after-next', step, after);
  const wrote = await updateRow(
    context,
    'signal_step',
    row,
    { day, reason, review_day: reviewDay },
    record.seq,
  );
  if (wrote) await takeState(context, record);
}

/** Gives a signal the state and the review of its last step. */
async function takeState(context: WriteContext, record: StoredRecord): Promise<void> {
  const properties = withState(record.properties, await stepRows(context.trx, record.seq));
  if (properties === record.properties) await touchSignal(context, record);
  else await writeRecord(context, record, { properties });
}

function refuse(problem: StepProblem | null, from: Step | undefined, to: NewStep): void {
  if (problem !== null)
    fail({ kind: 'step-not-allowed', problem, from: from?.state ?? to.state, to: to.state });
}
