import { useEffect } from 'react';
import { carry, draggedWith } from './carried.ts';

/** Whatever leads to a record, wherever it is shown. */
const SOURCES = '[data-carried], [data-record], [data-preview]';

/**
 * Lets every record that is shown (a result, a backlink, a link, a coded passage) be dragged into a report, in this window or
 * another one. What is itself part of a text being written moves as that text.
 */
export function DragsToReports(): null {
  useEffect(() => {
    const source = (event: Event): HTMLElement | null => {
      const found = event.target instanceof Element ? event.target.closest<HTMLElement>(SOURCES) : null;
      return found?.closest('[contenteditable="true"]') ? null : found;
    };
    // What is no link can be dragged once it says so.
    const over = (event: Event) => {
      const found = source(event);
      if (found && !found.closest('[draggable="true"]')) found.draggable = true;
    };
    const start = (event: DragEvent) => {
      const found = source(event);
      const dragged = found && draggedWith(found);
      if (!dragged || !event.dataTransfer) return;
      // Words that were selected are dragged as words.
      const selection = document.getSelection();
      if (selection && !selection.isCollapsed && selection.containsNode(found, true)) return;
      carry(event.dataTransfer, [dragged], found.innerText.split('\n')[0] ?? '');
    };
    document.addEventListener('pointerover', over);
    // First, so that a list that says more of what it holds has the last word.
    document.addEventListener('dragstart', start, true);
    return () => {
      document.removeEventListener('pointerover', over);
      document.removeEventListener('dragstart', start, true);
    };
  }, []);
  return null;
}
