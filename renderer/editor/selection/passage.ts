import {
  $createRangeSelection,
  $createTextNode,
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  type PointType,
} from 'lexical';
import { $getBlockId } from '../nodes/block-id.ts';
import { $createMentionNode, type MentionFields } from '../nodes/mention.ts';

type End = { key: string; offset: number; type: PointType['type'] };

/** A passage of a note: its words, the block where it begins, and where it ends. */
export type Passage = { text: string; blockId: string | null; end: End };

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
  const block = first.getNode().getTopLevelElement();
  const blockId = block ? $getBlockId(block) : '';
  return {
    text,
    blockId: blockId === '' ? null : blockId,
    end: { key: last.key, offset: last.offset, type: last.type },
  };
}

/** Puts a mention after the last word of a passage, a space before it, and gives its key; null when the text there is gone. */
export function $mentionAfter({ end }: Passage, fields: MentionFields): string | null {
  const node = $getNodeByKey(end.key);
  if (!node?.isAttached()) return null;
  const length = $isTextNode(node)
    ? node.getTextContentSize()
    : $isElementNode(node)
      ? node.getChildrenSize()
      : null;
  if (length === null) return null;
  const selection = $createRangeSelection();
  const written = $isTextNode(node) ? node.getTextContent().slice(0, end.offset).trimEnd() : null;
  const offset = written?.length ?? Math.min(end.offset, length);
  selection.anchor.set(end.key, offset, end.type);
  selection.focus.set(end.key, offset, end.type);
  $setSelection(selection);
  const mention = $createMentionNode(fields);
  selection.insertNodes([$createTextNode(' '), mention]);
  return mention.getKey();
}
