import type { Element, ElementContent, Root } from 'hast';
import { callout, code, horizontalRule, paragraph } from '../../../../domain/document/build.ts';
import { quotationOf } from '../../../../domain/document/gathered-blocks.ts';
import {
  type BlockNode,
  CALLOUT_TONES,
  type ElementFormat,
  TEXT_FORMAT,
} from '../../../../domain/document/types.ts';
import { listOf, type ReadItem } from '../lists.ts';
import { aligned, headingBlocks, lineBlocks, type Piece, wordsOf } from '../pieces.ts';
import { type ReadCell, tableOf } from '../tables.ts';
import { elements, find, isElement, oneLineOf, property, styleOf, textOf } from './dom.ts';
import { isHidden, isInline, readInline } from './inlines.ts';
import type { PageReading } from './reading.ts';

/** Deeper than this, what a page nests is read as if it stood beside. */
const DEEPEST = { lists: 20, tables: 4 };

/** Where one reads: how deep in lists and tables, and how the lines are set. */
type Place = { lists: number; tables: number; format: ElementFormat };

/** The blocks of a page. */
export function readPage(tree: Root, reading: PageReading): BlockNode[] {
  const body = find(tree, 'body') ?? { type: 'element', tagName: 'body', properties: {}, children: [] };
  return readChildren(body.children, { lists: 0, tables: 0, format: '' }, reading);
}

function readChildren(children: readonly ElementContent[], place: Place, reading: PageReading): BlockNode[] {
  const blocks: BlockNode[] = [];
  let line: Piece[] = [];
  const flush = (): void => {
    blocks.push(...lineBlocks(line, aligned(place.format)));
    line = [];
  };
  const around = {
    linked: false,
    blocks: (element: Element) =>
      readChildren(element.children, { lists: 0, tables: 0, format: '' }, reading),
  };
  for (const child of children) {
    if (isInline(child) && !holdsBlocks(child)) readInline(child, line, 0, reading, around);
    else if (child.type === 'element') {
      flush();
      blocks.push(...readBlock(child, place, reading));
    }
  }
  flush();
  return blocks;
}

/** A link or a format around whole blocks, as pages have them: its blocks are read, what it says of them is lost. */
function holdsBlocks(node: ElementContent): boolean {
  if (
    !isElement(node) ||
    isElement(node, 'svg', 'math', 'button', 'select', 'object', 'noscript', 'template', 'video', 'audio')
  )
    return false;
  for (const element of elements(node)) if (element !== node && !isInline(element)) return true;
  return false;
}

function readBlock(element: Element, around: Place, reading: PageReading): BlockNode[] {
  if (reading.notes.said.has(element) || isNotes(element, reading) || isHidden(element)) {
    if (isHidden(element) && oneLineOf(element) !== '')
      reading.tell({ kind: 'hidden', detail: oneLineOf(element).slice(0, 100) });
    return [];
  }
  const place = { ...around, format: formatOf(element) || around.format };
  const inside = (): BlockNode[] => readChildren(element.children, place, reading);
  switch (element.tagName) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return readHeading(Number(element.tagName[1]), element, place, reading);
    case 'blockquote':
      return quotationOf(readChildren(element.children, { ...place, format: '' }, reading));
    case 'pre':
      return [
        code(
          textOf(element)
            .replace(/\r\n?/g, '\n')
            .replace(/^\n|\n$/g, ''),
          languageOf(element),
        ),
      ];
    case 'ul':
    case 'ol':
    case 'menu':
    case 'dir':
      return place.lists >= DEEPEST.lists ? inside() : readList(element, place, reading);
    case 'table':
      return place.tables >= DEEPEST.tables ? inside() : readTable(element, place, reading);
    case 'hr':
      return [horizontalRule()];
    case 'figure':
      return readFigure(element, place, reading);
    case 'nav':
      // Made of the headings again, or of the site's own links.
      if (oneLineOf(element) !== '' && property(element, 'role') !== 'doc-toc')
        reading.tell({ kind: 'menu', detail: oneLineOf(element).slice(0, 100) });
      return [];
    case 'aside':
      return calloutOf(element, inside) ?? inside();
    case 'dt':
    case 'summary':
    case 'legend':
      return inside().map(bold);
    default:
      return inside();
  }
}

/** A frame as our own export writes it; null for what else stands aside. */
function calloutOf(element: Element, inside: () => BlockNode[]): BlockNode[] | null {
  const [named, tone] = property(element, 'className').split(' ');
  const known = CALLOUT_TONES.find((one) => one === tone);
  if (named !== 'encadre' || !known) return null;
  const [title, ...body] = inside();
  const words = title?.type === 'paragraph' ? title.children : [];
  return [callout(known, words, body.length > 0 ? body : [paragraph()])];
}

/** What held nothing but the notes, which now stand where they are called. */
function isNotes(element: Element, reading: PageReading): boolean {
  if (reading.notes.said.size === 0) return false;
  const marks = `${property(element, 'role')} ${property(element, 'className')}`;
  const named = /\bdoc-endnotes\b|\bfootnotes?\b|\bfootnote-list\b|\breferences\b/i.test(marks);
  const only = isElement(element, 'ol', 'ul', 'dl') && element.children.some((child) => isElement(child));
  if (!named && !only) return false;
  const rest = restOf(element, reading);
  return named ? !rest.words : !rest.words && rest.said;
}

/** Whether something beside notes and headings is said in an element, and whether a note is. */
function restOf(element: Element, reading: PageReading): { words: boolean; said: boolean } {
  let [words, said] = [false, false];
  for (const child of element.children) {
    if (isElement(child) && reading.notes.said.has(child)) said = true;
    else if (isElement(child, 'ol', 'ul', 'dl', 'div', 'section')) {
      const inner = restOf(child, reading);
      words ||= inner.words;
      said ||= inner.said;
    } else if (!isElement(child, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr') && oneLineOf(child) !== '')
      words = true;
  }
  return { words, said };
}

function formatOf(element: Element): ElementFormat {
  const said = styleOf(element, 'text-align') || property(element, 'align').toLowerCase();
  return said === 'center' || said === 'right' || said === 'justify'
    ? said
    : element.tagName === 'center'
      ? 'center'
      : '';
}

function readHeading(level: number, element: Element, place: Place, reading: PageReading): BlockNode[] {
  const blocks = readChildren(element.children, place, reading);
  const [first, ...rest] = blocks;
  return first?.type === 'paragraph' ? [...headingBlocks(level, first.children), ...rest] : blocks;
}

function languageOf(pre: Element): string | null {
  const inner = find(pre, 'code');
  const names = [
    property(pre, 'className'),
    inner ? property(inner, 'className') : '',
    property(pre, 'dataLang'),
  ].join(' ');
  return /\b(?:language|lang|highlight-source|brush:)-?\s?([\w+#-]{1,30})/i.exec(names)?.[1] ?? null;
}

function bold(block: BlockNode): BlockNode {
  if (block.type !== 'paragraph') return block;
  return {
    ...block,
    children: block.children.map((node) =>
      node.type === 'text' ? { ...node, format: node.format | TEXT_FORMAT.bold } : node,
    ),
  };
}

/** A figure: its picture with the caption as its own, or what it holds with the caption after. */
function readFigure(element: Element, place: Place, reading: PageReading): BlockNode[] {
  const caption = element.children.find((child) => isElement(child, 'figcaption'));
  const blocks = readChildren(
    element.children.filter((child) => child !== caption),
    place,
    reading,
  );
  if (!isElement(caption)) return blocks;
  const said = readChildren(caption.children, place, reading);
  const words = wordsOf(said).trim();
  const [picture] = blocks;
  if (blocks.length === 1 && picture?.type === 'image' && said.length <= 1 && words.length <= 10_000)
    return [{ ...picture, caption: words }];
  return [...blocks, ...said];
}

const BOX = /^[\s\u00a0]*([☐☑☒])[\s\u00a0]*/;

function readList(element: Element, place: Place, reading: PageReading): BlockNode[] {
  const items: ReadItem[] = [];
  const stray: ElementContent[] = [];
  for (const child of element.children) {
    if (isElement(child, 'li')) {
      if (!reading.notes.said.has(child)) items.push(readItem(child, place, reading));
    } else if (isElement(child, 'ul', 'ol', 'menu', 'dir')) {
      // A list put between the items, as older editors do, belongs to the one before.
      const blocks = readBlock(child, { ...place, lists: place.lists + 1 }, reading);
      const last = items.at(-1);
      if (last) items[items.length - 1] = { ...last, blocks: [...last.blocks, ...blocks] };
      else items.push({ blocks, checked: null });
    } else if (isElement(child) || (child.type === 'text' && child.value.trim() !== '')) stray.push(child);
  }
  const start = /^\d{1,6}$/.test(property(element, 'start')) ? Number(property(element, 'start')) : 1;
  return [
    ...listOf(items, element.tagName === 'ol', start, reading.tell),
    ...readChildren(stray, place, reading),
  ];
}

function readItem(element: Element, place: Place, reading: PageReading): ReadItem {
  const box = [...elements(element)].find(
    (inner) => inner.tagName === 'input' && property(inner, 'type').toLowerCase() === 'checkbox',
  );
  const children = box ? without(element, box) : element.children;
  const blocks = readChildren(children, { ...place, lists: place.lists + 1, format: '' }, reading);
  if (box)
    return {
      blocks,
      checked: box.properties['checked'] !== undefined && box.properties['checked'] !== false,
    };
  const first = blocks[0];
  const lead = first?.type === 'paragraph' ? first.children[0] : undefined;
  const sign = lead?.type === 'text' ? BOX.exec(lead.text) : null;
  if (!sign || first?.type !== 'paragraph' || lead?.type !== 'text') return { blocks, checked: null };
  const rest = lead.text.slice(sign[0].length);
  const content =
    rest === '' ? first.children.slice(1) : [{ ...lead, text: rest }, ...first.children.slice(1)];
  return { blocks: [paragraph(...content), ...blocks.slice(1)], checked: sign[1] !== '☐' };
}

/** The children of an element without one element wherever it stands in them. */
function without(element: Element, gone: Element): ElementContent[] {
  return element.children
    .filter((child) => child !== gone)
    .map((child) => (isElement(child) ? { ...child, children: without(child, gone) } : child));
}

function readTable(element: Element, place: Place, reading: PageReading): BlockNode[] {
  const inner = { ...place, tables: place.tables + 1, format: '' as const };
  const rows: { row: Element; head: boolean }[] = [];
  const before: BlockNode[] = [];
  const gather = (children: readonly ElementContent[], head: boolean): void => {
    for (const child of children) {
      if (!isElement(child)) continue;
      const { tagName: name } = child;
      if (name === 'tr') rows.push({ row: child, head });
      else if (name === 'thead') gather(child.children, true);
      else if (name === 'tbody' || name === 'tfoot') gather(child.children, false);
      else if (name === 'caption') before.push(...readChildren(child.children, place, reading));
    }
  };
  gather(element.children, false);
  const lines = rows.map(({ row }) =>
    row.children.filter((child): child is Element => isElement(child, 'td', 'th')),
  );
  // A table of one cell, or that says it is for show, is a way to lay a page out.
  const shown = /^(?:presentation|none)$/.test(property(element, 'role'));
  if (shown || (rows.length === 1 && lines[0]!.length === 1))
    return [
      ...before,
      ...lines.flat().flatMap((cell) => (isElement(cell) ? readChildren(cell.children, place, reading) : [])),
    ];
  const headed = rows.some(({ head }) => head);
  const read = lines.map((cells, index): ReadCell[] => {
    const all = cells.every(({ tagName }) => tagName === 'th');
    const head = headed ? rows[index]!.head : all && index === 0;
    return cells.map((cell) => ({
      blocks: readChildren(cell.children, { ...inner, format: formatOf(cell) }, reading),
      across: spanOf(cell, 'colSpan'),
      // 0 goes down to the last row.
      down: property(cell, 'rowSpan') === '0' ? rows.length : spanOf(cell, 'rowSpan'),
      header: headerOf(cell, head),
    }));
  });
  return [...before, ...tableOf(read)];
}

const spanOf = (cell: Element, name: 'colSpan' | 'rowSpan'): number => {
  const said = Number(property(cell, name) || 1);
  return Number.isInteger(said) && said >= 1 ? said : 1;
};

function headerOf(cell: Element, head: boolean): number {
  const row = head || property(cell, 'scope') === 'col' ? 1 : 0;
  if (cell.tagName !== 'th') return head ? 1 : 0;
  return property(cell, 'scope') === 'row' || row === 0 ? row | 2 : row;
}

/** A page without its title, when that is its first heading. */
export function withoutTitle(blocks: readonly BlockNode[], title: string): BlockNode[] {
  const [first, ...rest] = blocks;
  const same = first?.type === 'heading' && wordsOf(first.children).trim() === title.trim();
  return same ? rest : [...blocks];
}
