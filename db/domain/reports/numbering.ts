import { blockIdOf } from '../document/blocks.ts';
import { HeadingLevels, HeadingNumbers } from '../document/headings.ts';
import type { BlockNode, PieceNode } from '../document/types.ts';
import { documentText } from '../document/walk.ts';
import { DOCUMENT_SCHEMA } from '../document/types.ts';
import { headingLevel, inPlace } from './in-place.ts';

/** A heading, a figure or a table of a report with the number it has in every format; '' for none. */
export type NumberedPlace = {
  /** The id of its block; null for one that has none. */
  blockId: string | null;
  is: 'section' | 'figure' | 'table';
  number: string;
  title: string;
  /** Of a heading, from 1, none skipped; 0 for the others. */
  level: number;
  /** True for what stands inside a piece: its place is the piece's, not the author's to move. */
  gathered: boolean;
};

/**
 * The places of a report in reading order, numbered as its exports number them. `shownBy` gives what a piece shows, null while
 * it is not known.
 */
export function numberedPlaces(
  blocks: readonly BlockNode[],
  shownBy: (piece: PieceNode) => readonly BlockNode[] | null,
): NumberedPlace[] {
  const levels = new HeadingLevels();
  const numbers = new HeadingNumbers();
  const counts = { figure: 0, table: 0 };
  const places: NumberedPlace[] = [];
  const shift = blocks.some((block) => block.type === 'heading' && block.tag === 'h1') ? 1 : 0;
  let under = 0;

  const add = (block: BlockNode, gathered: boolean) => {
    const blockId = blockIdOf(block);
    if (block.type === 'heading') {
      const level = levels.next(headingLevel(block) - 1 + shift);
      const title = wordsOf(block);
      const number = block.children.length === 0 ? '' : (numbers.next(level) ?? '');
      places.push({ blockId, is: 'section', number, title, level, gathered });
      return;
    }
    const captioned = captionOf(block);
    if (captioned === null || captioned.title === '') return;
    const number = String((counts[captioned.is] += 1));
    places.push({ blockId, ...captioned, number, level: 0, gathered });
  };
  for (const block of blocks) {
    if (block.type === 'heading') under = headingLevel(block);
    if (block.type !== 'piece') add(block, false);
    else
      for (const inner of inPlace(shownBy(block) ?? [], block, under)) add(inner, inner.type === 'heading');
  }
  return places;
}

function captionOf(block: BlockNode): { is: 'figure' | 'table'; title: string } | null {
  switch (block.type) {
    case 'table':
      return { is: 'table', title: block.$?.caption ?? '' };
    case 'image':
      return { is: 'figure', title: block.caption };
    // A chart without a caption has the title of its indicator.
    case 'chart':
      return { is: block.view === 'chart' ? 'figure' : 'table', title: block.caption || block.title };
    default:
      return null;
  }
}

function wordsOf(block: BlockNode): string {
  const shape = { type: 'root', version: 1, direction: null, format: '', indent: 0 } as const;
  const { text } = documentText({ schema: DOCUMENT_SCHEMA, root: { ...shape, children: [block] } });
  return text.replace(/[\n\t]+/gu, ' ').trim();
}
