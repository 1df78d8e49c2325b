import type { Token } from 'markdown-it';
import type { BlockNode, FootnoteContent } from '../document/types.ts';
import { fold } from '../text/fold.ts';
import { markdownParser } from './syntax.ts';
import { blockOf } from './transclusions.ts';
import type { LinkTarget, MarkdownLoss, MarkdownResolver, ReadOptions } from './types.ts';

/** More of one kind tell nothing new. */
const MOST_LOSSES = 200;

/** What one reading of a Markdown text gathers beside the document. */
export class Reading {
  readonly lineEnds: 'space' | 'break';
  readonly tags = new Set<string>();
  readonly unresolved = new Map<string, string>();
  readonly losses: MarkdownLoss[] = [];
  /** Footnotes called so far, by their name. */
  readonly #footnotes = new Map<string, FootnoteContent[]>();
  #readFootnote: (name: string) => FootnoteContent[] = () => [];
  /** What the parser knows of the whole text: footnotes, addresses given apart. */
  readonly env: Record<string | symbol, unknown> = {};
  readonly vault: boolean;
  readonly html: ((source: string) => BlockNode[]) | null;
  readonly #resolver: MarkdownResolver;
  readonly #seen = new Set<string>();

  constructor(options: ReadOptions) {
    this.lineEnds = options.lineEnds ?? 'space';
    this.#resolver = options.resolver;
    this.vault = options.vault === true;
    this.html = options.html ?? null;
    this.env['vault'] = this.vault;
  }

  /** The inline tokens of a piece of this text. */
  parseInline(source: string): Token[] {
    return source === '' ? [] : (markdownParser().parseInline(source, this.env)[0]?.children ?? []);
  }

  record(target: LinkTarget): { id: string; title: string; alias?: boolean } | null {
    return this.#resolver.record(target);
  }

  image(address: string): { sha256: string; width?: number; height?: number } | null {
    return this.#resolver.image(address);
  }

  file(address: string): { sha256: string; name: string; mediaType: string; bytes: number } | null {
    return this.#resolver.file?.(address) ?? null;
  }

  /** The block that a part of a link names; a mark is taken at its word where nobody can tell. */
  block(recordId: string, part: string): string | null {
    return this.#resolver.block ? this.#resolver.block(recordId, part) : blockOf(part);
  }

  unknown(target: string): void {
    const folded = fold(target);
    if (!this.unresolved.has(folded)) this.unresolved.set(folded, target);
  }

  lose(loss: MarkdownLoss): void {
    const key = `${loss.kind} ${loss.detail}`;
    if (this.losses.length >= MOST_LOSSES || this.#seen.has(key)) return;
    this.#seen.add(key);
    this.losses.push(loss);
  }

  collectTags(text: string, pattern: RegExp): void {
    if (!text.includes('#')) return;
    for (const match of text.matchAll(pattern)) this.tags.add(match[1]!.replace(/\/+$/, ''));
  }

  /** How the footnotes of this text are read. */
  footnotesFrom(read: (name: string) => FootnoteContent[]): void {
    this.#readFootnote = read;
  }

  /** What a footnote says, read once however often it is called. */
  footnote(name: string): FootnoteContent[] {
    const known = this.#footnotes.get(name);
    if (known) return known;
    const said = this.#readFootnote(name);
    this.#footnotes.set(name, said);
    return said;
  }

  /** True when the text called a footnote. */
  called(name: string): boolean {
    return this.#footnotes.has(name);
  }
}
