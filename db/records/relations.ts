import { fail } from '../domain/errors.ts';
import { newId } from '../domain/ids.ts';
import { relationOf } from '../domain/relations.ts';
import type { DateValue } from '../domain/dates/edtf.ts';
import type { WriteContext } from '../connection/types.ts';
import { deleteRow, insertRow } from '../history/rows.ts';
import { findLiveRecord } from './find.ts';
import { dateParts } from './validate.ts';

export type NewRelation = {
  type: string;
  sourceId: string;
  targetId: string;
  date: DateValue | null;
  comment: string;
};

/**
 * Relates two records. A relation that already stands, from either end when it is symmetric, is given back as it is.
 * @returns its id
 * @throws VigieError `not-found`, `relation-not-allowed` (unknown type, wrong kinds, a record to itself), `invalid-date`
 */
export async function addRelation(context: WriteContext, input: NewRelation): Promise<string> {
  const { trx, at, authorId } = context;
  const source = await findLiveRecord(trx, input.sourceId);
  const target = await findLiveRecord(trx, input.targetId);
  const definition = relationOf(input.type);
  const allowed =
    definition &&
    source.seq !== target.seq &&
    (!definition.from || definition.from.includes(source.kind)) &&
    (!definition.to || definition.to.includes(target.kind));
  if (!allowed) fail({ kind: 'relation-not-allowed', type: input.type, from: source.kind, to: target.kind });
  const ends = definition.symmetric
    ? [
        [source.seq, target.seq],
        [target.seq, source.seq],
      ]
    : [[source.seq, target.seq]];
  for (const [from, to] of ends) {
    const present = await trx
      .selectFrom('relation')
      .select('id')
      .where('source_seq', '=', from!)
      .where('type', '=', input.type)
      .where('target_seq', '=', to!)
      .executeTakeFirst();
    if (present) return present.id;
  }
  const date = dateParts(input.date);
  const row = {
    id: newId(),
    type: input.type,
    source_seq: source.seq,
    target_seq: target.seq,
    date_edtf: date.edtf,
    date_wording: date.wording,
    comment: input.comment,
    created_at: at,
    created_by: authorId,
  };
  await insertRow(context, 'relation', row, source.seq);
  context.touch(source);
  context.touch(target);
  return row.id;
}

/** @throws VigieError `not-found` */
export async function removeRelation(context: WriteContext, id: string): Promise<void> {
  const { trx } = context;
  const row = await trx.selectFrom('relation').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) fail({ kind: 'not-found', what: 'relation', id });
  await deleteRow(context, 'relation', row, row.source_seq);
  for (const record of await trx
    .selectFrom('record')
    .select(['id', 'kind'])
    .where('seq', 'in', [row.source_seq, row.target_seq])
    .execute()) {
    context.touch(record);
  }
}
