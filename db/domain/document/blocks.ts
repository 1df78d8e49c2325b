import type { BlockNode, NoteDocument } from './types.ts';

/** Letters and digits that cannot be misread aloud; 32 of them, so that a byte picks one without bias. */
const ALPHABET = '23456789abcdefghijkmnpqrstuvwxyz';
const LENGTH = 10;

let pool = new Uint8Array(0);
let used = 0;

function randomByte(): number {
  if (used >= pool.length) {
    pool = crypto.getRandomValues(new Uint8Array(4096));
    used = 0;
  }
  return pool[used++]!;
}

/** A new block id: ten characters, 50 random bits. */
export function newBlockId(): string {
  let id = '';
  for (let index = 0; index < LENGTH; index += 1) id += ALPHABET[randomByte() & 31];
  return id;
}

/** The id of a block, or null before it was given one. */
export function blockIdOf(block: BlockNode): string | null {
  return block.$?.blockId ?? null;
}

/**
 * What is shown of a document where another shows one block of it: the block; under a heading, all that stands under it too, to
 * the next heading as high. Null when the block is no longer there.
 */
export function passageOf(document: NoteDocument, blockId: string): BlockNode[] | null {
  const { children } = document.root;
  const at = children.findIndex((block) => blockIdOf(block) === blockId);
  const first = children[at];
  if (first?.type !== 'heading') return first ? [first] : null;
  const length = children
    .slice(at + 1)
    .findIndex((block) => block.type === 'heading' && block.tag <= first.tag);
  return children.slice(at, length < 0 ? undefined : at + 1 + length);
}

/**
 * The document with a unique id on every top-level block. Ids that are already there stay (of two blocks with one id,
 * as after copy and paste, the first keeps it); the same object comes back when nothing was missing.
 */
export function ensureBlockIds(document: NoteDocument): NoteDocument {
  const seen = new Set<string>();
  let changed = false;
  const children = document.root.children.map((block) => {
    const id = block.$?.blockId;
    if (id !== undefined && !seen.has(id)) {
      seen.add(id);
      return block;
    }
    let fresh = newBlockId();
    while (seen.has(fresh)) fresh = newBlockId();
    seen.add(fresh);
    changed = true;
    return { ...block, $: { ...block.$, blockId: fresh } };
  });
  return changed ? { ...document, root: { ...document.root, children } } : document;
}
