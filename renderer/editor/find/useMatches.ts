import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { HISTORIC_TAG } from 'lexical';
import { useEffect, useRef, useState } from 'react';
import { LOADED_TAG } from '../document/load.ts';
import { clearMatches, paintMatches } from './paint.ts';
import { REPLACED_TAG } from './replace.ts';
import { Finder, type Match, type Query } from './runs.ts';

/** Matches are found anew once typing pauses, in the note or in the field. In milliseconds. */
const PAUSE = { note: 180, field: 60 } as const;

/** The matches of a query in the note on screen, marked there; `at` is the one where one stands. */
export function useMatches(query: Query | null, at: number): readonly Match[] {
  const [editor] = useLexicalComposerContext();
  const [matches, setMatches] = useState<readonly Match[]>(NONE);
  const finder = useRef(new Finder());

  useEffect(() => {
    if (!query) {
      setMatches(NONE);
      return;
    }
    const look = () => setMatches(finder.current.find(editor.getEditorState(), query));
    let timer = window.setTimeout(look, PAUSE.field);
    const off = editor.registerUpdateListener(({ dirtyElements, tags }) => {
      // What was undone or loaded comes as a whole, without saying what changed in it.
      if (tags.has(HISTORIC_TAG) || tags.has(LOADED_TAG)) finder.current.forget();
      else if (dirtyElements.size > 0) finder.current.forget(dirtyElements.keys());
      else return;
      window.clearTimeout(timer);
      // The next « Remplacer » must know where the others now stand.
      if (tags.has(REPLACED_TAG)) look();
      else timer = window.setTimeout(look, PAUSE.note);
    });
    return () => {
      window.clearTimeout(timer);
      off();
    };
  }, [editor, query]);

  useEffect(() => {
    if (matches.length === 0) return clearMatches();
    let frame = 0;
    const paint = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => paintMatches(editor, matches, at));
    };
    paintMatches(editor, matches, at);
    document.addEventListener('scroll', paint, true);
    window.addEventListener('resize', paint);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('scroll', paint, true);
      window.removeEventListener('resize', paint);
      clearMatches();
    };
  }, [editor, matches, at]);
  return matches;
}

const NONE: readonly Match[] = [];
