import type { CompiledQuery } from 'kysely';
import { rawRows } from '../connection/raw.ts';
import type { Reader } from '../connection/types.ts';
import { lastIntent } from './changed-since.ts';

/** Which records pass the conditions of a query: 1 at the row number of each. */
export type Passing = Uint8Array;

/** Filters remembered at once: those of the lists, the timeline and the searches one goes between. */
const MOST_KEPT = 16;

type Kept = { token: string | null; filters: Map<string, Passing> };
const kept = new WeakMap<Reader, Kept>();

/** The words of files are read beside the history, which is what says that a set is still true. */
const tellsOfFiles = (condition: string): boolean => condition.includes('attachment_index');

/** The sets of the archive as it is now; those of another time are let go. */
async function current(reader: Reader): Promise<Kept> {
  const token = await lastIntent(reader);
  const known = kept.get(reader);
  if (known && known.token === token) return known;
  const fresh: Kept = { token, filters: new Map() };
  kept.set(reader, fresh);
  return fresh;
}

const keyOf = ({ sql, parameters }: Pick<CompiledQuery, 'sql' | 'parameters'>): string =>
  JSON.stringify([sql, parameters]);

/** The set of a condition on `record AS r` when it is remembered. */
export async function knownPassing(
  reader: Reader,
  condition: Pick<CompiledQuery, 'sql' | 'parameters'>,
): Promise<Passing | null> {
  return (await current(reader)).filters.get(keyOf(condition)) ?? null;
}

/**
 * The live records that pass a condition on `record AS r`: read in one pass and remembered until the archive changes, since
 * one types words beside the same filter.
 */
export async function passingRecords(
  reader: Reader,
  condition: Pick<CompiledQuery, 'sql' | 'parameters'>,
): Promise<Passing> {
  const { filters } = await current(reader);
  const key = keyOf(condition);
  const known = filters.get(key);
  if (known) return known;
  // One JSON text: a row an object would cost more than the reading.
  const [row] = await rawRows<{ seqs: string }>(
    reader,
    `SELECT json_group_array(r.seq) AS seqs FROM record AS r WHERE ${condition.sql}`,
    ...condition.parameters,
  );
  const seqs = JSON.parse(row?.seqs ?? '[]') as number[];
  const passing = new Uint8Array(seqs.reduce((most, seq) => Math.max(most, seq), 0) + 1);
  for (const seq of seqs) passing[seq] = 1;
  if (tellsOfFiles(condition.sql)) return passing;
  const [oldest] = filters.keys();
  if (filters.size >= MOST_KEPT && oldest !== undefined) filters.delete(oldest);
  filters.set(key, passing);
  return passing;
}
