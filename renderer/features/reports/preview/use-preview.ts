import { useEffect, useRef, useState } from 'react';
import type { VigieClient } from '#preload/contract/index.ts';
import { client } from '../../../client/client.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import type { NoteSession } from '../../notes/session.ts';
import type { ReportSettings } from '#db/domain/reports/settings.ts';
import { useKept } from '../composer/useKept.ts';
import { useSettled } from '../composer/useSettled.ts';

type Answer = Awaited<ReturnType<VigieClient['reports']['preview']>>;
export type Page = { address: string; width: number; height: number };

export type Preview = {
  /** The last pages made; they stay until the next ones come. */
  pages: readonly Page[];
  places: Answer['places'];
  state: 'making' | 'ready' | 'failed';
  error: unknown;
  retry: () => void;
};

/** How long the text rests before its pages are made again. In milliseconds. */
const REST = 1500;

/** The pages of a report as its text was last kept; a change while they are made stops that, and they are made anew. */
export function usePreview(id: string, session: NoteSession, settings: ReportSettings): Preview {
  const locale = useLocale();
  const kept = useSettled(useKept(session), REST);
  const look = useSettled(JSON.stringify(settings), 300);
  const [attempt, setAttempt] = useState(0);
  const [made, setMade] = useState<{ pages: readonly Page[]; places: Answer['places'] }>({
    pages: [],
    places: [],
  });
  const [state, setState] = useState<{ state: Preview['state']; error: unknown }>({
    state: 'making',
    error: null,
  });
  const shown = useRef<readonly Page[]>([]);

  useEffect(() => {
    const stop = new AbortController();
    setState({ state: 'making', error: null });
    // What is typed and not kept yet is kept first: the pages are those of what is on screen.
    session.autosave
      .flush()
      .catch(() => undefined)
      .then(() =>
        stop.signal.aborted ? null : client.reports.preview({ id, locale }, { signal: stop.signal }),
      )
      .then((answer) => {
        if (!answer || stop.signal.aborted) return;
        const pages = answer.pages.map(({ svg, width, height }) => ({
          address: URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' })),
          width,
          height,
        }));
        for (const { address } of shown.current) URL.revokeObjectURL(address);
        shown.current = pages;
        setMade({ pages, places: answer.places });
        setState({ state: 'ready', error: null });
      })
      .catch((error: unknown) => {
        if (!stop.signal.aborted) setState({ state: 'failed', error });
      });
    return () => stop.abort();
  }, [id, session, locale, kept, look, attempt]);
  useEffect(
    () => () => {
      for (const { address } of shown.current) URL.revokeObjectURL(address);
      shown.current = [];
    },
    [],
  );
  return { ...made, ...state, retry: () => setAttempt((count) => count + 1) };
}
