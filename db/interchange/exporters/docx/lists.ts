import type { FlowItem, FlowList } from '../flow/types.ts';
import { TAB, run } from './fields.ts';
import { runs } from './runs.ts';
import { LIST_HANGING, LIST_STEP } from './styles/definitions.ts';
import { paragraph, type Writing } from './writing.ts';

const DEEPEST = 8;
const BOXES = { true: '☒', false: '☐' } as const;
/** The font Word draws its own boxes in. */
const BOX_FONT =
  '<w:rFonts w:ascii="MS Gothic" w:eastAsia="MS Gothic" w:hAnsi="MS Gothic" w:hint="eastAsia"/>';

/** A list and those in it, as Word's own: numbered ones each begin at their own number. */
export function listXml(list: FlowList, writing: Writing): string {
  return itemsXml(list, writing, { depth: 0, around: null, isLast: true });
}

/** Where a list stands. `around`: the list it goes on a level deeper, when it is numbered the same way. */
type Standing = { depth: number; around: number | null; isLast: boolean };

function itemsXml(list: FlowList, writing: Writing, { depth, around, isLast }: Standing): string {
  const level = Math.min(depth, DEEPEST);
  const number = around ?? numberingOf(list, level, writing);
  let xml = '';
  list.items.forEach((item, at) => {
    const ends = isLast && at === list.items.length - 1;
    xml += itemXml(item, writing, { list: number, level }, ends && item.nested.length === 0);
    item.nested.forEach((nested, below) => {
      // Lists of numbers in one another are one outline to Word, unless the inner one begins elsewhere.
      const same = nested.kind === list.kind && (nested.kind !== 'number' || nested.start === 1);
      const last = ends && below === item.nested.length - 1;
      xml += itemsXml(nested, writing, { depth: depth + 1, around: same ? number : null, isLast: last });
    });
  });
  return xml;
}

function numberingOf({ kind, start }: FlowList, level: number, { numbering }: Writing): number {
  return kind === 'number' ? numbering.from(start, level) : numbering.marked(kind);
}

function itemXml(
  { checked, content }: FlowItem,
  writing: Writing,
  number: { list: number; level: number },
  isLast: boolean,
): string {
  const words = (checked === null ? '' : box(checked) + TAB) + runs(content, writing);
  const role = writing.plain === 'text' ? 'listItem' : writing.plain;
  return paragraph(writing, role, words, {
    number,
    // Else the style of a frame or of a cell, with its own margins, would have the last word.
    ...(role !== 'listItem' && { left: indentIn(writing) + LIST_STEP * number.level, hanging: LIST_HANGING }),
    ...(writing.frame && { edges: writing.frame }),
    ...(isLast && role === 'listItem' && { after: writing.house.afterText }),
  });
}

/** In a frame the mark of an item stands where the text of the frame begins, so that the frame stays straight. */
const indentIn = ({ plain }: Writing): number => (plain === 'callout' ? 227 + LIST_HANGING : LIST_HANGING);

/** A box that can be ticked in Word 2010 and later, and is a sign elsewhere. */
function box(checked: boolean): string {
  return [
    '<w:sdt><w:sdtPr><w14:checkbox>',
    `<w14:checked w14:val="${checked ? 1 : 0}"/><w14:checkedState w14:val="2612" w14:font="MS Gothic"/>`,
    '<w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox></w:sdtPr>',
    `<w:sdtContent>${run(BOXES[`${checked}`], BOX_FONT)}</w:sdtContent></w:sdt>`,
  ].join('');
}
