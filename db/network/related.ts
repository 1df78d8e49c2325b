import type { Impact } from '../domain/impacts.ts';
import { isStopWord } from '../domain/text/stop-words.ts';
import { tokenize } from '../domain/text/tokenize.ts';
import { rawRows } from '../connection/raw.ts';
import type { Reader } from '../connection/types.ts';
import type { Nearness } from '#preload/contract/links.ts';
import { findRecord } from '../records/find.ts';
import { readDate, readList, readRef, type StoredRecord } from '../records/read.ts';
import { refsOf } from './unlinked.ts';

/** Whom a record leads to and who leads to it, texts and relations alike. */
const NEIGHBOURS = `
WITH me (seq) AS (SELECT ?)
SELECT target_seq AS seq FROM mention WHERE source_seq = (SELECT seq FROM me)
UNION SELECT source_seq FROM mention WHERE target_seq = (SELECT seq FROM me)
UNION SELECT target_seq FROM relation WHERE source_seq = (SELECT seq FROM me)
UNION SELECT source_seq FROM relation WHERE target_seq = (SELECT seq FROM me)
LIMIT 400`;
/** A hub tells nothing of nearness: what more than this many records lead to is left out. */
const HUB = 150;
const AROUND = `
WITH me (seq) AS (SELECT ?)
SELECT seq FROM (
  SELECT source_seq AS seq FROM mention WHERE target_seq = (SELECT seq FROM me)
  UNION SELECT target_seq FROM mention WHERE source_seq = (SELECT seq FROM me)
  UNION SELECT source_seq FROM relation WHERE target_seq = (SELECT seq FROM me)
  UNION SELECT target_seq FROM relation WHERE source_seq = (SELECT seq FROM me)
) LIMIT ${HUB + 1}`;
const LABELS = `SELECT facet, value, folded FROM record_label WHERE record_seq = ? AND facet <> 'alias'`;
const LABELLED = `SELECT record_seq AS seq FROM record_label WHERE facet = ? AND folded = ? LIMIT ${HUB + 1}`;
const TEXT = 'SELECT text FROM note_body WHERE record_seq = ?';
const WITH_STEM = `SELECT rowid AS seq FROM search_index WHERE search_index MATCH ? LIMIT ${HUB + 1}`;

/** Different words of a text tried for their rarity: the longest, which say most. */
const TRIED = 48;
/** A word in more records than this is not rare. */
const RARE = 40;
/** One word alone brings two records near when no more than these have it: « premier » says nothing of a text. */
const TELLING = 5;
const SHOWN = 4;

type Score = {
  score: number;
  via: number[];
  viaCount: number;
  labels: string[];
  impacts: Impact[];
  words: string[];
  /** How many records have the rarest of the words. */
  rarest: number;
};

/**
 * The records near one that it has no link with, nearest first, with why: what both are linked to, the labels they share,
 * and words few others have. Each reason weighs by its rarity (the logarithm of how few share it). Reads along indexes only:
 * what it costs depends on the record's surroundings and on the few dozen words tried, not on the archive.
 * @throws VigieError `not-found`
 */
export async function relatedRecords(reader: Reader, id: string, limit: number) {
  const record = await findRecord(reader, id);
  if (record.deleted_at !== null) return [];
  const linked = (await rawRows<{ seq: number }>(reader, NEIGHBOURS, record.seq)).map(({ seq }) => seq);
  const near = new Map<number, Score>();
  const at = (seq: number): Score => {
    let score = near.get(seq);
    if (!score)
      near.set(
        seq,
        (score = { score: 0, via: [], viaCount: 0, labels: [], impacts: [], words: [], rarest: Infinity }),
      );
    return score;
  };
  await byLinks(reader, record, linked, at);
  await byLabels(reader, record, at);
  await byWords(reader, record, at);
  near.delete(record.seq);
  for (const seq of linked) near.delete(seq);
  const best = [...near]
    .filter(([, score]) => isTelling(score))
    .sort(([a, x], [b, y]) => y.score - x.score || b - a)
    .slice(0, limit * 2);
  const refs = await refsOf(reader, [...new Set(best.flatMap(([, { via }]) => via.slice(0, SHOWN)))]);
  const rows = await rowsOf(
    reader,
    best.map(([seq]) => seq),
  );
  return best
    .flatMap(([seq, score]) => {
      const row = rows.get(seq);
      if (!row) return [];
      const why: Nearness[] = [];
      if (score.viaCount > 0) {
        const records = score.via.slice(0, SHOWN).flatMap((one) => refs.get(one) ?? []);
        why.push({ by: 'links', records, count: score.viaCount });
      }
      const { labels, impacts } = score;
      if (labels.length + impacts.length > 0) why.push({ by: 'labels', labels, impacts });
      if (score.words.length > 0) why.push({ by: 'words', words: score.words.slice(0, SHOWN) });
      return [{ record: { ...readRef(row), date: readDate(row) }, why }];
    })
    .slice(0, limit);
}

const isTelling = ({ viaCount, labels, impacts, words, rarest }: Score): boolean =>
  viaCount + labels.length + impacts.length > 0 || words.length > 1 || rarest <= TELLING;

/** What a reason shared by `count` records is worth. */
const worth = (count: number): number => 1 / Math.log2(1 + Math.max(2, count));

async function byLinks(
  reader: Reader,
  record: StoredRecord,
  linked: readonly number[],
  at: (seq: number) => Score,
): Promise<void> {
  for (const seq of linked) {
    const around = await rawRows<{ seq: number }>(reader, AROUND, seq);
    if (around.length > HUB) continue;
    for (const other of around) {
      if (other.seq === record.seq) continue;
      const score = at(other.seq);
      score.score += 2 * worth(around.length);
      score.via.push(seq);
      score.viaCount += 1;
    }
  }
}

async function byLabels(reader: Reader, record: StoredRecord, at: (seq: number) => Score): Promise<void> {
  type Label = { folded: string } & ({ facet: 'tag'; value: string } | { facet: 'impact'; value: Impact });
  for (const label of await rawRows<Label>(reader, LABELS, record.seq)) {
    const bearers = await rawRows<{ seq: number }>(reader, LABELLED, label.facet, label.folded);
    if (bearers.length > HUB) continue;
    for (const { seq } of bearers) {
      const score = at(seq);
      score.score += worth(bearers.length);
      if (label.facet === 'impact') score.impacts.push(label.value);
      else score.labels.push(label.value);
    }
  }
}

const isCommon = (word: string): boolean => word === word.toLowerCase();

async function byWords(reader: Reader, record: StoredRecord, at: (seq: number) => Score): Promise<void> {
  const [body] = await rawRows<{ text: string }>(reader, TEXT, record.seq);
  const text = [
    record.title,
    record.summary,
    ...readList(record.tags),
    body?.text.slice(0, 20_000) ?? '',
  ].join('\n');
  const words = new Map<string, string>();
  for (const token of tokenize(text)) {
    if (token.folded.length < 5 || isStopWord(token.folded) || /^\d+$/.test(token.folded)) continue;
    const written = text.slice(token.start, token.end);
    const known = words.get(token.stem);
    // A word that begins a sentence is a common one when it is also written without its capital.
    if (known === undefined || (isCommon(written) && !isCommon(known))) words.set(token.stem, written);
  }
  const tried = [...words]
    .sort((a, b) => b[0].length - a[0].length || a[0].localeCompare(b[0]))
    .slice(0, TRIED);
  for (const [stem, word] of tried) {
    const bearers = await rawRows<{ seq: number }>(reader, WITH_STEM, `{title_stems stems} : "${stem}"`);
    if (bearers.length < 2 || bearers.length > RARE) continue;
    for (const { seq } of bearers) {
      const score = at(seq);
      score.score += 0.6 * worth(bearers.length);
      if (!score.words.includes(word)) score.words.push(word);
      score.rarest = Math.min(score.rarest, bearers.length);
    }
  }
}

const ROWS = `SELECT * FROM record WHERE seq IN (SELECT value FROM json_each(?)) AND deleted_at IS NULL`;

async function rowsOf(reader: Reader, seqs: readonly number[]): Promise<Map<number, StoredRecord>> {
  const rows = await rawRows<StoredRecord>(reader, ROWS, JSON.stringify(seqs));
  return new Map(rows.map((row) => [row.seq, row]));
}
