import { stemmer } from '@orama/stemmers/french';
import { bounded } from './bounded.ts';

const LATIN_WORD = /^[a-z]{3,}$/;

/** Plurals that no rule of suffixes joins to their singular. */
const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['travaux', 'travail'],
  ['yeux', 'oeil'],
  ['baux', 'bail'],
  ['vitraux', 'vitrail'],
  ['aieux', 'aieul'],
  ['messieurs', 'monsieur'],
  ['mesdames', 'madame'],
]);

/**
 * The Snowball stemmer reads accents (évaluée, pionnière, fragilité), which a folded word has lost: before it, put back
 * what the accent would have told.
 */
function beforeSnowball(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  return word
    .replace(/(.{3,}e)es?$/, '$1')
    .replace(/(.{3,})ieres?$/, '$1ier')
    .replace(/(.{2,})trices?$/, '$1teur');
}

/** After it, join the plurals it leaves apart: lois, élus, enjeux, and the nouns in -ité. */
function afterSnowball(stem: string): string {
  return stem
    .replace(/(..[aiou])s$/, '$1')
    .replace(/(.eu)x$/, '$1')
    .replace(/(...eu)r$/, '$1')
    .replace(/(...(?:[aei]l|iv|ar|ic))it$/, '$1');
}

/**
 * The stem that the inflections of one French word share, from a folded word to a folded stem. société, societes →
 * societ; territoriale, territoriaux → territorial; cœurs, coeur → coeu. Numbers, codes and short words are their own stem.
 * Method: Snowball French (snowballstem.org/algorithms/french), on folded words with the corrections above.
 */
export const stem: (folded: string) => string = bounded(50_000, (folded) =>
  LATIN_WORD.test(folded) ? afterSnowball(stemmer(beforeSnowball(folded))) : folded,
);
