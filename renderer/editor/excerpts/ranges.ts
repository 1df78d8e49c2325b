import type { LexicalEditor } from 'lexical';
import type { Passage } from '#db/domain/excerpts/follow.ts';
import type { Leaf } from './leaves.ts';

/** The part of the page that shows a passage, or null when it is not on screen. */
export function rangeOf(
  editor: LexicalEditor,
  { start, end }: Passage,
  leaves: readonly Leaf[],
): Range | null {
  const held = leaves.filter((leaf) => leaf.start < end && leaf.start + leaf.length > start);
  const [first, last] = [held[0], held.at(-1)];
  if (!first || !last) return null;
  const range = document.createRange();
  const isSet =
    setEnd(editor, first, start - first.start, 'start', range) &&
    setEnd(editor, last, end - last.start, 'end', range);
  return isSet ? range : null;
}

function setEnd(
  editor: LexicalEditor,
  leaf: Leaf,
  offset: number,
  side: 'start' | 'end',
  range: Range,
): boolean {
  const element = editor.getElementByKey(leaf.key);
  if (!element) return false;
  const words = leaf.isText ? textNode(element) : null;
  if (words) {
    const at = Math.max(0, Math.min(offset, words.data.length));
    if (side === 'start') range.setStart(words, at);
    else range.setEnd(words, at);
  } else if (side === 'start') range.setStartBefore(element);
  else range.setEndAfter(element);
  return true;
}

/** A run of words is one text in the page, under the elements of its formats. */
function textNode(element: HTMLElement): Text | null {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  return walker.nextNode() as Text | null;
}
