import type { Element } from 'hast';
import { footnote } from '../../../../domain/document/build.ts';
import { oneLine } from '../../../../domain/document/one-line.ts';
import type { BlockNode, FootnoteNode } from '../../../../domain/document/types.ts';
import type { Problem, ReadContext } from '../reader.ts';
import type { Notes } from './footnotes.ts';

/** More remarks of one page tell nothing new. */
const MOST = 200;

/** What one reading of a page knows and gathers. */
export class PageReading {
  readonly context: ReadContext;
  readonly notes: Notes;
  /** All the words of the page. */
  readonly words: string;
  readonly problems: Problem[] = [];
  readonly #seen = new Set<string>();
  readonly #footnotes = new Map<Element, FootnoteNode | null>();

  constructor(context: ReadContext, notes: Notes, words: string) {
    this.context = context;
    this.notes = notes;
    this.words = words;
  }

  readonly tell = (problem: Problem): void => {
    const key = `${problem.kind} ${problem.detail}`;
    if (this.problems.length >= MOST || this.#seen.has(key)) return;
    this.#seen.add(key);
    this.problems.push(problem);
  };

  /** The footnote that a call means; null while it is being read: a note does not call itself. */
  footnote(call: Element, read: (element: Element) => BlockNode[]): FootnoteNode | null {
    const element = this.notes.called.get(call);
    if (!element) return null;
    const known = this.#footnotes.get(element);
    if (known !== undefined) return known;
    this.#footnotes.set(element, null);
    const node = footnote(...oneLine(read(element)));
    this.#footnotes.set(element, node);
    return node;
  }
}
