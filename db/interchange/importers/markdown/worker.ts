import { parentPort, workerData } from 'node:worker_threads';
import { openReader } from '../../../connection/pragmas.ts';
import { VigieError, type VigieErrorData } from '../../../domain/errors.ts';
import { ArchiveNames, Names } from './names.ts';
import { makePlan, type Plan } from './plan.ts';
import { type Prepared, prepareNote, Shelf } from './prepare.ts';

/** What the parsing thread is started with: the paths to look at, or the plan that an earlier thread made of them. */
export type ParserOrder = { database: string; paths: readonly string[]; plan: Plan | null };
export type ParserQuestion = { kind: 'plan' } | { kind: 'prepare'; from: number; count: number };
/** `ready` comes once by itself: what a file may take is counted from there, not from the start of the thread. */
export type ParserAnswer =
  | { kind: 'ready' }
  | { kind: 'planned'; plan: Plan }
  | { kind: 'prepared'; notes: Prepared[] }
  | { kind: 'failed'; error: VigieErrorData };

const order = workerData as ParserOrder;
let plan = order.plan;
let reading: { names: Names; shelf: Shelf } | null = null;

function answer(question: ParserQuestion): ParserAnswer {
  if (question.kind === 'plan') return { kind: 'planned', plan: (plan ??= makePlan(order.paths)) };
  const settled = (plan ??= makePlan(order.paths));
  reading ??= {
    names: new Names(settled.notes, new ArchiveNames(openReader(order.database))),
    shelf: new Shelf(settled.others),
  };
  const { names, shelf } = reading;
  const slice = settled.notes.slice(question.from, question.from + question.count);
  return { kind: 'prepared', notes: slice.map((note) => prepareNote(note, names, shelf)) };
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
