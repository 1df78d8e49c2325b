import { Connection, kyselyOver } from '../../connection/dialect.ts';
import { openReader } from '../../connection/pragmas.ts';
import type { Reader } from '../../connection/types.ts';
import { fail } from '../../domain/errors.ts';
import { comparePictures, type Comparison } from '../../domain/review/compare.ts';
import type { Picture } from '../../domain/review/picture.ts';
import { rowHash } from '../../integrity/row-hash.ts';
import { packPicture, unpackPicture } from './content.ts';
import { takePicture } from './take.ts';

/** What freezing a picture gives: its content, ready to be kept. */
export type Taken = { records: number; bytes: number; content: Uint8Array };
export type Compared = Comparison & { names: Record<string, string>; live: string[] };
/** A window of the records of a picture, and all the rest of it. */
export type Read = Pick<Picture, 'names' | 'measures' | 'decisions' | 'coverage'> & {
  rows: Picture['records'];
};
export type PictureOrder =
  | { does: 'take'; file: string; query: string; at: string }
  | { does: 'read'; file: string; id: string; offset: number; limit: number }
  | { does: 'compare'; file: string; from: string; to: string | null; at: string; limit: number };

/**
 * Takes a picture, reads one, or compares one with another or with now, on a connection of its own and in one transaction of it: it
 * belongs into a worker.
 * @throws VigieError `invalid-query`, `not-found`, `too-large`, `archive-damaged`
 */
export async function pictureJob(order: PictureOrder): Promise<Taken | Read | Compared> {
  return onSnapshot(order.file, async (reader) => {
    if (order.does === 'take') {
      const picture = await takePicture(reader, order.query, order.at);
      return { records: picture.records.length, ...packPicture(picture) };
    }
    if (order.does === 'read') {
      const { names, records, measures, decisions, coverage } = await readPicture(reader, order.id);
      const rows = records.slice(order.offset, order.offset + order.limit);
      return { names, rows, measures, decisions, coverage };
    }
    const earlier = await readPicture(reader, order.from);
    const later =
      order.to === null
        ? await takePicture(reader, earlier.query, order.at)
        : await readPicture(reader, order.to);
    const compared = comparePictures(earlier, later);
    const records = compared.records.slice(0, order.limit);
    const live = await reader
      .selectFrom('record')
      .select('id')
      .where('deleted_at', 'is', null)
      .where('id', 'in', records.length > 0 ? records.map(({ row }) => row.id) : [''])
      .execute();
    return {
      ...compared,
      records,
      measures: compared.measures.slice(0, order.limit),
      decisions: compared.decisions.slice(0, order.limit),
      coverage: compared.coverage.slice(0, order.limit),
      names: { ...earlier.names, ...later.names },
      live: live.map(({ id }) => id),
    };
  });
}

/**
 * A kept picture, its content verified against the hash of its row.
 * @throws VigieError `not-found`, `archive-damaged`
 */
async function readPicture(reader: Reader, id: string): Promise<Picture> {
  const row = await reader
    .selectFrom('review_snapshot')
    .selectAll()
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  if (!row) fail({ kind: 'not-found', what: 'picture', id });
  if (!Buffer.from(row.hash).equals(rowHash('review_snapshot', row)))
    fail({ kind: 'archive-damaged', path: row.name, detail: `review_snapshot/${id}` });
  return unpackPicture(row.content);
}

async function onSnapshot<Result>(file: string, work: (reader: Reader) => Promise<Result>): Promise<Result> {
  const database = openReader(file);
  try {
    database.exec('BEGIN');
    return await work(kyselyOver(new Connection(database, file)));
  } finally {
    database.close();
  }
}
