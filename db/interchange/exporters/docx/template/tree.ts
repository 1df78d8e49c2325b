import { SaxesParser } from 'saxes';
import { escapeMarkup } from '../../html/escape.ts';
import { CHILD_ORDER } from '../package/order.ts';

/** An element by its name with our own prefix, whatever the document calls its namespaces. */
export type Tree = { name: string; attributes: Map<string, string>; children: (Tree | string)[] };

const OPEN = 'http://schemas.openxmlformats.org/';
const STRICT = 'http://purl.oclc.org/ooxml/';
/** The namespaces that are kept; what stands in another is left out with what it holds. */
export const NAMESPACES: Readonly<Record<string, string>> = {
  w: `${OPEN}wordprocessingml/2006/main`,
  r: `${OPEN}officeDocument/2006/relationships`,
  wp: `${OPEN}drawingml/2006/wordprocessingDrawing`,
  a: `${OPEN}drawingml/2006/main`,
  pic: `${OPEN}drawingml/2006/picture`,
  mc: `${OPEN}markup-compatibility/2006`,
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  wpg: 'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup',
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
  w10: 'urn:schemas-microsoft-com:office:word',
  rel: `${OPEN}package/2006/relationships`,
};
const PREFIXES = new Map<string, string>([
  ...Object.entries(NAMESPACES).map(([prefix, uri]): [string, string] => [uri, prefix]),
  [`${STRICT}wordprocessingml/main`, 'w'],
  [`${STRICT}officeDocument/relationships`, 'r'],
  [`${STRICT}drawingml/wordprocessingDrawing`, 'wp'],
  [`${STRICT}drawingml/main`, 'a'],
  [`${STRICT}drawingml/picture`, 'pic'],
]);
const DEEPEST = 200;
const MOST_ELEMENTS = 300_000;

/**
 * An XML part as a tree of the elements that are known. A document type is refused, for the entities it may define.
 * @throws TypeError for what is not such XML
 */
export function readTree(xml: string): Tree {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const root: Tree = { name: '', attributes: new Map(), children: [] };
  const open = [root];
  let skipped = 0;
  let elements = 0;
  parser.on('error', (error) => {
    throw new TypeError(error.message);
  });
  parser.on('doctype', () => {
    throw new TypeError('a document type');
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    const prefix = PREFIXES.get(uri);
    elements += 1;
    if (elements > MOST_ELEMENTS || open.length > DEEPEST) throw new TypeError('too heavy');
    if (skipped > 0 || prefix === undefined) {
      skipped += 1;
      return;
    }
    const tree: Tree = { name: `${prefix}:${local}`, attributes: new Map(), children: [] };
    for (const attribute of Object.values(attributes)) {
      if (attribute.prefix === 'xmlns' || attribute.name === 'xmlns') continue;
      const known = attribute.prefix === 'xml' ? 'xml' : PREFIXES.get(attribute.uri);
      if (attribute.prefix === '') tree.attributes.set(attribute.local, attribute.value);
      else if (known !== undefined) tree.attributes.set(`${known}:${attribute.local}`, attribute.value);
    }
    open.at(-1)!.children.push(tree);
    open.push(tree);
  });
  parser.on('closetag', () => {
    if (skipped > 0) skipped -= 1;
    else open.pop();
  });
  parser.on('text', (text) => {
    if (skipped === 0 && open.length > 1) open.at(-1)!.children.push(text);
  });
  parser.write(xml).close();
  const [first] = elementsOf(root);
  if (!first) throw new TypeError('nothing');
  return first;
}

/** The tree as XML, with the namespaces it uses declared on its root when asked. */
export function writeTree(tree: Tree, declared = false): string {
  let attributes = '';
  if (declared)
    for (const prefix of prefixesOf(tree)) attributes += ` xmlns:${prefix}="${NAMESPACES[prefix]}"`;
  for (const [name, value] of tree.attributes) attributes += ` ${name}="${escapeMarkup(value)}"`;
  if (tree.children.length === 0) return `<${tree.name}${attributes}/>`;
  let inside = '';
  for (const child of tree.children)
    inside += typeof child === 'string' ? escapeMarkup(child) : writeTree(child);
  return `<${tree.name}${attributes}>${inside}</${tree.name}>`;
}

function prefixesOf(tree: Tree): Set<string> {
  const found = new Set<string>();
  visit(tree, ({ name, attributes }) => {
    found.add(name.slice(0, name.indexOf(':')));
    for (const key of attributes.keys())
      if (key.includes(':') && !key.startsWith('xml:')) found.add(key.slice(0, key.indexOf(':')));
    // A choice names by their prefixes what it asks for.
    for (const asked of attributes.get('Requires')?.split(' ') ?? []) found.add(asked);
  });
  return new Set([...found].filter((prefix) => Object.hasOwn(NAMESPACES, prefix)).sort());
}

/** The children that are elements, without the text between them. */
export const elementsOf = ({ children }: Tree): Tree[] =>
  children.filter((child): child is Tree => typeof child !== 'string');

/** The first child of this name; further ones by their path. */
export function childOf(tree: Tree | undefined, ...path: readonly string[]): Tree | undefined {
  let at = tree;
  for (const name of path) at = at && elementsOf(at).find((child) => child.name === name);
  return at;
}

/** Its `w:val`. */
export const valueOf = (tree: Tree | undefined): string | undefined => tree?.attributes.get('w:val');

/** Shows the element and all under it to `each`, in the order of the document. */
export function visit(tree: Tree, each: (tree: Tree) => void): void {
  each(tree);
  for (const child of elementsOf(tree)) visit(child, each);
}

/** The tree with each element, from the deepest up, replaced by what is given for it: others, or none. */
export function replaced(tree: Tree, by: (tree: Tree) => readonly (Tree | string)[]): (Tree | string)[] {
  const children = tree.children.flatMap((child) =>
    typeof child === 'string' ? [child] : replaced(child, by),
  );
  return [...by({ ...tree, children })];
}

/** All the text under the element, put together. */
export const textOf = ({ children }: Tree): string =>
  children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');

/** The tree with its children in the order the format asks for, those it does not know there left out. */
export function inOrder(tree: Tree): Tree {
  const order = CHILD_ORDER[tree.name];
  const children = tree.children.map((child) => (typeof child === 'string' ? child : inOrder(child)));
  if (!order) return { ...tree, children };
  const known = children.filter((child) => typeof child !== 'string' && order.includes(child.name)) as Tree[];
  return { ...tree, children: known.sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name)) };
}
