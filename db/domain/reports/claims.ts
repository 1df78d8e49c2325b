import { blockIdOf } from '../document/blocks.ts';
import type { AnyNode, BlockNode, InlineNode, NoteDocument } from '../document/types.ts';
import { citationText, mentionText } from '../document/walk.ts';
import { sentencesOf } from '../text/sentence.ts';
import { statesQuantity } from './quantities.ts';

/** A sentence that states something and shows nothing for it, with the block it stands in. */
export type Claim = { blockId: string | null; words: string };

/** Nodes that show where what is said comes from. */
const SHOWN: ReadonlySet<string> = new Set(['citation', 'mention', 'figure', 'footnote', 'link', 'autolink']);
/** Blocks that show it for the text beside them. */
const SHOWING: ReadonlySet<string> = new Set(['piece', 'chart', 'transclusion', 'table', 'image']);

/**
 * The sentences of a text that state a number or a share without a citation, a mention, a figure or a footnote in them or in the
 * sentence before or after, nor a piece, a chart or a table just above or below their paragraph. Headings, code and tables
 * state nothing by themselves.
 */
export function unsourcedClaims({ root }: NoteDocument): Claim[] {
  return root.children.flatMap((block, index) => {
    const around = [root.children[index - 1], root.children[index + 1]];
    if (around.some((other) => other !== undefined && SHOWING.has(other.type))) return [];
    return linesOf(block).flatMap((line) =>
      claimsIn(line).map((words) => ({ blockId: blockIdOf(block), words })),
    );
  });
}

/** The lines of text of a block: of its paragraphs, quotations and items. */
function linesOf(block: BlockNode): (readonly InlineNode[])[] {
  switch (block.type) {
    case 'paragraph':
      return [block.children];
    case 'list':
      return block.children.flatMap((item) => {
        const own = item.children.filter((child) => child.type !== 'list');
        return [own, ...item.children.flatMap((child) => (child.type === 'list' ? linesOf(child) : []))];
      });
    case 'callout':
      return block.children.flatMap((child) => (child.type === 'callouttitle' ? [] : linesOf(child)));
    default:
      return [];
  }
}

function claimsIn(line: readonly InlineNode[]): string[] {
  const { text, shown } = flat(line);
  const sentences = sentencesOf(text);
  const sourced = sentences.map(({ start, end }) => shown.some((at) => at >= start && at <= end));
  return sentences
    .filter(
      ({ text: words }, index) =>
        !sourced[index] && !sourced[index - 1] && !sourced[index + 1] && statesQuantity(words),
    )
    .map(({ text: words }) => words);
}

/** The words of a line, and the places in it where something is shown. */
function flat(line: readonly InlineNode[]): { text: string; shown: number[] } {
  let text = '';
  const shown: number[] = [];
  const visit = (node: AnyNode): void => {
    if (SHOWN.has(node.type)) shown.push(text.length);
    switch (node.type) {
      case 'text':
      case 'tab':
        text += node.text;
        return;
      case 'linebreak':
        text += '\n';
        return;
      case 'mention':
        text += mentionText(node);
        return;
      case 'figure':
        text += node.label;
        return;
      case 'citation':
        text += citationText(node);
        return;
      case 'date':
        // A day is no quantity, however it is written.
        text += ' ';
        return;
      case 'renvoi':
        text += ' ';
        return;
      case 'footnote':
        return;
      default:
        if ('children' in node) node.children.forEach(visit);
    }
  };
  line.forEach(visit);
  return { text, shown };
}
