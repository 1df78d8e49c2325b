import type {
  BlockNode,
  CitationNode,
  FootnoteContent,
  InlineNode,
  ListItemNode,
  NoteDocument,
  TextNode,
} from '../document/types.ts';
import { captioned } from '../document/build.ts';
import { TEXT_FORMAT } from '../document/types.ts';
import { citationText, mentionText } from '../document/walk.ts';
import { UNSAYABLE } from './escape.ts';

const TYPED_LINK = /(!?\[\[)((?:[^[\]|\n]*\|)?)[^[\]\n]*(\]\])/dg;

/** Stands for what is not ours to change (code, a tab): nothing typed, so no bracket. */
const FIXED = '\ufffc';

/**
 * The words of a text without the brackets of links that were typed and never became mentions: `[[target|text]]`
 * leaves its text. No output ever shows `[[…]]`; code is left alone.
 */
export function withoutBrackets(text: string): string {
  const removed = bracketsIn(text);
  return removed.size === 0 ? text : kept(text, 0, removed);
}

/** The same in a run of inline nodes, read as one line of text: a pair may open in a link and close after it. */
export function inlineWithoutBrackets(content: readonly InlineNode[]): InlineNode[] {
  const shown = shownText(content);
  const removed = bracketsIn(shown);
  const noted = (node: InlineNode) => node.type === 'footnote' || node.type === 'citation';
  if (removed.size === 0 && !content.some(noted)) return [...content];
  let at = 0;
  const clean = (nodes: readonly InlineNode[]): InlineNode[] =>
    nodes.map((node) => {
      if (node.type === 'footnote') {
        at += FIXED.length;
        return { ...node, children: inlineWithoutBrackets(node.children) as FootnoteContent[] };
      }
      if ('children' in node) return { ...node, children: clean(node.children) as FootnoteContent[] };
      const start = at;
      const text = shownText([node]);
      at += text.length;
      if (isTyped(node)) return { ...node, text: kept(text, start, removed) };
      if (node.type === 'citation') return cleanCitation(node);
      if (node.type !== 'mention' && node.type !== 'figure' && node.type !== 'date' && node.type !== 'renvoi')
        return node;
      const words = kept(text, start, removed);
      if (node.type === 'figure' || node.type === 'renvoi') return { ...node, label: words };
      if (node.type === 'date') return { ...node, wording: words };
      return node.text === null ? { ...node, label: words } : { ...node, text: words };
    });
  return clean(content);
}

function cleanCitation(node: CitationNode): CitationNode {
  const each = (clean: (text: string) => string) => {
    const { label, locator, prefix, suffix } = node;
    return {
      ...node,
      label: clean(label),
      locator: clean(locator),
      prefix: clean(prefix),
      suffix: clean(suffix),
    };
  };
  const cleaned = each(withoutBrackets);
  // A pair may open in one field and close in another.
  return showsPair(citationText(cleaned)) ? each((text) => text.replace(/[[\]]/g, '')) : cleaned;
}

const isTyped = (node: InlineNode): node is TextNode =>
  node.type === 'text' && !(node.format & TEXT_FORMAT.code);

function shownText(content: readonly InlineNode[]): string {
  return content
    .map((node) => {
      if (node.type === 'footnote') return FIXED;
      if ('children' in node) return shownText(node.children);
      if (isTyped(node)) return node.text;
      if (node.type === 'mention') return mentionText(node);
      if (node.type === 'figure' || node.type === 'renvoi') return node.label;
      if (node.type === 'date') return node.wording;
      return node.type === 'linebreak' ? '\n' : FIXED;
    })
    .join('');
}

/** The places of a text, in UTF-16 units, that go so that no line of it shows a pair of double brackets. */
function bracketsIn(text: string): Set<number> {
  const removed = new Set<number>();
  if (!text.includes('[')) return removed;
  for (const { indices } of text.matchAll(TYPED_LINK)) {
    for (const group of [1, 2, 3]) {
      const [start, end] = indices?.[group] ?? [0, 0];
      for (let at = start; at < end; at += 1) if (text[at] !== FIXED) removed.add(at);
    }
  }
  // Brackets in brackets name nothing: a line where a pair would still show keeps none at all.
  let start = 0;
  for (const line of text.split('\n')) {
    if (showsPair(kept(line, start, removed).replace(UNSAYABLE, ''))) {
      for (const { index } of line.matchAll(/[[\]]/g)) removed.add(start + index);
    }
    start += line.length + 1;
  }
  return removed;
}

/** True when double brackets open in a line and close after: looked for from both ends, in time linear in the line. */
function showsPair(line: string): boolean {
  const open = line.indexOf('[[');
  return open >= 0 && line.lastIndexOf(']]') > open;
}

/** A text that begins at `start` of the whole, without the places removed there. */
function kept(text: string, start: number, removed: ReadonlySet<number>): string {
  let words = '';
  for (let at = 0; at < text.length; at += 1) if (!removed.has(start + at)) words += text[at];
  return words;
}

/** A document ready to leave the archive: no `[[…]]` in its text. */
export function documentWithoutBrackets(document: NoteDocument): NoteDocument {
  return { ...document, root: { ...document.root, children: document.root.children.map(cleanBlock) } };
}

function cleanBlock(block: BlockNode): BlockNode {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'quote':
      return { ...block, children: inlineWithoutBrackets(block.children) };
    case 'callout':
      return {
        ...block,
        children: block.children.map((child) =>
          child.type === 'callouttitle'
            ? { ...child, children: inlineWithoutBrackets(child.children) }
            : cleanBlock(child),
        ),
      };
    case 'list':
      return { ...block, children: block.children.map(cleanItem) };
    case 'table':
      return {
        ...(block.$?.caption ? captioned(block, withoutBrackets(block.$.caption)) : block),
        children: block.children.map((row) => ({
          ...row,
          children: row.children.map((cell) => ({ ...cell, children: cell.children.map(cleanBlock) })),
        })),
      };
    case 'file':
      return { ...block, name: withoutBrackets(block.name) };
    case 'image':
      return { ...block, alt: withoutBrackets(block.alt), caption: withoutBrackets(block.caption) };
    case 'transclusion':
      return { ...block, title: withoutBrackets(block.title) };
    case 'piece':
      return { ...block, title: withoutBrackets(block.title), caption: withoutBrackets(block.caption) };
    case 'chart':
      return {
        ...block,
        title: withoutBrackets(block.title),
        label: withoutBrackets(block.label),
        caption: withoutBrackets(block.caption),
      };
    default:
      return block;
  }
}

function cleanItem(item: ListItemNode): ListItemNode {
  const inline = item.children.filter((child): child is InlineNode => child.type !== 'list');
  const lists = item.children.filter((child) => child.type === 'list');
  const cleaned = lists.map((list) => cleanBlock(list)).filter((block) => block.type === 'list');
  return { ...item, children: [...inlineWithoutBrackets(inline), ...cleaned] };
}
