import type { SpellingLanguage } from './languages.ts';

/** The words one cannot write long without, those of one language only as far as possible. */
const TELLING: Readonly<Record<SpellingLanguage | 'es' | 'de' | 'it', string>> = {
  fr: 'le les des une du au aux et est sont été dans pour par sur avec sans que qui dont où ce cette ces il elle ils elles nous vous leur leurs son sa ses pas plus mais ou donc comme être avoir fait aussi selon entre chez',
  en: 'the of and to in is are was were be been for with without that which this these those it its they their our your from by as at or but not have has had will would can could should about into between more than such how when there also',
  es: 'el los las una del y es son fue para por con sin que quien donde este esta estos estas pero como más muy también entre sobre desde hasta según ser está han había sus nos',
  de: 'der die das den dem des ein eine einer eines und ist sind war waren für mit ohne dass welche dieser diese dieses aber nicht auch als wie bei von zum zur auf aus nach über wird werden haben hat ich wir sie ihr sich',
  it: 'il lo gli una del della dei delle e è sono era per con senza che chi dove questo questa questi queste ma come più anche tra fra sul nella nel dal dalla alla alle ha hanno essere si non',
};
type Known = keyof typeof TELLING;
const LANGUAGES = Object.keys(TELLING) as Known[];

const tellers = new Map<string, Known[]>();
for (const language of LANGUAGES)
  for (const word of TELLING[language].split(' '))
    tellers.set(word, [...(tellers.get(word) ?? []), language]);

/** Fewer words than this tell nothing. */
const LEAST = 3;

/**
 * The language of a passage by its small words: `other` for one we do not check, null when it says too little to tell.
 */
export function detectLanguage(text: string): SpellingLanguage | 'other' | null {
  const counts = new Map<Known, number>();
  for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu))
    for (const language of tellers.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1);
  const [first, second] = [...counts].sort(([, one], [, other]) => other - one);
  if (!first || first[1] < LEAST || (second && second[1] * 1.5 > first[1])) return null;
  return first[0] === 'fr' || first[0] === 'en' ? first[0] : 'other';
}
