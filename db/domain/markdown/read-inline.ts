import { own } from '../own.ts';
import type { Token } from 'markdown-it';
import {
  file,
  footnote,
  image as imageNode,
  lineBreak,
  link,
  mention,
  paragraph,
  transclusion,
  text as textNode,
} from '../document/build.ts';
import {
  type BlockNode,
  type ChartNode,
  type FileNode,
  type FootnoteContent,
  type FootnoteNode,
  type ImageNode,
  type InlineNode,
  type PieceNode,
  TEXT_FORMAT,
  type TransclusionNode,
} from '../document/types.ts';
import { oneLine } from '../document/one-line.ts';
import { normalizeUrl, parseRecordUrl } from '../document/url.ts';
import { citationText } from '../document/walk.ts';
import { readCitation, type WrittenCitation } from './citations.ts';
import { readDate } from './dates.ts';
import { readChart, readFigure } from './figures.ts';
import { readFile } from './files.ts';
import { type ImageLook, readImageLook } from './images.ts';
import { readPiece, readReference } from './pieces.ts';
import { readEmbed } from './transclusions.ts';
import { HTML_TAGS, PLACEHOLDERS } from './html-tags.ts';
import type { Reading } from './reading.ts';
import { markdownParser, type WikiLink } from './syntax.ts';
import { IMAGE_ADDRESS } from './types.ts';

/** What Markdown writes in a line and a note keeps as a block of its own. */
export type PictureNode = ImageNode | FileNode | ChartNode | TransclusionNode | PieceNode;
/** Inline content, with the pictures that stood in it. */
export type InlineContent = (InlineNode | PictureNode)[];

const PICTURES: ReadonlySet<string> = new Set(['image', 'file', 'chart', 'transclusion', 'piece']);

/** True for what was read in a line and is a block of a note: a picture, a file, a chart, another note shown, a piece. */
export function isPicture(node: InlineNode | PictureNode): node is PictureNode {
  return PICTURES.has(node.type);
}

const FORMAT_OF: Readonly<Record<string, number>> = {
  strong: TEXT_FORMAT.bold,
  em: TEXT_FORMAT.italic,
  s: TEXT_FORMAT.strikethrough,
  mark: TEXT_FORMAT.highlight,
};
/** Raw HTML tags that are formats of a note's text. */
const FORMAT_OF_TAG: Readonly<Record<string, number>> = {
  b: TEXT_FORMAT.bold,
  strong: TEXT_FORMAT.bold,
  i: TEXT_FORMAT.italic,
  em: TEXT_FORMAT.italic,
  s: TEXT_FORMAT.strikethrough,
  del: TEXT_FORMAT.strikethrough,
  u: TEXT_FORMAT.underline,
  ins: TEXT_FORMAT.underline,
  code: TEXT_FORMAT.code,
  kbd: TEXT_FORMAT.code,
  sub: TEXT_FORMAT.subscript,
  sup: TEXT_FORMAT.superscript,
  mark: TEXT_FORMAT.highlight,
};
/** A `#tag`: at the start of a word, with at least one letter (« #3 » is a number). */
const TAG = /(?<=^|[\s(])#([\p{L}\p{N}_/-]*\p{L}[\p{L}\p{N}_/-]*)/gu;

/** The inline tokens of one block as a note's inline nodes and pictures. */
export function readInline(tokens: readonly Token[], reading: Reading): InlineContent {
  const content: InlineContent = [];
  const open = new Map<number, number>();
  let format = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]!;
    switch (token.type) {
      case 'text':
      case 'text_special':
        reading.collectTags(token.content, TAG);
        if (reading.vault && token.content.includes('%%')) reading.lose({ kind: 'remark', detail: '' });
        addText(content, token.content, format);
        break;
      case 'code_inline':
        addText(content, token.content, format | TEXT_FORMAT.code);
        break;
      case 'softbreak':
        if (reading.lineEnds === 'break') content.push(lineBreak());
        else addText(content, ' ', format);
        break;
      case 'hardbreak':
        content.push(lineBreak());
        break;
      case 'html_inline': {
        const anchor = anchorAt(tokens, at);
        if (anchor) {
          addLink(content, anchor, tokens.slice(at + 1, anchor.close), format, reading);
          at = anchor.close;
          break;
        }
        format = readTag(token.content, format, content, reading);
        break;
      }
      case 'image':
        addImage(content, token, reading);
        break;
      case 'wikilink':
        addWikiLink(content, token.meta as WikiLink, format, reading);
        break;
      case 'footnote':
        content.push(footnote(...reading.footnote((token.meta as { name: string }).name)));
        break;
      case 'footnote_here':
        content.push(footnote(...oneLine([paragraph(...footnoteLine(token.content, reading))])));
        break;
      case 'formula':
        reading.lose({ kind: 'math', detail: '' });
        addText(content, `$${token.content}$`, format | TEXT_FORMAT.code);
        break;
      case 'citations':
        addCitations(content, token, format, reading);
        break;
      case 'link_open': {
        const close = closingOf(tokens, at);
        const address = String(token.attrGet('href') ?? '');
        const title = String(token.attrGet('title') ?? '') || null;
        addLink(content, { address, title }, tokens.slice(at + 1, close), format, reading);
        at = close;
        break;
      }
      default:
        if (token.nesting === 0) addText(content, token.content, format);
        else format = followMark(token, format, open);
    }
  }
  return content;
}

/** The format after a mark opens or closes: marks of one kind may stand in one another, and the last to close ends it. */
function followMark(token: Token, format: number, open: Map<number, number>): number {
  const bit = FORMAT_OF[token.tag] ?? 0;
  const depth = (open.get(bit) ?? 0) + token.nesting;
  open.set(bit, depth);
  return depth > 0 ? format | bit : format & ~bit;
}

function closingOf(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let at = open; at < tokens.length; at += 1) {
    if (tokens[at]!.type === 'link_open') depth += 1;
    else if (tokens[at]!.type === 'link_close' && --depth === 0) return at;
  }
  return tokens.length;
}

const ANCHOR = /^<a\s[^>]*?\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;

/** A link written as a raw tag that ends in the same line, and where; its title is said nowhere else. */
function anchorAt(
  tokens: readonly Token[],
  open: number,
): { address: string; title: string | null; close: number } | null {
  const source = tokens[open]!.content;
  const match = ANCHOR.exec(source);
  if (!match) return null;
  const close = tokens.findIndex(
    (token, at) => at > open && token.type === 'html_inline' && /^<\/a\s*>/i.test(token.content),
  );
  if (close < 0) return null;
  const read = markdownParser().utils.unescapeAll;
  const title = /\btitle\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(source);
  return {
    address: read(match[1] ?? match[2] ?? match[3] ?? ''),
    title: read(title?.[1] ?? title?.[2] ?? '') || null,
    close,
  };
}

function addText(content: InlineContent, said: string, format: number): void {
  // A line end written as a reference is a space like any other.
  const words = said.replace(/[\r\n]+/g, ' ');
  if (words === '') return;
  const last = content.at(-1);
  if (last?.type === 'text' && last.format === format) last.text += words;
  else content.push(textNode(words, format));
}

/** Words of inline content as plain text. */
export function plainWords(content: InlineContent): string {
  return content
    .map((node) => {
      if (node.type === 'text' || node.type === 'tab') return node.text;
      if (node.type === 'linebreak') return ' ';
      if (node.type === 'mention') return node.text ?? node.label;
      if (node.type === 'figure' || node.type === 'chart' || node.type === 'renvoi') return node.label;
      if (node.type === 'citation') return citationText(node);
      if (node.type === 'date') return node.wording;
      if (node.type === 'footnote') return '';
      if (node.type === 'transclusion' || node.type === 'piece') return node.title;
      if (node.type === 'file') return node.name;
      return node.type === 'image' ? node.alt : plainWords(node.children);
    })
    .join('');
}

function addLink(
  content: InlineContent,
  { address, title }: { address: string; title: string | null },
  inside: readonly Token[],
  format: number,
  reading: Reading,
): void {
  const children = readInline(inside, reading).map((node) =>
    node.type === 'text' ? { ...node, format: node.format | format } : node,
  );
  const words = plainWords(children);
  const file = readFile(address, words, title);
  if (file) {
    content.push(file);
    return;
  }
  const known = readFigure(address, words) ?? readDate(address, words) ?? readReference(address, words);
  if (known) {
    content.push(known);
    return;
  }
  const record = linkedRecord(address, reading);
  const inline = children.filter(
    (node): node is FootnoteContent => !isPicture(node) && node.type !== 'footnote',
  );
  if (record) {
    const own = words.trim();
    const label = record.title ?? title ?? own;
    if (record.block !== null && inline.length > 0)
      content.push(link(partAddress(record.id, record.block), inline, title));
    else content.push(mention(record.id, label, own === '' || own === label ? null : own));
    content.push(...footnotesIn(children));
    return;
  }
  const url = normalizeUrl(address);
  if (url !== null && inline.length > 0) content.push(link(url, inline, title));
  else {
    if (address.startsWith('#')) reading.lose({ kind: 'inner-link', detail: '' });
    else if (url !== null && children.length > 0) reading.lose({ kind: 'picture-link', detail: url });
    else if (url === null && address !== '')
      reading.lose({ kind: 'link-refused', detail: address.slice(0, 200) });
    content.push(...inline);
  }
  content.push(...footnotesIn(children));
  for (const node of children) if (isPicture(node)) content.push(node);
}

/** The line of a footnote said where it is called. */
function footnoteLine(source: string, reading: Reading): InlineNode[] {
  return readInline(reading.parseInline(source), reading).filter(
    (node): node is InlineNode => !isPicture(node),
  );
}

/** A footnote holds none, nor does a link: they stand after it. */
function footnotesIn(content: InlineContent): FootnoteNode[] {
  return content.filter((node) => node.type === 'footnote');
}

function addCitations(content: InlineContent, token: Token, format: number, reading: Reading): void {
  const { works } = token.meta as { works: readonly WrittenCitation[] };
  const cited = works.map((work) => readCitation(work, reading));
  if (cited.some((one) => one === null)) addText(content, token.content, format);
  else
    cited.forEach((one, index) => {
      if (index > 0) addText(content, ' ', format);
      content.push(one!);
    });
}

/** The address of a block of a record, as a link holds it. */
const partAddress = (recordId: string, block: string): string => `vigie:${recordId}#${block}`;

/** The record an address leads to, and the block in it: `vigie:<id>#<block>`, or a path to a file of the same folder. */
function linkedRecord(
  address: string,
  reading: Reading,
): { id: string; title: string | null; block: string | null } | null {
  const internal = parseRecordUrl(address);
  if (internal) {
    const { recordId, blockId } = internal;
    const record = reading.record({ form: 'id', text: recordId }) ?? { id: recordId, title: null };
    return { ...record, block: blockId };
  }
  if (address === '' || address.startsWith('#') || /^[a-z][a-z0-9+.-]*:/i.test(address)) return null;
  const [path = '', ...part] = address.split('#');
  const record = reading.record({ form: 'path', text: decoded(path) });
  return record && { ...record, block: partOf(record.id, decoded(path), decoded(part.join('#')), reading) };
}

/** The block of a record that the part of a link names; told when there is none such. */
function partOf(recordId: string, name: string, part: string, reading: Reading): string | null {
  if (part === '') return null;
  const block = reading.block(recordId, part);
  if (block === null) reading.lose({ kind: 'part', detail: `${name}#${part}` });
  return block;
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** Names of other programs for the notes of a folder of their own, and links that put the name after the words, as Dendron's. */
const OTHER_FOLDER = /^dendron:\/\/[^/]+\//;
const DOTTED = /^[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+(?:#.*)?$/u;

/** A link as Obsidian would write it. */
function plainWiki(wiki: WikiLink, reading: Reading): WikiLink {
  const target = wiki.target.replace(OTHER_FOLDER, '');
  const after = wiki.text?.replace(OTHER_FOLDER, '') ?? '';
  if (after === '' || !DOTTED.test(after) || reading.record({ form: 'wikilink', text: target }))
    return { ...wiki, target };
  const [name = '', ...part] = after.split('#');
  if (!reading.record({ form: 'wikilink', text: name })) return { ...wiki, target };
  return { ...wiki, target: name, heading: part.join('#') || null, text: wiki.target };
}

function addWikiLink(content: InlineContent, written: WikiLink, format: number, reading: Reading): void {
  const wiki = plainWiki(written, reading);
  if (wiki.embed) {
    const picture = reading.image(wiki.target);
    if (picture) {
      // A part of a picture is a mark that style sheets of vaults give a meaning to.
      if (wiki.heading !== null) reading.lose({ kind: 'part', detail: `#${wiki.heading}` });
      const { alt, size, look } = readSize(wiki.text ?? '') ?? readImageLook(wiki.text ?? '');
      content.push(imageNode(picture.sha256, alt, '', size ?? naturalSize(picture), look));
      return;
    }
    const kept = /\.\w{1,8}$/.test(wiki.target) ? reading.file(wiki.target) : null;
    const drawn = /\.(png|jpe?g|gif|webp|svg|avif|bmp|tiff?)$/i.test(wiki.target);
    if (kept && !drawn) {
      if (wiki.heading !== null) reading.lose({ kind: 'part', detail: `${wiki.target}#${wiki.heading}` });
      content.push(file(kept));
      return;
    }
    if (drawn) {
      reading.lose({ kind: kept ? 'image-kept' : 'image-missing', detail: wiki.target });
      addText(content, `[${wiki.target}]`, format);
      return;
    }
    const record = wiki.target === '' ? null : reading.record({ form: 'wikilink', text: wiki.target });
    if (record) {
      // « #Titre,1:#Fin » shows from one heading to another: from the first on.
      const part = wiki.heading?.replace(/(?:,\d+)?:#.*$|,\d+$/, '') ?? null;
      const block = part === null ? null : reading.block(record.id, part);
      if (block !== null && part !== wiki.heading)
        reading.lose({ kind: 'part', detail: `${wiki.target}#${wiki.heading}` });
      if (wiki.heading === null || block !== null) {
        content.push(transclusion(record.id, record.title, block));
        return;
      }
    }
    // A part under a heading, or a note that is not there: what is left is a link, or words.
    reading.lose({ kind: 'transclusion', detail: wiki.target });
  }
  const heading = wiki.heading?.replace(/^\^.*$/, '') || null;
  const url = normalizeUrl(wiki.target);
  if (url !== null) {
    content.push(link(url, [textNode(wiki.text ?? wiki.target, format)]));
    return;
  }
  if (wiki.target === '') {
    reading.lose({ kind: 'inner-link', detail: '' });
    addText(content, wiki.text ?? heading ?? '', format);
    return;
  }
  const record = reading.record({ form: 'wikilink', text: wiki.target });
  if (!record) {
    reading.unknown(wiki.target);
    addText(content, wiki.text ?? (heading === null ? wiki.target : `${wiki.target} › ${heading}`), format);
    return;
  }
  const name = record.alias ? wiki.target : record.title;
  const own = wiki.text ?? (heading === null ? name : `${name} › ${heading}`);
  const block = wiki.embed ? null : partOf(record.id, wiki.target, wiki.heading ?? '', reading);
  if (block !== null) content.push(link(partAddress(record.id, block), [textNode(own, format)]));
  else content.push(mention(record.id, record.title, own === record.title ? null : own));
}

/** `300` or `300x200` after the bar of an embed, or as all the words of a picture of a vault. */
function readSize(text: string): ImageLook | null {
  const match = /^(\d{1,5})(?:x(\d{1,5}))?$/.exec(text);
  if (!match) return null;
  return { alt: '', size: { width: Number(match[1]), height: Number(match[2] ?? 0) }, look: {} };
}

function naturalSize(picture: { width?: number; height?: number }): { width: number; height: number } {
  return { width: picture.width ?? 0, height: picture.height ?? 0 };
}

function addImage(content: InlineContent, token: Token, reading: Reading): void {
  const address = String(token.attrGet('src') ?? '');
  const caption = String(token.attrGet('title') ?? '');
  const words = plainWords(readInline(token.children ?? [], reading));
  const block =
    readChart(address, words, caption) ?? readEmbed(address, words) ?? readPiece(address, words, caption);
  if (block) {
    content.push(block);
    return;
  }
  const { alt, size, look } = (reading.vault ? readSize(words) : null) ?? readImageLook(words);
  const picture = reading.image(address.startsWith(IMAGE_ADDRESS) ? address : decoded(address));
  if (picture) {
    content.push(imageNode(picture.sha256, alt, caption, size ?? naturalSize(picture), look));
    return;
  }
  const remote = /^[a-z][a-z0-9+.-]*:|^\/\//i.test(address);
  reading.lose({ kind: remote ? 'image-remote' : 'image-missing', detail: address.slice(0, 200) });
  // Nothing is ever fetched: the place, the words and the address stay as text.
  addText(content, `[${[alt, caption, address].filter((part) => part !== '').join(' — ')}]`, 0);
}

/** Follows a raw tag: a format it opens or closes, a line break, or nothing (its text stays). */
function readTag(html: string, format: number, content: InlineContent, reading: Reading): number {
  const match = /^<(\/?)([a-z][a-z0-9-]*)/i.exec(html);
  if (!match) {
    loseComments(html, reading);
    return format;
  }
  const name = match[2]!.toLowerCase();
  if (name === 'br') {
    content.push(lineBreak());
    return format;
  }
  // A word between angle brackets that is no tag of HTML is what someone wrote: « <nom du fichier> ».
  if (!HTML_TAGS.has(name) || (PLACEHOLDERS.has(name) && /^<[a-z]+>$/i.test(html))) {
    addText(content, html, format);
    return format;
  }
  if (/^(?:img|iframe|video|audio)$/.test(name) && reading.html) {
    content.push(...inlineOf(reading.html(html)));
    return format;
  }
  const bit = own(FORMAT_OF_TAG, name) ?? 0;
  if (bit === 0) reading.lose({ kind: 'html', detail: `<${name}>` });
  return match[1] === '/' ? format & ~bit : format | bit;
}

/** What a raw tag shows, in the line where it stands. */
function inlineOf(blocks: readonly BlockNode[]): InlineContent {
  return blocks.flatMap((block): InlineContent => {
    if (block.type === 'paragraph') return block.children;
    return block.type === 'image' ? [block] : [];
  });
}

/** Remarks of HTML, which leave nothing in a note. */
export function loseComments(html: string, reading: Reading): void {
  for (const [, remark = ''] of html.matchAll(/<!--([\s\S]*?)(?:-->|$)/g)) {
    const words = remark.replace(/\s+/g, ' ').trim();
    if (words !== '') reading.lose({ kind: 'comment', detail: words.slice(0, 2000).toWellFormed() });
  }
}
