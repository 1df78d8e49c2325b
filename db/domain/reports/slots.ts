/** What may have a number in a report, or shows what may. */
const SLOTS: ReadonlySet<string> = new Set(['heading', 'table', 'image', 'chart', 'piece', 'transclusion']);
/** What holds blocks among which there may be some; their number comes before those of what they hold. */
const HOLDERS: ReadonlySet<string> = new Set(['callout', 'table', 'tablerow', 'tablecell']);

/** How to read nodes of any make: those of a document, or those of an editor. */
export type Reading<Node> = { typeOf: (node: Node) => string; childrenOf: (node: Node) => readonly Node[] };

/**
 * What may have a number among some nodes, or shows what may, in the order in which it is numbered. Its rank here is how a place
 * is found again, whoever reads the text.
 */
export function slotsIn<Node>(nodes: readonly Node[], reading: Reading<Node>): Node[] {
  const slots: Node[] = [];
  const visit = (node: Node) => {
    const type = reading.typeOf(node);
    if (SLOTS.has(type)) slots.push(node);
    if (HOLDERS.has(type)) reading.childrenOf(node).forEach(visit);
  };
  nodes.forEach(visit);
  return slots;
}

/** True for a block that may have a number, or shows what may. */
export const isSlot = ({ type }: { type: string }): boolean => SLOTS.has(type);
