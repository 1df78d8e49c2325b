import { blockIdOf } from '../document/blocks.ts';
import { HeadingLevels, HeadingNumbers } from '../document/headings.ts';
import type { BlockNode, HeadingNode } from '../document/types.ts';
import { documentText } from '../document/walk.ts';
import { DOCUMENT_SCHEMA } from '../document/types.ts';
import { headingLevel } from './in-place.ts';
import { layOut, type ShownBy } from './laid-out.ts';
import { slotsIn } from './slots.ts';

/** A heading, a figure or a table of a report with the number it has in every format; '' for none. */
export type NumberedPlace = {
  /** The id of its block; null for one that has none. */
  blockId: string | null;
  is: 'section' | 'figure' | 'table';
  number: string;
  title: string;
  /** Of a heading, from 1, none skipped; 0 for the others. */
  level: number;
  /** True for a heading that stands inside a piece: its place is the piece's, not the author's to move. */
  gathered: boolean;
  /** Its rank among what may have a number (`slotsIn`); for what is shown there, that of what shows it, then its rank in it. */
  path: readonly number[];
};

/**
 * The places of a report in reading order, numbered as its exports number them. `shownBy` gives what a piece or a note in it
 * shows, null while it is not known; `recordId` is the report's, which is not shown in itself.
 */
export function numberedPlaces(
  blocks: readonly BlockNode[],
  shownBy: ShownBy,
  recordId = '',
): NumberedPlace[] {
  const laid = layOut(blocks, recordId, shownBy);
  const levels = new HeadingLevels();
  const numbers = new HeadingNumbers();
  const counts = { figure: 0, table: 0 };
  const shift = laid.blocks.some((block) => block.type === 'heading' && block.tag === 'h1') ? 1 : 0;
  return slotsIn<AnyBlock>(laid.blocks, READING).flatMap((slot, index): NumberedPlace[] => {
    const block = slot as BlockNode;
    const blockId = blockIdOf(block);
    const path = laid.paths[index]!;
    if (block.type === 'heading') {
      const section = { blockId, is: 'section', gathered: path.length > 1, path } as const;
      const asked = headingLevel(block) - 1 + shift;
      // One that says nothing is not exported: it has no number, and none depends on it.
      if (saysNothing(block)) return [{ ...section, number: '', title: '', level: Math.max(1, asked) }];
      const level = levels.next(asked);
      return [{ ...section, number: numbers.next(level) ?? '', title: wordsOf(block), level }];
    }
    const caption = captionOf(block);
    if (caption === null) return [];
    const number = String((counts[caption.is] += 1));
    return [{ blockId, ...caption, number, level: 0, gathered: false, path }];
  });
}

const saysNothing = ({ children }: HeadingNode): boolean =>
  children.every((part) => part.type === 'linebreak' || (part.type === 'text' && part.text.trim() === ''));

type AnyBlock = { type: string; children?: readonly AnyBlock[] };
const READING = {
  typeOf: ({ type }: AnyBlock) => type,
  childrenOf: ({ children }: AnyBlock) => children ?? [],
};

/** What a block is the caption of, null for one that has none and so no number. */
function captionOf(block: BlockNode): { is: 'figure' | 'table'; title: string } | null {
  const said = (is: 'figure' | 'table', title: string) => (title === '' ? null : { is, title });
  switch (block.type) {
    case 'table':
      return said('table', block.$?.caption ?? '');
    case 'image':
      return said('figure', block.caption);
    // A chart without a caption has the title of its indicator: it always has a number.
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
