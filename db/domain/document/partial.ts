import type { BlockNode, NoteDocument } from './types.ts';

/** A document in which a block that is what it was in another state of the note is only named, by its id. */
export type PartialDocument = Omit<NoteDocument, 'root'> & {
  root: Omit<NoteDocument['root'], 'children'> & { children: readonly (BlockNode | string)[] };
};

/** The id of a block, or null when it has none. */
export function blockIdOf(block: BlockNode): string | null {
  const state: unknown = '$' in block ? block.$ : undefined;
  const id: unknown =
    typeof state === 'object' && state !== null && 'blockId' in state ? state.blockId : null;
  return typeof id === 'string' && id !== '' ? id : null;
}

/** The blocks of a document by their ids; those that share an id are left out. */
export function blocksById(document: NoteDocument): Map<string, BlockNode> {
  const blocks = new Map<string, BlockNode>();
  const twice = new Set<string>();
  for (const block of document.root.children) {
    const id = blockIdOf(block);
    if (id === null) continue;
    if (blocks.has(id)) twice.add(id);
    blocks.set(id, block);
  }
  for (const id of twice) blocks.delete(id);
  return blocks;
}

/** A document that only names those of its blocks that are the very objects of `known`. */
export function nameKnown(document: NoteDocument, known: ReadonlyMap<string, BlockNode>): PartialDocument {
  const { root } = document;
  const children = root.children.map((block) => {
    const id = blockIdOf(block);
    return id !== null && known.get(id) === block ? id : block;
  });
  return { ...document, root: { ...root, children } };
}

/** The document that a partial one means beside the state it names blocks of; null when it names one that is not there. */
export function putTogether(partial: PartialDocument, state: NoteDocument): NoteDocument | null {
  const known = blocksById(state);
  const children: BlockNode[] = [];
  for (const one of partial.root.children) {
    const block = typeof one === 'string' ? known.get(one) : one;
    if (block === undefined) return null;
    children.push(block);
  }
  return { ...partial, root: { ...partial.root, children } };
}
