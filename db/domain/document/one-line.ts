import { lineBreak, text } from './build.ts';
import { ruleOf } from './rules.ts';
import { TEXT_FORMAT, type AnyNode, type BlockNode, type FootnoteContent } from './types.ts';

const ALLOWED = new Set([...(ruleOf('footnote')?.children ?? [])]);

/** Blocks as the inline content of one footnote: their lines, a line break between; a picture leaves its words. */
export function oneLine(blocks: readonly BlockNode[]): FootnoteContent[] {
  const lines = blocks.flatMap((block) => linesOf(block));
  return lines.flatMap((line, index) => (index === 0 ? line : [lineBreak(), ...line]));
}

function linesOf(node: AnyNode): FootnoteContent[][] {
  if (node.type === 'image') return node.alt === '' ? [] : [[text(node.alt)]];
  if (!('children' in node)) return [];
  if (node.type === 'code')
    return [node.children.map((one) => (one.type === 'linebreak' ? one : text(one.text, TEXT_FORMAT.code)))];
  // A footnote holds none: what that one says goes on in the line.
  const inline = node.children.flatMap((child): FootnoteContent[] => {
    if (child.type === 'footnote') return child.children;
    return ALLOWED.has(child.type) ? [child as FootnoteContent] : [];
  });
  if (inline.length > 0) return [inline];
  return node.children.flatMap((child) => linesOf(child));
}
