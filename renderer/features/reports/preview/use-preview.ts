import { use, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { ReportSettings } from '#db/domain/reports/settings.ts';
import type { VigieClient } from '#preload/contract/index.ts';
import { client } from '../../../client/client.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import type { NoteSession } from '../../notes/session.ts';
import { PlanContext } from '../composer/context.ts';
import { useKept } from '../composer/useKept.ts';
import { useSettled } from '../composer/useSettled.ts';

type Answer = Awaited<ReturnType<VigieClient['reports']['preview']>>;
export type Page = { address: string; width: number; height: number };
/** Pages of a report, and of which state of it. */
type Made = { id: string; of: string; pages: readonly Page[]; places: Answer['places'] };

export type Preview = {
  /** The last pages made; they stay until the next ones come. */
  pages: readonly Page[];
  places: Answer['places'];
  state: 'making' | 'ready' | 'failed';
  error: unknown;
  retry: () => void;
};

/** How long the text and the settings rest before the pages are made again. In milliseconds. */
const REST = { text: 1500, settings: 300 } as const;
const NO_SOURCE = createStore<string>(() => '');
const NOTHING: Made = { id: '', of: '', pages: [], places: [] };

/** The pages made last, of whichever report: whoever comes back to them finds them. */
let last: Made = NOTHING;

/**
 * The pages of a report as its text was last kept and its sources are now; a change while they are made stops that, and they are
 * made anew.
 */
export function usePreview(id: string, session: NoteSession, settings: ReportSettings): Preview {
  const locale = useLocale();
  const said = useStore(use(PlanContext)?.said ?? NO_SOURCE);
  const text = `${useKept(session)} ${said}`;
  const kept = useSettled(text, REST.text);
  const wanted = JSON.stringify(settings);
  const look = useSettled(wanted, REST.settings);
  const [attempt, setAttempt] = useState(0);
  const [made, setMade] = useState<Made>(() => (last.id === id ? last : NOTHING));
  const [failure, setFailure] = useState<{ of: string; error: unknown } | null>(null);
  const of = `${locale} ${kept} ${look}`;

  useEffect(() => {
    if (last.id === id && last.of === of) return;
    const stop = new AbortController();
    client.reports
      .preview({ id, locale }, { signal: stop.signal })
      .then(({ pages, places }) => {
        if (stop.signal.aborted) return;
        for (const { address } of last.pages) URL.revokeObjectURL(address);
        last = { id, of, pages: pages.map(pageOf), places };
        setMade(last);
        setFailure(null);
      })
      .catch((error: unknown) => {
        if (!stop.signal.aborted) setFailure({ of, error });
      });
    return () => stop.abort();
  }, [id, locale, of, attempt]);

  const { pages, places } = made;
  const failed = failure !== null && failure.of === of;
  return {
    pages,
    places,
    // Until the text rests, its pages are those of before.
    state: failed ? 'failed' : made.of === `${locale} ${text} ${wanted}` ? 'ready' : 'making',
    error: failed ? failure.error : null,
    retry: () => {
      setFailure(null);
      setAttempt((count) => count + 1);
    },
  };
}

function pageOf({ svg, width, height }: Answer['pages'][number]): Page {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  return { address, width, height };
}
