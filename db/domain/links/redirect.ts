import type { AnyNode, NoteDocument } from '../document/types.ts';
import { parseRecordUrl } from '../document/url.ts';

/**
 * The document with everything that leads to one record (mentions, figures, links to it) leading to another, the words
 * kept: a mention that showed the title of before goes on showing the title of its record, now `title`. The same object
 * comes back when nothing led there.
 */
export function redirectLinks(
  document: NoteDocument,
  from: { id: string; title: string },
  to: { id: string; title: string },
): NoteDocument {
  const walk = <Node extends AnyNode>(node: Node): Node => {
    let next: Node = node;
    if ('recordId' in node && node.recordId === from.id) {
      next = { ...node, recordId: to.id };
      if (node.type === 'mention') Object.assign(next, { label: to.title });
    } else if (
      (node.type === 'link' || node.type === 'autolink') &&
      parseRecordUrl(node.url)?.recordId === from.id
    ) {
      next = { ...node, url: node.url.replace(from.id, to.id) };
    }
    if (!('children' in next)) return next;
    const children = (next.children as AnyNode[]).map((child) => walk(child));
    return children.every((child, at) => child === (next as { children: AnyNode[] }).children[at])
      ? next
      : { ...next, children };
  };
  const root = walk(document.root);
  return root === document.root ? document : { ...document, root };
}
