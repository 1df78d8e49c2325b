import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Conflict, DataSettings, Looked, SheetSettings } from '#preload/contract/data-imports.ts';
import type { ImportReport } from '#preload/contract/interchange.ts';
import { flushAll } from '../../../app/flush.ts';
import { client } from '../../../client/client.ts';
import { onHostEvent } from '../../../client/host.ts';
import { useSentence } from '../../../client/sentences.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import type { Progress } from '../useImport.ts';

export type DataLooked = Exclude<Looked, { form: 'documents' }>;
export type Staged = { stageId: string; label: string };

type Step =
  | { step: 'columns' | 'preview'; problem: string | null }
  | { step: 'writing'; progress: Progress }
  | { step: 'done'; report: ImportReport };

/** Columns are settled by themselves when an earlier import or our own export says what each is. */
const isSettled = (looked: DataLooked): boolean =>
  looked.form !== 'table' || looked.sheets.every(({ because }) => because !== 'guessed');

/** One import of data, from what was found in its files to its report. */
export function useDataImport(from: Staged, looked: DataLooked) {
  const locale = useLocale();
  const sentenceOf = useSentence();
  const [state, setState] = useState<Step>({
    step: isSettled(looked) ? 'preview' : 'columns',
    problem: null,
  });
  const [conflict, setConflict] = useState<Conflict>('complete');
  const [sheets, setSheets] = useState<readonly SheetSettings[]>(
    looked.form === 'table' ? looked.sheets.map(({ settings }) => settings) : [],
  );
  const stopping = useRef<AbortController | null>(null);
  useEffect(() => () => stopping.current?.abort(), []);

  const settings: DataSettings = { conflict, ...(looked.form === 'table' && { sheets: [...sheets] }) };
  const preview = useQuery({
    queryKey: ['data-import', from.stageId, settings, locale],
    queryFn: ({ signal }) => client.dataImports.preview({ from, settings, locale }, { signal }),
    enabled: state.step === 'preview',
    placeholderData: keepPreviousData,
    staleTime: 0,
    retry: false,
  });

  const changeSheet = (name: string, change: (sheet: SheetSettings) => SheetSettings) =>
    setSheets((all) => all.map((sheet) => (sheet.name === name ? change(sheet) : sheet)));

  const make = async (): Promise<void> => {
    const stop = new AbortController();
    stopping.current = stop;
    const runId = crypto.randomUUID();
    setState({ step: 'writing', progress: { done: 0, total: null } });
    const deafen = onHostEvent((event) => {
      if (event.type !== 'progress' || event.runId !== runId || stop.signal.aborted) return;
      setState({ step: 'writing', progress: { done: event.done, total: event.total } });
    });
    try {
      await flushAll();
      const report = await client.dataImports.make(
        { from, settings, runId, locale },
        { signal: stop.signal },
      );
      setState({ step: 'done', report });
    } catch (error) {
      setState({ step: 'preview', problem: stop.signal.aborted ? null : sentenceOf(error) });
    } finally {
      deafen();
    }
  };

  return {
    state,
    conflict,
    setConflict,
    sheets,
    changeSheet,
    preview,
    problem: preview.error ? sentenceOf(preview.error) : null,
    make,
    stop: () => stopping.current?.abort(),
    toColumns: () => setState({ step: 'columns', problem: null }),
    toPreview: () => setState({ step: 'preview', problem: null }),
  };
}

export type DataImport = ReturnType<typeof useDataImport>;
