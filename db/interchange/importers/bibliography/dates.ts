import { type DateValue, parseEdtf, toEdtf } from '../../../domain/dates/edtf.ts';
import { parseDateWording } from '../../../domain/dates/wording.ts';

const STATUS =
  /^\(?\s*(in ?press|forthcoming|to appear|submitted|accepted|in preparation|in prep\.?|under review|ahead of print|advance online publication|prepublished|preprint|à paraître|sous presse|soumis|accepté|en préparation|inédit)\s*\)?$/i;

/** Words that say where a work stands instead of when it appeared: « in press », « à paraître ». */
export const isStatus = (text: string): boolean => STATUS.test(text.trim());

/** A date as references write it: EDTF, words, « 2018a », « [2018] », « c2018 », « 2018/04/11 »; null when it is none. */
export function readDate(text: string): DateValue | null {
  const plain = text
    .trim()
    // A moment says its day; doubt and « about » together have a sign of their own.
    .replace(/^(\d{4}-\d{2}-\d{2})[T\s-]\d{1,2}:\d{2}.*$/, '$1')
    .replace(/(?:\?~|~\?)$/, '%')
    .replace(/^\[(.+)\]$/, '$1')
    .trim();
  if (plain === '') return null;
  const edtf = parseEdtf(plain);
  if (edtf) return { edtf: toEdtf(edtf), wording: null };
  const slashed = /^(\d{4})\/(\d{1,2})(?:\/(\d{1,2}))?\/*$/.exec(plain);
  if (slashed) return fromParts([slashed[1], slashed[2], slashed[3]]);
  const bare = /^(?:©|c|cop\.)\s?(\d{4})$/i.exec(plain) ?? /^(\d{4})\s?[a-z]$/.exec(plain);
  if (bare) return { edtf: bare[1]!, wording: null };
  // Two digits or one where EDTF wants both: 2018-4-1.
  const loose = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(plain);
  if (loose) return fromParts([loose[1], loose[2], loose[3]]);
  return parseDateWording(plain);
}

/** A date of its year, month and day, each a number or its digits; null for one that does not exist. */
export function fromParts(parts: readonly (number | string | undefined | null)[]): DateValue | null {
  const numbers: number[] = [];
  for (const part of parts) {
    if (part === undefined || part === null || part === '') break;
    const number = Number(part);
    if (!Number.isInteger(number)) return null;
    numbers.push(number);
  }
  const [year, month, day] = numbers;
  if (year === undefined || year < 0 || year > 9999) return null;
  const whole = [
    String(year).padStart(4, '0'),
    ...[month, day].filter((part) => part !== undefined && part !== 0).map(two),
  ];
  const edtf = whole.join('-');
  return parseEdtf(edtf) ? { edtf, wording: null } : null;
}

const two = (part: number | undefined): string => String(part).padStart(2, '0');
