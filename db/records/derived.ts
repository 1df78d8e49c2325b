import { fold } from '../domain/text/fold.ts';
import { indexStored, reindexRecord, unindexRecord } from '../search/index-record.ts';
import type { WriteContext } from '../connection/types.ts';
import { readList, type StoredRecord } from './read.ts';

type Label = { record_seq: number; facet: 'tag' | 'alias' | 'impact'; value: string; folded: string };

/** The rows of `record_label` a record asks for: tags, aliases and impacts, folded, each once; none in the trash. */
export function labelsOf(
  row: Pick<StoredRecord, 'seq' | 'tags' | 'aliases' | 'impacts' | 'deleted_at'>,
): Label[] {
  if (row.deleted_at !== null) return [];
  const labels = new Map<string, Label>();
  const facets = [
    ['tag', row.tags],
    ['alias', row.aliases],
    ['impact', row.impacts],
  ] as const;
  for (const [facet, values] of facets) {
    for (const value of readList(values)) {
      const folded = fold(value);
      labels.set(`${facet} ${folded}`, { record_seq: row.seq, facet, value, folded });
    }
  }
  return [...labels.values()];
}

/**
 * Brings the derived rows of one record up to date: labels and search. Every command that writes a record ends here, so
 * nothing else has to remember. `text` is the plain text of its body when the caller has it at hand, null when it has none.
 */
export async function refreshDerived(
  context: WriteContext,
  row: StoredRecord,
  text?: string | null,
): Promise<void> {
  await refreshLabels(context, row);
  if (row.deleted_at !== null) await unindexRecord(context.trx, row.seq);
  else if (text === undefined) await reindexRecord(context.trx, row.seq);
  else await indexStored(context.trx, { ...row, text });
}

async function refreshLabels({ trx }: WriteContext, row: StoredRecord): Promise<void> {
  const wanted = labelsOf(row);
  if (row.revision === 1 && wanted.length === 0) return;
  // Read even at revision 1: a save of the body alone does not change the record's revision.
  const present = await trx
    .selectFrom('record_label')
    .selectAll()
    .where('record_seq', '=', row.seq)
    .execute();
  const same =
    present.length === wanted.length &&
    wanted.every((label) =>
      present.some(
        (other) =>
          other.facet === label.facet && other.folded === label.folded && other.value === label.value,
      ),
    );
  if (same) return;
  if (present.length > 0) await trx.deleteFrom('record_label').where('record_seq', '=', row.seq).execute();
  if (wanted.length > 0) await trx.insertInto('record_label').values(wanted).execute();
}
