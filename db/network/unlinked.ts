import type { NoteDocument } from '../domain/document/types.ts';
import { stemsOf } from '../domain/links/names.ts';
import { unlinkedPlaces, type UnlinkedPlace } from '../domain/links/places.ts';
import { tokenize } from '../domain/text/tokenize.ts';
import { fail } from '../domain/errors.ts';
import type { RecordRef } from '#preload/contract/base.ts';
import type { UnlinkedRead, UnlinkedSource } from '#preload/contract/links.ts';
import { rawRows } from '../connection/raw.ts';
import type { Archive, Reader } from '../connection/types.ts';
import { findLiveRecord } from '../records/find.ts';
import { readDate, readRef, type StoredRecord } from '../records/read.ts';
import { namesOf, nameTable } from './name-table.ts';

/** Texts read at once, and at most for one answer: the next answer goes on where it ended. */
const BATCH = 40;
const MOST_READ = 400;

type Candidate = Pick<
  StoredRecord,
  'seq' | 'id' | 'code' | 'kind' | 'title' | 'date_edtf' | 'date_wording' | 'date_start' | 'date_end'
> & { document: string };

const CANDIDATES = `
SELECT r.seq, r.id, r.code, r.kind, r.title, r.date_edtf, r.date_wording, r.date_start, r.date_end, b.document
FROM search_index AS s JOIN note_body AS b ON b.record_seq = s.rowid JOIN record AS r ON r.seq = s.rowid
WHERE search_index MATCH ? AND s.rowid < ? AND r.seq <> ?
  AND NOT EXISTS (SELECT 1 FROM link_refusal AS f WHERE f.record_seq = r.seq AND f.target_seq = ?)
ORDER BY s.rowid DESC LIMIT ${BATCH}`;

/**
 * The texts that name a record without linking to it, newest first. The index gives those that may (they hold the stems of
 * one of its names), their texts say which do; nothing else of the archive is read.
 * @throws VigieError `not-found`, `invalid-input` when `after` is no mark of ours
 */
export async function unlinkedMentions(
  archive: Archive,
  input: { id: string; limit: number; after?: string | undefined },
): Promise<{ items: UnlinkedSource[]; next: string | null }> {
  const { reader } = archive;
  const record = await findLiveRecord(reader, input.id);
  const match = expressionFor(record);
  const table = await nameTable(archive);
  let below = input.after === undefined ? Number.MAX_SAFE_INTEGER : readMark(input.after);
  const items: UnlinkedSource[] = [];
  if (match === null) return { items, next: null };
  for (let read = 0; read < MOST_READ; read += BATCH) {
    const rows = await rawRows<Candidate>(reader, CANDIDATES, match, below, record.seq, record.seq);
    for (const row of rows) {
      below = row.seq;
      const places = unlinkedPlaces(JSON.parse(row.document) as NoteDocument, table, row.seq)
        .filter(({ seqs }) => seqs.includes(record.seq))
        .map(readPlace);
      if (places.length === 0) continue;
      items.push({ source: { ...readRef(row), date: readDate(row) }, places });
      if (items.length === input.limit) return { items, next: String(below) };
    }
    if (rows.length < BATCH) return { items, next: null };
  }
  return { items, next: String(below) };
}

function readMark(mark: string): number {
  return /^\d{1,15}$/.test(mark)
    ? Number(mark)
    : fail({ kind: 'invalid-input', field: 'after', detail: mark });
}

/** The full-text expression of the texts that may name a record, or null when no name of its says enough. */
function expressionFor(record: StoredRecord): string | null {
  const ways = namesOf(record).flatMap((name) => {
    const stems = stemsOf(name);
    return stems.length === 0 ? [] : [`{stems} : (${stems.map((stem) => `"${stem}"`).join(' AND ')})`];
  });
  const code = tokenize(record.code).map(({ folded }) => folded);
  ways.push(`{body} : "${code.join(' ')}"`);
  return ways.length === 0 ? null : ways.join(' OR ');
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
  const record = await findLiveRecord(reader, id);
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
