import { stemmer } from '@orama/stemmers/french';
import { bounded } from './bounded.ts';

const LATIN_WORD = /^[a-z]{3,}$/;

/** Plurals and feminines that no rule of suffixes joins to their singular, by their folded form. */
export const IRREGULAR_PLURALS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    travail: 'travaux',
    oeil: 'yeux',
    bail: 'baux',
    vitrail: 'vitraux',
    aieul: 'aieux',
    monsieur: 'messieurs',
    madame: 'mesdames',
    cle: 'clef clefs',
    neuf: 'neuve neuves',
    gros: 'grosse grosses',
    beau: 'bel belle belles',
    nouveau: 'nouvel nouvelle nouvelles',
    vieux: 'vieil vieille vieilles',
    fou: 'fol folle folles',
    genou: 'genoux',
    bijou: 'bijoux',
    caillou: 'cailloux',
    chou: 'choux',
  }).flatMap(([one, others]) => others.split(' ').map((other) => [other, one] as const)),
);

/** Ordinals in letters, by what they are in figures: « quatrième rencontre » is « 4e rencontre ». */
const ORDINALS: ReadonlyMap<string, string> = new Map(
  (
    'premier premiere|deuxieme|troisieme|quatrieme|cinquieme|sixieme|septieme|huitieme|neuvieme|dixieme|' +
    'onzieme|douzieme|treizieme|quatorzieme|quinzieme|seizieme'
  )
    .split('|')
    .flatMap((names, index) =>
      names.split(' ').flatMap((name) => [name, `${name}s`].map((one) => [one, `${index + 1}e`] as const)),
    ),
);
const ORDINAL_IN_FIGURES = /^(\d+)(?:er|re|ere|e|eme|ieme|nd|nde)s?$/;

/**
 * The Snowball stemmer reads accents (évaluée, pionnière, fragilité), which a folded word has lost: before it, put back
 * what the accent would have told; nouns that look like a verb in -ait keep it. Verbs in -uire join their noun in -uction.
 */
function beforeSnowball(word: string): string {
  const irregular = IRREGULAR_PLURALS.get(word);
  if (irregular !== undefined) return irregular;
  return word
    .replace(/(.{3,}e)es?$/, '$1')
    .replace(/(.{3,})ieres?$/, '$1ier')
    .replace(/(.{2,})trices?$/, '$1teur')
    .replace(/^((?:port|ext|ret|att|t)r|souh|(?:bien|for)?f)ait$/, '$1aits')
    .replace(/^(.+[ou]y)aux$/, '$1au')
    .replace(/((?:f|j|li|vo|nev|chev)eu)x$/, '$1')
    .replace(/(constr|prod|cond|trad|red|ded|instr|ind)ui(?:re|ts?|tes?|sant|sent|sons|sez|s)$/, '$1uction');
}

/** After it, join the plurals it leaves apart (lois, élus, enjeux), nouns in -ité, in -age (pilotage, piloter), persons of verbs in -ent. */
function afterSnowball(stem: string): string {
  return stem
    .replace(/(..[aiou])s$/, '$1')
    .replace(/(.eu)x$/, '$1')
    .replace(/(...eu)r$/, '$1')
    .replace(/(...(?:[aei]l|iv|ar|ic))it$/, '$1')
    .replace(/(.{4,}[^m])ent$/, '$1')
    .replace(/(.{3,})iss$/, '$1')
    .replace(/(.{2,})press$/, '$1prim')
    .replace(/(...)if$/, '$1iv')
    .replace(/^(?!avantag|personnag|equipag|entourag)(.{4,}[^s])ag$/, '$1')
    .replace(/(..[ln])gu$/, '$1g')
    .replace(/(...?)c?qu$/, '$1c');
}

/**
 * The stem that the inflections of one French word share, from a folded word to a folded stem. société, societes →
 * societ; territoriale, territoriaux → territorial; cœurs, coeur → coeu. Numbers, codes and short words are their own stem.
 * Method: Snowball French (snowballstem.org/algorithms/french), on folded words with the corrections above.
 */
export const stem: (folded: string) => string = bounded(50_000, (folded) => {
  if (LATIN_WORD.test(folded)) return ORDINALS.get(folded) ?? afterSnowball(stemmer(beforeSnowball(folded)));
  return folded.replace(ORDINAL_IN_FIGURES, '$1e');
});
