import { $getNearestNodeFromDOMNode, type LexicalEditor } from 'lexical';
import { useEffect, useState } from 'react';
import { childAt } from '../blocks/at.ts';
import { LOADED_TAG } from '../document/load.ts';
import type { Folds } from './folds.ts';

/** Beyond the window, in pixels, so that a little scrolling shows nothing bare. */
const AROUND = 400;
/** Headings are looked for once the text is still. In milliseconds. */
const PAUSE = 80;

/** A heading that has something to fold: where it stands in its sheet, in pixels. */
export type HeadingSeen = { key: string; words: string; top: number; height: number; folded: boolean };

/**
 * The headings on screen and near it that have something to fold. They are looked for when blocks come, go or move, never at
 * each letter.
 */
export function useHeadingsInView(
  editor: LexicalEditor,
  folds: Folds,
  sheet: HTMLElement | null,
): readonly HeadingSeen[] {
  const [seen, setSeen] = useState<readonly HeadingSeen[]>([]);
  useEffect(() => {
    if (!sheet) return;
    let frame = 0;
    let timer = 0;
    const look = () => {
      const root = editor.getRootElement();
      const next = root ? headingsIn(editor, folds, sheet, root) : [];
      setSeen((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
    };
    const soon = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(look);
    };
    const later = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(soon, PAUSE);
    };
    soon();
    const offText = editor.registerUpdateListener(({ dirtyElements, tags }) => {
      if (dirtyElements.get('root') === true || tags.has(LOADED_TAG)) soon();
      else if (dirtyElements.size > 0) later();
    });
    const offFolds = folds.onChange(soon);
    const sized = new ResizeObserver(soon);
    sized.observe(sheet);
    document.addEventListener('scroll', later, true);
    return () => {
      cancelAnimationFrame(frame);
      window.clearTimeout(timer);
      offText();
      offFolds();
      sized.disconnect();
      document.removeEventListener('scroll', later, true);
    };
  }, [editor, folds, sheet]);
  return seen;
}

function headingsIn(
  editor: LexicalEditor,
  folds: Folds,
  sheet: HTMLElement,
  root: HTMLElement,
): HeadingSeen[] {
  const first = childAt(root, -AROUND);
  const top = sheet.getBoundingClientRect().top;
  const found: HeadingSeen[] = [];
  editor.read(() => {
    for (let block: Element | null = first; block; block = block.nextElementSibling) {
      const level = levelOf(block);
      if (level === null || !(block instanceof HTMLElement)) continue;
      const box = block.getBoundingClientRect();
      if (box.top > window.innerHeight + AROUND) break;
      if (block.dataset['foldAs'] === 'hidden' || !holds(block, level)) continue;
      const key = $getNearestNodeFromDOMNode(block)?.getKey();
      if (key === undefined) continue;
      found.push({
        key,
        words: block.textContent.trim(),
        top: Math.round(box.top - top),
        height: Math.round(Math.min(box.height, firstLine(block))),
        folded: folds.isFolded(key),
      });
    }
  });
  return found;
}

const levelOf = (element: Element | null): number | null => {
  const digit = /^H([1-6])$/.exec(element?.tagName ?? '')?.[1];
  return digit === undefined ? null : Number(digit);
};

function holds(heading: Element, level: number): boolean {
  const next = heading.nextElementSibling;
  return next !== null && (levelOf(next) ?? 7) > level;
}

function firstLine(element: HTMLElement): number {
  return Number.parseFloat(getComputedStyle(element).lineHeight) || 24;
}
