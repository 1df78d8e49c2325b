import type { Locale } from '../../../../domain/locale.ts';
import type { Look } from '../../../../domain/reports/looks/types.ts';
import type { Page } from '../measures.ts';
import { XML_HEAD } from '../package/xml.ts';
import { styleDefinitions, styleXml, type StyleDefinition } from '../styles/definitions.ts';
import { LANGUAGES, numbered } from '../styles/document.ts';
import { HEADING_ROLES, type Role } from '../styles/roles.ts';
import {
  childOf,
  elementsOf,
  inOrder,
  readTree,
  replaced,
  valueOf,
  visit,
  writeTree,
  type Tree,
} from './tree.ts';

/** What styles lose: numbers, which the document's own lists give; marks of corrections; the language, which is the document's. */
const LOST: ReadonlySet<string> = new Set([
  'w:numPr',
  'w:lang',
  'w:pPrChange',
  'w:rPrChange',
  'w:rsid',
  'w:link',
]);

/** The styles of a document without what ties them to it. */
export function cleanStyles(root: Tree): Tree {
  const kept = elementsOf(root).filter(
    ({ name, attributes }) =>
      ['w:docDefaults', 'w:latentStyles', 'w:style'].includes(name) &&
      !(name === 'w:style' && attributes.get('w:type') === 'numbering'),
  );
  const children = kept.flatMap((style) => replaced(style, (tree) => (LOST.has(tree.name) ? [] : [tree])));
  return inOrder({ name: 'w:styles', attributes: new Map(), children });
}

/** The styles of a tree by kind and name, as Word tells them apart: whatever the case. */
export function stylesByName(styles: Tree): Map<string, Tree> {
  const found = new Map<string, Tree>();
  for (const style of elementsOf(styles)) {
    const name = valueOf(childOf(style, 'w:name'));
    if (style.name !== 'w:style' || name === undefined) continue;
    const key = nameKey(style.attributes.get('w:type') ?? 'paragraph', name);
    if (!found.has(key)) found.set(key, style);
  }
  return found;
}

/** What a style is known by across documents: its type and its name, whatever the capitals, never its id. */
export const nameKey = (type: string, name: string): string => `${type} ${name.toLowerCase()}`;
const idOf = (style: Tree): string => style.attributes.get('w:styleId') ?? '';

/** The table style that a house made for itself, if it made one. */
function ownTable(styles: Tree): Tree | undefined {
  return elementsOf(styles).find(
    ({ name, attributes }) =>
      name === 'w:style' && attributes.get('w:type') === 'table' && attributes.get('w:customStyle') === '1',
  );
}

export type TemplateStyles = {
  ids: Readonly<Record<Role, string>>;
  xml(headings: number | null): string;
  /** True when tables have the template's own style, which says how their heads look. */
  ownTables: boolean;
};

/**
 * The styles of a template with, beside its own, those of ours that it has not, in its look. Text that the template gives no
 * style of its own is in its plain one.
 */
export function templateStyles(source: string, look: Look, page: Page, locale: Locale): TemplateStyles {
  const styles = readTree(source);
  const known = stylesByName(styles);
  const taken = new Set(elementsOf(styles).map(idOf));
  const definitions = styleDefinitions(look, page, locale);
  const other = styleDefinitions(look, page, locale === 'fr' ? 'en' : 'fr');
  const ids: Partial<Record<Role, string>> = {};
  const added: StyleDefinition[] = [];
  const table = ownTable(styles);
  definitions.forEach((definition, at) => {
    const { role, is, name, id } = definition;
    const theirs =
      known.get(nameKey(is, name)) ??
      known.get(nameKey(is, other[at]!.name)) ??
      (role === 'table' ? table : undefined) ??
      (role === 'text' ? known.get(nameKey('paragraph', 'Normal')) : undefined);
    if (theirs) {
      ids[role] = idOf(theirs);
      theirs.children = theirs.children.filter(
        (child) => typeof child === 'string' || child.name !== 'w:semiHidden',
      );
    } else {
      const free = taken.has(id) ? `Vigie${id}` : id;
      ids[role] = free;
      added.push({ ...definition, id: free });
    }
  });
  const all = ids as Record<Role, string>;
  setLanguage(styles, LANGUAGES[locale]);
  return {
    ids: all,
    ownTables: table !== undefined && all.table === idOf(table),
    xml(headings) {
      const written = headings === null ? styles : withNumbers(styles, all, headings);
      const ours = added.map((style) => styleXml(numbered(style, headings), (role) => all[role])).join('');
      return `${XML_HEAD}${writeTree(written, true).replace(/<\/w:styles>$/, `${ours}</w:styles>`)}`;
    },
  };
}

function setLanguage(styles: Tree, code: string): void {
  const defaults = made(styles, 'w:docDefaults', 0);
  const run = made(made(defaults, 'w:rPrDefault', 0), 'w:rPr', 0);
  const attributes = new Map([
    ['w:val', code],
    ['w:eastAsia', code],
    ['w:bidi', 'ar-SA'],
  ]);
  const language: Tree = { name: 'w:lang', attributes, children: [] };
  run.children = inOrder({ ...run, children: [...run.children, language] }).children;
}

/** The child of this name, made at this place when there is none. */
function made(tree: Tree, name: string, at: number): Tree {
  const known = childOf(tree, name);
  if (known) return known;
  const fresh: Tree = { name, attributes: new Map(), children: [] };
  tree.children.splice(at, 0, fresh);
  return fresh;
}

/** The same styles with those of the headings tied to the list that numbers them. */
function withNumbers(styles: Tree, ids: Readonly<Record<Role, string>>, list: number): Tree {
  const children = styles.children.map((style) => {
    if (typeof style === 'string' || style.attributes.get('w:type') !== 'paragraph') return style;
    const level = HEADING_ROLES.findIndex((role) => ids[role] === idOf(style));
    if (level < 0) return style;
    const copy: Tree = { ...style, children: [...style.children] };
    const known = childOf(copy, 'w:pPr');
    const look: Tree = known
      ? { ...known, children: [...known.children] }
      : { name: 'w:pPr', attributes: new Map(), children: [] };
    look.children.push(numberOf(list, level));
    if (known) copy.children[copy.children.indexOf(known)] = look;
    else copy.children.push(look);
    return inOrder(copy);
  });
  return { ...styles, children };
}

function numberOf(list: number, level: number): Tree {
  const value = (name: string, of: number): Tree => ({
    ...{ name, children: [] },
    attributes: new Map([['w:val', String(of)]]),
  });
  const children = [value('w:ilvl', level), value('w:numId', list)];
  return { name: 'w:numPr', attributes: new Map(), children };
}

const MOST_FONTS = 20;

/** The fonts that styles name, those of the look first. */
export function fontsOf(styles: Tree, { fonts }: Look): string[] {
  const found = new Set([fonts.titles, fonts.text]);
  visit(styles, ({ name, attributes }) => {
    const font = name === 'w:rFonts' ? attributes.get('w:ascii') : undefined;
    if (font !== undefined && font !== '' && found.size < MOST_FONTS) found.add(font.slice(0, 60));
  });
  return [...found];
}
