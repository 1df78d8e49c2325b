import type { Element, ElementContent, Nodes, Root, RootContent } from 'hast';
import { unified } from 'unified';
import rehypeParse from 'rehype-parse';

const parser = unified().use(rehypeParse, { emitParseErrors: false });

/** An HTML text as a tree (WHATWG parsing, no script run, nothing fetched). */
export function parseHtml(html: string): Root {
  return parser.parse(html);
}

/** True for an element, of one of these names when any are given. */
export function isElement(node: Nodes | undefined, ...names: readonly string[]): node is Element {
  return node?.type === 'element' && (names.length === 0 || names.includes(node.tagName));
}

/** A property as text; '' when it is absent. Lists (`class`, `rel`) are put together again. */
export function property(element: Element, name: string): string {
  const value = element.properties[name];
  if (value === undefined || value === null || value === false) return '';
  return Array.isArray(value) ? value.join(' ') : value === true ? name : String(value);
}

/** One declaration of an inline style, in lower case; '' when it is absent. */
export function styleOf(element: Element, name: string): string {
  const style = property(element, 'style').slice(0, 2000).toLowerCase();
  for (const declaration of style.split(';')) {
    const colon = declaration.indexOf(':');
    if (colon > 0 && declaration.slice(0, colon).trim() === name) return declaration.slice(colon + 1).trim();
  }
  return '';
}

/** Every element of a tree, in the order of the text. */
export function* elements(node: Root | RootContent | ElementContent): Generator<Element> {
  const waiting: Nodes[] = [node];
  while (waiting.length > 0) {
    const next = waiting.pop()!;
    if (next.type === 'element') yield next;
    if ('children' in next)
      for (let at = next.children.length - 1; at >= 0; at -= 1) waiting.push(next.children[at]!);
  }
}

/** The first element of these names. */
export function find(node: Root | RootContent, ...names: readonly string[]): Element | null {
  for (const element of elements(node)) if (names.includes(element.tagName)) return element;
  return null;
}

/** The words of a node, spaces as they are written. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  let words = '';
  const waiting: Nodes[] = [node];
  while (waiting.length > 0) {
    const next = waiting.pop()!;
    if (next.type === 'text') words += next.value;
    else if ('children' in next && !isElement(next, 'script', 'style', 'template'))
      for (let at = next.children.length - 1; at >= 0; at -= 1) waiting.push(next.children[at]!);
  }
  return words;
}

/** Words in one line. */
export function oneLineOf(node: Nodes): string {
  return textOf(node)
    .replace(/[ \t\r\n\f]+/g, ' ')
    .trim();
}
