import type { SavedSearch } from '#preload/contract/search.ts';
import type { Reader, WriteContext } from '../connection/types.ts';
import { fail } from '../domain/errors.ts';
import { newId } from '../domain/ids.ts';
import { parseQuery } from '../domain/query/parse.ts';
import { fold } from '../domain/text/fold.ts';
import { deleteRow, insertRow, updateRow } from '../history/rows.ts';

const COLUMNS = ['id', 'name', 'query'] as const;

/** The searches kept under a name, in the order of their names. */
export function savedSearches(reader: Reader): Promise<SavedSearch[]> {
  return reader.selectFrom('saved_search').select(COLUMNS).orderBy('folded').execute();
}

/**
 * Keeps a search under a name, or changes the one of that `id`. Fails with `invalid-query` when it cannot be read,
 * `invalid-input` when another search has the name, `not-found` for an unknown id.
 */
export async function saveSearch(
  context: WriteContext,
  input: { id?: string | undefined; name: string; query: string },
): Promise<SavedSearch> {
  const { trx, at, authorId } = context;
  const parsed = parseQuery(input.query);
  if (!parsed.ok) fail({ kind: 'invalid-query', ...parsed.error });
  const name = input.name.trim().replace(/\s+/g, ' ');
  const folded = fold(name);
  const query = input.query.trim();
  if (name === '') fail({ kind: 'invalid-input', field: 'name', detail: 'empty' });
  const namesake = await trx
    .selectFrom('saved_search')
    .selectAll()
    .where('folded', '=', folded)
    .executeTakeFirst();
  if (namesake && namesake.id !== input.id)
    fail({ kind: 'invalid-input', field: 'name', detail: 'name taken' });
  if (input.id === undefined) {
    const row = { id: newId(), name, folded, query, created_at: at, created_by: authorId, updated_at: at };
    await insertRow(context, 'saved_search', row, null);
    return { id: row.id, name, query };
  }
  const before = await savedRow(context, input.id);
  await updateRow(context, 'saved_search', before, { name, folded, query, updated_at: at }, null);
  return { id: before.id, name, query };
}

/** Keeps a search no more. Fails with `not-found`. */
export async function forgetSearch(context: WriteContext, id: string): Promise<void> {
  await deleteRow(context, 'saved_search', await savedRow(context, id), null);
}

async function savedRow({ trx }: WriteContext, id: string) {
  const row = await trx.selectFrom('saved_search').selectAll().where('id', '=', id).executeTakeFirst();
  return row ?? fail({ kind: 'not-found', what: 'search', id });
}
