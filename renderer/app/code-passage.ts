import { t } from '@lingui/core/macro';
import { selectedText } from '../editor/selection/selected.ts';
import { showToast } from '../ui/state/toasts.ts';
import { openOverlay } from './overlays.ts';

/** Opens the window that codes the passage selected in a note; says what to do when none is. */
export function codeHere(): void {
  const selected = selectedText();
  const range = selected?.range();
  if (!selected || !range) {
    showToast({ text: t`Sélectionnez d’abord un passage d’une note.` });
    return;
  }
  openOverlay({ name: 'code', from: { noteId: selected.recordId, ...range } });
}
