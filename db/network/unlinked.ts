import type { NoteDocument } from '../domain/document/types.ts';
import { stemsOf } from '../domain/links/names.ts';
import { unlinkedPlaces, type UnlinkedPlace } from '../domain/links/places.ts';
import { isStopWord } from '../domain/text/stop-words.ts';
import { tokenize } from '../domain/text/tokenize.ts';
import { fail } from '../domain/errors.ts';
import type { RecordRef } from '#preload/contract/base.ts';
import type { UnlinkedRead, UnlinkedSource } from '#preload/contract/links.ts';
import { rawRows } from '../connection/raw.ts';
import type { Archive, Reader } from '../connection/types.ts';
import { findRecord } from '../records/find.ts';
import { readDate, readRef, type StoredRecord } from '../records/read.ts';
import { namesOf, nameTable } from './name-table.ts';

/** Candidates looked at together, and at most for one answer: the next answer goes on where it ended. */
const BATCH = 100;
const MOST_READ = 1000;

type Candidate = { seq: number; body: string };

const CANDIDATES = `
SELECT t.seq, t.body FROM search_index AS s JOIN search_text AS t ON t.seq = s.rowid
WHERE search_index MATCH ? AND s.rowid < ? AND s.rowid <> ?
  AND NOT EXISTS (SELECT 1 FROM link_refusal AS f WHERE f.record_seq = t.seq AND f.target_seq = ?)
ORDER BY s.rowid DESC LIMIT ${BATCH}`;
const LINKED = `
SELECT source_seq AS seq, substr(sentence, start + 1, length) AS words FROM mention
WHERE target_seq = ? AND source_seq BETWEEN ? AND ?`;
const TEXT = `
SELECT r.*, b.document FROM note_body AS b JOIN record AS r ON r.seq = b.record_seq WHERE b.record_seq = ?`;

/**
 * The texts that name a record without linking to it, newest first. The index gives those that may (they hold the stems of
 * one of its names); of these, only the texts that say its names more often than they link them are read. Nothing else of
 * the archive is. A record in the trash is offered to nobody.
 * @throws VigieError `not-found`, `invalid-input` when `after` is no mark of ours
 */
export async function unlinkedMentions(
  archive: Archive,
  input: { id: string; limit: number; after?: string | undefined },
): Promise<{ items: UnlinkedSource[]; next: string | null }> {
  const { reader } = archive;
  const record = await findRecord(reader, input.id);
  if (record.deleted_at !== null) return { items: [], next: null };
  const match = expressionFor(record);
  const said = namePattern([...namesOf(record), record.code]);
  const table = await nameTable(archive);
  let below = input.after === undefined ? Number.MAX_SAFE_INTEGER : readMark(input.after);
  const items: UnlinkedSource[] = [];
  for (let read = 0; read < MOST_READ; read += BATCH) {
    const rows = await rawRows<Candidate>(reader, CANDIDATES, match, below, record.seq, record.seq);
    const linked = await linkedPlaces(reader, record.seq, rows, said);
    for (const { seq, body } of rows) {
      below = seq;
      if (timesSaid(said, body) <= (linked.get(seq) ?? 0)) continue;
      const [source] = await rawRows<StoredRecord & { document: string }>(reader, TEXT, seq);
      if (!source) continue;
      const document = JSON.parse(source.document) as NoteDocument;
      const places = unlinkedPlaces(document, table, seq, (text) => timesSaid(said, wordsOf(text)) > 0)
        .filter(({ seqs }) => seqs.includes(record.seq))
        .map(readPlace);
      if (places.length === 0) continue;
      items.push({ source: { ...readRef(source), date: readDate(source) }, places });
      if (items.length === input.limit) return { items, next: String(below) };
    }
    if (rows.length < BATCH) return { items, next: null };
  }
  return { items, next: String(below) };
}

/** How many links to a record each candidate has whose words are one of its names. */
async function linkedPlaces(
  reader: Reader,
  target: number,
  rows: readonly Candidate[],
  said: RegExp,
): Promise<Map<number, number>> {
  const [first, last] = [rows[0], rows.at(-1)];
  const counts = new Map<number, number>();
  if (!first || !last) return counts;
  type Linked = { seq: number; words: string };
  for (const { seq, words } of await rawRows<Linked>(reader, LINKED, target, last.seq, first.seq))
    if (timesSaid(said, wordsOf(words)) > 0) counts.set(seq, (counts.get(seq) ?? 0) + 1);
  return counts;
}

const wordsOf = (text: string): string =>
  tokenize(text)
    .map(({ folded }) => folded)
    .join(' ');

/** Letters that number and gender may change at the end of a word. */
const ENDING = 3;

/**
 * What finds names, in any number and gender, in words as the index keeps them: folded, apart by a space. It may find more
 * than there is, never less.
 */
function namePattern(names: readonly string[]): RegExp {
  const ways = names.flatMap((name) => {
    const tokens = tokenize(name);
    if (tokens.length === 0) return [];
    return [
      tokens
        .map(({ folded }) =>
          /^[a-z]{4,}$/.test(folded) && !isStopWord(folded)
            ? `${folded.slice(0, Math.max(2, folded.length - ENDING))}[^ ]*`
            : folded,
        )
        .join(' '),
    ];
  });
  return new RegExp(`(?<![^ ])(?:${ways.join('|')})(?![^ ])`, 'g');
}

function timesSaid(pattern: RegExp, words: string): number {
  let times = 0;
  pattern.lastIndex = 0;
  while (pattern.exec(words)) times += 1;
  return times;
}

function readMark(mark: string): number {
  return /^\d{1,15}$/.test(mark)
    ? Number(mark)
    : fail({ kind: 'invalid-input', field: 'after', detail: mark });
}

/** The full-text expression of the texts that may name a record. */
function expressionFor(record: StoredRecord): string {
  const ways = namesOf(record).flatMap((name) => {
    const stems = stemsOf(name);
    return stems.length === 0 ? [] : [`{stems} : (${stems.map((stem) => `"${stem}"`).join(' AND ')})`];
  });
  const code = tokenize(record.code).map(({ folded }) => folded);
  ways.push(`{body} : "${code.join(' ')}"`);
  return ways.join(' OR ');
}

function readPlace({ passage, start, words, blockId, sentence, at }: UnlinkedPlace): UnlinkedRead {
  return { passage, start, words, blockId, sentence, mention: at };
}

const REFUSED = 'SELECT target_seq FROM link_refusal WHERE record_seq = ?';

/**
 * The records that one text names without linking to them, each with its places, in the order of the text. The text is read
 * once, whatever the number of records it could name.
 * @throws VigieError `not-found`
 */
export async function unlinkedInText(
  archive: Archive,
  id: string,
): Promise<{ items: { target: RecordRef; places: UnlinkedRead[] }[] }> {
  const { reader } = archive;
  const record = await findRecord(reader, id);
  if (record.deleted_at !== null) return { items: [] };
  const body = await reader
    .selectFrom('note_body')
    .select('document')
    .where('record_seq', '=', record.seq)
    .executeTakeFirst();
  if (!body) return { items: [] };
  const refused = await rawRows<{ target_seq: number }>(reader, REFUSED, record.seq);
  const left = new Set(refused.map((row) => row.target_seq));
  const found = new Map<number, UnlinkedRead[]>();
  for (const place of unlinkedPlaces(
    JSON.parse(body.document) as NoteDocument,
    await nameTable(archive),
    record.seq,
  )) {
    for (const seq of place.seqs) {
      if (left.has(seq)) continue;
      const places = found.get(seq);
      if (places) places.push(readPlace(place));
      else found.set(seq, [readPlace(place)]);
    }
  }
  const refs = await refsOf(reader, [...found.keys()]);
  return {
    items: [...found].flatMap(([seq, places]) => {
      const target = refs.get(seq);
      return target ? [{ target, places }] : [];
    }),
  };
}

const REFS = `
SELECT seq, id, code, kind, title FROM record WHERE seq IN (SELECT value FROM json_each(?)) AND deleted_at IS NULL`;

/** Live records by their number. */
export async function refsOf(reader: Reader, seqs: readonly number[]): Promise<Map<number, RecordRef>> {
  const rows = await rawRows<RecordRef & { seq: number }>(reader, REFS, JSON.stringify(seqs));
  return new Map(rows.map((row) => [row.seq, readRef(row)]));
}
