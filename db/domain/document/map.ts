import type { AnyNode, NoteDocument } from './types.ts';

/**
 * A copy of a document whose nodes went through `map`, children first; nodes given back as they were are shared with the
 * original. `map` may give several nodes for one, all of kinds that may stand in its place.
 */
export function mapNodes(
  document: NoteDocument,
  map: (node: AnyNode) => AnyNode | readonly AnyNode[],
): NoteDocument {
  const mapped = mapChildren(document.root, map);
  return mapped === document.root ? document : { ...document, root: mapped };
}

function mapChildren<Node extends AnyNode>(
  node: Node,
  map: (node: AnyNode) => AnyNode | readonly AnyNode[],
): Node {
  if (!('children' in node)) return node;
  let changed = false;
  const children = node.children.flatMap((child) => {
    const result = map(mapChildren<AnyNode>(child, map));
    if (result !== child) changed = true;
    return result;
  });
  return changed ? { ...node, children } : node;
}
