import { $isHeadingNode } from '@lexical/rich-text';
import { $getEditor, $getNodeByKey, $getRoot, type LexicalEditor, type LexicalNode } from 'lexical';
import { $getBlockId } from '../nodes/block-id.ts';
import { foldable, headingsOver, hiddenLines, type Line } from './rule.ts';

/** Marks on the blocks of the page: a heading that is folded, and what it hides. */
const FOLDED = 'folded';
const HIDDEN = 'hidden';

/**
 * What a reader has folded of the text of an editor. It is no part of the text: nothing here changes the document, is saved
 * or can be undone.
 */
export class Folds {
  readonly #editor: LexicalEditor;
  /** The ids of the folded blocks: a heading that is written anew stays folded. */
  #folded: ReadonlySet<string>;
  #hidden: ReadonlyMap<string, string> = new Map();
  /** The level of each heading when the text was last read. */
  #levels: ReadonlyMap<string, number> = new Map();
  /** The blocks one saw when the text was last read. */
  #seen: ReadonlySet<string> = new Set();
  #marked = new Set<HTMLElement>();
  #listeners = new Set<() => void>();

  constructor(editor: LexicalEditor, folded: Iterable<string> = []) {
    this.#editor = editor;
    this.#folded = new Set(folded);
  }

  /** The ids of the folded headings. */
  get folded(): readonly string[] {
    return [...this.#folded];
  }

  /** How many blocks are hidden. */
  get hiddenCount(): number {
    return this.#hidden.size;
  }

  /** The key of the heading seen in the place of a block (a child of the root), or null when the block is seen. */
  hiddenBy(key: string): string | null {
    return this.#hidden.get(key) ?? null;
  }

  /** True when these changed elements may change what is hidden: a heading of another level, or a hidden block drawn anew. */
  concerns(keys: Iterable<string>): boolean {
    if (this.#folded.size === 0) return false;
    return this.#read(() => {
      for (const key of keys) {
        if (this.#hidden.has(key) && !this.#isMarked(key)) return true;
        const node = $getNodeByKey(key);
        if (($isHeadingNode(node) ? levelOf(node) : undefined) !== this.#levels.get(key)) return true;
      }
      return false;
    });
  }

  /** Folds or unfolds the section of a heading. */
  set(key: string, folded: boolean): void {
    const id = this.#read(() => idOf($getNodeByKey(key)));
    if (id === null || this.#folded.has(id) === folded) return;
    this.#change(folded ? [...this.#folded, id] : [...this.#folded].filter((one) => one !== id));
  }

  /** Folds every section, or none. */
  setAll(folded: boolean): void {
    const ids = folded
      ? this.#read(() => foldable($lines()).flatMap((key) => idOf($getNodeByKey(key)) ?? []))
      : [];
    this.#change(ids);
  }

  isFolded(key: string): boolean {
    const id = this.#read(() => idOf($getNodeByKey(key)));
    return id !== null && this.#folded.has(id);
  }

  /** The heading of the section that holds a block: itself when it has something to fold. Null before the first. */
  headingOf(key: string): string | null {
    return this.#read(() => {
      const lines = $lines();
      return foldable(lines).includes(key) ? key : (headingsOver(lines, key)[0] ?? null);
    });
  }

  /** The heading seen in the place of a block once everything is folded; null before the first. */
  topHeadingOf(key: string): string | null {
    return this.#read(() => headingsOver($lines(), key).at(-1)) ?? this.headingOf(key);
  }

  /** The blocks that a heading folds, whether it is folded or not. */
  under(key: string): string[] {
    return this.#read(() => [...hiddenLines($lines(), new Set([key])).keys()]);
  }

  /** Unfolds what hides a block (a child of the root). @returns whether it was hidden */
  reveal(key: string): boolean {
    if (!this.#hidden.has(key)) return false;
    const over = this.#read(() =>
      headingsOver($lines(), key).flatMap((heading) => idOf($getNodeByKey(heading)) ?? []),
    );
    this.#change([...this.#folded].filter((id) => !over.includes(id)));
    return true;
  }

  /**
   * Reads the text as it is now, and hides what is to be hidden; what is no heading any more is no longer folded, and a
   * section into which something comes that one saw unfolds.
   */
  follow(): void {
    if (this.#folded.size === 0 && this.#marked.size === 0) return;
    const before = this.#folded.size;
    const { keys, lines, hidden } = this.#read(() => this.#$readText());
    this.#folded = new Set(keys.values());
    this.#hidden = hidden;
    this.#levels = new Map(
      lines.flatMap(({ key, level }) => (level === null ? [] : [[key, level] as const])),
    );
    this.#seen = new Set(lines.flatMap(({ key }) => (hidden.has(key) ? [] : [key])));
    this.#mark([...keys.keys()].filter((key) => !hidden.has(key)));
    if (before !== this.#folded.size) this.#tell();
  }

  #$readText() {
    const lines = $lines();
    const keys = new Map<string, string>();
    for (const { key, level } of lines) {
      const id = level === null ? null : idOf($getNodeByKey(key));
      if (id !== null && this.#folded.has(id)) keys.set(key, id);
    }
    for (;;) {
      const hidden = hiddenLines(lines, new Set(keys.keys()));
      const lost = [...hidden].flatMap(([key, heading]) => (this.#seen.has(key) ? [heading] : []));
      if (lost.length === 0) return { keys, lines, hidden };
      for (const heading of lost) keys.delete(heading);
    }
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #change(ids: Iterable<string>): void {
    this.#folded = new Set(ids);
    // What one folds oneself may be hidden.
    this.#seen = new Set();
    this.follow();
    this.#tell();
  }

  #mark(headings: readonly string[]): void {
    const marked = new Set<HTMLElement>();
    const mark = (key: string, as: string) => {
      const element = this.#editor.getElementByKey(key);
      if (!element) return;
      if (element.dataset['foldAs'] !== as) element.dataset['foldAs'] = as;
      marked.add(element);
    };
    for (const key of headings) mark(key, FOLDED);
    for (const key of this.#hidden.keys()) mark(key, HIDDEN);
    for (const element of this.#marked) if (!marked.has(element)) delete element.dataset['foldAs'];
    this.#marked = marked;
  }

  #isMarked(key: string): boolean {
    return this.#editor.getElementByKey(key)?.dataset['foldAs'] === HIDDEN;
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }

  #read<Value>($read: () => Value): Value {
    return this.#editor.getEditorState().read($read);
  }
}

const all = new WeakMap<LexicalEditor, Folds>();

/** The folds of an editor; none where nothing folds. */
export function foldsOf(editor: LexicalEditor): Folds | null {
  return all.get(editor) ?? null;
}

/** Lets the text of an editor be folded. Returns what stops it. */
export function offerFolds(editor: LexicalEditor, folds: Folds): () => void {
  all.set(editor, folds);
  return () => {
    if (all.get(editor) === folds) all.delete(editor);
  };
}

/** Blocks with what is folded under them, in the order of the text: what moves when they move. */
export function $withHidden(blocks: readonly LexicalNode[]): LexicalNode[] {
  const folds = foldsOf($getEditor());
  if (!folds || folds.hiddenCount === 0) return [...blocks];
  const known = new Set(blocks.map((block) => block.getKey()));
  return blocks.flatMap((block) => [
    block,
    ...$hiddenUnder(block, folds).filter((one) => !known.has(one.getKey())),
  ]);
}

function $hiddenUnder(heading: LexicalNode, folds: Folds): LexicalNode[] {
  const under: LexicalNode[] = [];
  let next = heading.getNextSibling();
  while (next && folds.hiddenBy(next.getKey()) === heading.getKey()) {
    under.push(next);
    next = next.getNextSibling();
  }
  return under;
}

/** The block that is seen where this one is: itself, or the folded heading that hides it. */
export function $seenAt(block: LexicalNode): LexicalNode {
  const heading = foldsOf($getEditor())?.hiddenBy(block.getKey()) ?? null;
  return (heading === null ? null : $getNodeByKey(heading)) ?? block;
}

function $lines(): Line[] {
  return $getRoot()
    .getChildren()
    .map((block) => ({ key: block.getKey(), level: $isHeadingNode(block) ? levelOf(block) : null }));
}

const levelOf = (heading: { getTag: () => string }) => Number(heading.getTag().slice(1));

function idOf(node: LexicalNode | null): string | null {
  return $isHeadingNode(node) ? $getBlockId(node) || null : null;
}
