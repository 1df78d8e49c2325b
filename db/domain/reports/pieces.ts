import { visitNodes } from '../document/walk.ts';
import type { NoteDocument, PieceNode } from '../document/types.ts';

/** The pieces of a text, in reading order. */
export function piecesIn({ root }: NoteDocument): PieceNode[] {
  const pieces: PieceNode[] = [];
  visitNodes(root, (node) => node.type === 'piece' && pieces.push(node));
  return pieces;
}
