import { $isHeadingNode } from '@lexical/rich-text';
import { $isTableNode } from '@lexical/table';
import { $getRoot, type LexicalNode } from 'lexical';
import { captioned, heading, table } from '#db/domain/document/build.ts';
import type { BlockNode, PieceNode } from '#db/domain/document/types.ts';
import { numberedPlaces } from '#db/domain/reports/numbering.ts';
import { $getBlockId } from '../nodes/block-id.ts';
import { $isChartNode } from '../nodes/chart.ts';
import { $isImageNode } from '../nodes/image.ts';
import { $isPieceNode } from '../nodes/piece.ts';
import { $getCaption } from '../nodes/table-caption.ts';
import type { Place } from './places.ts';

/**
 * The headings, figures and tables of the text on screen, numbered as its exports number them. Only what can have a number is
 * read, so that it costs little in a long text.
 * @param shownBy what a piece shows, null while it is not known
 */
export function $readPlaces(shownBy: (piece: PieceNode) => readonly BlockNode[] | null): Place[] {
  const keys = new Map<string, string>();
  const blocks: BlockNode[] = [];
  for (const node of $getRoot().getChildren()) {
    const block = $blockOf(node);
    if (!block) continue;
    const blockId = $getBlockId(node);
    keys.set(blockId, node.getKey());
    blocks.push({ ...block, $: { ...block.$, blockId } });
  }
  return numberedPlaces(blocks, shownBy).flatMap((place) =>
    place.blockId === null
      ? []
      : [{ ...place, blockId: place.blockId, key: keys.get(place.blockId) ?? null }],
  );
}

/** As much of a block as its number asks for; null for one that never has any. */
function $blockOf(node: LexicalNode): BlockNode | null {
  if ($isHeadingNode(node)) {
    const words = node.getTextContent();
    return { ...heading(2, words), tag: node.getTag(), ...(node.isEmpty() && { children: [] }) };
  }
  if ($isTableNode(node)) return captioned(table(), $getCaption(node));
  const version = 1;
  if ($isImageNode(node)) return { type: 'image', version, ...node.getFields() };
  if ($isChartNode(node)) return { type: 'chart', version, ...node.getFields() };
  if ($isPieceNode(node)) return { type: 'piece', version, ...node.getFields() };
  return null;
}
