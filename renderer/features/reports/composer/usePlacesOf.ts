import type { LexicalEditor } from 'lexical';
import { useEffect, useState } from 'react';
import { newPlaces, type PlacesStore } from '../../../editor/references/places.ts';
import { $readPlaces } from '../../../editor/references/read-places.ts';

/** Read once typing pauses. In milliseconds. */
const PAUSE = 150;

/** The headings, figures and tables of the report, kept as the text says. Headings without a number have none shown. */
export function usePlacesOf(editor: LexicalEditor | null, numbered: boolean): PlacesStore {
  const [store] = useState(newPlaces);
  useEffect(() => {
    if (!editor) return;
    let timer = 0;
    const read = () => {
      const places = editor
        .getEditorState()
        .read($readPlaces)
        .map((place) => (place.is === 'section' && !numbered ? { ...place, number: '' } : place));
      if (JSON.stringify(places) !== JSON.stringify(store.getState().places)) store.setState({ places });
    };
    read();
    const off = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
      if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return;
      window.clearTimeout(timer);
      timer = window.setTimeout(read, PAUSE);
    });
    return () => {
      window.clearTimeout(timer);
      off();
    };
  }, [editor, numbered, store]);
  return store;
}
