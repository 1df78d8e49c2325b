import type { Flow, FlowBlock, FlowCaption, FlowHeading } from '../flow/types.ts';

/** What a reference may lead to, by its anchor. */
export type Marked = FlowHeading | FlowCaption | null;

/** The places of a document that links lead to, as bookmarks. */
export class Places {
  readonly #names = new Map<string, string>();
  readonly #taken = new Set<string>();
  readonly #marked = new Map<string, Marked>();
  #last = 0;

  constructor(flow: Pick<Flow, 'anchor' | 'blocks'>) {
    if (flow.anchor !== null) this.#know(flow.anchor, null);
    this.#visit(flow.blocks);
  }

  /** The bookmark of an anchor; null when nothing in the document has it. */
  nameOf(anchor: string): string | null {
    return this.#names.get(anchor) ?? null;
  }

  /** The heading or the caption at an anchor. */
  at(anchor: string): Marked {
    return this.#marked.get(anchor) ?? null;
  }

  /** Content that links to the anchor lead to. */
  around(anchor: string | null | undefined, xml: string): string {
    const name = anchor === null || anchor === undefined ? null : this.nameOf(anchor);
    return name === null ? xml : this.named(name, xml);
  }

  /** Content under a bookmark of this name. */
  named(name: string, xml: string): string {
    this.#last += 1;
    return `<w:bookmarkStart w:id="${this.#last}" w:name="${name}"/>${xml}<w:bookmarkEnd w:id="${this.#last}"/>`;
  }

  #know(anchor: string, marked: Marked): void {
    if (this.#names.has(anchor)) return;
    this.#names.set(anchor, this.#nameFor(anchor));
    if (marked) this.#marked.set(anchor, marked);
  }

  /** Letters, digits and « _ », a letter first, at most 40 characters, as Word asks; room is left for what is added to it. */
  #nameFor(anchor: string): string {
    const wanted = anchor.replace(/[^A-Za-z0-9]+/g, '_').replace(/^(?![A-Za-z])/, 'p');
    let name = wanted.slice(0, 30);
    for (let next = 2; this.#taken.has(name.toLowerCase()); next += 1)
      name = `${wanted.slice(0, 24)}_${next}`;
    this.#taken.add(name.toLowerCase());
    return name;
  }

  #visit(blocks: readonly FlowBlock[]): void {
    for (const block of blocks) {
      if (block.is === 'heading' || block.is === 'caption') this.#know(block.anchor, block);
      else if (block.is === 'line' && block.anchor !== undefined) this.#know(block.anchor, null);
      else if (block.is === 'callout') this.#visit(block.blocks);
      else if (block.is === 'table')
        for (const row of block.rows) for (const cell of row) this.#visit(cell.content);
    }
  }
}

/** The bookmark of the words of a caption, beside the one of its number. */
export const wordsOf = (name: string): string => `${name}_titre`;
