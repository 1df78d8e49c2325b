import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { TableNode } from '@lexical/table';
import { use, useEffect, useEffectEvent } from 'react';
import { PlacesContext, type Place } from '../../../editor/references/places.ts';
import { usePlaceWords } from '../../../editor/references/words.ts';

/** Draws the live number of each figure before its caption, and the whole caption of each table above it. */
export function NumberedPlaces(): null {
  const [editor] = useLexicalComposerContext();
  const store = use(PlacesContext);
  const { headOf } = usePlaceWords();
  const draw = useEffectEvent((before: readonly Place[]) => {
    const places = store?.getState().places ?? [];
    const here = new Set(places.map(({ key }) => key));
    for (const { key } of before) {
      if (key === null || here.has(key)) continue;
      const element = editor.getElementByKey(key);
      delete element?.dataset['caption'];
      element?.style.removeProperty('--place');
    }
    for (const place of places) {
      const { key } = place;
      const element = place.is === 'section' || key === null ? null : editor.getElementByKey(key);
      // A piece writes its own caption.
      if (!element || element.querySelector('[data-piece]')) continue;
      if (element.querySelector('table') && !element.querySelector('figure'))
        element.dataset['caption'] = `${headOf(place)}${place.title}`;
      else element.style.setProperty('--place', JSON.stringify(headOf(place)));
    }
  });
  useEffect(() => {
    draw([]);
    const off = store?.subscribe((now, before) => now.places !== before.places && draw(before.places));
    // A table that is drawn again is another element.
    const offNodes = editor.registerMutationListener(TableNode, (mutations) => {
      if ([...mutations.values()].includes('created')) draw([]);
    });
    return () => {
      off?.();
      offNodes();
    };
  }, [editor, store]);
  return null;
}
