import type { FlowBlock, FlowList, Inline } from '../../flow/types.ts';
import type { Placed } from './grid.ts';

/** A letter of the text of a table and the margins of a cell, in twentieths of a point. */
const LETTER = 98;
const MARGINS = 190;
/** Letters past which a line is better broken than its column made wider, and a word than the others made narrower. */
const LONGEST_LINE = 60;
const LONGEST_WORD = 22;

/**
 * The width of each column, in twentieths of a point, of a table as wide as its room: as told in percent, else by what stands
 * in it: long cells get the room that is left. No word is broken that need not be.
 */
export function columnWidths(
  rows: readonly (readonly Placed[])[],
  columns: number,
  room: number,
  told: readonly number[] | undefined,
): number[] {
  const least = new Array<number>(columns).fill(MARGINS + 3 * LETTER);
  const wanted = [...least];
  for (const row of rows)
    for (const { cell, column, columns: wide } of row) {
      if (!cell || wide > 1) continue;
      const text = blocksText(cell.content);
      const word = Math.max(...text.split(/[ \t\n/-]+/).map((part) => part.length));
      const line = Math.max(...text.split('\n').map((part) => part.length));
      // Bold is wider: heads of columns are not to break in the middle of a word.
      const letter = cell.head === null ? LETTER : LETTER * 1.08;
      least[column] = Math.max(least[column]!, MARGINS + Math.min(word, LONGEST_WORD) * letter);
      wanted[column] = Math.max(wanted[column]!, MARGINS + Math.min(line, LONGEST_LINE) * letter);
    }
  const leastSum = sum(least);
  if (leastSum >= room) return shared(least, room);
  if (told?.length === columns) return shared(atLeast(shared(told, room), least), room);
  const wishes = wanted.map((width, at) => Math.max(0, width - least[at]!));
  const spare = room - leastSum;
  const share = sum(wishes) === 0 ? 0 : spare / sum(wishes);
  return shared(
    least.map((width, at) => (share === 0 ? width : width + wishes[at]! * share)),
    room,
  );
}

/** The widths told, those too narrow for their longest word made wider at the expense of those that have room. */
function atLeast(told: readonly number[], least: readonly number[]): number[] {
  const lacking = told.map((width, at) => Math.max(0, least[at]! - width));
  const spare = told.map((width, at) => Math.max(0, width - least[at]!));
  const share = sum(lacking) / (sum(spare) || 1);
  return told.map((width, at) => width + lacking[at]! - spare[at]! * share);
}

/** Whole widths in these proportions that fill the room exactly. */
function shared(parts: readonly number[], room: number): number[] {
  const total = sum(parts) || 1;
  const widths = parts.map((part) => Math.max(1, Math.floor((part / total) * room)));
  widths[widths.length - 1]! += room - sum(widths);
  return widths;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The words of some blocks, a line each, as far as their length matters. */
export function blocksText(blocks: readonly FlowBlock[]): string {
  return blocks
    .map((block) => {
      if (block.is === 'list') return listText(block);
      if (block.is === 'code') return block.lines.join('\n');
      return 'content' in block && typeof block.content === 'object' && Array.isArray(block.content)
        ? inlineText(block.content as readonly Inline[])
        : '';
    })
    .join('\n');
}

const listText = ({ items }: FlowList): string =>
  items
    .map(({ content, nested }) => [`– ${inlineText(content)}`, ...nested.map(listText)].join('\n'))
    .join('\n');

/** The words of a line. */
export function inlineText(content: readonly Inline[]): string {
  return content
    .map((part) => {
      if (part.is === 'text' || part.is === 'ref') return part.text;
      if (part.is === 'link') return inlineText(part.children);
      return part.is === 'break' ? '\n' : '';
    })
    .join('');
}
