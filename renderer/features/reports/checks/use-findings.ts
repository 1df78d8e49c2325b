import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { VigieClient } from '#preload/contract/index.ts';
import { client } from '../../../client/client.ts';
import { useKept } from '../composer/useKept.ts';
import { useSettled } from '../composer/useSettled.ts';
import type { NoteSession } from '../../notes/session.ts';

export type Finding = Awaited<ReturnType<VigieClient['reports']['check']>>[number];
export type Findings = UseQueryResult<Finding[]>;

/** How long the text rests before it is looked through again: at once when the findings are on screen. In milliseconds. */
const REST = { seen: 600, unseen: 4000 } as const;

/** What is to be looked at in a report, as its text was last kept. */
export function useFindings(id: string, session: NoteSession, isSeen: boolean): Findings {
  const kept = useSettled(useKept(session), isSeen ? REST.seen : REST.unseen);
  return useQuery({
    queryKey: [['reports', 'check'], { input: { id }, kept }],
    queryFn: ({ signal }) => client.reports.check({ id }, { signal }),
    placeholderData: keepPreviousData,
    gcTime: 10_000,
  });
}
