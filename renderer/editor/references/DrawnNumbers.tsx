import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { HeadingNode } from '@lexical/rich-text';
import { TableNode } from '@lexical/table';
import { useEffect, useEffectEvent } from 'react';
import type { Place, PlacesStore } from './places.ts';
import { usePlaceWords } from './words.ts';

/**
 * Draws the live numbers of a text around the words that bear them: of each heading before it, of each figure before its
 * caption, and the whole caption of each table above it.
 */
export function DrawnNumbers({ store }: { store: PlacesStore }): null {
  const [editor] = useLexicalComposerContext();
  const { headOf } = usePlaceWords();
  const draw = useEffectEvent((before: readonly Place[]) => {
    const places = ownOf(store.getState().places);
    const here = new Set(places.map(({ key }) => key));
    for (const { key } of ownOf(before)) {
      const element = here.has(key) ? null : editor.getElementByKey(key);
      delete element?.dataset['caption'];
      delete element?.dataset['number'];
      element?.style.removeProperty('--place');
    }
    for (const place of places) {
      const element = editor.getElementByKey(place.key);
      if (!element) continue;
      if (place.is === 'section') {
        if (place.number === '') delete element.dataset['number'];
        else if (element.dataset['number'] !== place.number) element.dataset['number'] = place.number;
      } else if (element.querySelector('table') && !element.querySelector('figure'))
        element.dataset['caption'] = `${headOf(place)}${place.title}`;
      // A picture writes its own caption.
      else if (element.querySelector('[data-live-chart]'))
        element.style.setProperty('--place', JSON.stringify(headOf(place)));
    }
  });
  useEffect(() => {
    draw([]);
    const off = store.subscribe((now, before) => now.places !== before.places && draw(before.places));
    // A heading that changes level, or a table that is drawn again, is another element.
    const again = (mutations: ReadonlyMap<string, string>) => {
      if ([...mutations.values()].includes('created')) draw([]);
    };
    const offHeadings = editor.registerMutationListener(HeadingNode, again);
    const offTables = editor.registerMutationListener(TableNode, again);
    return () => {
      off();
      offHeadings();
      offTables();
    };
  }, [editor, store]);
  return null;
}

/** Those of the text's own blocks: what a block shows draws its own. */
const ownOf = (places: readonly Place[]) =>
  places.flatMap((place) =>
    place.path.length === 1 && place.key !== null ? [{ ...place, key: place.key }] : [],
  );
