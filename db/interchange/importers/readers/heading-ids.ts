import { createHash } from 'node:crypto';
import type { BlockNode, NoteDocument } from '../../../domain/document/types.ts';
import { fold } from '../../../domain/text/fold.ts';
import { wordsOf } from './pieces.ts';

/** Letters and digits of block ids, as `newBlockId` has them. */
const ALPHABET = '23456789abcdefghijkmnpqrstuvwxyz';

/**
 * The id of the heading of these words: the same at every reading, so that a note that shows what stands under it finds it, whichever
 * of the two is read first.
 */
export function headingId(words: string): string {
  const digest = createHash('sha256').update(plain(words)).digest();
  return Array.from({ length: 10 }, (_, index) => ALPHABET[digest[index]! & 31]).join('');
}

/** Signs that links to headings leave out, and those that are format. */
const plain = (words: string): string =>
  fold(words)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A document whose headings have the id of their words; of two alike, the first. */
export function withHeadingIds(document: NoteDocument): NoteDocument {
  const seen = new Set(document.root.children.flatMap((block) => block.$?.blockId ?? []));
  const children = document.root.children.map((block): BlockNode => {
    if (block.type !== 'heading') return block;
    const blockId = headingId(wordsOf(block.children));
    if (seen.has(blockId)) return block;
    seen.add(blockId);
    return { ...block, $: { ...block.$, blockId } };
  });
  return { ...document, root: { ...document.root, children } };
}
