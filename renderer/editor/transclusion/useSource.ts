import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { passageOf } from '#db/domain/document/blocks.ts';
import type { NoteDocument } from '#db/domain/document/types.ts';
import { api } from '../../client/client.ts';
import { errorOf } from '../../client/errors.ts';
import { useMentionRef } from '../mentions/refs.ts';

/** What is to be shown of a source: its text, or why there is none. `waiting` until the archive answered. */
export type Source =
  | { state: 'waiting' | 'gone' | 'trashed' | 'empty' | 'block-gone' | 'unreadable' }
  | { state: 'shown'; document: NoteDocument };

/** A note, or one of its blocks (a heading with what stands under it), as the archive has it now; read again whenever it changes. */
export function useSource(
  recordId: string,
  blockId: string | null,
  wanted: boolean,
): { source: Source; title: string | null } {
  const ref = useMentionRef(recordId);
  const { data, error } = useQuery({
    ...api.notes.get.queryOptions({ input: { id: recordId } }),
    enabled: wanted,
  });
  const document = data?.document;
  const source = useMemo((): Source => {
    if (ref === 'missing') return { state: 'gone' };
    if (typeof ref === 'object' && ref.deleted) return { state: 'trashed' };
    if (error) return { state: errorOf(error).kind === 'not-found' ? 'empty' : 'unreadable' };
    if (!document) return { state: 'waiting' };
    if (blockId === null) return { state: 'shown', document };
    const children = passageOf(document, blockId);
    if (!children) return { state: 'block-gone' };
    return { state: 'shown', document: { ...document, root: { ...document.root, children } } };
  }, [ref, error, document, blockId]);
  return { source, title: typeof ref === 'object' ? ref.title : (data?.title ?? null) };
}
