import type { Reader, WriteContext } from '../connection/types.ts';
import { trashRecords } from './commands.ts';

/** Takes every live record marked « exemple » to the trash, in one intent. @returns how many */
export async function removeExamples(context: WriteContext): Promise<number> {
  const rows = await context.trx
    .selectFrom('record')
    .select('id')
    .where('example', '=', 1)
    .where('deleted_at', 'is', null)
    .execute();
  return trashRecords(
    context,
    rows.map((row) => row.id),
  );
}

/** How many mentions lead to these records, so that whoever throws them away knows what will point nowhere. */
export async function mentionsPointingAt(reader: Reader, ids: readonly string[]): Promise<number> {
  const row = await reader
    .selectFrom('mention')
    .innerJoin('record', 'record.seq', 'mention.target_seq')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('record.id', 'in', [...ids])
    .executeTakeFirstOrThrow();
  return row.count;
}
