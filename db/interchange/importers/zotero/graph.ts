import { SaxesParser } from 'saxes';
import { fail } from '../../../domain/errors.ts';

/** The vocabularies of a Zotero RDF file, by the prefixes that its exports give them. */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf',
  'http://www.zotero.org/namespaces/export#': 'z',
  'http://purl.org/dc/terms/': 'dcterms',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://purl.org/net/biblio#': 'bib',
  'http://purl.org/rss/1.0/modules/link/': 'link',
  'http://nwalsh.com/rdf/vCard#': 'vcard',
  'http://xmlns.com/foaf/0.1/': 'foaf',
  'http://prismstandard.org/namespaces/1.2/basic/': 'prism',
};

/** An element: `about` names what it describes, `resource` what it leads to. */
export type RdfNode = {
  /** With the usual prefix of its vocabulary: `dc:title`. */
  name: string;
  about: string | null;
  resource: string | null;
  text: string;
  children: RdfNode[];
};

/** Deeper, or more of them, no export of references is. */
const LIMITS = { depth: 50, nodes: 5_000_000 };

/** What an RDF/XML file describes, in its order, and what each name in it stands for. */
export class RdfGraph {
  readonly top: readonly RdfNode[];
  readonly #named = new Map<string, RdfNode>();

  constructor(top: readonly RdfNode[]) {
    this.top = top;
    const add = (node: RdfNode): void => {
      if (node.about !== null && !this.#named.has(node.about)) this.#named.set(node.about, node);
      node.children.forEach(add);
    };
    top.forEach(add);
  }

  named(about: string): RdfNode | null {
    return this.#named.get(about) ?? null;
  }

  /** What a property leads to: what it names, else what stands in it; itself when that is words. */
  target(property: RdfNode): RdfNode {
    return (property.resource !== null ? this.named(property.resource) : property.children[0]) ?? property;
  }

  /** The words of the first property of this name. */
  words(node: RdfNode, name: string): string {
    const property = node.children.find((child) => child.name === name);
    return property ? this.target(property).text.trim() : '';
  }

  /** What the properties of this name lead to. */
  targets(node: RdfNode, name: string): RdfNode[] {
    return node.children.filter((child) => child.name === name).map((child) => this.target(child));
  }
}

/**
 * Reads RDF/XML as Zotero writes it. A document type is refused, for the entities it may define.
 * @throws VigieError `file-unreadable`, `too-large`
 */
export function readGraph(name: string, xml: string): RdfGraph {
  const unreadable = (detail: string): never => fail({ kind: 'file-unreadable', path: name, detail });
  const parser = new SaxesParser({ xmlns: true });
  const root: RdfNode = { name: '', about: null, resource: null, text: '', children: [] };
  const open: RdfNode[] = [root];
  let nodes = 0;
  parser.on('error', (error) => unreadable(error.message.slice(0, 200)));
  parser.on('doctype', () => unreadable('DOCTYPE'));
  parser.on('opentag', (tag) => {
    nodes += 1;
    if (open.length > LIMITS.depth || nodes > LIMITS.nodes)
      fail({ kind: 'too-large', what: name, limit: LIMITS.nodes });
    const node: RdfNode = {
      name: `${Object.hasOwn(PREFIXES, tag.uri) ? PREFIXES[tag.uri]! : tag.uri}:${tag.local}`,
      ...{ about: null, resource: null, text: '', children: [] },
    };
    for (const { uri, local, value } of Object.values(tag.attributes)) {
      if (PREFIXES[uri] !== 'rdf') continue;
      if (local === 'about' || local === 'ID' || local === 'nodeID') node.about = value;
      else if (local === 'resource') node.resource = value;
    }
    open.at(-1)!.children.push(node);
    open.push(node);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (text) => {
    open.at(-1)!.text += text;
  });
  parser.on('cdata', (text) => {
    open.at(-1)!.text += text;
  });
  parser.write(xml.replace(/^\ufeff/, '')).close();
  const [rdf] = root.children;
  if (rdf?.name !== 'rdf:RDF') return unreadable('RDF');
  return new RdfGraph(rdf.children);
}
