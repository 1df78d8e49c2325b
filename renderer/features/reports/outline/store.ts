import { $getSelection, type LexicalEditor } from 'lexical';
import { createContext, use } from 'react';
import { useStore, type StoreApi } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { $headingOver, $headings } from './edit.ts';
import { sectionsOf, type Section } from './sections.ts';

/** What is known of a report's plan while it is written. */
export type OutlineState = {
  sections: readonly Section[];
  /** The key of the heading over the caret; null before the first. */
  current: string | null;
  /** The key of the heading whose words are being written in the plan. */
  renaming: string | null;
  /** What became of the section that was last moved, for a screen reader. */
  said: string;
};
export type OutlineStore = StoreApi<OutlineState>;

/** The plan is read once typing pauses, not at every letter. In milliseconds. */
const PAUSE = 120;

export function newOutline(): OutlineStore {
  return createStore<OutlineState>(() => ({ sections: [], current: null, renaming: null, said: '' }));
}

/** Reads the plan of the text as it is now. */
export function readNow(editor: LexicalEditor, store: OutlineStore): void {
  const sections = sectionsOf(editor.getEditorState().read($headings));
  if (JSON.stringify(sections) !== JSON.stringify(store.getState().sections)) store.setState({ sections });
}

/** Keeps the plan as the text of an editor says; gives what stops it. */
export function followOutline(editor: LexicalEditor, store: OutlineStore): () => void {
  let timer = 0;
  let frame = 0;
  const readSections = () => readNow(editor, store);
  const readCurrent = () => {
    const current = editor.getEditorState().read(() => {
      const [node] = $getSelection()?.getNodes() ?? [];
      return node ? ($headingOver(node)?.getKey() ?? null) : null;
    });
    if (current !== store.getState().current) store.setState({ current });
  };
  readSections();
  readCurrent();
  const off = editor.registerUpdateListener(({ dirtyElements }) => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(readCurrent);
    if (dirtyElements.size === 0) return;
    window.clearTimeout(timer);
    timer = window.setTimeout(readSections, PAUSE);
  });
  return () => {
    window.clearTimeout(timer);
    cancelAnimationFrame(frame);
    off();
  };
}

export const OutlineContext = createContext<OutlineStore>(newOutline());

/** The plan of the report on screen, live. */
export function useOutline<Part>(part: (state: OutlineState) => Part): Part {
  return useStore(use(OutlineContext), part);
}
