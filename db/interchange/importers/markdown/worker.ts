import { parentPort, workerData } from 'node:worker_threads';
import type Database from 'better-sqlite3';
import { openReader } from '../../../connection/pragmas.ts';
import { VigieError, type VigieErrorData } from '../../../domain/errors.ts';
import { ArchiveNames, Names } from './names.ts';
import { leftOver } from './left-over.ts';
import { makePlan, type Plan, type PlanProblem } from './plan.ts';
import { type Prepared, prepareNote } from './prepare.ts';
import { Shelf } from './shelf.ts';
import { StoredNotes } from './stored.ts';

/** What the parsing thread is started with: the paths to look at, or the plan that an earlier thread made of them. */
export type ParserOrder = {
  database: string;
  paths: readonly string[];
  label: string | null;
  plan: Plan | null;
};
export type ParserQuestion =
  | { kind: 'plan' }
  | { kind: 'prepare'; from: number; count: number }
  | { kind: 'leftover'; used: ReadonlySet<string> };
/** `ready` comes once by itself: what a file may take is counted from there, not from the start of the thread. */
export type ParserAnswer =
  | { kind: 'ready' }
  | { kind: 'planned'; plan: Plan }
  | { kind: 'prepared'; notes: Prepared[] }
  | { kind: 'leftover'; problems: PlanProblem[] }
  | { kind: 'failed'; error: VigieErrorData };

const order = workerData as ParserOrder;
let plan = order.plan;
let reading: { names: Names; shelf: Shelf; stored: StoredNotes } | null = null;
let opened: Database.Database | null = null;
const database = (): Database.Database => (opened ??= openReader(order.database));

function answer(question: ParserQuestion): ParserAnswer {
  if (question.kind === 'plan')
    return { kind: 'planned', plan: (plan ??= makePlan(order.paths, database(), order.label)) };
  const settled = (plan ??= makePlan(order.paths, database(), order.label));
  reading ??= {
    names: new Names(settled.notes, new ArchiveNames(database())),
    shelf: new Shelf(settled.others),
    stored: new StoredNotes(database()),
  };
  const { names, shelf, stored } = reading;
  if (question.kind === 'leftover')
    return { kind: 'leftover', problems: leftOver(settled.others, question.used, shelf, database()) };
  const slice = settled.notes.slice(question.from, question.from + question.count);
  return { kind: 'prepared', notes: slice.map((note) => prepareNote(note, { names, shelf, stored })) };
}

parentPort?.on('message', (question: ParserQuestion) => {
  try {
    parentPort?.postMessage(answer(question));
  } catch (error) {
    const data: VigieErrorData =
      error instanceof VigieError
        ? error.data
        : {
            kind: 'internal',
            detail: error instanceof Error ? (error.stack ?? error.message) : String(error),
          };
    parentPort?.postMessage({ kind: 'failed', error: data });
  }
});

parentPort?.postMessage({ kind: 'ready' } satisfies ParserAnswer);
