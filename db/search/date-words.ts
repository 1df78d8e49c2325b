import type { DateValue } from '../domain/dates/edtf.ts';
import { formatDate } from '../domain/dates/format.ts';

const QUARTER = /^T([1-4]) (\d{4})$/;
const NAMES = ['1er', '2e', '3e', '4e'];

/**
 * A date in the words people look for it with: those it was given in, and its own French form. A quarter is said both ways:
 * « T1 2018 » and « 1er trimestre 2018 ».
 */
export function dateWords({ edtf, wording }: DateValue): string {
  const said = formatDate({ edtf, wording: null }, 'fr', 'long');
  const quarter = QUARTER.exec(said);
  const ways = [
    ...(wording === null ? [] : [formatDate({ edtf, wording }, 'fr', 'long')]),
    said,
    ...(quarter ? [`${NAMES[Number(quarter[1]) - 1] ?? ''} trimestre ${quarter[2] ?? ''}`] : []),
  ];
  return ways.filter((way, place) => !ways.some((other, at) => at < place && other.includes(way))).join(', ');
}
