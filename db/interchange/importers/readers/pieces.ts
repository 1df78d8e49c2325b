import { heading, paragraph, text } from '../../../domain/document/build.ts';
import {
  type BlockNode,
  type ElementFormat,
  type ImageNode,
  type InlineNode,
  TEXT_FORMAT,
} from '../../../domain/document/types.ts';

/** What a line of a document is read as: pictures stand in it there, and are blocks of their own in a note. */
export type Piece = InlineNode | ImageNode;

/** Adds words to a line, joined to those before them of the same format. */
export function addWords(pieces: Piece[], words: string, format: number): void {
  if (words === '') return;
  const last = pieces.at(-1);
  if (last?.type === 'text' && last.format === format) last.text += words;
  else pieces.push(text(words, format));
}

const blankText = (piece: Piece | undefined): boolean =>
  piece?.type === 'linebreak' ||
  (piece?.type === 'text' && /^[ \t]*$/.test(piece.text) && !(piece.format & TEXT_FORMAT.code));

/** A line without the spaces and breaks at its ends. */
export function trimmed(pieces: readonly Piece[]): Piece[] {
  const kept = [...pieces];
  while (blankText(kept[0])) kept.shift();
  while (blankText(kept.at(-1))) kept.pop();
  const [first, last] = [kept[0], kept.at(-1)];
  if (first?.type === 'text' && !(first.format & TEXT_FORMAT.code))
    kept[0] = { ...first, text: first.text.replace(/^[ \t]+/, '') };
  const end = kept.length - 1;
  if (last?.type === 'text' && !(last.format & TEXT_FORMAT.code))
    kept[end] = {
      ...(kept[end] as typeof last),
      text: (kept[end] as typeof last).text.replace(/[ \t]+$/, ''),
    };
  return kept;
}

/** The words and the pictures of a line. */
export function apart(pieces: readonly Piece[]): { words: InlineNode[]; pictures: ImageNode[] } {
  const pictures = pieces.filter((piece) => piece.type === 'image');
  const words = trimmed(pieces.filter((piece) => piece.type !== 'image')) as InlineNode[];
  return { words, pictures };
}

type Line = (words: InlineNode[]) => BlockNode;

/** A line as blocks, cut at its pictures. Nothing for one that says nothing. */
export function lineBlocks(
  pieces: readonly Piece[],
  make: Line = (words) => paragraph(...words),
): BlockNode[] {
  const blocks: BlockNode[] = [];
  let run: Piece[] = [];
  const flush = (): void => {
    const words = trimmed(run) as InlineNode[];
    if (words.length > 0) blocks.push(make(words));
    run = [];
  };
  for (const piece of pieces) {
    if (piece.type !== 'image') run.push(piece);
    else {
      flush();
      blocks.push(piece);
    }
  }
  flush();
  return blocks;
}

/** A heading, and after it the pictures that stood in it; one without words is none. */
export function headingBlocks(level: number, pieces: readonly Piece[]): BlockNode[] {
  const { words, pictures } = apart(pieces);
  const line = words.filter((node) => node.type !== 'linebreak');
  const tag = Math.min(6, Math.max(1, level)) as 1 | 2 | 3 | 4 | 5 | 6;
  return words.length === 0 ? pictures : [heading(tag, ...line), ...pictures];
}

/** A paragraph set to one side, where it is. */
export function aligned(format: ElementFormat): Line {
  return (words) => ({ ...paragraph(...words), format });
}

/** The words of blocks or lines, for a title or a remark. */
export function wordsOf(nodes: readonly { type: string }[]): string {
  return nodes
    .map((node) => {
      if ('text' in node && typeof node.text === 'string') return node.text;
      if (node.type === 'linebreak') return ' ';
      if (node.type === 'mention' && 'label' in node) return String(node.label);
      return 'children' in node && node.type !== 'footnote'
        ? wordsOf(node.children as { type: string }[])
        : '';
    })
    .join('');
}
