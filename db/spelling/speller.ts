import type { SpellingLanguage } from '../domain/spelling/languages.ts';
import { withoutElision } from '../domain/spelling/words.ts';
import { nearWords } from './edits.ts';

/** What a dictionary answers. */
export type Dictionary = { spell(word: string): boolean; suggest(word: string): string[] };

/** Begins words freely in both languages: co-construction, anti-crise. */
const PREFIXES = new Set(
  'anti auto bio co contre éco eco ex extra hyper infra inter intra macro méga méta meta micro mini multi néo neo non pluri poly post pré pre pro quasi re ré semi socio sous sub super supra sur techno trans ultra vice'.split(
    ' ',
  ),
);
/** The dictionary is American; a British word is right when its American form is. */
const BRITISH: readonly (readonly [RegExp, string])[] = [
  [/is(e[ds]?|ing|ation|ations|er|ers)$/, 'iz$1'],
  [/ys(e[ds]?|ing)$/, 'yz$1'],
  [/our(s|ed|ing|able|ful|ite|ites)?$/, 'or$1'],
  [/tre(s|d)?$/, 'ter$1'],
  [/ogue(s)?$/, 'og$1'],
  [/ll(ed|ing|er|ers)$/, 'l$1'],
  [/ence(s)?$/, 'ense$1'],
  [/amme(s)?$/, 'am$1'],
];
const MOST_SUGGESTED = 6;

/** Judges words of one language, and proposes others. */
export class Speller {
  readonly #dictionary: Dictionary;
  readonly #language: SpellingLanguage;

  constructor(dictionary: Dictionary, language: SpellingLanguage) {
    this.#dictionary = dictionary;
    this.#language = language;
  }

  /** True for a word, and for several joined by hyphens. Takes words as `spelledWords` gives them. */
  knows(word: string): boolean {
    if (this.#dictionary.spell(word)) return true;
    if (this.#language === 'fr') {
      const bare = withoutElision(word);
      if (bare !== word && bare.length > 1) return this.knows(bare);
    } else if (this.#isBritish(word.replace(/’s?$/, ''))) return true;
    const parts = word.split('-');
    return (
      parts.length > 1 &&
      parts.every((part) => part !== '' && (PREFIXES.has(part.toLowerCase()) || this.knows(part)))
    );
  }

  #isBritish(word: string): boolean {
    return BRITISH.some(([ending, american]) => {
      const other = word.replace(ending, american);
      return other !== word && this.#dictionary.spell(other);
    });
  }

  /** What may have been meant, likeliest first; empty when nothing is near. Milliseconds for one fault, seconds for more. */
  suggest(word: string): string[] {
    const small = word.toLowerCase();
    const found = new Set<string>();
    for (const near of nearWords(small)) {
      if (found.size >= MOST_SUGGESTED) break;
      const written = near.split(' ').every((part) => part.length > 1 && this.#dictionary.spell(part));
      // A name has its capital in the dictionary.
      if (written) found.add(near);
      else if (word !== small && this.#dictionary.spell(capital(near))) found.add(capital(near));
    }
    const all = found.size > 0 ? [...found] : this.#dictionary.suggest(word).slice(0, MOST_SUGGESTED);
    return [...new Set(all.map((one) => likeCase(word, one.replaceAll("'", '’'))))];
  }
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Written in capitals, or with a capital, as the word it replaces. */
function likeCase(word: string, other: string): string {
  if (word.length > 1 && word === word.toUpperCase()) return other.toUpperCase();
  return word.charAt(0) === word.charAt(0).toLowerCase() ? other : capital(other);
}
