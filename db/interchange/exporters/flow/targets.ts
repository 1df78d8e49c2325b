import type { ReferenceNode } from '../../../domain/document/types.ts';
import type { Locale } from '../../../domain/locale.ts';
import { captionName } from './captions.ts';
import { blockAnchor, words } from './parts.ts';
import type { FlowCaption, Inline } from './types.ts';

type Reference = Extract<Inline, { is: 'ref' }>;
/** What a reference may say of the place it leads to: « figure 3 » or « 2.1 », and its words. */
type Target = { anchor: string; number: string | null; title: string };
type Waiting = { scope: string; node: ReferenceNode; inline: Inline };

/**
 * The places of a document that is being composed, and the references to them: what one says is known when all is composed,
 * wherever its place stands.
 */
export class Targets {
  readonly #locale: Locale;
  readonly #taken = new Set<string>();
  readonly #targets = new Map<string, Target>();
  readonly #waiting: Waiting[] = [];
  #anchors = 0;
  #scope = '';

  constructor(locale: Locale) {
    this.#locale = locale;
  }

  /** Blocks are known by their ids within the text of one record. */
  enter(recordId: string): void {
    this.#scope = recordId;
  }

  /** A place for a block that has an id, or for one that has none; never the same twice. */
  anchorOf(blockId: string | null): string {
    const wanted = blockId === null ? null : blockAnchor(blockId);
    const anchor = wanted === null || this.#taken.has(wanted) ? this.nextAnchor() : wanted;
    this.#taken.add(anchor);
    return anchor;
  }

  nextAnchor(): string {
    return `section-${(this.#anchors += 1)}`;
  }

  heading(
    blockId: string | null,
    anchor: string,
    number: string | undefined,
    content: readonly Inline[],
  ): void {
    this.#add(blockId, { anchor, number: number ?? null, title: wordsOf(content) });
  }

  caption(blockId: string | null, { of, number, anchor, content }: FlowCaption): void {
    const name = captionName(of, this.#locale).toLowerCase();
    this.#add(blockId, { anchor, number: `${name}\u00a0${number}`, title: wordsOf(content) });
  }

  /** A block that references may lead to though nothing numbers it. */
  plain(blockId: string | null, anchor: string, title: string): void {
    this.#add(blockId, { anchor, number: null, title });
  }

  #add(blockId: string | null, target: Target): void {
    if (blockId === null) return;
    const key = this.#key(this.#scope, blockId);
    if (!this.#targets.has(key)) this.#targets.set(key, target);
  }

  /** The place of a block, when it has been composed. */
  find(recordId: string, blockId: string): Target | undefined {
    return this.#targets.get(this.#key(recordId, blockId));
  }

  reference(node: ReferenceNode): Inline {
    const inline = words(node.label);
    this.#waiting.push({ scope: this.#scope, node, inline });
    return inline;
  }

  /** Makes references of the words that stand for them, now that all is composed; one whose place is gone stays its words. */
  settle(): void {
    for (const { scope, node, inline } of this.#waiting) {
      const target = this.#targets.get(this.#key(scope, node.target));
      if (target) Object.assign(inline, referenceTo(target, node));
    }
  }

  #key(scope: string, blockId: string): string {
    return `${scope} ${blockId}`;
  }
}

/** What nothing numbers is named. The page is the form's to know: it takes the place of the number that ends the words. */
function referenceTo({ anchor, number, title }: Target, { shows, label }: ReferenceNode): Reference {
  if (shows === 'page') {
    const text = /\d$/.test(label) ? label : 'page\u00a01';
    return { is: 'ref', anchor, shows, text, unpaged: number ?? title };
  }
  if (shows === 'title' || number === null) return { is: 'ref', anchor, shows: 'title', text: title };
  return { is: 'ref', anchor, shows, text: number };
}

/** The words of a line, footnotes aside. */
export function wordsOf(content: readonly Inline[]): string {
  return content
    .map((part) => {
      if (part.is === 'text' || part.is === 'ref') return part.text;
      if (part.is === 'link') return wordsOf(part.children);
      return part.is === 'footnote' ? '' : ' ';
    })
    .join('')
    .trim();
}
