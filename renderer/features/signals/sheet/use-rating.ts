import { useEffect, useRef, useState } from 'react';
import type { Criterion } from '#db/domain/signals/vocabulary.ts';
import { client } from '../../../client/client.ts';
import { useSignalWrite } from './use-sheet.ts';

/** Arrows pass over ratings on their way to the one that is meant: it is kept once they rest. In milliseconds. */
const REST = 450;

/**
 * One's own rating of a criterion: shown at once, kept once it rests or the focus leaves. What fails shows in the status
 * line, and the archive's value comes back.
 */
export function useRating(id: string, criterion: Criterion, kept: number | null) {
  const write = useSignalWrite(id);
  const [meant, setMeant] = useState<{ value: number | null } | null>(null);
  const waiting = useRef<{ timer: number; keep: () => void } | null>(null);

  const rate = (value: number | null) => {
    window.clearTimeout(waiting.current?.timer);
    setMeant({ value });
    const keep = () => {
      waiting.current = null;
      write(() => client.signals.rate({ id, criterion, value }))
        .catch(() => undefined)
        .finally(() => setMeant((now) => (now?.value === value ? null : now)));
    };
    waiting.current = { timer: window.setTimeout(keep, REST), keep };
  };
  const settle = () => {
    const now = waiting.current;
    if (!now) return;
    window.clearTimeout(now.timer);
    now.keep();
  };
  // One may leave the page before the rating rests.
  const last = useRef(settle);
  useEffect(() => {
    last.current = settle;
  });
  useEffect(() => () => last.current(), []);
  return { own: meant ? meant.value : kept, rate, settle };
}
