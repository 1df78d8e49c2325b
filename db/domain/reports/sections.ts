import { blockIdOf } from '../document/blocks.ts';
import type { BlockNode, NoteDocument } from '../document/types.ts';

/** Where the section that a heading opens ends, among the blocks of a text: at the next heading that is not under it. */
export function sectionEnd(blocks: readonly BlockNode[], heading: number): number {
  const level = levelOf(blocks[heading]);
  const next = blocks.findIndex((block, index) => index > heading && levelOf(block) <= level);
  return next < 0 ? blocks.length : next;
}

/** From 1; a block that is no heading is under all of them. */
function levelOf(block: BlockNode | undefined): number {
  return block?.type === 'heading' ? Number(block.tag.slice(1)) : Number.POSITIVE_INFINITY;
}

/**
 * A text with more blocks at the end of one of its sections (the block id of its heading), or at its end without one or when it
 * is gone. They take the place of the empty paragraph that waits there.
 */
export function withBlocksIn(
  document: NoteDocument,
  section: string | null,
  added: readonly BlockNode[],
): NoteDocument {
  const blocks = document.root.children;
  const heading =
    section === null
      ? -1
      : blocks.findIndex((block) => block.type === 'heading' && blockIdOf(block) === section);
  const end = heading < 0 ? blocks.length : sectionEnd(blocks, heading);
  const waiting = isEmptyParagraph(blocks[end - 1]) ? 1 : 0;
  const children = [...blocks.slice(0, end - waiting), ...added, ...blocks.slice(end)];
  return { ...document, root: { ...document.root, children } };
}

const isEmptyParagraph = (block: BlockNode | undefined): boolean =>
  block?.type === 'paragraph' && block.children.length === 0;
