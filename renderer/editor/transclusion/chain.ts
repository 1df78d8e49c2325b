import { createContext } from 'react';
import type { NoteDocument } from '#db/domain/document/types.ts';
import { visitNodes } from '#db/domain/document/walk.ts';

/** Notes in notes in notes: deeper than this, only the title is shown. */
export const DEEPEST = 4;

/** The records that hold what is being shown, the outermost first. */
export const Holders = createContext<readonly string[]>([]);

/** The records that a text shows. */
export function shownIn(document: NoteDocument): string[] {
  const ids = new Set<string>();
  visitNodes(document.root, (node) => {
    if (node.type === 'transclusion') ids.add(node.recordId);
  });
  return [...ids];
}

/**
 * True when a note that shows `shown` would show itself, however far: `read` gives a note's text, or null when it has none.
 */
export async function wouldHoldItself(
  recordId: string,
  shown: string,
  read: (id: string) => Promise<NoteDocument | null>,
): Promise<boolean> {
  const seen = new Set<string>();
  const waiting = [shown];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id === recordId) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    const document = await read(id);
    if (document) waiting.push(...shownIn(document));
  }
  return false;
}
