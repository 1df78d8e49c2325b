import { followPassage, nearestWords, type Passage } from '#db/domain/excerpts/follow.ts';
import type { Excerpt } from '#preload/contract/excerpts.ts';
import type { ScreenText } from './leaves.ts';

/**
 * Where the excerpts of a note stand in what is on screen, from what the archive said of them and how the text moved since:
 * the same rule as the archive's own, so that both agree once the text is saved.
 */
export class FollowedExcerpts {
  #places = new Map<string, Passage>();
  #screen: ScreenText | null = null;
  #told: readonly Excerpt[] | null = null;

  /** The passages in the text now on screen. */
  at(screen: ScreenText, excerpts: readonly Excerpt[]): ReadonlyMap<string, Passage> {
    const before = this.#screen;
    const next = new Map<string, Passage>();
    for (const { id, place } of excerpts) {
      const known = this.#places.get(id);
      const followed = known && before ? followPassage(known, before, screen) : null;
      const fresh = excerpts !== this.#told && place ? placed(place, screen) : null;
      const now = fresh ?? followed;
      if (now) next.set(id, now);
    }
    this.#places = next;
    this.#screen = screen;
    this.#told = excerpts;
    return next;
  }
}

/** What the archive says of a passage, in a text that may have moved since it was saved. */
function placed({ start, end, words }: Excerpt['place'] & object, { text }: ScreenText): Passage | null {
  return text.slice(start, end) === words ? { start, end } : nearestWords(words, text, start);
}
