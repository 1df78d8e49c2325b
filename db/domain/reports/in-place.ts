import { blockIdOf } from '../document/blocks.ts';
import { captioned, paragraph, text } from '../document/build.ts';
import { TEXT_FORMAT, type BlockNode, type HeadingNode, type PieceNode } from '../document/types.ts';

/**
 * The blocks of a piece where it stands, under a heading of this level (0 for none): their headings under that one, its caption
 * on the figure or the table they are, its id on the block that references lead to.
 */
export function inPlace(blocks: readonly BlockNode[], piece: PieceNode, level: number): BlockNode[] {
  const placed = lowered(blocks, level);
  const { caption } = piece;
  const id = blockIdOf(piece);
  const bearers = placed.filter(({ type }) => CAPTIONED.has(type));
  // A drawing of the timeline comes with the same in a table, which is no second figure.
  const bearer = piece.source.is === 'frise' || bearers.length === 1 ? bearers[0] : undefined;
  const out = placed.map((block, index): BlockNode => {
    const holdsId = bearer ? block === bearer : index === 0;
    const named = holdsId && id !== null ? { ...block, $: { ...block.$, blockId: id } } : block;
    return block === bearer && caption !== '' ? withCaption(named, caption) : named;
  });
  return bearer || caption === '' ? out : [...out, paragraph(text(caption, TEXT_FORMAT.italic))];
}

const CAPTIONED: ReadonlySet<string> = new Set(['image', 'chart', 'table']);

function withCaption(block: BlockNode, caption: string): BlockNode {
  if (block.type === 'table') return captioned(block, caption);
  return block.type === 'image' || block.type === 'chart' ? { ...block, caption } : block;
}

/** The headings of some blocks under a heading of this level, their own order kept. */
function lowered(blocks: readonly BlockNode[], level: number): readonly BlockNode[] {
  const levels = blocks.flatMap((block) => (block.type === 'heading' ? [headingLevel(block)] : []));
  if (levels.length === 0) return blocks;
  // The headings of a text begin at the second level, the first being its title.
  const by = Math.max(level + 1, 2) - Math.min(...levels);
  if (by === 0) return blocks;
  return blocks.map((block) =>
    block.type === 'heading' ? { ...block, tag: tagOf(headingLevel(block) + by) } : block,
  );
}

/** The level a heading is written at, from 1. */
export const headingLevel = ({ tag }: HeadingNode): number => Number(tag.slice(1));
const tagOf = (level: number): HeadingNode['tag'] =>
  `h${Math.max(1, Math.min(6, level))}` as HeadingNode['tag'];
