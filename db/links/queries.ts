import { sql } from 'kysely';
import type { Kind } from '../domain/kinds.ts';
import { blockIdOf } from '../domain/document/blocks.ts';
import type { NoteDocument } from '../domain/document/types.ts';
import { fail } from '../domain/errors.ts';
import { fold } from '../domain/text/fold.ts';
import type { Reader } from '../connection/types.ts';
import type { RecordRef } from '#preload/contract/base.ts';
import type { Backlink } from '#preload/contract/links.ts';
import { showingOldTitle, withTitle } from './current-words.ts';

export type BacklinkPage = { items: Backlink[]; next: string | null };
export type BacklinkOptions = {
  limit: number;
  after?: string | undefined;
  kinds?: readonly Kind[] | undefined;
  contains?: string | undefined;
  sort?: 'recent' | 'date' | 'title';
};

function rowsFor(reader: Reader, targetSeq: number, kinds: readonly Kind[] | undefined) {
  const query = reader
    .selectFrom('mention')
    .innerJoin('record', 'record.seq', 'mention.source_seq')
    .select(['record.id', 'record.code', 'record.kind', 'record.title'])
    .select(['record.date_edtf', 'record.date_wording', 'record.date_start', 'record.date_end'])
    .select(['mention.source_seq', 'mention.ordinal', 'mention.block_id', 'mention.target_block'])
    .select(['mention.sentence', 'mention.start', 'mention.length'])
    .where('mention.target_seq', '=', targetSeq);
  return kinds ? query.where('record.kind', 'in', [...kinds]) : query;
}
type Row = Awaited<ReturnType<ReturnType<typeof rowsFor>['execute']>>[number];

/**
 * Mentions of a record. Those of the newest records first are read along an index, so that the first page of a hub costs no
 * more than that of any other record; another order, or words to hold, reads them all. `after` is the `next` of the page
 * before.
 * @throws VigieError `invalid-input` when `after` is no such mark
 */
export async function backlinks(
  reader: Reader,
  targetSeq: number,
  options: BacklinkOptions,
): Promise<BacklinkPage> {
  const contains = fold(options.contains?.trim() ?? '');
  const { rows, next } =
    contains === '' && (options.sort ?? 'recent') === 'recent'
      ? await newestFirst(reader, targetSeq, options)
      : await inOrder(reader, targetSeq, options, contains);
  const current = await withCurrentTitle(reader, targetSeq, rows);
  const present = rows.some((row) => row.target_block !== null) ? await blocksOf(reader, targetSeq) : null;
  return { items: current.map((row) => readBacklink(row, present)), next };
}

/** Sentences say the title of now, though their texts were saved when the record had another. */
async function withCurrentTitle(reader: Reader, seq: number, rows: readonly Row[]): Promise<readonly Row[]> {
  const target = await reader
    .selectFrom('record')
    .select(['id', 'title'])
    .where('seq', '=', seq)
    .executeTakeFirst();
  if (!target) return rows;
  const old = await showingOldTitle(reader, rows, target);
  return old.size === 0 ? rows : rows.map((row) => (old.has(row) ? withTitle(row, target.title) : row));
}

async function newestFirst(reader: Reader, targetSeq: number, options: BacklinkOptions) {
  let query = rowsFor(reader, targetSeq, options.kinds)
    .orderBy('mention.source_seq', 'desc')
    .orderBy('mention.ordinal')
    .limit(options.limit + 1);
  if (options.after !== undefined) {
    const [seq, ordinal] = readMark(options.after);
    query = query.where(
      sql<boolean>`mention.source_seq <= ${seq} AND (mention.source_seq < ${seq} OR mention.ordinal > ${ordinal})`,
    );
  }
  const rows = await query.execute();
  const shown = rows.slice(0, options.limit);
  const last = shown.at(-1);
  return {
    rows: shown,
    next: rows.length > options.limit && last ? `${last.source_seq}.${last.ordinal}` : null,
  };
}

/** The mark of these pages is a count: how many were already given. */
async function inOrder(reader: Reader, targetSeq: number, options: BacklinkOptions, contains: string) {
  const given = options.after === undefined ? 0 : readMark(`${options.after}.0`)[0];
  const order = {
    recent: sql`mention.source_seq DESC`,
    date: sql`record.date_start DESC NULLS LAST, mention.source_seq DESC`,
    title: sql`record.sort_title, mention.source_seq`,
  }[options.sort ?? 'recent'];
  let query = rowsFor(reader, targetSeq, options.kinds).orderBy(order).orderBy('mention.ordinal');
  if (contains === '') query = query.limit(options.limit + 1).offset(given);
  const found = await query.execute();
  const kept =
    contains === ''
      ? found
      : found
          .filter(
            ({ sentence, title }) => fold(sentence).includes(contains) || fold(title).includes(contains),
          )
          .slice(given, given + options.limit + 1);
  const more = kept.length > options.limit;
  return { rows: kept.slice(0, options.limit), next: more ? String(given + options.limit) : null };
}

function readBacklink(row: Row, present: ReadonlySet<string> | null): Backlink {
  const { id, code, kind, title, date_edtf: edtf } = row;
  const date =
    edtf === null ? null : { edtf, wording: row.date_wording, start: row.date_start, end: row.date_end };
  return {
    source: { id, code, kind, title, date },
    blockId: row.block_id,
    sentence: row.sentence,
    mention: { start: row.start, length: row.length },
    target:
      row.target_block === null
        ? null
        : { blockId: row.target_block, gone: present?.has(row.target_block) !== true },
  };
}

/** The ids of the blocks a record's text has now. */
async function blocksOf(reader: Reader, seq: number): Promise<Set<string>> {
  const body = await reader
    .selectFrom('note_body')
    .select('document')
    .where('record_seq', '=', seq)
    .executeTakeFirst();
  if (!body) return new Set();
  return new Set(
    (JSON.parse(body.document) as NoteDocument).root.children.flatMap((block) => blockIdOf(block) ?? []),
  );
}

function readMark(mark: string): [number, number] {
  const match = /^(\d+)\.(\d+)$/.exec(mark) ?? fail({ kind: 'invalid-input', field: 'after', detail: mark });
  return [Number(match[1]), Number(match[2])];
}

/** How many mentions point at each of some records, by kind of the record that mentions it, most first. */
export async function backlinkCounts(
  reader: Reader,
  targetSeqs: readonly number[],
): Promise<Map<number, { kind: Kind; count: number }[]>> {
  const rows = await reader
    .selectFrom('mention')
    .innerJoin('record', 'record.seq', 'mention.source_seq')
    .select(['mention.target_seq', 'record.kind', (eb) => eb.fn.countAll<number>().as('count')])
    .where('mention.target_seq', 'in', targetSeqs)
    .groupBy(['mention.target_seq', 'record.kind'])
    .orderBy('count', 'desc')
    .execute();
  const counts = new Map<number, { kind: Kind; count: number }[]>();
  for (const { target_seq: seq, kind, count } of rows)
    counts.set(seq, [...(counts.get(seq) ?? []), { kind, count }]);
  return counts;
}

/** The records a record mentions, each once, in the order of its text. */
export async function mentionedRecords(reader: Reader, sourceSeq: number): Promise<RecordRef[]> {
  return reader
    .selectFrom('mention')
    .innerJoin('record', 'record.seq', 'mention.target_seq')
    .select(['record.id', 'record.code', 'record.kind', 'record.title'])
    .where('mention.source_seq', '=', sourceSeq)
    .where('record.deleted_at', 'is', null)
    .groupBy('record.seq')
    .orderBy((eb) => eb.fn.min('mention.ordinal'))
    .execute();
}
