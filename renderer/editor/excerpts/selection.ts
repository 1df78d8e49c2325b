import {
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  type EditorState,
  type LexicalNode,
  type PointType,
} from 'lexical';
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

/** The place of an end of the selection: in a run of words, or between those of an element. */
function $placeOf(point: PointType, leaves: readonly Leaf[]): number | null {
  const byKey = new Map(leaves.map((leaf) => [leaf.key, leaf]));
  const here = byKey.get(point.key);
  if (here) return here.start + Math.min(point.offset, here.length);
  const node = point.getNode();
  if (!$isElementNode(node)) return null;
  const children = node.getChildren();
  const held = (some: readonly LexicalNode[]) => some.flatMap((child) => $leavesOf(child, byKey));
  const before = held(children.slice(0, point.offset)).at(-1);
  if (before) return before.start + before.length;
  return held(children.slice(point.offset))[0]?.start ?? null;
}

function $leavesOf(node: LexicalNode, byKey: ReadonlyMap<string, Leaf>): Leaf[] {
  const own = byKey.get(node.getKey());
  if (own) return [own];
  return $isElementNode(node) ? node.getChildren().flatMap((child) => $leavesOf(child, byKey)) : [];
}
