import {
  $createParagraphNode,
  $findMatchingParent,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  $isRootOrShadowRoot,
  $setSelection,
  type LexicalNode,
  type PointType,
} from 'lexical';
import type { CalloutTone } from '#db/domain/document/types.ts';
import {
  $createCalloutNode,
  $isCalloutNode,
  $isCalloutTitleNode,
  type CalloutNode,
} from '../nodes/callout.ts';
import { $moveBlockId } from '../nodes/block-id.ts';

/** The callout where the caret is, the innermost one. */
export function $calloutHere(): CalloutNode | null {
  const node = $getSelection()?.getNodes()[0];
  return node ? $findMatchingParent(node, $isCalloutNode) : null;
}

/** The blocks the selection touches, where they are neighbours: in the note, in a cell or in a callout. */
function $blocksSelected(): LexicalNode[] {
  const blocks = new Set<LexicalNode>();
  for (const node of $getSelection()?.getNodes() ?? []) {
    const block = $findMatchingParent(node, (one) => $isRootOrShadowRoot(one.getParent()));
    if (block) blocks.add(block.getLatest());
  }
  const all = [...blocks];
  const parent = all[0]?.getParent();
  // A selection that goes in and out of a frame is taken at the level of its beginning.
  return all.filter((block) => parent?.is(block.getParent()));
}

/**
 * Frames the blocks of the selection. An empty line becomes the callout, with the caret in its title; so does the title of
 * another callout, which then only changes its tone.
 */
export function $frame(tone: CalloutTone): void {
  const blocks = $blocksSelected();
  const [first] = blocks;
  if (!first) return;
  if ($isCalloutTitleNode(first)) {
    $calloutHere()?.setFields({ tone });
    return;
  }
  const selection = $getSelection()?.clone() ?? null;
  const callout = $createCalloutNode(tone);
  const isEmpty = blocks.length === 1 && $isParagraphNode(first) && first.isEmpty();
  first.insertBefore(callout);
  $moveBlockId(first, callout);
  callout.append(...blocks);
  if (isEmpty) callout.getTitle()?.selectStart();
  else $setSelection(selection);
}

/** Enter on the empty last line of a callout goes on after it. False elsewhere. */
export function $leaveByEnter(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const line = selection.anchor.getNode();
  const callout = line.getParent();
  if (!$isParagraphNode(line) || !line.isEmpty() || !$isCalloutNode(callout)) return false;
  if (line.getNextSibling() !== null) return false;
  if ($isCalloutTitleNode(line.getPreviousSibling())) {
    const next = $createParagraphNode();
    callout.insertAfter(next);
    next.select();
  } else {
    callout.insertAfter(line);
    line.select();
  }
  return true;
}

/** Enter in a title, at its end, goes to the empty line that waits under it. False elsewhere. */
export function $leaveTitle(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const title = $findMatchingParent(selection.anchor.getNode(), $isCalloutTitleNode);
  const next = title?.getNextSibling();
  if (!title || !$isParagraphNode(next) || !next.isEmpty() || !$isAtEdge(title, 'end')) return false;
  next.select();
  return true;
}

/** An arrow that would go out of a callout where the text ends makes a line to go to. */
export function $leaveByArrow(way: 'before' | 'after'): boolean {
  const callout = $calloutHere();
  const isLast = (way === 'before' ? callout?.getPreviousSibling() : callout?.getNextSibling()) === null;
  if (!callout || !isLast || !$isAtEdge(callout, way === 'before' ? 'start' : 'end')) return false;
  const line = $createParagraphNode();
  if (way === 'before') callout.insertBefore(line);
  else callout.insertAfter(line);
  line.select();
  return true;
}

/** True when the caret stands at the first or last place of a node. */
export function $isAtEdge(node: LexicalNode, edge: 'start' | 'end'): boolean {
  const selection = $getSelection();
  return (
    $isRangeSelection(selection) && selection.isCollapsed() && $isPointAtEdge(selection.anchor, node, edge)
  );
}

/** True when a point is the first or last place of a node. */
export function $isPointAtEdge(point: PointType, node: LexicalNode, edge: 'start' | 'end'): boolean {
  if (!$isElementNode(node)) return false;
  const here = point.getNode();
  const size = $isElementNode(here) ? here.getChildrenSize() : here.getTextContentSize();
  if (point.offset !== (edge === 'start' ? 0 : size)) return false;
  const last = edge === 'start' ? node.getFirstDescendant() : node.getLastDescendant();
  if (last === null) return here.is(node);
  return (
    last.is(here) ||
    ($isElementNode(here) && last.is(edge === 'start' ? here.getFirstDescendant() : here.getLastDescendant()))
  );
}
