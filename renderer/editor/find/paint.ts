import type { LexicalEditor } from 'lexical';
import { rangeOf } from '../excerpts/ranges.ts';
import type { Match } from './runs.ts';

const ALL = 'recherche';
const CURRENT = 'recherche-ici';
/** Beyond the window, in pixels, so that a little scrolling shows nothing bare. */
const AROUND = 400;
/** More marks than this on one screen tell nothing more. */
const MOST = 3000;

/** Marks the matches near what is on screen, and the one where one stands. Those further off are marked when they come. */
export function paintMatches(editor: LexicalEditor, matches: readonly Match[], current: number): void {
  const box = (index: number) => {
    const match = matches[index];
    return match && editor.getElementByKey(match.block)?.getBoundingClientRect();
  };
  let low = 0;
  let high = matches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((box(middle)?.bottom ?? 0) < -AROUND) low = middle + 1;
    else high = middle;
  }
  const shown = new Highlight();
  let block = '';
  for (let index = low; index < Math.min(matches.length, low + MOST); index += 1) {
    const match = matches[index]!;
    if (match.block !== block && (box(index)?.top ?? 0) > window.innerHeight + AROUND) break;
    block = match.block;
    const range = index === current ? null : rangeOf(editor, match, match.run.pieces);
    if (range) shown.add(range);
  }
  set(ALL, shown);
  const here = rangeOfMatch(editor, matches[current]);
  set(CURRENT, here ? new Highlight(here) : new Highlight());
}

/** Takes every mark away. */
export function clearMatches(): void {
  CSS.highlights.delete(ALL);
  CSS.highlights.delete(CURRENT);
}

/** The part of the page that shows a match, or null. */
export function rangeOfMatch(editor: LexicalEditor, match: Match | undefined): Range | null {
  return match ? rangeOf(editor, match, match.run.pieces) : null;
}

function set(name: string, marks: Highlight): void {
  if (marks.size === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, marks);
}
