import { $insertNodeToNearestRoot } from '@lexical/utils';
import {
  $createNodeSelection,
  $createParagraphNode,
  $createTextNode,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  $isTextNode,
  $parseSerializedNode,
  $setSelection,
  type LexicalNode,
  type NodeKey,
  type SerializedLexicalNode,
} from 'lexical';
import type { NoteDocument } from '#db/domain/document/types.ts';
import { $caretIn, $rootBlockOf } from '../blocks/move.ts';
import { $createMentionNode } from '../nodes/mention.ts';
import { $isPieceNode, type PieceFields } from '../nodes/piece.ts';

/** Where pieces go: at the caret, before a block (by key), or after one. */
export type PiecePlace = { at: 'caret' } | { before: NodeKey } | { after: NodeKey } | { at: 'end' };

/** Puts blocks in the text, in their order, and leaves the caret where one goes on writing. */
export function $putBlocks(blocks: readonly LexicalNode[], place: PiecePlace): void {
  const [first] = blocks;
  if (!first) return;
  if ('before' in place) {
    const target = $getNodeByKey(place.before);
    for (const block of blocks) {
      if (target) target.insertBefore(block, false);
      else $getRoot().append(block);
    }
  } else if ('after' in place) {
    let last = $getNodeByKey(place.after);
    for (const block of blocks)
      last = last ? last.insertAfter(block, false) : ($getRoot().append(block), block);
  } else {
    const selection = place.at === 'caret' ? $getSelection() : null;
    const here = selection?.getNodes()[0];
    const block = here ? $rootBlockOf(here) : null;
    if ($isParagraphNode(block) && block.isEmpty()) {
      // The line on which one writes on stays under them.
      for (const one of blocks) block.insertBefore(one, false);
      return;
    }
    if ($isParagraphNode(block) && $isRangeSelection(selection)) {
      $insertNodeToNearestRoot(first);
      const before = first.getPreviousSibling();
      if ($isParagraphNode(before) && before.isEmpty()) before.remove();
    } else if (block) block.insertAfter(first, false);
    else $getRoot().append(first);
    let last: LexicalNode = first;
    for (const one of blocks.slice(1)) last = last.insertAfter(one, false);
  }
  const end = blocks.at(-1)!;
  const next = end.getNextSibling() ?? end.insertAfter($createParagraphNode(), false);
  if ($isParagraphNode(next)) next.selectStart();
  else $selectBlock(end);
}

/** Selects a block without text as a whole: what is put at the caret next goes after it. */
function $selectBlock(block: LexicalNode): void {
  const selection = $createNodeSelection();
  selection.add(block.getKey());
  $setSelection(selection);
}

/** Changes what a piece holds. */
export function $setPiece(key: NodeKey, fields: Partial<PieceFields>): void {
  const node = $getNodeByKey(key);
  if ($isPieceNode(node)) node.setFields(fields);
}

/**
 * Turns a piece into text of the report's own: what it shows, then a line that names its source.
 * @param said how that line begins (« D’après ») and the record it names, null for a query
 */
export function $writeFrom(
  key: NodeKey,
  document: NoteDocument,
  said: { words: string; record: { id: string; title: string } | null; title: string },
): void {
  const piece = $getNodeByKey(key);
  if (!$isPieceNode(piece)) return;
  const blocks = document.root.children.map((block) => {
    const { $: _, ...bare } = block;
    return $parseSerializedNode(bare as unknown as SerializedLexicalNode);
  });
  const source = $createParagraphNode().append(
    $createTextNode(`${said.words} `),
    said.record
      ? $createMentionNode({ recordId: said.record.id, label: said.record.title, text: null })
      : $createTextNode(said.title),
    $createTextNode('.'),
  );
  let last: LexicalNode = piece;
  for (const block of [...blocks, source]) last = last.insertAfter(block, false);
  piece.remove();
  const first = blocks[0] ?? source;
  const [text] = 'getAllTextNodes' in first ? (first as typeof source).getAllTextNodes() : [];
  if ($isTextNode(text)) text.select(0, 0);
  else $caretIn(first);
}
