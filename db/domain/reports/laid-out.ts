import type { BlockNode, CalloutNode, PieceNode, TableNode, TransclusionNode } from '../document/types.ts';
import { headingLevel, inPlace } from './in-place.ts';
import { isSlot } from './slots.ts';

/** What a piece or a note shown in a text says, null while it is not known. A piece says no other piece: those in it are in place. */
export type ShownBy = (node: PieceNode | TransclusionNode) => readonly BlockNode[] | null;

/**
 * The blocks of a text with what it shows in its place, as its exports have them, and for each that may have a number the way
 * to it: its rank in the text, or that of what shows it and its rank in there.
 */
export type LaidOut = { blocks: BlockNode[]; paths: (readonly number[])[] };

/** Notes in notes in notes, no deeper. */
const DEEPEST = 5;

/** Lays out the text of a record. */
export function layOut(blocks: readonly BlockNode[], recordId: string, shownBy: ShownBy): LaidOut {
  return new Layout(shownBy).text(blocks, [], [recordId], true);
}

class Layout {
  readonly #shownBy: ShownBy;
  /** The level of the heading that what comes stands under, 0 before the first. */
  #level = 0;

  constructor(shownBy: ShownBy) {
    this.#shownBy = shownBy;
  }

  /** `opens`: its headings are those that what comes stands under, which the headings of a frame or a cell are not. */
  text(
    blocks: readonly BlockNode[],
    prefix: readonly number[],
    chain: readonly string[],
    opens: boolean,
  ): LaidOut {
    const paths: (readonly number[])[] = [];
    let rank = 0;
    const within = (block: BlockNode): BlockNode[] => add(block, false);
    const add = (block: BlockNode, top: boolean): BlockNode[] => {
      if (!isSlot(block)) return block.type === 'callout' ? [inside(block, within)] : [block];
      const path = [...prefix, rank];
      rank += 1;
      if (block.type === 'piece') {
        const said = this.text(this.#shownBy(block) ?? [], path, chain, false);
        paths.push(...said.paths);
        return inPlace(said.blocks, block, this.#level);
      }
      if (block.type === 'transclusion') {
        const known = !chain.includes(block.recordId) && chain.length <= DEEPEST && this.#shownBy(block);
        const shown = this.text(known || [], path, [...chain, block.recordId], top);
        paths.push(...shown.paths);
        return shown.blocks;
      }
      paths.push(path);
      return block.type === 'table' ? [cellsOf(block, within)] : [block];
    };
    const laid = blocks.flatMap((block) => {
      if (opens && block.type === 'heading') this.#level = headingLevel(block);
      return add(block, opens);
    });
    return { blocks: laid, paths };
  }
}

function inside(callout: CalloutNode, add: (block: BlockNode) => BlockNode[]): CalloutNode {
  const children = callout.children.flatMap((child): CalloutNode['children'] =>
    child.type === 'callouttitle' ? [child] : add(child),
  );
  return { ...callout, children };
}

function cellsOf(table: TableNode, add: (block: BlockNode) => BlockNode[]): TableNode {
  return {
    ...table,
    children: table.children.map((row) => ({
      ...row,
      children: row.children.map((cell) => ({ ...cell, children: cell.children.flatMap(add) })),
    })),
  };
}
