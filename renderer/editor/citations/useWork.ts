import { useQuery } from '@tanstack/react-query';
import { authorDate, fullReference, workOf } from '#db/domain/citations/author-date.ts';
import { AS_CITED } from '../../client/changes.ts';
import { api, client } from '../../client/client.ts';
import { errorOf } from '../../client/errors.ts';

/** What the archive says of a work now: its code, its author and year, its entry in a list of works; null until it answered. */
export function useWork(recordId: string): {
  work: { code: string; label: string; reference: string } | null;
  gone: boolean;
} {
  const options = api.records.get.queryOptions({ input: { id: recordId } });
  const { data, error } = useQuery({
    ...options,
    // What bibliographies say of it: no letter written elsewhere changes that, and a report cites dozens.
    queryKey: [...options.queryKey, AS_CITED],
    queryFn: () => client.records.get({ id: recordId }),
    enabled: recordId !== '',
  });
  const gone = (error !== null && errorOf(error).kind === 'not-found') || Boolean(data?.deletedAt);
  if (!data) return { work: null, gone };
  const work = workOf(data);
  return { work: { code: data.code, label: authorDate(work), reference: fullReference(work) }, gone };
}
