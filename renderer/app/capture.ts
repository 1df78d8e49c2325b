import { readingNow } from '../editor/selection/selected.ts';
import { useTabs } from './navigation.ts';
import { openOverlay } from './overlays.ts';
import { activeTab, placeOf } from './tabs.ts';

/** Opens the window that captures a signal, from a record when one is named. */
export function captureFrom(placeId: string | null): void {
  openOverlay({ name: 'capture', from: { placeId, excerpt: '', blockId: null, cite: null } });
}

/** The same from where one is: the passage selected in a note, the record on screen, or nothing. */
export function captureHere(): void {
  const reading = readingNow();
  const passage = reading?.passage();
  if (!reading || !passage) {
    const here = placeOf(activeTab(useTabs.getState()));
    captureFrom(here.page === 'record' || here.page === 'note' ? here.id : null);
    return;
  }
  const { recordId } = reading;
  // The note may be drawn anew meanwhile, in another width of the window: its editor is asked for when it is needed.
  const cite = (signal: { id: string; title: string }) => {
    readingNow(recordId)?.mentionAfter(passage, { recordId: signal.id, label: signal.title, text: null });
    return () => readingNow(recordId)?.removeMentions(signal.id);
  };
  openOverlay({
    name: 'capture',
    from: {
      placeId: recordId,
      excerpt: passage.text,
      blockId: passage.blockId,
      cite: reading.isWritten() ? cite : null,
    },
  });
}
