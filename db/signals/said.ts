import type { Reader } from '../connection/types.ts';
import { rawRows } from '../connection/raw.ts';
import { findRecord } from '../records/find.ts';
import { readDate, readRef } from '../records/read.ts';
import type { Kind } from '../domain/kinds.ts';
import type { Criterion } from '../domain/signals/vocabulary.ts';
import type { SignalObservationTable } from '../schema/signals.ts';
import type {
  InterpretationRead,
  ObservationRead,
  SignalSheet,
  StepRead,
} from '#preload/contract/signals.ts';
import type { StoredStep } from './steps.ts';

type Author = { author_id: string | null; author_name: string | null; author_initials: string | null };
const AUTHOR = 'a.id AS author_id, a.name AS author_name, a.initials AS author_initials';

function authorOf({ author_id: id, author_name: name, author_initials: initials }: Author) {
  return id === null || name === null || initials === null ? null : { id, name, initials };
}

type ObservationRow = Omit<SignalObservationTable, 'hash'> &
  Author & { p_id: string | null; p_code: string | null; p_kind: Kind | null; p_title: string | null };

const OBSERVATIONS = `
SELECT o.*, ${AUTHOR}, p.id AS p_id, p.code AS p_code, p.kind AS p_kind, p.title AS p_title
FROM signal_observation AS o LEFT JOIN author AS a ON a.id = o.created_by
LEFT JOIN record AS p ON p.seq = o.place_seq AND p.deleted_at IS NULL
WHERE o.record_seq IN (SELECT value FROM json_each(?))
ORDER BY o.record_seq, coalesce(o.date_start, o.date_end), o.id`;

/** The observations of these signals (row numbers), each one's in the order of time. */
export async function observationsOf(
  reader: Reader,
  seqs: readonly number[],
): Promise<Map<number, ObservationRead[]>> {
  const rows = await rawRows<ObservationRow>(reader, OBSERVATIONS, JSON.stringify(seqs));
  const found = new Map<number, ObservationRead[]>();
  for (const row of rows) {
    const known = found.get(row.record_seq) ?? [];
    found.set(row.record_seq, known);
    known.push({
      id: row.id,
      date: readDate(row)!,
      direction: row.direction,
      excerpt: row.excerpt,
      comment: row.comment,
      place:
        row.p_id !== null && row.p_code !== null && row.p_kind !== null && row.p_title !== null
          ? readRef({ id: row.p_id, code: row.p_code, kind: row.p_kind, title: row.p_title })
          : null,
      blockId: row.block_id,
      sourceLabel: row.source_label,
      sourceAddress: row.source_address,
      verification: row.verification,
      author: authorOf(row),
      createdAt: row.created_at,
    });
  }
  return found;
}

const INTERPRETATIONS = `
SELECT i.id, i.text, i.created_at, i.updated_at, ${AUTHOR}
FROM signal_interpretation AS i LEFT JOIN author AS a ON a.id = i.author_id
WHERE i.record_seq = ? ORDER BY i.id`;

/** What analysts make of a signal, in the order they said it. */
export async function interpretationsOf(reader: Reader, seq: number): Promise<InterpretationRead[]> {
  type Row = Author & { id: string; text: string; created_at: string; updated_at: string };
  const rows = await rawRows<Row>(reader, INTERPRETATIONS, seq);
  return rows.map((row) => ({
    id: row.id,
    text: row.text,
    author: authorOf(row),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }));
}

const STEPS = `
SELECT s.*, ${AUTHOR} FROM signal_step AS s LEFT JOIN author AS a ON a.id = s.created_by
WHERE s.record_seq = ? ORDER BY s.day, s.id`;

/** The steps of a signal's life, in order. */
export async function stepsOf(reader: Reader, seq: number): Promise<StepRead[]> {
  const rows = await rawRows<StoredStep & Author>(reader, STEPS, seq);
  return rows.map((row) => ({
    id: row.id,
    state: row.state,
    day: row.day,
    reason: row.reason,
    reviewDay: row.review_day,
    author: authorOf(row),
    at: row.created_at,
  }));
}

const RATINGS = `
SELECT g.criterion, g.value, g.updated_at, ${AUTHOR}
FROM signal_rating AS g JOIN author AS a ON a.id = g.author_id
WHERE g.record_seq = ? ORDER BY a.name, a.id, g.criterion`;

/** Each one's ratings of a signal, by author then criterion. */
export async function ratingsOf(reader: Reader, seq: number): Promise<SignalSheet['ratingsByAuthor']> {
  type Row = Author & { criterion: Criterion; value: number; updated_at: string };
  const rows = await rawRows<Row>(reader, RATINGS, seq);
  return rows.map((row) => ({
    author: authorOf(row)!,
    criterion: row.criterion,
    value: row.value,
    updatedAt: row.updated_at,
  }));
}

/** What was seen of a signal, made of it, and the steps of its life. @throws VigieError `not-found` */
export async function signalLife(
  reader: Reader,
  id: string,
): Promise<Pick<SignalSheet, 'observations' | 'interpretations' | 'steps'>> {
  const { seq } = await findRecord(reader, id);
  return {
    observations: (await observationsOf(reader, [seq])).get(seq) ?? [],
    interpretations: await interpretationsOf(reader, seq),
    steps: await stepsOf(reader, seq),
  };
}
