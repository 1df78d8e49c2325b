import { sql } from 'kysely';
import { runInBackground } from '../../archive/background.ts';
import type { Archive, Reader } from '../../connection/types.ts';
import { fail } from '../../domain/errors.ts';
import { newId } from '../../domain/ids.ts';
import { insertRow, updateRow } from '../../history/rows.ts';
import type { PictureHead } from '#preload/contract/review.ts';
import type { Compared, PictureOrder, Read, Taken } from './jobs.ts';

/** The pictures kept, newest first; `id` for one of them. */
export async function listPictures(reader: Reader, id?: string): Promise<PictureHead[]> {
  let wanted = reader
    .selectFrom('review_snapshot as picture')
    .leftJoin('author', 'author.id', 'picture.author_id')
    .select(['picture.id', 'picture.name', 'picture.comment', 'picture.query', 'picture.at'])
    .select(['picture.records', 'picture.bytes', sql<number>`length(picture.content)`.as('stored')])
    .select(['author.id as author_id', 'author.name as author_name', 'author.initials'])
    .where('picture.deleted_at', 'is', null)
    .orderBy('picture.id', 'desc');
  if (id !== undefined) wanted = wanted.where('picture.id', '=', id);
  const rows = await wanted.execute();
  return rows.map(({ author_id, author_name, initials, ...head }) => ({
    ...head,
    author: author_id && author_name && initials ? { id: author_id, name: author_name, initials } : null,
  }));
}

async function pictureHead(reader: Reader, id: string): Promise<PictureHead> {
  const [head] = await listPictures(reader, id);
  return head ?? fail({ kind: 'not-found', what: 'picture', id });
}

/**
 * Freezes what a query finds, in a thread of its own: the archive goes on saving meanwhile.
 * @throws VigieError `invalid-query`, `too-large`, `cancelled`
 */
export async function photograph(
  archive: Archive,
  input: { name: string; comment: string; query: string },
  signal: AbortSignal,
) {
  const at = new Date().toISOString();
  const order: PictureOrder = { does: 'take', file: archive.databaseFile, query: input.query, at };
  const { records, bytes, content } = (await runInBackground({ kind: 'picture', order }, signal)) as Taken;
  const { value, changeSetId } = await archive.write('review.photograph', async (context) => {
    const id = newId();
    await insertRow(
      context,
      'review_snapshot',
      {
        ...{ id, ...input, at, author_id: context.authorId, records, bytes },
        // What crosses from a thread is plain bytes.
        content: Buffer.from(content),
        deleted_at: null,
      },
      null,
    );
    return id;
  });
  return { id: value, records, changeSetId };
}

/**
 * A window of the records of a picture, and all the rest of it.
 * @throws VigieError `not-found`, `archive-damaged`, `cancelled`
 */
export async function openPicture(
  archive: Archive,
  input: { id: string; offset: number; limit: number },
  signal: AbortSignal,
) {
  const head = await pictureHead(archive.reader, input.id);
  const order: PictureOrder = { does: 'read', file: archive.databaseFile, ...input };
  const { names, rows, measures, decisions, coverage } = (await runInBackground(
    { kind: 'picture', order },
    signal,
  )) as Read;
  return {
    ...head,
    names,
    rows: [...rows],
    measures: [...measures],
    decisions: [...decisions],
    coverage: [...coverage],
  };
}

/** Takes a picture out of sight; undoing brings it back as it was. @throws VigieError `not-found` */
export async function removePicture(archive: Archive, id: string): Promise<{ changeSetId: string }> {
  const { changeSetId } = await archive.write('review.remove-picture', async (context) => {
    const row = await context.trx
      .selectFrom('review_snapshot')
      .selectAll()
      .where('id', '=', id)
      .where('deleted_at', 'is', null)
      .executeTakeFirst();
    if (!row) fail({ kind: 'not-found', what: 'picture', id });
    await updateRow(context, 'review_snapshot', row, { deleted_at: context.at }, null);
  });
  return { changeSetId };
}

/**
 * A picture compared with another, the earlier first whatever the order asked, or with the archive now.
 * @throws VigieError `not-found`, `archive-damaged`, `cancelled`
 */
export async function comparePictureWith(
  archive: Archive,
  input: { from: string; to: string | null; limit: number },
  signal: AbortSignal,
) {
  const one = await pictureHead(archive.reader, input.from);
  const other = input.to === null ? null : await pictureHead(archive.reader, input.to);
  const [from, to] = other !== null && other.at < one.at ? [other, one] : [one, other];
  const order: PictureOrder = {
    does: 'compare',
    file: archive.databaseFile,
    from: from.id,
    to: to?.id ?? null,
    at: new Date().toISOString(),
    limit: input.limit,
  };
  const compared = (await runInBackground({ kind: 'picture', order }, signal)) as Compared;
  return { ...mutable(compared), from, to };
}

/** The lists of a comparison as the contract takes them out. */
function mutable(compared: Compared) {
  return {
    ...compared,
    byKind: [...compared.byKind],
    byCycle: [...compared.byCycle],
    records: compared.records.map((record) => ({ ...record, fields: [...record.fields] })),
    measures: [...compared.measures],
    decisions: [...compared.decisions],
    coverage: [...compared.coverage],
  };
}
