import { parseEdtf } from '../dates/edtf.ts';
import { date } from '../document/build.ts';
import type { DateNode } from '../document/types.ts';

/*
 * A date in Markdown is a link that any reader shows by its words, at an address of ours that holds its value:
 * `[fin avril 2018](vigie:date/2018-04)`.
 */
const DATE = 'vigie:date/';

/** The address of a date in the Markdown of a note; its words are those of the link. */
export function dateAddress({ edtf }: DateNode): string {
  return (
    DATE +
    encodeURIComponent(edtf).replace(
      /[*~()!'_]/g,
      (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
    )
  );
}

/** The date of a link, or null when its address is none. */
export function readDate(address: string, words: string): DateNode | null {
  if (!address.startsWith(DATE)) return null;
  let edtf: string;
  try {
    edtf = decodeURIComponent(address.slice(DATE.length));
  } catch {
    return null;
  }
  if (edtf.length > 100 || parseEdtf(edtf) === null) return null;
  return date(edtf, words.trim().slice(0, 200).toWellFormed());
}
