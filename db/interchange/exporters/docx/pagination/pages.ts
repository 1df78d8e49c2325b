import { EXPORT_WORDS } from '../../../wording.ts';
import type { Flow } from '../../flow/types.ts';
import type { House } from '../house.ts';
import { textHeight } from '../measures.ts';
import { inlineText } from '../tables/widths.ts';
import { Boxes, contentsRole, type Box } from './boxes.ts';

/** Lines left alone at the foot or at the top of a page, at least. */
const LEAST = 2;
/** The rule over the footnotes of a page, with its space. */
const NOTES_RULE = 12;

/**
 * The page on which each place of a document begins, as a word processor would lay it out: what its contents say before it
 * makes them itself. Measured, not laid out: some places may be a page off where fonts differ or a picture just fits.
 */
export function pagesOf(flow: Flow, house: House): ReadonlyMap<string, number> {
  const boxes = new Boxes(flow, house);
  if (!flow.cover) boxes.text('title', flow.title, { anchor: flow.anchor });
  const { blocks } = flow;
  if (flow.contents) {
    boxes.text('contentsTitle', EXPORT_WORDS[flow.locale].contents);
    for (const block of blocks)
      if (block.is === 'heading' && block.level <= (flow.depth ?? 3) && block.content.length > 0)
        boxes.text(
          contentsRole(block.level),
          inlineText(block.content),
          {},
          boxes.room,
          40 + 11 * block.level,
        );
    if (blocks[0]?.is !== 'index') boxes.breakPage();
  }
  const lists = blocks.findIndex((block) => block.is !== 'index');
  boxes.blocks(blocks.slice(0, Math.max(0, lists)));
  if (lists > 0) boxes.breakPage();
  boxes.blocks(lists < 0 ? [] : blocks.slice(lists));
  return placed(boxes.all, textHeight(house.page) / 20, flow.cover ? 2 : 1);
}

function placed(boxes: readonly Box[], height: number, first: number): Map<string, number> {
  const pages = new Map<string, number>();
  let page = first;
  let y = 0;
  let notes = 0;
  /** Space above the first line of a page is lost, but where the author asked for the page. */
  let isAsked = true;
  const turn = (asked: boolean): void => {
    page += 1;
    y = 0;
    notes = 0;
    isAsked = asked;
  };
  boxes.forEach((box, at) => {
    if (box.newPage && y > 0) turn(true);
    const above = () => (y === 0 && !isAsked ? 0 : box.before);
    const room = () => height - y - notes - (box.notes > 0 && notes === 0 ? NOTES_RULE : 0) - box.notes;
    if (y > 0 && above() + needed(boxes, at) > room()) {
      turn(false);
      y += box.repeated;
    }
    if (box.anchor !== null && !pages.has(box.anchor)) pages.set(box.anchor, page);
    const start = above();
    if (box.notes > 0) notes += box.notes + (notes === 0 ? NOTES_RULE : 0);
    y += start;
    let left = box.lines;
    while (!box.whole && y + left * box.line > height - notes && left > LEAST) {
      const fit = Math.min(left - LEAST, Math.floor((height - notes - y) / box.line));
      if (fit < 1 && y === 0) break;
      left -= Math.max(0, fit);
      turn(false);
      y += box.repeated;
    }
    y += left * box.line + box.after;
  });
  return pages;
}

/** The height that must be free on a page for a box to begin there: its first lines, or all of those that stay together. */
function needed(boxes: readonly Box[], at: number): number {
  let sum = 0;
  for (let next = at; next < boxes.length; next += 1) {
    const box = boxes[next]!;
    const before = next === at ? 0 : box.before;
    const lines = box.whole || box.lines <= LEAST + 1 ? box.lines : LEAST;
    if (!box.keepNext) return sum + before + lines * box.line;
    sum += before + box.lines * box.line + box.after;
  }
  return sum;
}
