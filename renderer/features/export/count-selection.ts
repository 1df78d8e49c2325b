import type { Kind } from '#db/domain/kinds.ts';
import type { ExportSelection } from '#preload/contract/interchange.ts';
import { client } from '../../client/client.ts';

/** What is about to be exported: how many records, the title of the only one, and whether some are not notes; `kinds` are those
 * among them, null when only the host knows: there may then be some that are not notes. */
export type Selected = {
  count: number;
  only: { title: string; kind: Kind } | null;
  beyondNotes: boolean;
  kinds: ReadonlySet<Kind> | null;
};

/** The most ids one question may name. */
const SLICE = 2000;

/** Asks the host what a selection holds now. */
export async function countSelection(selection: ExportSelection, signal: AbortSignal): Promise<Selected> {
  if ('all' in selection) {
    const { byKind } = await client.records.counts(undefined, { signal });
    const kinds = new Set(byKind.filter(({ count }) => count > 0).map(({ kind }) => kind));
    return {
      count: byKind.reduce((sum, { count }) => sum + count, 0),
      only: null,
      beyondNotes: false,
      kinds,
    };
  }
  if ('query' in selection) {
    const { total } = await client.records.list({ query: selection.query, limit: 1 }, { signal });
    return { count: total, only: null, beyondNotes: true, kinds: null };
  }
  const ids = 'report' in selection ? [selection.report] : selection.records;
  const refs = [];
  for (let from = 0; from < ids.length; from += SLICE) {
    refs.push(...(await client.records.refs({ ids: ids.slice(from, from + SLICE) }, { signal })));
  }
  const [only] = refs;
  return {
    count: ids.length,
    only: ids.length === 1 && only ? { title: only.title, kind: only.kind } : null,
    // A report takes in what it gathers, and nothing else.
    beyondNotes: !('report' in selection) && refs.some(({ kind }) => kind !== 'note'),
    kinds: new Set(refs.map(({ kind }) => kind)),
  };
}
