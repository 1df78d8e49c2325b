import { useEffect, useRef, useState } from 'react';
import type { ExportSelection } from '#preload/contract/interchange.ts';
import { client } from '../../client/client.ts';
import { saveFile } from '../../client/save-file.ts';
import { useSentence } from '../../client/sentences.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import type { OfferedFormat } from './formats.ts';

export type ExportRequest = {
  selection: ExportSelection;
  format: OfferedFormat;
  title: string;
  withLinkedNotes: boolean;
  /** Where a Word document gives the sources of live figures. */
  figureSources: 'annex' | 'footnotes';
};
export type Exported = { fileName: string; path: string | null };

type State = { step: 'ready'; problem: string | null } | { step: 'making' } | { step: 'saving' };

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
    setState({ step: 'making' });
    try {
      const words = title.trim();
      const { signal } = stopping;
      const made =
        format === 'vigie'
          ? await client.exports.archive({ locale }, { signal })
          : await client.exports.create(
              { ...request, format, locale, ...(words !== '' && { title: words }) },
              { signal },
            );
      if (stopping.signal.aborted) return null;
      setState({ step: 'saving' });
      const { fileName: name, mediaType, content } = made;
      const saved = await saveFile({ name, mediaType, content });
      setState({ step: 'ready', problem: saved.saved ? null : saved.sentence });
      return saved.saved ? { fileName: name, path: saved.path } : null;
    } catch (error) {
      if (!stopping.signal.aborted) setState({ step: 'ready', problem: sentenceOf(error) });
      return null;
    }
  };
  const cancel = () => {
    stop.current?.abort();
    setState({ step: 'ready', problem: null });
  };
  return { state, make, cancel };
}
