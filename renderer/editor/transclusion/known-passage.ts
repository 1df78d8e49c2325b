import { passageOf } from '#db/domain/document/blocks.ts';
import type { BlockNode } from '#db/domain/document/types.ts';
import { api } from '../../client/client.ts';
import { queryClient } from '../../client/query-client.ts';
import { seenRef } from '../mentions/refs.ts';

/** What a note, or one block of it, shows where another shows it, as far as it is known here; null when it is not, or not there. */
export function knownPassage(recordId: string, blockId: string | null): readonly BlockNode[] | null {
  const ref = seenRef(recordId);
  if (ref === 'missing' || ref?.deleted) return null;
  const { queryKey } = api.notes.get.queryOptions({ input: { id: recordId } });
  const document = queryClient.getQueryData(queryKey)?.document;
  if (!document) return null;
  return blockId === null ? document.root.children : passageOf(document, blockId);
}
