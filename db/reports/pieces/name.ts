import { hash } from 'node:crypto';
import { contentKey } from '../../domain/document/diff/content.ts';
import type { NoteDocument } from '../../domain/document/types.ts';

/**
 * The name of what a document says: a SHA-256 in hexadecimal, the same for two that an author would call the same (ids of blocks,
 * defaults and titles of mentioned records aside).
 */
export function nameOf(document: NoteDocument): string {
  return hash('sha256', document.root.children.map((block) => contentKey(block)).join('\n'));
}
