import { daysBetween } from '../domain/signals/queue.ts';
import { likePairs, type Likeness, pairScore, type Wording, wordingOf } from '../domain/signals/likeness.ts';
import type { Reader } from '../connection/types.ts';
import { rawRows } from '../connection/raw.ts';
import { readProperties, readRef, type StoredRecord } from '../records/read.ts';
import type { RecordRef } from '#preload/contract/base.ts';
import type { DuplicatePair } from '#preload/contract/signals.ts';

/** Words less alike than this are two signals. */
const TEXT_FLOOR = 0.35;

type Row = Pick<StoredRecord, 'seq' | 'id' | 'code' | 'kind' | 'title' | 'properties' | 'date_start'>;

const SIGNALS = `
SELECT seq, id, code, kind, title, properties, date_start FROM record
WHERE kind = 'signal' AND deleted_at IS NULL ORDER BY seq`;

const NEIGHBOURS = `
SELECT e.source_seq, e.type, r.id, r.code, r.kind, r.title FROM relation AS e
JOIN record AS s ON s.seq = e.source_seq JOIN record AS r ON r.seq = e.target_seq
WHERE e.type IN ('capte-lors-de', 'a-pour-theme') AND s.kind = 'signal' AND r.deleted_at IS NULL`;

const APART = `SELECT source_seq, target_seq FROM relation WHERE type IN ('distinct-de', 'contredit', 'fusionne-dans')`;

type Read = { title: string; properties: string; wording: Wording };

/**
 * What was last compared, by row number: the next time only texts that changed are read again, and nothing is compared anew
 * when none did. A signal more or less changes the rarity of words, so that all are compared.
 */
const known = new WeakMap<Reader, { texts: Map<number, Read>; pairs: readonly Likeness[] }>();

/**
 * Pairs of live signals that may be one, the likeliest first. Those said to be distinct are left out, and so are those that
 * contradict each other: someone has already told them apart.
 */
export async function duplicatePairs(reader: Reader, limit: number): Promise<DuplicatePair[]> {
  const rows = await rawRows<Row>(reader, SIGNALS);
  const pairs = likely(reader, rows);
  if (pairs.length === 0) return [];
  const apart = new Set(
    (await rawRows<{ source_seq: number; target_seq: number }>(reader, APART)).map((row) =>
      pairKey(row.source_seq, row.target_seq),
    ),
  );
  type Neighbour = RecordRef & { source_seq: number; type: string };
  const neighbours = Map.groupBy(await rawRows<Neighbour>(reader, NEIGHBOURS), (row) => row.source_seq);
  const shared = (one: Row, other: Row, type: string): RecordRef[] => {
    const theirs = new Set(
      (neighbours.get(other.seq) ?? []).flatMap((row) => (row.type === type ? row.id : [])),
    );
    return (neighbours.get(one.seq) ?? [])
      .filter((row) => row.type === type && theirs.has(row.id))
      .map((row) => readRef(row));
  };
  const scored = pairs.flatMap(({ first, second, text, words }): DuplicatePair[] => {
    const [one, other] = [rows[first]!, rows[second]!];
    if (apart.has(pairKey(one.seq, other.seq))) return [];
    const samePlaces = shared(one, other, 'capte-lors-de');
    const sameThemes = shared(one, other, 'a-pour-theme');
    const daysApart =
      one.date_start === null || other.date_start === null
        ? null
        : Math.abs(daysBetween(one.date_start, other.date_start));
    const score = pairScore(text, {
      samePlace: samePlaces.length > 0,
      sharedThemes: sameThemes.length,
      daysApart,
    });
    const why = { text, words, samePlaces, sameThemes, daysApart };
    return [{ pair: [readRef(one), readRef(other)], score, why }];
  });
  scored.sort(
    (a, b) =>
      b.score - a.score || (a.pair[0].code + a.pair[1].code < b.pair[0].code + b.pair[1].code ? -1 : 1),
  );
  return scored.slice(0, limit);
}

/** Pairs of rows, by their places, whose words are alike. */
function likely(reader: Reader, rows: readonly Row[]): readonly Likeness[] {
  const before = known.get(reader);
  const texts = new Map<number, Read>();
  let changed = before?.texts.size !== rows.length;
  for (const { seq, title, properties } of rows) {
    const kept = before?.texts.get(seq);
    if (kept?.title === title && kept.properties === properties) {
      texts.set(seq, kept);
      continue;
    }
    changed = true;
    const { fait } = readProperties(properties);
    texts.set(seq, { title, properties, wording: wordingOf(title, typeof fait === 'string' ? fait : '') });
  }
  if (before && !changed) return before.pairs;
  const pairs = likePairs(
    [...texts.values()].map(({ wording }) => wording),
    TEXT_FLOOR,
  );
  known.set(reader, { texts, pairs });
  return pairs;
}

const pairKey = (a: number, b: number): string => (a < b ? `${a} ${b}` : `${b} ${a}`);
