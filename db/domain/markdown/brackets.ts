import type { BlockNode, InlineNode, ListItemNode, NoteDocument, TextNode } from '../document/types.ts';
import { TEXT_FORMAT } from '../document/types.ts';

const WIKI_LINK = /!?\[\[([^[\]|\n]*)(?:\|([^[\]\n]*))?\]\]/g;

/**
 * The words of a text without the brackets of links that were typed and never became mentions: `[[target|text]]`
 * leaves its text. No output ever shows `[[…]]`; code is left alone.
 */
export function withoutBrackets(text: string): string {
  return text.includes('[[')
    ? text.replace(WIKI_LINK, (_, target: string, words?: string) => words ?? target)
    : text;
}

/** The same in a run of inline nodes, where a bracket pair may span several. */
export function inlineWithoutBrackets(content: readonly InlineNode[]): InlineNode[] {
  const cleaned = content.map((node) => {
    if (node.type === 'text' && !(node.format & TEXT_FORMAT.code))
      return { ...node, text: withoutBrackets(node.text) };
    if (node.type === 'mention') {
      return {
        ...node,
        label: withoutBrackets(node.label),
        text: node.text === null ? null : withoutBrackets(node.text),
      };
    }
    return 'children' in node ? { ...node, children: inlineWithoutBrackets(node.children) } : node;
  });
  const isPlain = (node: InlineNode): node is TextNode =>
    node.type === 'text' && !(node.format & TEXT_FORMAT.code);
  const joined = cleaned.map((node) => (isPlain(node) ? node.text : '\u0001')).join('');
  if (!/\[\[[^\n]*\]\]/.test(joined)) return cleaned;
  return cleaned.map((node) =>
    isPlain(node) ? { ...node, text: node.text.replace(/\[{2,}|\]{2,}/g, '') } : node,
  );
}

/** A document ready to leave the archive: no `[[…]]` in its text. */
export function documentWithoutBrackets(document: NoteDocument): NoteDocument {
  if (!JSON.stringify(document).includes('[[')) return document;
  return { ...document, root: { ...document.root, children: document.root.children.map(cleanBlock) } };
}

function cleanBlock(block: BlockNode): BlockNode {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'quote':
      return { ...block, children: inlineWithoutBrackets(block.children) };
    case 'list':
      return { ...block, children: block.children.map(cleanItem) };
    case 'table':
      return {
        ...block,
        children: block.children.map((row) => ({
          ...row,
          children: row.children.map((cell) => ({ ...cell, children: cell.children.map(cleanBlock) })),
        })),
      };
    case 'image':
      return { ...block, alt: withoutBrackets(block.alt), caption: withoutBrackets(block.caption) };
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
