import type { Reader } from '../connection/types.ts';
import type { NoteDocument } from '../domain/document/types.ts';
import { type FoundProblem, problem } from '../domain/problems.ts';
import { checkExcerptPlaces } from '../excerpts/check.ts';
import { sameMention } from '../links/commands.ts';
import { mentionRows } from '../links/mention-rows.ts';
import { labelsOf } from '../records/derived.ts';
import type { PropertyValue } from '../domain/properties.ts';
import { saysSo } from '../signals/steps.ts';
import { unpackJson } from '../history/snapshot.ts';
import type { MentionTable } from '../schema/links.ts';
import { checkAttachedText, checkSearchText } from '../search/rebuild.ts';

const BATCH = 500;

/** Labels, links, search words, states of signals and current revisions, against what a rebuild from the records and bodies would give. */
export async function* checkDerived(reader: Reader): AsyncGenerator<FoundProblem> {
  yield* checkLabels(reader);
  yield* checkBodies(reader);
  yield* checkExcerptPlaces(reader);
  yield* checkStates(reader);
  for (const { seq, problem: what } of await checkSearchText(reader))
    yield problem('search', `record/${seq}`, what);
  for (const { seq, problem: what } of await checkAttachedText(reader))
    yield problem('search', `attachment_text/${seq}`, what);
}

async function* checkLabels(reader: Reader): AsyncGenerator<FoundProblem> {
  const columns = ['seq', 'tags', 'aliases', 'impacts', 'deleted_at'] as const;
  for (let after = -1; ;) {
    const rows = await reader
      .selectFrom('record')
      .select(columns)
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(BATCH)
      .execute();
    const last = rows.at(-1);
    if (!last) return;
    const kept = await reader
      .selectFrom('record_label')
      .selectAll()
      .where('record_seq', '>', after)
      .where('record_seq', '<=', last.seq)
      .execute();
    const found = groupBy(kept, (row) => row.record_seq);
    for (const row of rows) {
      const wanted = attempt(() => labelsOf(row).map(labelText)) ?? ['unreadable'];
      const stored = (found.get(row.seq) ?? []).map(labelText);
      if (!sameSet(wanted, stored)) yield problem('label', `record/${row.seq}`);
    }
    after = last.seq;
  }
}

const labelText = (label: { facet: string; value: string; folded: string }): string =>
  JSON.stringify([label.facet, label.value, label.folded]);

/** Bodies against their links and their last revision. A body in the trash keeps its history and has no links. */
async function* checkBodies(reader: Reader): AsyncGenerator<FoundProblem> {
  for (let after = -1; ;) {
    const bodies = await reader
      .selectFrom('note_body as body')
      .innerJoin('record', 'record.seq', 'body.record_seq')
      .select(['body.record_seq', 'body.revision', 'body.document', 'record.deleted_at'])
      .where('body.record_seq', '>', after)
      .orderBy('body.record_seq')
      .limit(BATCH)
      .execute();
    const last = bodies.at(-1);
    const upTo = last?.record_seq ?? Number.MAX_SAFE_INTEGER;
    const mentions = await reader
      .selectFrom('mention')
      .selectAll()
      .where('source_seq', '>', after)
      .where('source_seq', '<=', upTo)
      .orderBy('ordinal')
      .execute();
    const found = groupBy(mentions, (row) => row.source_seq);
    for (const body of bodies) {
      const document = attempt(() => JSON.parse(body.document) as NoteDocument);
      const wanted =
        document && body.deleted_at === null ? await rowsOf(reader, body.record_seq, document) : [];
      const stored = found.get(body.record_seq) ?? [];
      found.delete(body.record_seq);
      const same =
        wanted?.length === stored.length && wanted.every((row, index) => sameMention(row, stored[index]!));
      if (!same) yield problem('link', `record/${body.record_seq}`);
      if (!(await hasRevision(reader, body)))
        yield problem('revision', `record/${body.record_seq}`, `version ${body.revision}`);
    }
    for (const seq of found.keys()) yield problem('link', `record/${seq}`);
    if (!last) return;
    after = last.record_seq;
  }
}

/** Every live signal has a last step, and its properties say the same; one in the trash may have lost its steps. */
async function* checkStates(reader: Reader): AsyncGenerator<FoundProblem> {
  const signals = await reader
    .selectFrom('record')
    .select(['seq', 'properties', 'deleted_at'])
    .where('kind', '=', 'signal')
    .orderBy('seq')
    .execute();
  const steps = await reader
    .selectFrom('signal_step')
    .select(['record_seq', 'state', 'review_day'])
    .orderBy('day')
    .orderBy('id')
    .execute();
  const last = new Map(steps.map((step) => [step.record_seq, step]));
  for (const { seq, properties, deleted_at } of signals) {
    const step = last.get(seq);
    if (!step && deleted_at !== null) continue;
    const same = step && attempt(() => saysSo(JSON.parse(properties) as Record<string, PropertyValue>, step));
    if (!same) yield problem('state', `record/${seq}`);
  }
}

/** The links a stored document asks for, or null when it can no longer be walked. */
async function rowsOf(reader: Reader, seq: number, document: NoteDocument): Promise<MentionTable[] | null> {
  try {
    return await mentionRows(reader, seq, document);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

async function hasRevision(
  reader: Reader,
  body: { record_seq: number; revision: number; document: string },
): Promise<boolean> {
  const row = await reader
    .selectFrom('revision')
    .select('snapshot')
    .where('record_seq', '=', body.record_seq)
    .where('number', '=', body.revision)
    .where('branch', '=', 'main')
    .executeTakeFirst();
  return row !== undefined && attempt(() => unpackJson(row.snapshot)) === body.document;
}

/** What `work` gives, or undefined when the stored bytes cannot be read: the check goes on and says so. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

function groupBy<T>(rows: readonly T[], key: (row: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}

function sameSet(one: readonly string[], other: readonly string[]): boolean {
  const set = new Set(one);
  return one.length === other.length && other.every((value) => set.has(value));
}
