import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useEffect } from 'react';
import type { NoteDocument } from '#db/domain/document/types.ts';
import type { NumberedPlace } from '#db/domain/reports/numbering.ts';
import { DrawnNumbers } from './DrawnNumbers.tsx';
import type { PlacesStore } from './places.ts';
import { $slotKeys } from './read-places.ts';

/** The numbers of a text shown in a report, where its headings, figures and tables stand in it. */
export function PassageNumbers({
  document,
  places,
  store,
}: {
  document: NoteDocument;
  places: readonly NumberedPlace[];
  store: PlacesStore;
}) {
  const [editor] = useLexicalComposerContext();
  useEffect(() => {
    const slots = editor.getEditorState().read($slotKeys);
    const keyed = places.map((place) => ({
      ...place,
      key: place.path.length === 1 ? (slots[place.path[0]!] ?? null) : null,
    }));
    store.setState({ places: keyed, slots });
  }, [editor, document, places, store]);
  return <DrawnNumbers store={store} />;
}
