import { blockIdOf, blocksById, nameKnown, type PartialDocument } from '#db/domain/document/partial.ts';
import type { BlockNode, NoteDocument } from '#db/domain/document/types.ts';
import { othersFirst } from '../../editor/document/exporter.ts';

/** From so many blocks on, a save sends those that changed and names the others. */
const LONG = 150;
/** Blocks compared before the page is left to others. */
const AT_ONCE = 60;

/** What the archive holds of a note at a revision: its blocks, as the very objects that were sent. */
export class Held {
  readonly revision: number;
  readonly #blocks: ReadonlyMap<string, BlockNode>;

  constructor(revision: number, blocks: ReadonlyMap<string, BlockNode>) {
    this.revision = revision;
    this.#blocks = blocks;
  }

  /** After a save: the archive holds this document. */
  static of(revision: number, document: NoteDocument): Held | null {
    return document.root.children.length < LONG ? null : new Held(revision, blocksById(document));
  }

  /** After opening: those of the blocks read from the screen that say what the archive says, word for word. */
  static async asStored(revision: number, read: NoteDocument, stored: NoteDocument): Promise<Held | null> {
    if (read.root.children.length < LONG) return null;
    const there = blocksById(stored);
    const same = new Map<string, BlockNode>();
    let compared = 0;
    for (const [id, block] of blocksById(read)) {
      const other = there.get(id);
      if (other && JSON.stringify(other) === JSON.stringify(block)) same.set(id, block);
      if (++compared % AT_ONCE === 0) await othersFirst();
    }
    return new Held(revision, same);
  }

  /** The document to send on top of a revision, naming what is held there; null when it is to be sent whole. */
  partial(base: number, document: NoteDocument): PartialDocument | null {
    if (base !== this.revision) return null;
    const partial = nameKnown(document, this.#blocks);
    return partial.root.children.some((one) => typeof one === 'string') ? partial : null;
  }
}

/** True for a note long enough for its saves to be told block by block. */
export function isLong(document: NoteDocument): boolean {
  return (
    document.root.children.length >= LONG && document.root.children.some((one) => blockIdOf(one) !== null)
  );
}
