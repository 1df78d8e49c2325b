import type { Reader } from '../connection/types.ts';
import { fail } from '../domain/errors.ts';
import type { RecordRef } from '#preload/contract/base.ts';
import type { ChangeSetRead } from '#preload/contract/history.ts';

/** Changes shown of one change set; an import has thousands. */
const SHOWN = 200;

/**
 * What was done, newest first: to one record, or to the whole archive. `before` continues after the last set of a page.
 * @throws VigieError `not-found` for an unknown record
 */
export async function listChangeSets(
  reader: Reader,
  input: { recordId?: string | undefined; limit: number; before?: string | undefined },
): Promise<ChangeSetRead[]> {
  let query = reader
    .selectFrom('change_set')
    .leftJoin('author', 'author.id', 'change_set.author_id')
    .select(['change_set.id', 'change_set.at', 'change_set.intent', 'change_set.undoes'])
    .select(['author.id as author_id', 'author.name as author_name', 'author.initials as author_initials'])
    .orderBy('change_set.id', 'desc')
    .limit(input.limit);
  if (input.before) query = query.where('change_set.id', '<', input.before);
  if (input.recordId) {
    const record = await reader
      .selectFrom('record')
      .select('seq')
      .where('id', '=', input.recordId)
      .executeTakeFirst();
    if (!record) fail({ kind: 'not-found', what: 'record', id: input.recordId });
    const sets = reader.selectFrom('change').select('change_set_id').where('record_seq', '=', record.seq);
    query = query.where('change_set.id', 'in', sets);
  }
  const sets: ChangeSetRead[] = [];
  for (const row of await query.execute()) {
    const { id, at, intent, undoes } = row;
    const author =
      row.author_id !== null && row.author_name !== null && row.author_initials !== null
        ? { id: row.author_id, name: row.author_name, initials: row.author_initials }
        : null;
    sets.push({
      id,
      at,
      author,
      intent,
      undoes,
      undone: await isUndone(reader, id),
      changes: await changesOf(reader, id),
    });
  }
  return sets;
}

/** True when a later change set, other than `except`, took this one back and was not itself taken back. */
export async function isUndone(reader: Reader, changeSetId: string, except = ''): Promise<boolean> {
  const undos = await reader
    .selectFrom('change_set')
    .select('id')
    .where('undoes', '=', changeSetId)
    .orderBy('id')
    .execute();
  const last = undos.findLast((undo) => undo.id !== except);
  return last !== undefined && !(await isUndone(reader, last.id));
}

async function changesOf(reader: Reader, changeSetId: string): Promise<ChangeSetRead['changes']> {
  const rows = await reader
    .selectFrom('change')
    .leftJoin('record', 'record.seq', 'change.record_seq')
    .select(['change.table_name', 'change.operation', 'change.before', 'change.after'])
    .select(['record.id', 'record.code', 'record.kind', 'record.title'])
    .where('change.change_set_id', '=', changeSetId)
    .orderBy('change.seq')
    .limit(SHOWN)
    .execute();
  return rows.map(({ table_name, operation, before, after, id, code, kind, title }) => ({
    table: table_name,
    operation,
    record:
      id !== null && code !== null && kind !== null && title !== null
        ? ({ id, code, kind, title } satisfies RecordRef)
        : null,
    before: before === null ? null : (JSON.parse(before) as Record<string, unknown>),
    after: after === null ? null : (JSON.parse(after) as Record<string, unknown>),
  }));
}
