import { sql } from 'kysely';
import { codesIn } from '../domain/review/codes.ts';
import { subjectKey, type Subject } from '../domain/review/subject.ts';
import type { Nature } from '../domain/review/states.ts';
import type { Kind } from '../domain/kinds.ts';
import type { RecordRef } from '#preload/contract/base.ts';
import type { Remark, Thread } from '#preload/contract/review.ts';
import type { Reader } from '../connection/types.ts';
import { readRef } from '../records/read.ts';
import { targetsInCycle } from './in-cycle.ts';
import { readSubjects } from './subjects.ts';

export type ThreadsInput = {
  subject?: Subject | undefined;
  state?: 'ouvert' | 'clos' | undefined;
  nature?: Nature | undefined;
  mine: boolean;
  due?: 'any' | 'late' | undefined;
  cycleId?: string | undefined;
  kind?: Kind | undefined;
  sort: 'recent' | 'due';
  offset: number;
  limit: number;
};

/** This machine's day, `YYYY-MM-DD`: a due day is late when it is before. */
export function today(now = new Date()): string {
  const pad = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

type Row = Awaited<ReturnType<typeof readRows>>[number];

/** Every row, answers included, of live records and of other subjects, oldest first. */
function readRows(reader: Reader) {
  return reader
    .selectFrom('review_item as item')
    .leftJoin('record', 'record.seq', 'item.record_seq')
    .leftJoin('author', 'author.id', 'item.created_by')
    .leftJoin('author as closer', 'closer.id', 'item.closed_by')
    .select(['item.id', 'item.nature', 'item.record_seq', 'item.subject', 'item.parent_id', 'item.text'])
    .select(['item.state', 'item.due_day', 'item.created_at', 'item.updated_at', 'item.closed_at'])
    .select(['item.created_by', 'item.closed_by', 'record.id as record_id', 'record.kind as record_kind'])
    .select(['author.name as author_name', 'author.initials as author_initials'])
    .select(['closer.name as closer_name', 'closer.initials as closer_initials'])
    .where((eb) => eb.or([eb('item.record_seq', 'is', null), eb('record.deleted_at', 'is', null)]))
    .orderBy('item.id')
    .execute();
}

/**
 * The comments and decisions that a filter keeps, with their answers; `counts` are of all that agree with the subject, the
 * cycle and the kind asked for, so that a page can name its other filters. Comments are hundreds, not millions: all are
 * read.
 */
export async function listThreads(reader: Reader, me: string | null, input: ThreadsInput) {
  const rows = await readRows(reader);
  const answers = Map.groupBy(
    rows.filter(({ parent_id }) => parent_id !== null),
    ({ parent_id }) => parent_id,
  );
  const answersOf = (row: Row): Row[] => answers.get(row.id) ?? [];
  const isMine = (row: Row): boolean =>
    row.created_by === me || answersOf(row).some(({ created_by }) => created_by === me);
  const now = today();
  const isLate = (row: Row): boolean => row.state === 'ouvert' && row.due_day !== null && row.due_day < now;

  const key = input.subject && subjectKey(input.subject);
  const members = input.cycleId === undefined ? null : await targetsInCycle(reader, input.cycleId);
  const about = rows.filter((row) => {
    if (row.parent_id !== null) return false;
    if (key !== undefined && keyOf(row) !== key) return false;
    if (input.kind !== undefined && row.record_kind !== input.kind) return false;
    return !members || members(row);
  });
  const wanted = about.filter(
    (row) =>
      (input.state === undefined || row.state === input.state) &&
      (input.nature === undefined || row.nature === input.nature) &&
      (!input.mine || isMine(row)) &&
      (input.due === undefined || (input.due === 'late' ? isLate(row) : row.due_day !== null)),
  );
  if (input.sort === 'due')
    wanted.sort((a, b) => compare(a.due_day ?? '9999', b.due_day ?? '9999') || compare(a.id, b.id));
  else wanted.reverse();
  const page = wanted.slice(input.offset, input.offset + input.limit);
  const subjectOf = await readSubjects(reader, page);
  const citesOf = await readCites(reader, [...page, ...page.flatMap(answersOf)]);
  const remark = (row: Row): Remark => ({
    id: row.id,
    text: row.text,
    cites: citesOf(row.text),
    at: row.created_at,
    author: author(row.created_by, row.author_name, row.author_initials),
    edited: row.updated_at !== row.created_at,
    mine: row.created_by === me,
  });
  return {
    total: wanted.length,
    counts: {
      open: about.filter(({ state }) => state === 'ouvert').length,
      closed: about.filter(({ state }) => state === 'clos').length,
      decisions: about.filter(({ nature }) => nature === 'decision').length,
      mine: about.filter(isMine).length,
      late: about.filter(isLate).length,
    },
    threads: page.map((row): Thread => ({
      ...remark(row),
      nature: row.nature,
      on: subjectOf(row),
      state: row.state,
      closed:
        row.closed_at === null
          ? null
          : { at: row.closed_at, author: author(row.closed_by, row.closer_name, row.closer_initials) },
      due: row.due_day,
      late: isLate(row),
      answers: answersOf(row).map(remark),
    })),
  };
}

/** Every subject that carries comments, with how much is open. */
export async function commentedSubjects(reader: Reader) {
  const rows = (await readRows(reader)).filter(({ parent_id }) => parent_id === null);
  return [...Map.groupBy(rows, keyOf)].map(([key, group]) => ({
    key,
    subject: JSON.parse(key) as Subject,
    open: group.filter(({ state }) => state === 'ouvert').length,
    total: group.length,
    decisions: group.filter(({ nature }) => nature === 'decision').length,
    opening: (group.at(-1)?.text ?? '').slice(0, 140),
  }));
}

const keyOf = (row: Pick<Row, 'record_id' | 'subject'>): string =>
  row.record_id === null ? (row.subject ?? '') : subjectKey({ on: 'record', recordId: row.record_id });
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const author = (id: string | null, name: string | null, initials: string | null) =>
  id === null || name === null || initials === null ? null : { id, name, initials };

/** The records whose codes some texts cite, and where. */
async function readCites(
  reader: Reader,
  rows: readonly { text: string }[],
): Promise<(text: string) => Remark['cites']> {
  const codes = [...new Set(rows.flatMap(({ text }) => codesIn(text).map(({ code }) => code)))];
  const found = new Map<string, RecordRef>();
  if (codes.length > 0) {
    const records = await reader
      .selectFrom('record')
      .select(['id', 'code', 'kind', 'title'])
      .where('deleted_at', 'is', null)
      .where(sql<boolean>`code IN (SELECT value FROM json_each(${JSON.stringify(codes)}))`)
      .execute();
    for (const row of records) found.set(row.code, readRef(row));
  }
  return (text) =>
    codesIn(text).flatMap(({ code, start, length }) => {
      const record = found.get(code);
      return record ? [{ start, length, record }] : [];
    });
}
