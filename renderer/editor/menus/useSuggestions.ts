import { useEffect, useState } from 'react';
import { client } from '../../client/client.ts';
import type { BlockSuggestion, Suggestion } from './mention-options.ts';

/** Blocks proposed at once. */
const MOST_BLOCKS = 8;

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

/** `titre#mots`: the record before the sign, the words of one of its blocks after it; null without one. */
export function splitBlock(query: string): { record: string; words: string } | null {
  const sign = query.lastIndexOf('#');
  return sign < 1 ? null : { record: query.slice(0, sign).trim(), words: query.slice(sign + 1) };
}

/** The blocks of the record named before `#` that hold the words after it; none while no `#` is typed. */
export function useBlockSuggestions(query: string | null): readonly BlockSuggestion[] {
  const [found, setFound] = useState<readonly BlockSuggestion[]>([]);
  useEffect(() => {
    const asked = query === null ? null : splitBlock(query);
    if (!asked) {
      setFound((before) => (before.length === 0 ? before : []));
      return;
    }
    const stop = new AbortController();
    const look = async () => {
      const [record] = await client.records.suggest(
        { text: asked.record.slice(0, 200), limit: 1 },
        { signal: stop.signal },
      );
      if (!record) return setFound([]);
      const blocks = await client.links.blocks(
        { id: record.id, contains: asked.words.trim().slice(0, 200) },
        { signal: stop.signal },
      );
      setFound(blocks.slice(0, MOST_BLOCKS).map(({ blockId, text }) => ({ record, blockId, text })));
    };
    look().catch(() => {
      // Superseded, or the host is away: then there is nothing to propose.
      if (!stop.signal.aborted) setFound([]);
    });
    return () => stop.abort();
  }, [query]);
  return found;
}
