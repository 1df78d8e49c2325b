import { stemmer } from '@orama/stemmers/french';
import { bounded } from './bounded.ts';
import { IRREGULAR_PLURALS, IRREGULAR_VERBS } from './irregular.ts';

const LATIN_WORD = /^[a-z]{3,}$/;

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
  const irregular = IRREGULAR_PLURALS.get(word) ?? IRREGULAR_VERBS.get(word);
  if (irregular !== undefined) return irregular;
  return word
    .replace(/(.{3,}e)es?$/, '$1')
    .replace(/(.{3,})ieres?$/, '$1ier')
    .replace(/(.{2,})trices?$/, '$1teur')
    .replace(/^(.{2,}(?:and|anc|onn|on|ill|ug|gal|an|gl))ais$/, '$1aise')
    .replace(/^(.{2,}[nr]d)(?:re|res|u|ue|us|ues|rai?|rait|raient|ront)$/, '$1')
    .replace(/^((?:port|ext|ret|att|t)r|souh|(?:bien|for)?f)ait$/, '$1aits')
    .replace(/^(.+[ou]y)aux$/, '$1au')
    .replace(/((?:f|j|li|vo|nev|chev)eu)x$/, '$1')
    .replace(/(constr|prod|cond|trad|red|ded|instr|ind)ui(?:re|ts?|tes?|sant|sent|sons|sez|s)$/, '$1uction');
}

/** Persons of verbs in a few letters (vendent, parlent); nouns and adjectives that end so (client, urgent) are none. */
const SHORT_VERB =
  /^((?!(?:tal|par|acc|abs|cli|con|cont|pres|pati|serp|torr|dec|rec|prud|ori|souv|couv|ard|flu|auv|arg|urg|reg|sil|pot|frequ|elegant|inn|att|ent|det|sat|mon)ent$)...?[^m])ent$/;

/** After it, join the plurals it leaves apart (lois, élus, enjeux), nouns in -ité, in -age (pilotage, piloter), persons of verbs in -ent. */
function afterSnowball(stem: string): string {
  return stem
    .replace(/(..[aiou])s$/, '$1')
    .replace(/(.eu)x$/, '$1')
    .replace(/(...eu)r$/, '$1')
    .replace(/(..(?:[aei]l|iv|ar|a?ic|ac))it$/, '$1')
    .replace(/(...)bil$/, '$1bl')
    .replace(/(.{6,})abl$/, '$1')
    .replace(/(.{3,}[^mi])air$/, '$1ar')
    .replace(/(.{4,}[^m])ent$/, '$1')
    .replace(SHORT_VERB, '$1')
    .replace(/((?:app|j|nouv)e)(l|t)\2$/, '$1$2')
    .replace(/(..[aou])y$/, '$1i')
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
