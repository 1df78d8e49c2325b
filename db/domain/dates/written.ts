import { fold } from '../text/fold.ts';
import { MONTHS } from './names.ts';

const NAMES = MONTHS.fr.map(fold);
const YEAR = /^(?:1[5-9]|20)\d\d$/;
const DAY = /^(?:0?[1-9]|[12]\d|3[01])(?:er)?$/;
const MONTH = /^(?:0?[1-9]|1[0-2])$/;

type Written = { readonly year: string; readonly month: number; readonly day: number | null };

function monthOf(word: string): number | null {
  if (MONTH.test(word)) return Number(word);
  const named = NAMES.indexOf(word);
  return named < 0 ? null : named + 1;
}

/** What words in a row say, as days first (11 04 2018, 11 avril 2018, avril 2018) or as years first (2018 04 11). */
function readDate(words: readonly string[]): Written | null {
  const ordered = YEAR.test(words[0] ?? '') ? words : words.toReversed();
  const [year = '', monthWord = '', dayWord] = ordered;
  const month = monthOf(monthWord);
  if (!YEAR.test(year) || month === null || words.length < 2 || words.length > 3) return null;
  if (dayWord === undefined) return { year, month, day: null };
  return DAY.test(dayWord) ? { year, month, day: Number.parseInt(dayWord, 10) } : null;
}

const two = (number: number): string => String(number).padStart(2, '0');

/**
 * The other ways the date that these words say is written, in folded words in a row: 11/04/2018 is 11 avril 2018, 11.4.2018
 * and 2018-04-11. None when they say no day or month of a year.
 */
export function otherDateWordings(words: readonly string[]): string[][] {
  const date = readDate(words);
  if (date === null) return [];
  const { year, month, day } = date;
  const name = NAMES[month - 1] ?? '';
  const ways =
    day === null
      ? [
          [name, year],
          [two(month), year],
          [year, two(month)],
        ]
      : [
          [day === 1 ? '1er' : String(day), name, year],
          [two(day), name, year],
          [two(day), two(month), year],
          [String(day), String(month), year],
          [year, two(month), two(day)],
        ];
  const typed = words.join(' ');
  return [...new Map(ways.map((way) => [way.join(' '), way])).values()].filter(
    (way) => way.join(' ') !== typed,
  );
}
