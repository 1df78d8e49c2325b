import { t } from '@lingui/core/macro';
import { navigate } from '../../../app/navigation.ts';
import { openOverlay, type CaptureFrom } from '../../../app/overlays.ts';
import { saving } from '../../../app/status.ts';
import { client } from '../../../client/client.ts';
import { sentenceNow } from '../../../client/sentences.ts';
import { rememberRef } from '../../../editor/mentions/refs.ts';
import { showToast } from '../../../ui/state/toasts.ts';
import { dropDraft, type Draft } from './draft.ts';
import { captureInput } from './input.ts';

/** The window was closed with words in it: they are kept, and one is told how to go on. */
export function sayKept(from: CaptureFrom): void {
  showToast({
    text: t`Le brouillon du signal est gardé.`,
    action: { label: t`Reprendre`, run: () => openOverlay({ name: 'capture', from }) },
  });
}

/**
 * Keeps a signal while the page is already free for something else. The draft stays until the host said so: what fails is
 * told, and the window opens again as it was.
 */
export async function saveCapture(draft: Draft, from: CaptureFrom, cites: boolean): Promise<void> {
  try {
    const { id, code, changeSetId } = await saving(
      () => client.signals.capture(captureInput(draft)),
      sentenceNow,
    );
    dropDraft();
    const takeBack = cites ? await cite(id, code, from) : null;
    showToast({
      text: t`Signal ${code} capté.`,
      action: { label: t`Ouvrir`, run: () => navigate.to({ page: 'record', id }) },
      second: { label: t`Annuler`, run: () => void undo(changeSetId, code, takeBack) },
    });
  } catch (error) {
    const reopen = () => openOverlay({ name: 'capture', from });
    showToast({ text: sentenceNow(error), action: { label: t`Reprendre`, run: reopen } });
  }
}

async function cite(id: string, code: string, from: CaptureFrom): Promise<(() => void) | null> {
  if (!from.cite) return null;
  const [ref] = await client.records.refs({ ids: [id] });
  const signal = ref ?? { id, code, kind: 'signal' as const, title: code, summary: '', deleted: false };
  rememberRef(signal);
  return from.cite(signal);
}

async function undo(changeSetId: string, code: string, takeBack: (() => void) | null): Promise<void> {
  try {
    await saving(() => client.history.undo({ changeSetId }), sentenceNow);
    takeBack?.();
    showToast({ text: t`Signal ${code} retiré.` });
  } catch (error) {
    showToast({ text: sentenceNow(error) });
  }
}
