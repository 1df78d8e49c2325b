import { ensureBlockIds } from '../blocks.ts';
import { emptyDocument } from '../build.ts';
import type { BlockDiff } from '../diff/diff.ts';
import type { BlockNode, NoteDocument } from '../types.ts';

/**
 * The later document of a comparison with one of its differences taken back: a changed block as it was, a block that was
 * taken away put back after what it followed, an added one taken out, a moved one where it was. `diff` is that of the two
 * documents, `index` the difference in it. Everything else stays as it is; without a difference there, the same comes back.
 */
export function takeBack(after: NoteDocument, diff: readonly BlockDiff[], index: number): NoteDocument {
  const entry = diff[index];
  if (!entry || entry.change === 'same') return after;
  const blocks = [...after.root.children];
  const at = entry.after ? blocks.indexOf(entry.after) : -1;
  switch (entry.change) {
    case 'added':
      blocks.splice(at, 1);
      break;
    case 'changed':
      blocks[at] = withIdOf(entry.before!, entry.after!);
      break;
    case 'removed':
      blocks.splice(placeAfter(blocks, diff, index), 0, entry.before!);
      break;
    default: {
      // Both halves of a move lead to where it was, as it was.
      const away = diff.findIndex(
        (one) => one.change === 'moved-away' && one.before === entry.before && one.after === entry.after,
      );
      blocks.splice(at, 1);
      blocks.splice(placeAfter(blocks, diff, away), 0, withIdOf(entry.before!, entry.after!));
    }
  }
  const children = blocks.length > 0 ? blocks : emptyDocument().root.children;
  return ensureBlockIds({ ...after, root: { ...after.root, children } });
}

/** Where a block that stood at `index` of the comparison belongs among the blocks there are now. */
function placeAfter(blocks: readonly BlockNode[], diff: readonly BlockDiff[], index: number): number {
  for (let at = index - 1; at >= 0; at -= 1) {
    const { after, change } = diff[at]!;
    const place = after && change !== 'moved-away' ? blocks.indexOf(after) : -1;
    if (place >= 0) return place + 1;
  }
  return 0;
}

/** What leads to the block still does. */
function withIdOf(block: BlockNode, holder: BlockNode): BlockNode {
  const id = holder.$?.blockId ?? block.$?.blockId;
  return id === undefined ? block : { ...block, $: { ...block.$, blockId: id } };
}
