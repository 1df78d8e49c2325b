import { useLingui } from '@lingui/react/macro';
import type { ReferenceShows } from '#db/domain/document/types.ts';
import type { Place } from './places.ts';

/** How places are said: « Figure 3 », « 2.1 », « page 12 »; and the head of a caption, « Tableau 2 – ». */
export function usePlaceWords() {
  const { t } = useLingui();
  const nameOf = ({ is, number }: Place): string => {
    if (is === 'figure') return t`Figure ${number}`;
    return is === 'table' ? t`Tableau ${number}` : number;
  };
  return {
    nameOf,
    /** Before the words of a caption. */
    headOf: (place: Place) => `${nameOf(place)} – `,
    /** What a reference says of a place; `page` when it is known. */
    referenceTo: (place: Place, shows: ReferenceShows, page: number | undefined): string => {
      if (shows === 'title') return place.title;
      if (shows === 'page') return page === undefined ? t`page …` : t`page ${page}`;
      // In a sentence: « voir la figure 3 », « voir 2.1 ».
      if (place.is === 'figure') return t`figure ${place.number}`;
      if (place.is === 'table') return t`tableau ${place.number}`;
      return place.number === '' ? place.title : place.number;
    },
  };
}
