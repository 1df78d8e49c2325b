import { useQuery } from '@tanstack/react-query';
import type { RecordDetail, RecordPatch } from '#preload/contract/records.ts';
import { saving } from '../../app/status.ts';
import { api, client } from '../../client/client.ts';
import { queryClient } from '../../client/query-client.ts';
import { useSentence } from '../../client/sentences.ts';

/** One record, whole. */
export function useRecord(id: string) {
  return useQuery(api.records.get.queryOptions({ input: { id } }));
}

/** Asks again for what is shown of a record, and waits for it, so that a saved value never flickers back. */
export async function refreshRecord(id: string): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: api.records.get.key({ input: { id } }) });
}

/**
 * Runs a write that concerns a record, one intent at a time: the status line follows it, then the record is read again.
 * What fails is thrown on.
 */
export function useWrite(id: string): <Result>(write: () => Promise<Result>) => Promise<Result> {
  const sentenceOf = useSentence();
  return async (write) => {
    try {
      return await saving(write, sentenceOf);
    } finally {
      await refreshRecord(id);
    }
  };
}

/** Changes part of a record, from the revision on screen: a stale one is refused, and the value on screen brought up to date. */
export function usePatch(record: RecordDetail): (patch: RecordPatch) => Promise<void> {
  const write = useWrite(record.id);
  return async (patch) => {
    await write(() => client.records.update({ id: record.id, revision: record.revision, patch }));
  };
}
