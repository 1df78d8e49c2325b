import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Excerpt } from '#preload/contract/excerpts.ts';
import { api } from '../../client/client.ts';
import { classes } from '../../ui/classes.ts';
import { useCodeName } from '../../ui/kind/useCodeName.ts';
import { reveal } from '../folding/reveal.ts';
import { FollowedExcerpts } from './follow-screen.ts';
import { readScreen } from './leaves.ts';
import * as css from './excerpts.css.ts';
import { rangeOf } from './ranges.ts';
import { openExcerpt, offerExcerpts } from './shown.ts';
import { TONES, toneOf } from './tones.ts';

/** Passages are found anew once typing pauses; the marks follow the words by themselves meanwhile. In milliseconds. */
const PAUSE = 250;
/** Width of one bar of the margin, in pixels. */
const LANE = 10;

type Bar = { excerpt: Excerpt; top: number; height: number; lane: number };

/** The coded passages of the note on screen: their words marked, and a bar for each in the margin. */
export function Excerpts({ recordId }: { recordId: string }) {
  const nameOf = useCodeName();
  const [editor] = useLexicalComposerContext();
  const { data } = useQuery(api.excerpts.list.queryOptions({ input: { noteId: recordId } }));
  const [bars, setBars] = useState<readonly Bar[]>([]);
  const [sheet, setSheet] = useState<HTMLElement | null>(null);
  const followed = useRef(new FollowedExcerpts());
  const excerpts = data ?? NONE;

  useEffect(() => editor.registerRootListener((root) => setSheet(root?.parentElement ?? null)), [editor]);

  useEffect(() => {
    if (!sheet) return;
    let timer = 0;
    const ranges = new Map<string, Range>();
    const measure = () => {
      const top = sheet.getBoundingClientRect().top;
      const found = excerpts.flatMap((excerpt) => {
        const range = ranges.get(excerpt.id);
        const isHidden = Boolean(range?.startContainer.parentElement?.closest('[data-fold-as="hidden"]'));
        const box = isHidden ? null : range?.getBoundingClientRect();
        return box && box.height > 0 ? [{ excerpt, top: box.top - top, height: box.height }] : [];
      });
      setBars(inLanes(found));
    };
    const mark = () => {
      ranges.clear();
      if (excerpts.length > 0) {
        const screen = readScreen(editor.getEditorState());
        for (const [id, passage] of followed.current.at(screen, excerpts)) {
          const range = rangeOf(editor, passage, screen.leaves);
          if (range) ranges.set(id, range);
        }
      }
      for (const tone of TONES) {
        const own = excerpts.flatMap((one) => (toneOf(one.code) === tone ? (ranges.get(one.id) ?? []) : []));
        setHighlight(`extrait-${tone}`, own);
      }
      measure();
    };
    mark();
    const off = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
      if (excerpts.length === 0 || (dirtyElements.size === 0 && dirtyLeaves.size === 0)) return;
      window.clearTimeout(timer);
      timer = window.setTimeout(mark, PAUSE);
    });
    const sized = new ResizeObserver(measure);
    sized.observe(sheet);
    const stop = offerExcerpts(recordId, {
      range: (id) => {
        const range = ranges.get(id) ?? null;
        if (range) reveal(editor, range.startContainer);
        return range;
      },
      focus: () => editor.focus(),
    });
    return () => {
      window.clearTimeout(timer);
      off();
      sized.disconnect();
      stop();
      for (const tone of TONES) setHighlight(`extrait-${tone}`, []);
    };
  }, [editor, excerpts, sheet, recordId]);

  if (!sheet || bars.length === 0) return null;
  return createPortal(
    // For the eye and the mouse; the list of passages beside the note says and does the same.
    <div className={css.margin} aria-hidden="true">
      {bars.map(({ excerpt, top, height, lane }) => (
        <div
          key={excerpt.id}
          className={classes(css.bar, css.barTone[toneOf(excerpt.code)])}
          style={{ top, height, left: lane * LANE }}
          title={nameOf(excerpt.code)}
          onClick={() => openExcerpt(excerpt.id)}
        />
      ))}
    </div>,
    sheet,
  );
}

const NONE: readonly Excerpt[] = [];

/** Bars that would overlap stand side by side. */
function inLanes(bars: readonly Omit<Bar, 'lane'>[]): Bar[] {
  const ends: number[] = [];
  return [...bars]
    .sort((a, b) => a.top - b.top || b.height - a.height)
    .map((bar) => {
      const free = ends.findIndex((end) => end <= bar.top);
      const lane = free < 0 ? ends.length : free;
      ends[lane] = bar.top + bar.height;
      return { ...bar, lane };
    });
}

function setHighlight(name: string, ranges: readonly Range[]): void {
  if (ranges.length === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, new Highlight(...ranges));
}
