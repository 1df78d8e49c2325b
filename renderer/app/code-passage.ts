import { t } from '@lingui/core/macro';
import { readingNow } from '../editor/selection/selected.ts';
import { showToast } from '../ui/state/toasts.ts';
import { openOverlay } from './overlays.ts';

/** Opens the window that codes the passage selected in a note; says what to do when none is. */
export function codeHere(): void {
  const reading = readingNow();
  const range = reading?.range();
  if (!reading || !range) {
    showToast({ text: t`Sélectionnez d’abord un passage d’une note.` });
    return;
  }
  openOverlay({ name: 'code', from: { noteId: reading.recordId, ...range } });
}
