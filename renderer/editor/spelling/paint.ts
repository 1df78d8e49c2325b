import { $getNearestNodeFromDOMNode, type LexicalEditor } from 'lexical';
import { childAt } from '../blocks/at.ts';
import { rangeOf } from '../excerpts/ranges.ts';
import type { Fault } from './faults.ts';

const ALL = 'orthographe';
const HERE = 'orthographe-ici';
/** Beyond the window, in pixels, so that a little scrolling shows nothing bare. */
const AROUND = 500;

/** The blocks on screen and near it, in their order. */
export function blocksInView(editor: LexicalEditor): string[] {
  const root = editor.getRootElement();
  const first = root && childAt(root, -AROUND);
  const last = root && childAt(root, window.innerHeight + AROUND);
  const keys: string[] = [];
  if (!first || !last) return keys;
  editor.read(() => {
    for (let element: Element | null = first; element; element = element.nextElementSibling) {
      const node = $getNearestNodeFromDOMNode(element);
      if (node) keys.push(node.getKey());
      if (element === last) break;
    }
  });
  return keys;
}

/** The part of the page that shows a fault, or null. */
export function rangeOfFault(editor: LexicalEditor, fault: Fault): Range | null {
  return rangeOf(editor, fault, fault.run.pieces);
}

const underlined = new Map<object, readonly Range[]>();

/** Underlines the faults of a text, told by any object of its own, beside those of others; none, and they are forgotten. */
export function underline(owner: object, ranges: readonly Range[]): void {
  if (ranges.length === 0) underlined.delete(owner);
  else underlined.set(owner, ranges);
  const all = [...underlined.values()].flat();
  if (all.length === 0) CSS.highlights.delete(ALL);
  else CSS.highlights.set(ALL, new Highlight(...all));
}

/** Marks the fault one deals with. */
export function markFault(range: Range | null): void {
  if (range) CSS.highlights.set(HERE, new Highlight(range));
  else CSS.highlights.delete(HERE);
}
