import { t } from '@lingui/core/macro';
import { readingNow } from '../editor/selection/selected.ts';
import { showToast } from '../ui/state/toasts.ts';
import { openOverlay } from './overlays.ts';

/** Opens the window that adds the passage selected in a note to a signal already there; says what to do when none is. */
export function observeHere(): void {
  const reading = readingNow();
  const passage = reading?.passage();
  if (!reading || !passage) {
    showToast({ text: t`Sélectionnez d’abord un passage d’une note.` });
    return;
  }
  const { text, blockId } = passage;
  openOverlay({ name: 'observe', from: { noteId: reading.recordId, excerpt: text, blockId } });
}
