import { parentPort, workerData } from 'node:worker_threads';
import type Database from 'better-sqlite3';
import { openReader } from '../../../connection/pragmas.ts';
import { VigieError, type VigieErrorData } from '../../../domain/errors.ts';
import type { DocumentFormat } from '../formats.ts';
import { Inside } from './inside.ts';
import { ArchiveNames, Names } from './names.ts';
import { leftOver } from './left-over.ts';
import { makePlan, type Plan, type PlanProblem } from './plan.ts';
import { Packs } from './packs.ts';
import { Places } from './places.ts';
import { type Prepared, prepareNote, type Reading } from './prepare.ts';
import { Shelf } from './shelf.ts';
import { StoredNotes } from './stored.ts';

/** What the parsing thread is started with: the paths to look at, or the plan that an earlier thread made of them. */
export type ParserOrder = {
  database: string;
  paths: readonly string[];
  formats: readonly DocumentFormat[];
  label: string | null;
  /** Where pictures that were inside a file are put; null in a rehearsal. */
  inside: string | null;
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
let reading: Reading | null = null;
let opened: Database.Database | null = null;
const database = (): Database.Database => (opened ??= openReader(order.database));

function begin({ notes, others, packs }: Plan): Reading {
  const stored = new StoredNotes(database());
  return {
    names: new Names(notes, new ArchiveNames(database())),
    places: new Places(notes, stored),
    shelf: new Shelf(others, notes),
    packs: new Packs(packs),
    stored,
    inside: new Inside(order.inside),
  };
}

async function answer(question: ParserQuestion): Promise<ParserAnswer> {
  const settled = (plan ??= await makePlan(order, database()));
  if (question.kind === 'plan') return { kind: 'planned', plan: settled };
  reading ??= begin(settled);
  if (question.kind === 'leftover') {
    const { shelf } = reading;
    return { kind: 'leftover', problems: leftOver(settled.others, question.used, shelf, database()) };
  }
  const notes: Prepared[] = [];
  for (const note of settled.notes.slice(question.from, question.from + question.count))
    notes.push(await prepareNote(note, reading));
  return { kind: 'prepared', notes };
}

async function reply(question: ParserQuestion): Promise<void> {
  try {
    parentPort?.postMessage(await answer(question));
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
}

// One question is asked at a time.
parentPort?.on('message', (question: ParserQuestion) => void reply(question));

parentPort?.postMessage({ kind: 'ready' } satisfies ParserAnswer);
