import { isId } from '../domain/ids.ts';
import { parseCode } from '../domain/kinds.ts';
import { fold } from '../domain/text/fold.ts';
import type { Reader } from '../connection/types.ts';
import type { RecordRef } from '#preload/contract/base.ts';
import { readRef, REF_COLUMNS } from './read.ts';

/**
 * The live records some written names mean: by id, code, exact title or alias, accents and case aside. Of several records
 * of one title the oldest is meant. Names that mean nothing are absent.
 */
export async function resolveNames(reader: Reader, names: Iterable<string>): Promise<Map<string, RecordRef>> {
  const found = new Map<string, RecordRef>();
  for (const name of new Set(names)) {
    const record = await resolveName(reader, name.trim());
    if (record) found.set(name, record);
  }
  return found;
}

async function resolveName(reader: Reader, name: string): Promise<RecordRef | null> {
  if (name === '') return null;
  const live = reader.selectFrom('record').select(REF_COLUMNS).where('record.deleted_at', 'is', null);
  const code = parseCode(name)?.code;
  const exact = code ? live.where('code', '=', code) : isId(name) ? live.where('id', '=', name) : null;
  const named = exact && (await exact.executeTakeFirst());
  if (named) return readRef(named);
  const folded = fold(name);
  const titled = await live.where('sort_title', '=', folded).orderBy('seq').limit(1).executeTakeFirst();
  if (titled) return readRef(titled);
  const aliased = await live
    .innerJoin('record_label', 'record_label.record_seq', 'record.seq')
    .where('record_label.facet', '=', 'alias')
    .where('record_label.folded', '=', folded)
    .orderBy('record.seq')
    .limit(1)
    .executeTakeFirst();
  return aliased ? readRef(aliased) : null;
}
