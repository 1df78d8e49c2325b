import { type BlockNode, type InlineNode, TEXT_FORMAT } from '../../../../domain/document/types.ts';
import type { ReadCell } from '../tables.ts';

const textsOf = (blocks: readonly BlockNode[]): InlineNode[] =>
  blocks
    .flatMap((block) => (block.type === 'paragraph' ? block.children : []))
    .filter((node) => node.type === 'text');

/** True when every word of a row is bold, and there is one. */
export function allBold(cells: readonly ReadCell[]): boolean {
  const texts = cells.flatMap(({ blocks }) => textsOf(blocks));
  return (
    texts.length > 0 &&
    texts.every((node) => node.type === 'text' && (node.format & TEXT_FORMAT.bold || node.text.trim() === ''))
  );
}

/** A cell of headers is bold by itself. */
export function unbold(block: BlockNode): BlockNode {
  if (block.type !== 'paragraph') return block;
  return {
    ...block,
    children: block.children.map((node) =>
      node.type === 'text' ? { ...node, format: node.format & ~TEXT_FORMAT.bold } : node,
    ),
  };
}
