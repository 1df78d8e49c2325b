import { useQuery } from '@tanstack/react-query';
import { saving } from '../../../app/status.ts';
import { api } from '../../../client/client.ts';
import { queryClient } from '../../../client/query-client.ts';
import { useSentence } from '../../../client/sentences.ts';
import { refreshRecord } from '../../records/use-record.ts';

/** One signal with everything that was said of it. */
export function useSheet(id: string) {
  return useQuery(api.signals.sheet.queryOptions({ input: { id } }));
}

/** Asks again for a signal, its record and its sheet, and waits for both. */
export async function refreshSignal(id: string): Promise<void> {
  await Promise.all([
    refreshRecord(id),
    queryClient.invalidateQueries({ queryKey: api.signals.sheet.key({ input: { id } }) }),
  ]);
}

/** Runs a write that concerns a signal: the status line follows it, then the signal is read again. What fails is thrown on. */
export function useSignalWrite(id: string): <Result>(write: () => Promise<Result>) => Promise<Result> {
  const sentenceOf = useSentence();
  return async (write) => {
    try {
      return await saving(write, sentenceOf);
    } finally {
      await refreshSignal(id);
    }
  };
}

/** Today here, as an ISO day. */
export function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
