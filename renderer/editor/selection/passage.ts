import {
  $createRangeSelection,
  $createTextNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  type ElementNode,
  type LexicalNode,
  type PointType,
  type TextNode,
} from 'lexical';
import { $getBlockId } from '../nodes/block-id.ts';
import { $createMentionNode, $isMentionNode, type MentionFields } from '../nodes/mention.ts';

/**
 * A passage of a note: its words, the block where it begins, and where its last word ends, counted in the text of the
 * block. It is found again in another editor of the same note.
 */
export type Passage = {
  text: string;
  blockId: string | null;
  end: { blockId: string; offset: number };
};

/** The passage now selected, without the space around it; null when nothing but space is. */
export function $selectedPassage(): Passage | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return null;
  const text = selection
    .getTextContent()
    .replace(/[ \t]*\n\s*/g, '\n')
    .trim();
  if (text === '') return null;
  const [first, last] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  const id = $blockIdOf(first.getNode());
  return {
    text,
    blockId: id === '' ? null : id,
    end: { blockId: $blockIdOf(last.getNode()), offset: $offsetInBlock(last) },
  };
}

/**
 * Puts a mention after the last word of a passage, a space before it; the caret ends after it. False when the block is
 * gone.
 */
export function $mentionAfter({ end }: Passage, fields: MentionFields): boolean {
  const block = $getRoot()
    .getChildren()
    .find((one): one is ElementNode => $isElementNode(one) && $getBlockId(one) === end.blockId);
  if (!block || end.blockId === '') return false;
  const place = $placeOf(block, end.offset);
  const selection = $createRangeSelection();
  if (place) {
    selection.anchor.set(place.node.getKey(), place.offset, 'text');
    selection.focus.set(place.node.getKey(), place.offset, 'text');
  } else {
    selection.anchor.set(block.getKey(), 0, 'element');
    selection.focus.set(block.getKey(), 0, 'element');
  }
  $setSelection(selection);
  selection.insertNodes([$createTextNode(' '), $createMentionNode(fields)]);
  return true;
}

/** Takes out every mention of a record. */
export function $removeMentions(recordId: string): void {
  const walk = (node: LexicalNode): void => {
    if ($isMentionNode(node) && node.getFields().recordId === recordId) node.remove();
    else if ($isElementNode(node)) node.getChildren().forEach(walk);
  };
  walk($getRoot());
}

function $blockIdOf(node: LexicalNode): string {
  const block = node.getTopLevelElement();
  return block ? $getBlockId(block) : '';
}

/** How many signs of the text of its block come before a point. */
function $offsetInBlock(point: PointType): number {
  const node = point.getNode();
  const block = node.getTopLevelElement();
  if (!$isElementNode(block)) return 0;
  const child = $isElementNode(node) ? node.getChildAtIndex(point.offset) : null;
  let before = 0;
  for (const text of block.getAllTextNodes()) {
    if (text.is(node)) return before + point.offset;
    if (child && (text.is(child) || child.isParentOf(text) || child.isBefore(text))) return before;
    before += text.getTextContentSize();
  }
  return before;
}

/** The text node and the place in it that an offset of a block means, drawn back to the end of a word. */
function $placeOf(block: ElementNode, offset: number): { node: TextNode; offset: number } | null {
  let left = offset;
  let last: { node: TextNode; offset: number } | null = null;
  for (const node of block.getAllTextNodes()) {
    if (!$isTextNode(node)) continue;
    const size = node.getTextContentSize();
    last = { node, offset: node.getTextContent().slice(0, Math.min(left, size)).trimEnd().length };
    if (left <= size) return last;
    left -= size;
  }
  return last;
}
