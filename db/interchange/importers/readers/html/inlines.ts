import type { Element, ElementContent } from 'hast';
import { image, lineBreak, link, mention } from '../../../../domain/document/build.ts';
import { type BlockNode, type FootnoteContent, TEXT_FORMAT } from '../../../../domain/document/types.ts';
import { normalizeUrl } from '../../../../domain/document/url.ts';
import { addWords, type Piece, trimmed, wordsOf } from '../pieces.ts';
import { find, isElement, oneLineOf, property, styleOf, textOf } from './dom.ts';
import { dataPicture } from './pictures.ts';
import type { PageReading } from './reading.ts';

const FORMAT_OF: Readonly<Record<string, number>> = {
  b: TEXT_FORMAT.bold,
  strong: TEXT_FORMAT.bold,
  i: TEXT_FORMAT.italic,
  em: TEXT_FORMAT.italic,
  cite: TEXT_FORMAT.italic,
  dfn: TEXT_FORMAT.italic,
  var: TEXT_FORMAT.italic,
  u: TEXT_FORMAT.underline,
  ins: TEXT_FORMAT.underline,
  s: TEXT_FORMAT.strikethrough,
  strike: TEXT_FORMAT.strikethrough,
  del: TEXT_FORMAT.strikethrough,
  code: TEXT_FORMAT.code,
  kbd: TEXT_FORMAT.code,
  samp: TEXT_FORMAT.code,
  tt: TEXT_FORMAT.code,
  sub: TEXT_FORMAT.subscript,
  sup: TEXT_FORMAT.superscript,
  mark: TEXT_FORMAT.highlight,
};
/** What has nothing to say on paper: told, and left out. */
const LEFT_OUT = new Set([
  'canvas',
  'button',
  'select',
  'input',
  'progress',
  'meter',
  'map',
  'dialog',
  'noscript',
]);
/** What says nothing at all. */
const SILENT = new Set([
  'script',
  'style',
  'template',
  'head',
  'meta',
  'link',
  'title',
  'base',
  'wbr',
  'source',
  'track',
  'param',
  'col',
  'colgroup',
  'rp',
]);
/** What plays or shows something from elsewhere: its address stays, as a link. */
const PLAYED = new Set(['iframe', 'video', 'audio', 'embed', 'object', 'frame']);

/** True for what is not shown: hidden by its page. */
export function isHidden(element: Element): boolean {
  return (
    element.properties['hidden'] !== undefined ||
    styleOf(element, 'display') === 'none' ||
    styleOf(element, 'visibility') === 'hidden'
  );
}

/** The format that an element gives to its words, beside the one around it. */
function formatOf(element: Element, format: number): number {
  let own = format | (FORMAT_OF[element.tagName] ?? 0);
  if (element.properties['style'] === undefined) return own;
  const weight = styleOf(element, 'font-weight');
  // Google Docs puts a whole text in <b style="font-weight:normal">.
  if (weight === 'normal' || weight === '400') own &= ~TEXT_FORMAT.bold;
  else if (/^(?:bold|bolder|[6-9]00)$/.test(weight)) own |= TEXT_FORMAT.bold;
  const slant = styleOf(element, 'font-style');
  if (slant === 'italic' || slant === 'oblique') own |= TEXT_FORMAT.italic;
  else if (slant === 'normal') own &= ~TEXT_FORMAT.italic;
  const line = `${styleOf(element, 'text-decoration')} ${styleOf(element, 'text-decoration-line')}`;
  if (line.includes('line-through')) own |= TEXT_FORMAT.strikethrough;
  if (line.includes('underline') && element.tagName !== 'a') own |= TEXT_FORMAT.underline;
  const raised = styleOf(element, 'vertical-align');
  if (raised === 'super') own |= TEXT_FORMAT.superscript;
  else if (raised === 'sub') own |= TEXT_FORMAT.subscript;
  return own;
}

/** Adds a text as a browser shows it: runs of spaces and line ends are one space. */
export function addText(pieces: Piece[], words: string, format: number): void {
  const shown = words.replace(/[ \t\r\n\f]+/g, ' ').replace(/[\u0000-\u0008\u000b\u000e-\u001f\u007f]/g, '');
  const last = pieces.at(-1);
  const after =
    last === undefined || last.type === 'linebreak' || (last.type === 'text' && last.text.endsWith(' '));
  addWords(pieces, after ? shown.replace(/^ /, '') : shown, format);
}

/** Whether a link is open, in which no other may stand; `blocks` reads an element as blocks, for the footnotes. */
type Around = { linked: boolean; blocks: (element: Element) => BlockNode[] };

/** Reads one inline node into a line. */
export function readInline(
  node: ElementContent,
  pieces: Piece[],
  format: number,
  reading: PageReading,
  around: Around,
): void {
  if (node.type === 'text') {
    addText(pieces, node.value, format);
    return;
  }
  if (node.type !== 'element' || SILENT.has(node.tagName)) return;
  const { tagName: name } = node;
  if (isHidden(node)) {
    if (oneLineOf(node) !== '') reading.tell({ kind: 'hidden', detail: oneLineOf(node).slice(0, 100) });
    return;
  }
  if (name === 'br') pieces.push(lineBreak());
  else if (name === 'img') readPicture(node, pieces, format, reading);
  else if (name === 'a') readLink(node, pieces, format, reading, around);
  else if (name === 'svg') readDrawing(node, pieces, format, reading);
  else if (name === 'math') readFormula(node, pieces, format, reading);
  else if (PLAYED.has(name)) readPlayed(node, pieces, format, reading, around.linked);
  else if (LEFT_OUT.has(name)) reading.tell({ kind: 'html', detail: `<${name}>` });
  else if (name === 'q') {
    addWords(pieces, '«\u00a0', format);
    each(node, pieces, format, reading, around);
    addWords(pieces, '\u00a0»', format);
  } else if (name === 'textarea') addText(pieces, textOf(node), format);
  else each(node, pieces, formatOf(node, format), reading, around);
}

function each(element: Element, pieces: Piece[], format: number, reading: PageReading, around: Around): void {
  for (const child of element.children) readInline(child, pieces, format, reading, around);
}

function readLink(
  element: Element,
  pieces: Piece[],
  format: number,
  reading: PageReading,
  around: Around,
): void {
  if (reading.notes.back.has(element)) return;
  if (reading.notes.called.has(element)) {
    const note = reading.footnote(element, around.blocks);
    if (note !== null && !around.linked) pieces.push(note);
    return;
  }
  const href = property(element, 'href').trim();
  const own = around.linked ? null : ownRecord(href, reading);
  if (own) {
    const words = oneLineOf(element);
    pieces.push(mention(own.id, own.title, words === '' || words === own.title ? null : words));
    return;
  }
  if (around.linked || href === '' || href.startsWith('#')) {
    each(element, pieces, formatOf(element, format), reading, around);
    return;
  }
  const inside: Piece[] = [];
  each(element, inside, formatOf(element, format), reading, { ...around, linked: true });
  const record = linkedRecord(href, reading);
  const words = wordsOf(inside).trim();
  if (record) {
    pieces.push(mention(record.id, record.title, words === '' || words === record.title ? null : words));
    pieces.push(...inside.filter((piece) => piece.type === 'image'));
    return;
  }
  const url = normalizeUrl(href);
  const content = trimmed(inside).filter(
    (piece): piece is FootnoteContent => piece.type !== 'image' && piece.type !== 'footnote',
  );
  if (url === null) {
    reading.tell({ kind: 'link-refused', detail: href.slice(0, 200) });
    pieces.push(...inside);
    return;
  }
  if (content.length > 0) {
    if (/^\s/.test(wordsOf(inside)) && pieces.length > 0) addText(pieces, ' ', format);
    pieces.push(link(url, content, property(element, 'title').slice(0, 2000) || null));
    if (/\s$/.test(wordsOf(inside))) addText(pieces, ' ', format);
  }
  pieces.push(...inside.filter((piece) => piece.type === 'image'));
}

/**
 * The record that a link inside one of our own exports means, by its code. Another archive gives the same codes: the page has to
 * say the title too.
 */
function ownRecord(href: string, reading: PageReading): { id: string; title: string } | null {
  const anchor = /^#fiche-([a-z]{1,2})-(\d{1,7})$/.exec(href);
  if (!anchor) return null;
  const record = reading.context.resolver.record({ form: 'wikilink', text: `${anchor[1]}-${anchor[2]}` });
  return record && reading.words.includes(record.title) ? record : null;
}

/** Another file of the import, or nothing for an address of the network or of a record that is gone. */
function linkedRecord(href: string, reading: PageReading): { id: string; title: string } | null {
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(href)) return null;
  return reading.context.resolver.record({ form: 'path', text: decoded(href.replace(/[#?].*$/, '')) });
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

function readPicture(element: Element, pieces: Piece[], format: number, reading: PageReading): void {
  const address = (property(element, 'src') || property(element, 'dataSrc')).trim();
  const alt = property(element, 'alt').trim().slice(0, 10_000);
  const size = { width: pixels(property(element, 'width')), height: pixels(property(element, 'height')) };
  // A spy of one pixel is no picture.
  if (size.width === 1 && size.height === 1) return;
  const sha256 = address.startsWith('data:')
    ? dataPicture(address, alt, reading)
    : (reading.context.resolver.image(decoded(address))?.sha256 ?? null);
  if (sha256 !== null) {
    pieces.push(image(sha256, alt, '', size));
    return;
  }
  if (address.startsWith('data:')) {
    reading.tell({ kind: 'picture-format', detail: address.slice(5, 60).split(/[;,]/)[0]! });
    addText(pieces, alt === '' ? '' : `[${alt}]`, format);
    return;
  }
  const remote = /^[a-z][a-z0-9+.-]*:|^\/\//i.test(address);
  if (address !== '')
    reading.tell({ kind: remote ? 'image-remote' : 'image-missing', detail: address.slice(0, 200) });
  const url = normalizeUrl(address.startsWith('//') ? `https:${address}` : address);
  // Never fetched: a link to where it was.
  if (pieces.length > 0) addText(pieces, ' ', format);
  if (url !== null) pieces.push(link(url, [alt === '' ? url : alt]));
  else addText(pieces, alt || address ? `[${[alt, address].filter(Boolean).join(' — ')}]` : '', format);
}

const pixels = (size: string): number => (/^\d{1,4}(?:px)?$/.test(size) ? Number.parseInt(size, 10) : 0);

function readDrawing(element: Element, pieces: Piece[], format: number, reading: PageReading): void {
  const title = find(element, 'title');
  const words = property(element, 'ariaLabel') || (title ? oneLineOf(title) : '') || oneLineOf(element);
  // A sign of the page's own, which says nothing.
  if (words === '') return;
  reading.tell({ kind: 'drawing', detail: words.slice(0, 100) });
  addText(pieces, `[${words.slice(0, 2000)}]`, format);
}

/** MathML: the TeX it came from when it is there, else its signs in a line. */
function readFormula(element: Element, pieces: Piece[], format: number, reading: PageReading): void {
  const annotation = find(element, 'annotation');
  const source = annotation ? oneLineOf(annotation) : property(element, 'alttext') || oneLineOf(element);
  if (source === '') return;
  reading.tell({ kind: 'formula', detail: source.slice(0, 100) });
  addWords(pieces, source, format | TEXT_FORMAT.code);
}

function readPlayed(
  element: Element,
  pieces: Piece[],
  format: number,
  reading: PageReading,
  linked: boolean,
): void {
  const inner = find(element, 'source');
  const address =
    property(element, 'src') || property(element, 'data') || (inner ? property(inner, 'src') : '');
  const words = property(element, 'title') || property(element, 'ariaLabel') || address;
  const url = normalizeUrl(address.startsWith('//') ? `https:${address}` : address);
  reading.tell({ kind: 'played', detail: (address || `<${element.tagName}>`).slice(0, 200) });
  if (url !== null && !linked) pieces.push(link(url, [words || url]));
  else addText(pieces, words === '' || words.startsWith('data:') ? '' : `[${words}]`, format);
}

/** True when an element stands in a line. */
export function isInline(node: ElementContent): boolean {
  return node.type === 'text' || (isElement(node) && !BLOCKS.has(node.tagName));
}

const BLOCKS = new Set(
  (
    'address article aside blockquote body center dd details dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 ' +
    'h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre search section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);
