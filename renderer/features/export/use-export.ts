import { useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import { client } from '../../client/client.ts';
import { saveFile } from '../../client/save-file.ts';
import { sentenceNow } from '../../client/sentences.ts';
import { showToast } from '../../ui/state/toasts.ts';

type ExportInput = Parameters<typeof client.exports.create>[0];

/** Makes one export at a time and hands its file over; `onDone` is called when the person has it. */
export function useExport(onDone: () => void) {
  const { t } = useLingui();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const running = useRef<AbortController | null>(null);
  const cancel = () => running.current?.abort();
  useEffect(() => cancel, []);

  const start = async (input: ExportInput): Promise<void> => {
    const controller = new AbortController();
    running.current = controller;
    setBusy(true);
    setProblem(null);
    try {
      const { fileName, mediaType, content } = await client.exports.create(input, {
        signal: controller.signal,
      });
      if (controller.signal.aborted) return;
      const saved = await saveFile({ name: fileName, mediaType, content });
      if (saved.saved) {
        showToast({ text: t`${fileName} est prêt.` });
        onDone();
      } else setProblem(saved.sentence);
    } catch (error) {
      if (!controller.signal.aborted) setProblem(sentenceNow(error));
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, start, cancel };
}
