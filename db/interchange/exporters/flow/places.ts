import type { Flow, FlowBlock, FlowCaption, FlowHeading } from './types.ts';

/** What stands at each place of a document, by its anchor; of two at one place, the first. */
export function placesOf({
  anchor,
  blocks,
}: Pick<Flow, 'anchor' | 'blocks'>): Map<string, FlowHeading | FlowCaption | 'other'> {
  const places = new Map<string, FlowHeading | FlowCaption | 'other'>();
  const add = (name: string, what: FlowHeading | FlowCaption | 'other') => {
    if (!places.has(name)) places.set(name, what);
  };
  const visit = (block: FlowBlock): void => {
    if (block.is === 'heading' || block.is === 'caption') add(block.anchor, block);
    else if (block.is === 'line' && block.anchor !== undefined) add(block.anchor, 'other');
    else if (block.is === 'callout') block.blocks.forEach(visit);
    else if (block.is === 'table')
      for (const row of block.rows) for (const cell of row) cell.content.forEach(visit);
  };
  if (anchor !== null) add(anchor, 'other');
  blocks.forEach(visit);
  return places;
}

/** What stands between the contents and the text, which begins a page: the lists of figures and tables, lines above them. */
export function frontMatter({ blocks }: Pick<Flow, 'blocks'>): readonly FlowBlock[] {
  const last = blocks.findLastIndex((block) => block.is === 'index');
  const before = blocks.slice(0, last + 1);
  return before.every((block) => block.is === 'index' || block.is === 'line') ? before : [];
}
