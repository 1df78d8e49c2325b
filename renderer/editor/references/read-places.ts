import { $isHeadingNode } from '@lexical/rich-text';
import { $isTableNode } from '@lexical/table';
import { $getRoot, $isElementNode, $isLineBreakNode, $isTextNode, type LexicalNode } from 'lexical';
import { callout, captioned, cell, heading, row, table } from '#db/domain/document/build.ts';
import type { BlockNode } from '#db/domain/document/types.ts';
import type { ShownBy } from '#db/domain/reports/laid-out.ts';
import { numberedPlaces } from '#db/domain/reports/numbering.ts';
import { slotsIn } from '#db/domain/reports/slots.ts';
import { $getBlockId } from '../nodes/block-id.ts';
import { $isCalloutNode } from '../nodes/callout.ts';
import { $isChartNode } from '../nodes/chart.ts';
import { $isImageNode } from '../nodes/image.ts';
import { $isPieceNode } from '../nodes/piece.ts';
import { $getCaption } from '../nodes/table-caption.ts';
import { TransclusionNode } from '../nodes/transclusion.ts';
import type { Places } from './places.ts';

/**
 * The headings, figures and tables of the text on screen, numbered as its exports number them. Only what can have a number is
 * read, so that it costs little in a long text.
 * @param shownBy what a piece or another note shows, null while it is not known
 */
export function $readPlaces(recordId: string, shownBy: ShownBy): Pick<Places, 'places' | 'slots'> {
  const slots = $slotKeys();
  const blocks = $blocksOf($getRoot().getChildren());
  const ids = new Map<string, string>();
  for (const node of $getRoot().getChildren()) ids.set($getBlockId(node), node.getKey());
  const places = numberedPlaces(blocks, shownBy, recordId).map((place) => ({
    ...place,
    // Of what a piece shows, the one that bears the id of the piece is the piece itself.
    key: place.path.length === 1 ? slots[place.path[0]!]! : (ids.get(place.blockId ?? '') ?? null),
  }));
  return { places, slots };
}

/** The keys of the nodes of a text that may have a number or show what may, by rank. */
export function $slotKeys(): string[] {
  const nodes = slotsIn<LexicalNode>($getRoot().getChildren(), {
    typeOf: (node) => node.getType(),
    childrenOf: (node) => ($isElementNode(node) ? node.getChildren() : []),
  });
  return nodes.map((node) => node.getKey());
}

function $blocksOf(nodes: readonly LexicalNode[]): BlockNode[] {
  return nodes.flatMap((node) => {
    const block = $blockOf(node);
    const blockId = $getBlockId(node);
    return block ? [blockId === '' ? block : { ...block, $: { ...block.$, blockId } }] : [];
  });
}

/** As much of a block as its number asks for; null for one that never has any. */
function $blockOf(node: LexicalNode): BlockNode | null {
  if ($isHeadingNode(node)) {
    const words = node.getTextContent();
    // What is not words (a footnote, a reference) is something said all the same.
    const says = node.getChildren().some((child) => !$isTextNode(child) && !$isLineBreakNode(child));
    return { ...heading(2, words.trim() === '' && says ? '…' : words), tag: node.getTag() };
  }
  if ($isTableNode(node)) {
    const within = node
      .getChildren()
      .flatMap((line) => ($isElementNode(line) ? line.getChildren() : []))
      .flatMap((one) => ($isElementNode(one) ? $blocksOf(one.getChildren()) : []));
    return captioned(within.length > 0 ? table(row(cell(within))) : table(), $getCaption(node));
  }
  if ($isCalloutNode(node)) {
    const within = $blocksOf(node.getChildren());
    return within.length > 0 ? callout('note', [], within) : null;
  }
  const version = 1;
  if ($isImageNode(node)) return { type: 'image', version, ...node.getFields() };
  if ($isChartNode(node)) return { type: 'chart', version, ...node.getFields() };
  if ($isPieceNode(node)) return { type: 'piece', version, ...node.getFields() };
  if (node instanceof TransclusionNode) return { type: 'transclusion', version, ...node.getFields() };
  return null;
}
