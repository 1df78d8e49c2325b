import { useEffect, useState } from 'react';
import { client } from '../../client/client.ts';
import type { Suggestion } from './mention-options.ts';

type Answer = { for: string | null; found: readonly Suggestion[] };

/**
 * The records that answer what is typed, best first, without the note one writes in. The last answer stays on screen
 * until the next one comes; `settled` says that it is the answer to these very letters.
 */
export function useSuggestions(
  query: string | null,
  exceptId: string,
): { found: readonly Suggestion[]; settled: boolean } {
  const [answer, setAnswer] = useState<Answer>({ for: null, found: [] });
  useEffect(() => {
    if (query === null) return;
    const stop = new AbortController();
    client.records
      .suggest({ text: query.trim().slice(0, 200), limit: 9 }, { signal: stop.signal })
      .then((found) =>
        setAnswer({ for: query, found: found.filter((record) => record.id !== exceptId).slice(0, 8) }),
      )
      .catch(() => {
        // Superseded by the next letters, or the host is away: then there is nothing to propose.
        if (!stop.signal.aborted) setAnswer({ for: query, found: [] });
      });
    return () => stop.abort();
  }, [query, exceptId]);
  return query === null
    ? { found: [], settled: false }
    : { found: answer.found, settled: answer.for === query };
}
