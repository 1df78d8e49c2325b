import { useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import type { ImportReport } from '#preload/contract/interchange.ts';
import { flushAll } from '../../app/flush.ts';
import { client } from '../../client/client.ts';
import { onHostEvent } from '../../client/host.ts';
import { useSentence } from '../../client/sentences.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { type Chosen, inBatches } from './chosen.ts';
import type { DataLooked, Staged } from './data/useDataImport.ts';

export type Progress = { done: number; total: number | null };
export type ImportState =
  | { step: 'choosing'; problem: string | null }
  | { step: 'sending' | 'reading' | 'writing'; label: string; progress: Progress }
  | { step: 'data'; from: Staged; looked: DataLooked }
  | { step: 'preview'; label: string; report: ImportReport; problem: string | null }
  | { step: 'done'; label: string; report: ImportReport };

type Handed = Staged & { left: ImportReport['problems'] };

/** More files than this are a folder of documents, not bibliographies or a table, unless it is an export of Zotero. */
const MOST_DATA_FILES = 100;

/** One import, from the files chosen to its report. `stop` gives up what is under way; leaving the window does too. */
export function useImport() {
  const { t } = useLingui();
  const sentenceOf = useSentence();
  const locale = useLocale();
  const [state, setState] = useState<ImportState>({ step: 'choosing', problem: null });
  const staged = useRef<Handed | null>(null);
  const stopping = useRef<AbortController | null>(null);

  const forget = () => {
    stopping.current?.abort();
    const { current } = staged;
    staged.current = null;
    // The host forgets it with the process if it is gone already.
    if (current) void client.imports.unstage({ stageId: current.stageId }).catch(() => undefined);
  };
  useEffect(() => forget, []);

  const begin = (): AbortSignal => {
    stopping.current?.abort();
    stopping.current = new AbortController();
    return stopping.current.signal;
  };

  const run = async (step: 'reading' | 'writing', signal: AbortSignal): Promise<ImportReport> => {
    const { stageId, label, left } = staged.current!;
    const runId = crypto.randomUUID();
    setState({ step, label, progress: { done: 0, total: null } });
    const deafen = onHostEvent((event) => {
      if (event.type !== 'progress' || event.runId !== runId || signal.aborted) return;
      setState({ step, label, progress: { done: event.done, total: event.total } });
    });
    try {
      const dryRun = step === 'reading';
      const report = await client.imports.staged({ stageId, label, dryRun, runId, locale }, { signal });
      return { ...report, skipped: report.skipped + left.length, problems: [...left, ...report.problems] };
    } finally {
      deafen();
    }
  };

  /** Hands the files to the host and shows what an import of them would do. */
  const look = async (chosen: Chosen): Promise<void> => {
    forget();
    const signal = begin();
    const { label, files } = chosen;
    if (files.length === 0) {
      setState({ step: 'choosing', problem: t`Il n’y a rien à lire dans ce choix.` });
      return;
    }
    try {
      const { batches, tooHeavy } = inBatches(files);
      const left = tooHeavy.map((file) => ({ file, message: t`Fichier trop lourd, laissé.` }));
      let stageId: string | null = null;
      let done = 0;
      for (const batch of batches) {
        setState({ step: 'sending', label, progress: { done, total: files.length } });
        const sent: { stageId: string; refused: string[] } = await client.imports.stage(
          { stageId, files: batch.map(({ path, file }) => ({ path, content: file })) },
          { signal },
        );
        stageId = sent.stageId;
        left.push(
          ...sent.refused.map((file) => ({ file, message: t`Ce nom ne peut pas être celui d’un fichier.` })),
        );
        staged.current = { stageId, label, left };
        done += batch.length;
      }
      if (stageId === null) {
        setState({ step: 'choosing', problem: t`Ces fichiers sont trop lourds.` });
        return;
      }
      const references = files.some(({ path }) => /^[^/]+\.rdf$/i.test(path));
      if (references || files.length <= MOST_DATA_FILES) {
        setState({ step: 'reading', label, progress: { done: 0, total: null } });
        const looked = await client.dataImports.look({ from: { stageId, label }, locale }, { signal });
        if (looked.form !== 'documents') {
          setState({ step: 'data', from: { stageId, label }, looked });
          return;
        }
      }
      const report = await run('reading', signal);
      setState({ step: 'preview', label, report, problem: null });
    } catch (error) {
      if (!signal.aborted) setState({ step: 'choosing', problem: sentenceOf(error) });
    }
  };

  /** Makes the import that was shown. */
  const make = async (preview: Extract<ImportState, { step: 'preview' }>): Promise<void> => {
    const signal = begin();
    try {
      await flushAll();
      const report = await run('writing', signal);
      setState({ step: 'done', label: preview.label, report });
      forget();
    } catch (error) {
      setState({ ...preview, problem: signal.aborted ? null : sentenceOf(error) });
    }
  };

  /** Gives up: an import under way is taken back whole by the host. */
  const stop = () => {
    const writing = state.step === 'writing';
    stopping.current?.abort();
    if (!writing) {
      forget();
      setState({ step: 'choosing', problem: null });
    }
  };
  return { state, look, make, stop };
}
