import {
  $getNodeByKey,
  $getRoot,
  $isTextNode,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  SKIP_DOM_SELECTION_TAG,
  type LexicalEditor,
} from 'lexical';
import type { Run } from './runs.ts';

/** Words of a run and what takes their place. */
export type Change = { run: Run; start: number; end: number; text: string };

/** True when every sign of the place is text one may change: a mention or a line break is found, never replaced. */
export function isReplaceable({ run, start, end }: Omit<Change, 'text'>): boolean {
  return piecesOf(run, start, end).every(({ isText }) => isText);
}

function piecesOf(run: Run, start: number, end: number) {
  return start === end
    ? run.pieces.filter((piece) => piece.start <= start && start <= piece.start + piece.length).slice(0, 1)
    : run.pieces.filter((piece) => piece.start < end && piece.start + piece.length > start);
}

/** False when the words of a run changed since they were read. */
function $isAsRead({ text, pieces }: Run): boolean {
  return pieces.every(({ key, start, length, isText }) => {
    if (!isText) return true;
    const node = $getNodeByKey(key);
    return $isTextNode(node) && node.getTextContent() === text.slice(start, start + length);
  });
}

/** Changes words where they stand: they keep the format of their first sign. Gives how many were changed. */
export function $change(changes: readonly Change[]): number {
  // From the end, so that the places before stay true.
  const fresh = new Set([...new Set(changes.map(({ run }) => run))].filter($isAsRead));
  const ordered = changes
    .filter(({ run }) => fresh.has(run))
    .sort((a, b) => b.start - a.start || b.end - a.end);
  let done = 0;
  for (const change of ordered) {
    if (!isReplaceable(change)) continue;
    const pieces = piecesOf(change.run, change.start, change.end);
    if (pieces.length === 0) continue;
    for (const [index, piece] of [...pieces.entries()].reverse()) {
      const node = $getNodeByKey(piece.key);
      if (!$isTextNode(node)) continue;
      const from = Math.max(0, change.start - piece.start);
      const length = Math.min(piece.length, change.end - piece.start) - from;
      node.spliceText(from, length, index === 0 ? change.text : '');
    }
    done += 1;
  }
  return done;
}

/** Marks an update that replaced what was found. */
export const REPLACED_TAG = 'vigie-replaced';

/** The same as one step to undo. */
export function change(editor: LexicalEditor, changes: readonly Change[]): number {
  let done = 0;
  // What was just loaded is not known to the history yet: there would be nothing to come back to.
  editor.update(() => $getRoot().markDirty(), {
    tag: [HISTORY_MERGE_TAG, SKIP_DOM_SELECTION_TAG],
    discrete: true,
  });
  editor.update(() => (done = $change(changes)), {
    tag: [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG, REPLACED_TAG],
    discrete: true,
  });
  return done;
}
