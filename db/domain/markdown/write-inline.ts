import { citationText, mentionText } from '../document/walk.ts';
import { type FootnoteNode, type InlineNode, TEXT_FORMAT, type TextNode } from '../document/types.ts';
import { normalizeUrl } from '../document/url.ts';
import {
  codeSpan,
  destination,
  encoded,
  escapeLine,
  escapeText,
  isPunctuation,
  isSpace,
  linkTitle,
} from './escape.ts';
import { figureTitle } from './figures.ts';
import { writeCitation } from './citations.ts';
import { dateAddress } from './dates.ts';
import type { WriteAddresses } from './write.ts';

/** Where inline content is written: a paragraph has lines, a heading has one, in a table cell a bar would end it. */
export type Place = 'lines' | 'one-line' | 'cell';

/** Addresses, and where footnotes go: gives the mark that calls one. */
export type InlineAddresses = WriteAddresses & { footnote(node: FootnoteNode): string };

const HARD_BREAK = '\\\n';

/** Formats with a sign of their own, the outermost first; the others are HTML tags. */
const SIGNS: readonly (readonly [bit: number, sign: string])[] = [
  [TEXT_FORMAT.bold, '**'],
  [TEXT_FORMAT.italic, '*'],
  [TEXT_FORMAT.strikethrough, '~~'],
  [TEXT_FORMAT.highlight, '=='],
];
const TAGS: readonly (readonly [bit: number, tag: string])[] = [
  [TEXT_FORMAT.underline, 'u'],
  [TEXT_FORMAT.subscript, 'sub'],
  [TEXT_FORMAT.superscript, 'sup'],
];

/** Inline nodes as the Markdown of one block, line starts and ends made safe. */
export function writeInline(
  content: readonly InlineNode[],
  place: Place,
  addresses: InlineAddresses,
): string {
  const line = new Line(place, addresses);
  line.add(withoutOuterBreaks(content));
  const lines = line.out.split(HARD_BREAK).map(escapeLine);
  return lines.join(HARD_BREAK);
}

/** A break at either end of a block shows nothing, and Markdown cannot say it. */
function withoutOuterBreaks(content: readonly InlineNode[]): readonly InlineNode[] {
  const empty = (node: InlineNode | undefined): boolean =>
    node?.type === 'linebreak' ||
    node?.type === 'tab' ||
    (node?.type === 'text' && node.text.trim() === '' && !(node.format & TEXT_FORMAT.code));
  let start = 0;
  let end = content.length;
  while (start < end && empty(content[start])) start += 1;
  while (end > start && empty(content[end - 1])) end -= 1;
  return content.slice(start, end);
}

class Line {
  out = '';
  /** The last piece was a citation or the mark of a footnote. */
  #bracketed = false;
  readonly #place: Place;
  readonly #addresses: InlineAddresses;
  /** The last piece closed a sign after punctuation: a letter right after would keep it open. */
  #closedAfterPunctuation = false;
  /** The last piece ended with this closing sign, after this character. */
  #closing: { sign: string; after: string; chain: number } | null = null;

  constructor(place: Place, addresses: InlineAddresses) {
    this.#place = place;
    this.#addresses = addresses;
  }

  add(content: readonly InlineNode[], inLink = false): void {
    for (const node of merged(content)) {
      switch (node.type) {
        case 'text':
          this.#text(node.text, node.format);
          break;
        case 'tab':
          this.#text('\t', 0);
          break;
        case 'linebreak':
          this.#plain(this.#place === 'lines' && !inLink ? HARD_BREAK : '<br>');
          break;
        case 'mention': {
          const words = mentionText(node);
          const url = inLink ? null : this.#addresses.record(node.recordId);
          const label = node.text === null || node.text === node.label ? null : node.label;
          this.#plain(
            url === null ? escapeText(words) : `[${escapeText(words)}](${this.#address(url, label)})`,
          );
          break;
        }
        case 'figure': {
          const url = inLink
            ? null
            : (this.#addresses.figure?.(node) ?? this.#addresses.record(node.recordId));
          const words = escapeText(node.label.replace(/[\t\r\n]+/g, ' '));
          this.#plain(url === null ? words : `[${words}](${this.#address(url, figureTitle(node))})`);
          break;
        }
        case 'citation': {
          const pandoc = writeCitation(node);
          const words = escapeText(citationText(node).replace(/[\t\r\n]+/g, ' '));
          const url = inLink ? null : this.#addresses.record(node.recordId);
          if (pandoc !== null && !inLink) {
            this.#plain(pandoc);
            this.#bracketed = true;
          } else this.#plain(url === null ? words : `[${words}](${this.#address(url, null)})`);
          break;
        }
        case 'date': {
          const words = escapeText(node.wording.replace(/[\t\r\n]+/g, ' '));
          const dated = this.#addresses.dates === true && !inLink && words.trim() !== '';
          this.#plain(dated ? `[${words}](${dateAddress(node)})` : words);
          break;
        }
        case 'renvoi': {
          const words = escapeText(node.label.replace(/[\t\r\n]+/g, ' '));
          const url = inLink ? null : (this.#addresses.reference?.(node) ?? null);
          this.#plain(url === null ? words : `[${words}](${this.#address(url, null)})`);
          break;
        }
        case 'footnote':
          this.#plain(this.#addresses.footnote(node));
          this.#bracketed = true;
          break;
        default: {
          const url = inLink ? null : normalizeUrl(node.url);
          if (url === null) this.add(node.children, true);
          else this.#link(url, node.children, node.title ?? null);
        }
      }
    }
  }

  #link(url: string, children: readonly InlineNode[], title: string | null): void {
    const only = children.length === 1 ? children[0] : undefined;
    if (
      only?.type === 'text' &&
      only.format === 0 &&
      only.text === url &&
      title === null &&
      /^https?:[^\s<>]+$/.test(url)
    ) {
      this.#plain(`<${url}>`);
      return;
    }
    const inside = new Line(this.#place === 'cell' ? 'cell' : 'one-line', this.#addresses);
    inside.add(children, true);
    this.#plain(`[${inside.out}](${this.#address(url, title)})`);
  }

  #address(url: string, title: string | null): string {
    const text = destination(url) + linkTitle(title);
    return this.#place === 'cell' ? text.replaceAll('|', '\\|') : text;
  }

  #text(text: string, format: number): void {
    if (text.includes('\n')) {
      for (const [index, part] of text.split('\n').entries()) {
        if (index > 0) this.#plain(this.#place === 'lines' ? HARD_BREAK : '<br>');
        this.#text(part, format);
      }
      return;
    }
    if (format & TEXT_FORMAT.code) {
      if (text !== '')
        this.#piece(this.#place === 'cell' ? codeSpan(text).replaceAll('|', '\\|') : codeSpan(text), format);
      return;
    }
    // A sign next to a space would not count as one: spaces stay outside.
    const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/u.exec(text) ?? [];
    if (before !== '') this.#plain(before);
    if (words !== '') this.#piece(escapeText(words), format);
    if (after !== '') this.#plain(after);
  }

  #piece(content: string, format: number): void {
    const tags = TAGS.filter(([bit]) => format & bit).map(([, tag]) => tag);
    const signs = SIGNS.filter(([bit]) => format & bit).map(([, sign]) => sign);
    if (signs.length === 0 && tags.length === 0) {
      this.#plain(content);
      return;
    }
    const open = tags.map((tag) => `<${tag}>`).join('') + signs.join('');
    const close =
      signs.toReversed().join('') +
      tags
        .toReversed()
        .map((tag) => `</${tag}>`)
        .join('');
    this.#separate(open, content);
    const run = /^([*~=])\1*/.exec(open);
    const first = run ? [...(open + content).slice(run[0].length)][0] : undefined;
    const last = [...this.out].at(-1);
    if (run && isPunctuation(first) && !isSpace(last) && !isPunctuation(last)) {
      this.out = this.out.slice(0, -last!.length) + encoded(last!);
    }
    this.out += open + content + close;
    const closing = /([*~=])\1*$/.exec(close);
    const inside = closing ? [...(content + close).slice(0, -closing[0].length)].at(-1)! : '';
    this.#closedAfterPunctuation = closing !== null && isPunctuation(inside);
    const chain = (this.#closing?.chain ?? 0) + 1;
    this.#closing = closing ? { sign: closing[1]!, after: inside, chain } : null;
  }

  /** An empty comment between two runs of the same sign that would be read as one and bind neither way. */
  #separate(open: string, content: string): void {
    const sign = /^([*~=])\1*/.exec(open);
    if (!this.#closing || !sign || sign[1] !== this.#closing.sign) {
      this.#closing = null;
      return;
    }
    const next = [...(open + content).slice(sign[0].length)][0];
    // Two runs side by side are paired rightly; of three, the middle one may bind either way.
    const hard = isPunctuation(this.#closing.after) || isPunctuation(next) || this.#closing.chain > 1;
    if (!hard && sign[1] === '*') return;
    this.out += '<!---->';
    this.#closing = null;
  }

  #plain(text: string): void {
    // Brackets that a parenthesis follows are a link, the mark of a footnote that a colon follows defines it.
    const sign = this.#bracketed && /^[(:]/.test(text) ? text.charAt(0) : '';
    this.#bracketed = false;
    if (sign !== '') {
      this.out += encoded(sign);
      text = text.slice(1);
    }
    const first = [...text][0];
    const touches =
      this.#closedAfterPunctuation && first !== undefined && !isSpace(first) && !isPunctuation(first);
    this.out += touches ? encoded(first) + text.slice(first.length) : text;
    this.#closedAfterPunctuation = false;
    this.#closing = null;
  }
}

/** Without empty texts, and with neighbours of one format joined. */
function merged(content: readonly InlineNode[]): InlineNode[] {
  const nodes: InlineNode[] = [];
  for (const node of content) {
    if (node.type === 'text' && node.text === '') continue;
    const last = nodes.at(-1) as TextNode | undefined;
    if (node.type === 'text' && last?.type === 'text' && last.format === node.format) {
      nodes[nodes.length - 1] = { ...last, text: last.text + node.text };
    } else nodes.push(node);
  }
  return nodes;
}
