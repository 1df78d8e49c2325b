import type { EdtfPoint, PointPrecision } from './edtf.ts';
import { parseEdtf } from './edtf.ts';
import { MONTHS, SEASONS, SHORT_MONTHS } from './names.ts';

/** One date found in words, and whether the words say more than the date ("fin avril 2018"). */
export type FoundPoint = { point: EdtfPoint; more: boolean };

const MONTH_NUMBERS = new Map<string, number>();
for (const names of [MONTHS.fr, MONTHS.en, SHORT_MONTHS.fr, SHORT_MONTHS.en]) {
  names.forEach((name, index) => MONTH_NUMBERS.set(bare(name), index + 1));
}
MONTH_NUMBERS.set('fev', 2).set('jan', 1).set('juill', 7).set('sep', 9).set('sept', 9);

const SEASON_NUMBERS = new Map<string, number>([['fall', 3]]);
for (const names of [SEASONS.fr, SEASONS.en]) {
  names.forEach((name, index) => SEASON_NUMBERS.set(bare(name), index + 1));
}

function bare(name: string): string {
  return name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace('.', '');
}

/** Words that place a date inside its month or year without naming a day: the date stays coarse, the words are kept. */
const QUALIFIER =
  /^(?:(?:a la |au |en |the )?(?:fin|debut|mi|milieu|courant|end|early|late|mid|beginning)(?: de | d'| du | of | |-))(.+)$/;
const ARTICLE = /^(?:le |la |l'|en |au |aux |a l'|les |du |de |d'|the |in |on )(.+)$/;
const WEEKDAY = /^(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\s+(.+)$/;

/**
 * Reads one date (no interval) from simplified words: lower case, no accents, plain apostrophes.
 * Null when the words are not a date that exists.
 */
export function readPoint(text: string): FoundPoint | null {
  const plain = readPlain(text.trim());
  if (plain) return { point: plain, more: false };
  const qualified = QUALIFIER.exec(text)?.[1];
  if (qualified) {
    const inner = readPlain(qualified.trim());
    return inner && inner.type !== 'day' ? { point: inner, more: true } : null;
  }
  const rest = ARTICLE.exec(text)?.[1] ?? WEEKDAY.exec(text)?.[1];
  return rest ? readPoint(rest) : null;
}

function readPlain(text: string): EdtfPoint | null {
  return (
    readEdtf(text) ??
    readFigures(text) ??
    readDayOrMonth(text) ??
    readQuarter(text) ??
    readSeason(text) ??
    readDecade(text)
  );
}

function readEdtf(text: string): EdtfPoint | null {
  const date = parseEdtf(text.replace(/x$/, 'X'));
  return date && date.type !== 'interval' ? date : null;
}

/** French order: 11/04/2018, 11.4.2018, 11-04-2018, 04/2018. */
function readFigures(text: string): EdtfPoint | null {
  const day = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(text);
  if (day) return build('day', day[4], Number(day[3]), Number(day[1]));
  const month = /^(\d{1,2})[/.](\d{4})$/.exec(text);
  return month ? build('month', month[2], Number(month[1])) : null;
}

function readDayOrMonth(text: string): EdtfPoint | null {
  const french = /^(?:(\d{1,2})(?:er|st|nd|rd|th)? )?([a-z]+)\.?(?: de)? (\d{4})$/.exec(text);
  if (french) return named(french[3], french[2], french[1]);
  const english = /^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/.exec(text);
  return english ? named(english[3], english[1], english[2]) : null;
}

function named(
  year: string | undefined,
  name: string | undefined,
  day: string | undefined,
): EdtfPoint | null {
  const month = MONTH_NUMBERS.get(name ?? '');
  if (month === undefined) return null;
  return day === undefined ? build('month', year, month) : build('day', year, month, Number(day));
}

const ORDINALS: Record<string, number> = {
  premier: 1,
  deuxieme: 2,
  second: 2,
  troisieme: 3,
  quatrieme: 4,
  dernier: 4,
  first: 1,
  third: 3,
  fourth: 4,
};

function readQuarter(text: string): EdtfPoint | null {
  const short = /^[tq]([1-4])[ -]?(\d{4})$/.exec(text);
  if (short) return build('quarter', short[2], Number(short[1]));
  const long =
    /^(?:([1-4])(?:er|re|e|eme|nd|st|rd|th)?|([a-z]+)) (?:trimestre|quarter)(?: de| of)? (\d{4})$/.exec(text);
  if (!long) return null;
  const number = long[1] ? Number(long[1]) : ORDINALS[long[2] ?? ''];
  return number === undefined ? null : build('quarter', long[3], number);
}

function readSeason(text: string): EdtfPoint | null {
  const match = /^([a-z]+)(?: de| of)? (\d{4})$/.exec(text);
  const season = SEASON_NUMBERS.get(match?.[1] ?? '');
  return match && season !== undefined ? build('season', match[2], season) : null;
}

function readDecade(text: string): EdtfPoint | null {
  const match = /^annees (\d{3}0)$/.exec(text) ?? /^(\d{3}0)s$/.exec(text);
  return match ? build('decade', match[1]) : null;
}

/** A point, or null when such a day or month does not exist. */
function build(type: PointPrecision, year: string | undefined, part = 0, day = 0): EdtfPoint | null {
  if (type === 'month' && (part < 1 || part > 12)) return null;
  if (type === 'day') {
    const text = `${year}-${String(part).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    return readEdtf(text);
  }
  return { type, year: Number(year), part, day, approximate: false, uncertain: false };
}
