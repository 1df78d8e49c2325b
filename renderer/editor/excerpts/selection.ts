import { $getSelection, $isElementNode, $isRangeSelection, type EditorState, type PointType } from 'lexical';
import type { Passage } from '#db/domain/excerpts/follow.ts';
import type { Leaf, ScreenText } from './leaves.ts';

/** The passage selected on screen, in the plain text of the note, without the space around it; null when there is none. */
export function selectedRange(state: EditorState, screen: ScreenText): (Passage & { quote: string }) | null {
  const ends = state.read(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection) || selection.isCollapsed()) return null;
    const at = (point: PointType) => $placeOf(point, screen.leaves);
    const [one, other] = [at(selection.anchor), at(selection.focus)];
    return one === null || other === null ? null : [Math.min(one, other), Math.max(one, other)];
  });
  if (!ends) return null;
  const [from = 0, to = 0] = ends;
  const words = screen.text.slice(from, to);
  const quote = words.trim();
  if (quote === '') return null;
  const start = from + words.indexOf(quote);
  return { start, end: start + quote.length, quote };
}

/** The place of an end of the selection: in a run of words, or before the first one that follows it. */
function $placeOf(point: PointType, leaves: readonly Leaf[]): number | null {
  const byKey = new Map(leaves.map((leaf) => [leaf.key, leaf]));
  const here = byKey.get(point.key);
  if (here) return here.start + Math.min(point.offset, here.length);
  const node = point.getNode();
  if (!$isElementNode(node)) return null;
  const within = (index: number): Leaf | undefined => {
    const child = node.getChildAtIndex(index);
    if (!child) return undefined;
    const own = byKey.get(child.getKey());
    if (own || !$isElementNode(child)) return own;
    return child
      .getAllTextNodes()
      .map((text) => byKey.get(text.getKey()))
      .find((leaf) => leaf !== undefined);
  };
  for (let index = point.offset; index < node.getChildrenSize(); index += 1) {
    const next = within(index);
    if (next) return next.start;
  }
  const inside = leaves.filter(({ key }) => node.getAllTextNodes().some((text) => text.getKey() === key));
  const last = inside.at(-1);
  return last ? last.start + last.length : null;
}
