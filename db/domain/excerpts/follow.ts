import type { DocumentText, TextBlock } from '../document/walk.ts';

/** A passage of a note's plain text, in UTF-16 units; `end` excluded. */
export type Passage = { start: number; end: number };

/**
 * Where a passage of a text stands after the text was edited, or null when nothing of it is left. What is typed at its
 * edges stays outside, what is typed inside belongs to it. Blocks are followed by their ids wherever they moved, and
 * within a block the one stretch that differs tells where each end went; where that leaves nothing, or other words, the
 * very words are looked for nearby (a passage cut and pasted elsewhere, two edits around it in one save).
 * The idea is that of position and quotation selectors (W3C Web Annotation Data Model, 4.2.4 and 4.2.5).
 */
export function followPassage(passage: Passage, before: DocumentText, after: DocumentText): Passage | null {
  if (before.text === after.text) return passage;
  const words = before.text.slice(passage.start, passage.end);
  const moved = movedTo(passage, before, after);
  if (moved && after.text.slice(moved.start, moved.end) === words) return moved;
  return nearestWords(words, after.text, moved?.start ?? passage.start) ?? moved;
}

/** The passage by the blocks it began and ended in; null when nothing of it is left there. */
function movedTo(passage: Passage, before: DocumentText, after: DocumentText): Passage | null {
  const held = before.blocks.filter((block) => block.start < passage.end && block.end > passage.start);
  const kept = held.flatMap((block) => {
    const now = block.blockId && after.blocks.find(({ blockId }) => blockId === block.blockId);
    return now ? [{ block, now }] : [];
  });
  const first = kept[0];
  const last = kept.at(-1);
  if (!first || !last) {
    // Blocks without ids (a note written as Markdown): the whole text is one.
    return held.some(({ blockId }) => blockId !== null)
      ? null
      : proper({
          start: startAfter(passage.start, before.text, after.text),
          end: endAfter(passage.end, before.text, after.text),
        });
  }
  const textOf = (document: DocumentText, { start, end }: TextBlock) => document.text.slice(start, end);
  const start = Math.max(0, passage.start - first.block.start);
  const end = Math.min(passage.end, last.block.end) - last.block.start;
  return proper({
    start: first.now.start + startAfter(start, textOf(before, first.block), textOf(after, first.now)),
    end: last.now.start + endAfter(end, textOf(before, last.block), textOf(after, last.now)),
  });
}

const proper = (passage: Passage): Passage | null => (passage.start < passage.end ? passage : null);

/** How many units two texts share at their beginning, and then at their end. */
function shared(before: string, after: string): { prefix: number; suffix: number } {
  const least = Math.min(before.length, after.length);
  let prefix = 0;
  while (prefix < least && before[prefix] === after[prefix]) prefix += 1;
  let suffix = 0;
  while (suffix < least - prefix && before.at(-1 - suffix) === after.at(-1 - suffix)) suffix += 1;
  return { prefix, suffix };
}

/** Where the beginning of a passage went: what was written just there comes before it. */
function startAfter(at: number, before: string, after: string): number {
  const { prefix, suffix } = shared(before, after);
  if (at >= before.length - suffix) return at + after.length - before.length;
  // In the stretch written over, what is left of the passage begins after it.
  return at <= prefix ? at : after.length - suffix;
}

/** Where the end of a passage went: what was written just there comes after it. */
function endAfter(at: number, before: string, after: string): number {
  const { prefix, suffix } = shared(before, after);
  if (at <= prefix) return at;
  return at >= before.length - suffix ? at + after.length - before.length : prefix;
}

/** The occurrence of these words that begins nearest to a place, or null when they are not there. */
export function nearestWords(words: string, text: string, near: number): Passage | null {
  let best = -1;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (best >= 0 && Math.abs(at - near) >= Math.abs(best - near)) break;
    best = at;
  }
  return best < 0 ? null : { start: best, end: best + words.length };
}
