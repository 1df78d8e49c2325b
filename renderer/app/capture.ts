import { selectedText } from '../editor/selection/selected.ts';
import { activeTab, placeOf } from './tabs.ts';
import { useTabs } from './navigation.ts';
import { openOverlay } from './overlays.ts';

/** Opens the window that captures a signal, from a record when one is named. */
export function captureFrom(placeId: string | null): void {
  openOverlay({ name: 'capture', from: { placeId, excerpt: '', blockId: null, cite: null } });
}

/** The same from where one is: the passage selected in a note, the record on screen, or nothing. */
export function captureHere(): void {
  const selected = selectedText();
  if (!selected) {
    const here = placeOf(activeTab(useTabs.getState()));
    captureFrom(here.page === 'record' || here.page === 'note' ? here.id : null);
    return;
  }
  const { recordId, text, blockId, mentionAfter } = selected;
  openOverlay({
    name: 'capture',
    from: {
      placeId: recordId,
      excerpt: text,
      blockId,
      cite: mentionAfter && (({ id, title }) => mentionAfter({ recordId: id, label: title, text: null })),
    },
  });
}
