import { sql } from 'kysely';
import type { Kind } from '../domain/kinds.ts';
import { fail } from '../domain/errors.ts';
import type { Reader } from '../connection/types.ts';
import type { RecordRef } from '#preload/contract/base.ts';
import type { Backlink } from '#preload/contract/links.ts';

export type BacklinkPage = { items: Backlink[]; next: string | null };

/**
 * Mentions of a record, those of the newest records first, read along an index so that the first page of a hub costs no
 * more than that of any other record. `after` is the `next` of the page before.
 * @throws VigieError `invalid-input` when `after` is no such mark
 */
export async function backlinks(
  reader: Reader,
  targetSeq: number,
  options: { limit: number; after?: string | undefined; kinds?: readonly Kind[] | undefined },
): Promise<BacklinkPage> {
  let query = reader
    .selectFrom('mention')
    .innerJoin('record', 'record.seq', 'mention.source_seq')
    .select(['record.id', 'record.code', 'record.kind', 'record.title'])
    .select(['record.date_edtf', 'record.date_wording', 'record.date_start', 'record.date_end'])
    .select([
      'mention.source_seq',
      'mention.ordinal',
      'mention.block_id',
      'mention.sentence',
      'mention.start',
      'mention.length',
    ])
    .where('mention.target_seq', '=', targetSeq)
    .orderBy('mention.source_seq', 'desc')
    .orderBy('mention.ordinal')
    .limit(options.limit + 1);
  if (options.kinds) query = query.where('record.kind', 'in', [...options.kinds]);
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
    items: shown.map((row) => ({
      source: {
        id: row.id,
        code: row.code,
        kind: row.kind,
        title: row.title,
        date:
          row.date_edtf === null
            ? null
            : { edtf: row.date_edtf, wording: row.date_wording, start: row.date_start, end: row.date_end },
      },
      blockId: row.block_id,
      sentence: row.sentence,
      mention: { start: row.start, length: row.length },
    })),
    next: rows.length > options.limit && last ? `${last.source_seq}.${last.ordinal}` : null,
  };
}

function readMark(mark: string): [number, number] {
  const match = /^(\d+)\.(\d+)$/.exec(mark) ?? fail({ kind: 'invalid-input', field: 'after', detail: mark });
  return [Number(match[1]), Number(match[2])];
}

/** How many mentions point at a record, by kind of the record that mentions it, most first. */
export async function backlinkCounts(
  reader: Reader,
  targetSeq: number,
): Promise<{ kind: Kind; count: number }[]> {
  return reader
    .selectFrom('mention')
    .innerJoin('record', 'record.seq', 'mention.source_seq')
    .select(['record.kind', (eb) => eb.fn.countAll<number>().as('count')])
    .where('mention.target_seq', '=', targetSeq)
    .groupBy('record.kind')
    .orderBy('count', 'desc')
    .execute();
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
