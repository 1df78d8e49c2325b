import type { Element, Root } from 'hast';
import { elements, isElement, oneLineOf, property } from './dom.ts';

/** The notes of a page: what each call means, and the elements that hold them, which are not read where they stand. */
export type Notes = {
  /** By the call (`a`): the element that says the note. */
  called: ReadonlyMap<Element, Element>;
  /** Elements that say a note. */
  said: ReadonlySet<Element>;
  /** Links back from a note to its call. */
  back: ReadonlySet<Element>;
};

const CALL = /\b(?:footnote-?ref|fn-?ref|noteref|doc-noteref|reference|sdfootnoteanc|sdendnoteanc)\b/i;
const BACK =
  /\b(?:footnote-?back(?:ref)?|reversefootnote|fn-?back|doc-backlink|mw-cite-backlink|sdfootnotesym)\b/i;
/** A number, a letter or a sign, as calls of notes are written. */
const SIGN = /^[\[(]?(?:\d{1,4}|[a-z]|[ivxlc]{1,6}|[*†‡§]{1,3})[\])]?$/i;

/**
 * The notes of a page, as our own export, pandoc, Word, LibreOffice, Wikipedia and Markdown tools write them: a link that says
 * it is a call, or that looks like one and whose target links back to it.
 */
export function notesOf(tree: Root): Notes {
  const byId = new Map<string, Element>();
  const links: Element[] = [];
  for (const element of elements(tree)) {
    const id = property(element, 'id') || (element.tagName === 'a' ? property(element, 'name') : '');
    if (id !== '' && !byId.has(id)) byId.set(id, element);
    if (element.tagName === 'a' && property(element, 'href').startsWith('#')) links.push(element);
  }
  const holders = parentsOf(tree);
  const called = new Map<Element, Element>();
  const said = new Set<Element>();
  const back = new Set<Element>();
  for (const link of links) {
    // The link back of a note looks like a call of the paragraph that called it.
    if (back.has(link)) continue;
    if (BACK.test(`${property(link, 'className')} ${property(link, 'role')}`)) {
      back.add(link);
      continue;
    }
    const target = byId.get(decoded(property(link, 'href').slice(1)));
    const note = target && holderOf(target, holders);
    if (!note || note === link || !isCall(link, holders) || holds(note, link)) continue;
    const returns = backLinks(note, link, holders);
    const told = CALL.test(
      `${property(link, 'className')} ${property(link, 'role')} ${property(link, 'epub:type')}`,
    );
    if (!told && returns.length === 0) continue;
    called.set(link, note);
    said.add(note);
    for (const one of returns) back.add(one);
  }
  return { called, said, back };
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

function parentsOf(tree: Root): Map<Element, Element> {
  const parents = new Map<Element, Element>();
  for (const element of elements(tree))
    for (const child of element.children) if (child.type === 'element') parents.set(child, element);
  return parents;
}

/** What says the note whose target this is: the list item, paragraph or block it stands in. */
function holderOf(target: Element, parents: ReadonlyMap<Element, Element>): Element | null {
  for (let at: Element | undefined = target; at; at = parents.get(at)) {
    if (isElement(at, 'li', 'aside', 'dd')) return at;
    if (isElement(at, 'p', 'div')) {
      const parent = parents.get(at);
      // Word puts each note in a block of its own, with the paragraph inside.
      const alone = parent?.children.filter((child) => child.type === 'element').length === 1;
      return isElement(parent, 'li') || (isElement(parent, 'div') && alone) ? parent! : at;
    }
    if (isElement(at, 'body', 'main', 'section', 'article', 'table')) return null;
  }
  return null;
}

function isCall(link: Element, parents: ReadonlyMap<Element, Element>): boolean {
  const marks = `${property(link, 'className')} ${property(link, 'role')}`;
  if (CALL.test(marks)) return true;
  const parent = parents.get(link);
  return (
    SIGN.test(oneLineOf(link)) ||
    isElement(parent, 'sup') ||
    link.children.some((child) => isElement(child, 'sup'))
  );
}

function holds(outer: Element, inner: Element): boolean {
  for (const element of elements(outer)) if (element === inner) return true;
  return false;
}

/** The links of a note that lead to its call, or to what the call stands in. */
function backLinks(note: Element, call: Element, parents: ReadonlyMap<Element, Element>): Element[] {
  const names = new Set<string>();
  for (let at: Element | undefined = call, up = 0; at && up < 3; at = parents.get(at), up += 1)
    for (const name of [property(at, 'id'), property(at, 'name')]) if (name !== '') names.add(name);
  const found: Element[] = [];
  for (const element of elements(note)) {
    if (element.tagName === 'a' && names.has(decoded(property(element, 'href').replace(/^#/, ''))))
      found.push(element);
  }
  return found;
}
