import { placesOf } from '../flow/places.ts';
import type { Flow, FlowCaption, FlowHeading } from '../flow/types.ts';

/** The places of a document that links lead to, as bookmarks. */
export class Places {
  readonly #names = new Map<string, string>();
  readonly #taken = new Set<string>();
  readonly #places: ReturnType<typeof placesOf>;
  readonly #marked = new Set<string>();
  #last = 0;

  constructor(flow: Pick<Flow, 'anchor' | 'blocks'>) {
    this.#places = placesOf(flow);
    for (const anchor of this.#places.keys()) this.#names.set(anchor, this.#nameFor(anchor));
  }

  /** The bookmark of an anchor; null when nothing in the document has it. */
  nameOf(anchor: string): string | null {
    return this.#names.get(anchor) ?? null;
  }

  /** The heading or the caption at an anchor. */
  at(anchor: string): FlowHeading | FlowCaption | null {
    const place = this.#places.get(anchor);
    return place === undefined || place === 'other' ? null : place;
  }

  /** Content that links to the anchor lead to. */
  around(anchor: string | null | undefined, xml: string): string {
    const name = anchor === null || anchor === undefined ? null : this.nameOf(anchor);
    return name === null ? xml : this.named(name, xml);
  }

  /** Content under a bookmark of this name; of two of one name, the first has it. */
  named(name: string, xml: string): string {
    if (this.#marked.has(name)) return xml;
    this.#marked.add(name);
    this.#last += 1;
    return `<w:bookmarkStart w:id="${this.#last}" w:name="${name}"/>${xml}<w:bookmarkEnd w:id="${this.#last}"/>`;
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
}

/** The bookmark of the words of a caption, beside the one of its number. */
export const wordsOf = (name: string): string => `${name}_titre`;
