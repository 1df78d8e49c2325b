import { fail } from '../domain/errors.ts';
import { newId } from '../domain/ids.ts';
import type { RecordRef } from '#preload/contract/base.ts';
import { rawRows } from '../connection/raw.ts';
import type { Reader, WriteContext } from '../connection/types.ts';
import { deleteRow, insertRow } from '../history/rows.ts';
import { findLiveRecord, findRecord } from '../records/find.ts';
import { refsOf } from './unlinked.ts';

/** Keeps that a text is not to be linked to a record any more. Said twice, it is kept once. @throws VigieError `not-found` */
export async function refuseLink(context: WriteContext, sourceId: string, targetId: string): Promise<void> {
  const { source, target, row: present } = await pairOf(context, sourceId, targetId);
  if (present) return;
  const row = {
    id: newId(),
    record_seq: source.seq,
    target_seq: target.seq,
    created_at: context.at,
    created_by: context.authorId,
  };
  await insertRow(context, 'link_refusal', row, source.seq);
  context.touch(source);
  context.touch(target);
}

/** Lets a pair be proposed again. @throws VigieError `not-found` when it was not refused, or one of the two is not there */
export async function allowLink(context: WriteContext, sourceId: string, targetId: string): Promise<void> {
  const { source, target, row } = await pairOf(context, sourceId, targetId);
  if (!row) fail({ kind: 'not-found', what: 'change', id: `${sourceId} ${targetId}` });
  await deleteRow(context, 'link_refusal', row, source.seq);
  context.touch(source);
  context.touch(target);
}

async function pairOf({ trx }: WriteContext, sourceId: string, targetId: string) {
  const source = await findLiveRecord(trx, sourceId);
  const target = await findLiveRecord(trx, targetId);
  const row = await trx
    .selectFrom('link_refusal')
    .selectAll()
    .where('record_seq', '=', source.seq)
    .where('target_seq', '=', target.seq)
    .executeTakeFirst();
  return { source, target, row };
}

const REFUSALS = `
SELECT record_seq AS source, target_seq AS target FROM link_refusal
WHERE record_seq = ? OR target_seq = ? ORDER BY created_at DESC, id DESC`;

/**
 * The pairs of which one is this record that are proposed no more, the last refused first; those with one in the trash aside.
 * @throws VigieError `not-found`
 */
export async function refusalsOf(
  reader: Reader,
  id: string,
): Promise<{ source: RecordRef; target: RecordRef }[]> {
  const record = await findRecord(reader, id);
  const rows = await rawRows<{ source: number; target: number }>(reader, REFUSALS, record.seq, record.seq);
  const refs = await refsOf(reader, [...new Set(rows.flatMap(({ source, target }) => [source, target]))]);
  return rows.flatMap((row) => {
    const [source, target] = [refs.get(row.source), refs.get(row.target)];
    return source && target ? [{ source, target }] : [];
  });
}
