import type { ChartNode, FigureNode } from '#db/domain/document/types.ts';

/** What other programs take of a live node. */
export type OtherForms = { text: string; html: string };

/**
 * Puts a live figure or chart in the clipboard: a note takes the node itself, another program its words. False when the
 * browser refuses. Called in the press itself: only the event of a copy may carry a note's own form.
 */
export function copyLive(node: FigureNode | ChartNode, { text, html }: OtherForms): boolean {
  let taken = false;
  const onCopy = (event: ClipboardEvent) => {
    if (!event.clipboardData) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData.setData(
      'application/x-lexical-editor',
      JSON.stringify({ namespace: 'vigie', nodes: [node] }),
    );
    event.clipboardData.setData('text/html', html);
    event.clipboardData.setData('text/plain', text);
    taken = true;
  };
  document.addEventListener('copy', onCopy, { capture: true });
  try {
    // The only call that gives such an event outside a press of Ctrl+C; no browser drops it.
    document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', onCopy, { capture: true });
  }
  return taken;
}
