import { isStopWord } from '../text/stop-words.ts';

const LATIN_WORD = /^[a-z]{4,}$/;

/** Plurals that their endings do not tell. */
const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['travaux', 'travail'],
  ['yeux', 'oeil'],
  ['baux', 'bail'],
  ['vitraux', 'vitrail'],
  ['messieurs', 'monsieur'],
  ['mesdames', 'madame'],
]);

/** Feminine endings and the masculine they stand for, the first that fits. Only endings that no other noun has. */
const FEMININE: readonly (readonly [RegExp, string])[] = [
  [/(..)trice$/, '$1teur'],
  [/(...)euse$/, '$1eur'],
  [/(..)iere$/, '$1ier'],
  [/(..)ive$/, '$1if'],
  [/(..i?)elle$/, '$1el'],
  [/(...)enne$/, '$1en'],
  [/(...)ee$/, '$1e'],
  [/(...(?:al|ain|ais|ois|ant|ent|eur))e$/, '$1'],
];

function singular(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  if (/eaux$|[eo]ux$/.test(word)) return word.slice(0, -1);
  if (/..aux$/.test(word) && word.length > 4) return `${word.slice(0, -3)}al`;
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}

/**
 * What the written forms of one French word share by number and gender only (alliance, alliances; territorial,
 * territoriale, territoriaux), from a folded word. Finer than a stem: évaluer is not évaluation. Two words of one key are
 * of one stem but for a few irregular ones, so an index of stems finds them.
 */
export function inflectionKey(folded: string): string {
  if (!LATIN_WORD.test(folded) || isStopWord(folded)) return folded;
  const one = singular(folded);
  if (one.length < 4) return one;
  for (const [ending, masculine] of FEMININE) if (ending.test(one)) return one.replace(ending, masculine);
  return one;
}
