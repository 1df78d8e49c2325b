/*
 * What a reader would want the source of: a number or a share that a sentence states. Dates, times, references to parts of a text,
 * codes and names are numbers too, and state nothing.
 */

const MONTHS =
  'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|janv\\.?|févr\\.?|avr\\.?|juil\\.?|sept\\.?|oct\\.?|nov\\.?|déc\\.?|january|february|march|april|may|june|july|august|september|october|november|december';
const SPACE = '[\\s\\u00a0\\u202f]';
const YEAR = '(?:1[5-9]|20)\\d{2}';
/** Words that a number names a part of a text, or the rank of a thing, after. */
const RANKED =
  'sections?|chapitres?|parties?|sous-parties?|paragraphes?|figures?|fig\\.|tableaux?|tabl\\.|graphiques?|cartes?|encadrés?|annexes?|articles?|art\\.|axes?|cycles?|phases?|étapes?|volets?|versions?|volumes?|vol\\.|tomes?|numéros?|n°s?|nos?|pages?|pp?\\.|notes?|lignes?|lots?|actions?|mesures?|objectifs?|points?|alinéas?|al\\.|lois?|décrets?|ordonnances?|règlements?|niveaux?|niveau|type|rang|ateliers?|séances?|saisons?|chap\\.|ch\\.|§+|t\\.|chapters?|tables?|parts?|appendix|stages?';

const PART = '\\d+(?:\\.\\d+)*';

/** What is taken out before numbers are looked for, the longest first. */
const NOT_QUANTITIES: readonly RegExp[] = [
  // Parts of a text, ranks: section 2.1, figure 3, p. 12-14, n° 4, axe 2, loi 2014-856.
  new RegExp(
    `(?<![\\p{L}])(?:${RANKED})${SPACE}*${PART}(?:${SPACE}*(?:[-–/]|à|et|,|ou)${SPACE}*${PART})*`,
    'giu',
  ),
  // Days, months and years: 11 avril 2018, 1er mars, avril 2018, 2018-04-11, 11/04/2018.
  new RegExp(`\\b\\d{1,2}(?:er)?${SPACE}+(?:${MONTHS})(?:${SPACE}+${YEAR})?`, 'giu'),
  new RegExp(`(?:${MONTHS})${SPACE}+(?:\\d{1,2},?${SPACE}+)?${YEAR}`, 'giu'),
  /\b\d{4}-\d{2}(?:-\d{2})?\b|\b\d{1,2}\/\d{1,2}(?:\/\d{2,4})?\b|\b\d{1,2}\.\d{1,2}\.\d{4}\b/gu,
  // Years alone, in a row or decades: 2018, 2016-2018, 2016/2018, années 80, « 1er trimestre ».
  new RegExp(
    `\\b${YEAR}(?:${SPACE}*[-–/]${SPACE}*(?:${YEAR}|\\d{2}))?s?\\b(?!${SPACE}*(?:%|[a-zà-ÿ]{3,}s\\b))`,
    'gu',
  ),
  new RegExp(`\\bannées${SPACE}+(?:${YEAR}|\\d{2})\\b`, 'giu'),
  /\b[TQS][1-4]\b|\b(?:[IVX]{1,5}|[IVXLCDM]{2,})e\b/gu,
  // Times: 14 h 30, 9h, 18:30.
  new RegExp(`\\b\\d{1,2}${SPACE}*(?:h|heures?)(?:${SPACE}*\\d{2})?\\b|\\b\\d{1,2}:\\d{2}\\b`, 'giu'),
  /\b\d+(?:er|re|ère|e|è|ème|nd|nde|ᵉ|st|th|rd)\b/giu,
  // Codes, names, addresses: E-012, ODD 17, G20, H2020, COVID-19, 69007 Lyon.
  /(?<!\p{L})\p{Lu}{2,}[\s\u00a0]+\d+/gu,
  /[\p{L}_]+[-‑]?\d[\p{L}\d.-]*|\d+[\p{L}_][\p{L}\d_]*|https?:\S+|\b\d{5}(?=\s+\p{Lu})/gu,
  // A number that opens a line numbers it.
  /^\s*\d+(?:\.\d+)*[.)°]?\s+(?=\p{Lu})/gu,
  // Parts of this very text.
  new RegExp(`\\b\\d+${SPACE}+(?:sections?|chapitres?|parties|annexes?|encadrés?)\\b`, 'giu'),
];

const NUMBER = new RegExp(`\\d{1,3}(?:[\\u00a0\\u202f .]\\d{3})+(?!\\d)|\\d+(?:[.,]\\d+)?`, 'u');
const SHARE =
  /\bpour[\s\u00a0]cent\b|\bper[\s\u00a0]?cent\b|(?<!\p{L})(?:un|le|deux)[\s\u00a0]tiers\b(?![-‑]|[\s\u00a0]de[\s\u00a0]confiance)|(?<!\p{L})(?:un|trois)[\s\u00a0]quarts?\b(?![\s\u00a0]d['’]heure)|\bla moitié\b|\bmajorité[\s\u00a0](?:des|de|d['’])|\bthree quarters\b|\btwo thirds\b|\bhalf of\b/iu;
const PERCENT = new RegExp(`\\d${SPACE}*[%‰]`, 'u');

/** True when a sentence states a number or a share. */
export function statesQuantity(sentence: string): boolean {
  if (PERCENT.test(sentence) || SHARE.test(sentence)) return true;
  let left = sentence;
  for (const pattern of NOT_QUANTITIES) left = left.replace(pattern, ' ');
  return NUMBER.test(left);
}
