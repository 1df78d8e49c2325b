import { useEffect, useRef, useState } from 'react';
import type { ExportSelection } from '#preload/contract/interchange.ts';
import { client } from '../../client/client.ts';
import { onHostEvent } from '../../client/host.ts';
import { saveFile } from '../../client/save-file.ts';
import { useSentence } from '../../client/sentences.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import type { OfferedFormat } from './formats.ts';

export type ExportRequest = {
  selection: ExportSelection;
  format: OfferedFormat;
  title: string;
  withLinkedNotes: boolean;
  /** Where a document gives the sources of live figures. */
  figureSources: 'annex' | 'footnotes';
};
export type Exported = { fileName: string; path: string | null };

/** Records read so far; all of them when the document is being laid out, null before the host says. */
export type Progress = { done: number; total: number } | null;
type State =
  { step: 'ready'; problem: string | null } | { step: 'making'; progress: Progress } | { step: 'saving' };

/** Makes a document and gives it to the person. `cancel` stops the host too; leaving the page cancels. */
export function useExport() {
  const locale = useLocale();
  const sentenceOf = useSentence();
  const [state, setState] = useState<State>({ step: 'ready', problem: null });
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);

  /** Gives the file's name once it is saved, null when it was not (the person gave up, or `state.problem` says why). */
  const make = async ({ title, format, ...request }: ExportRequest): Promise<Exported | null> => {
    const stopping = new AbortController();
    stop.current = stopping;
    setState({ step: 'making', progress: null });
    const runId = crypto.randomUUID();
    const deafen = onHostEvent((event) => {
      if (event.type !== 'progress' || event.runId !== runId || stopping.signal.aborted) return;
      const { done, total } = event;
      if (total !== null) setState({ step: 'making', progress: { done, total } });
    });
    try {
      const words = title.trim();
      const { signal } = stopping;
      const made =
        format === 'vigie'
          ? await client.exports.archive({ locale }, { signal })
          : await client.exports.create(
              { ...request, format, locale, runId, ...(words !== '' && { title: words }) },
              { signal },
            );
      deafen();
      if (stopping.signal.aborted) return null;
      setState({ step: 'saving' });
      const { fileName: name, mediaType, content } = made;
      const saved = await saveFile({ name, mediaType, content });
      setState({ step: 'ready', problem: saved.saved ? null : saved.sentence });
      return saved.saved ? { fileName: name, path: saved.path } : null;
    } catch (error) {
      if (!stopping.signal.aborted) setState({ step: 'ready', problem: sentenceOf(error) });
      return null;
    } finally {
      deafen();
    }
  };
  const cancel = () => {
    stop.current?.abort();
    setState({ step: 'ready', problem: null });
  };
  return { state, make, cancel };
}
