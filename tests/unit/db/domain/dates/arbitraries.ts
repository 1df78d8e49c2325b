import fc from 'fast-check';
import { dateBounds } from '#db/domain/dates/edtf.ts';

const year = fc.integer({ min: 1800, max: 2099 }).map(String);
const two = (min: number, max: number) =>
  fc.integer({ min, max }).map((value) => String(value).padStart(2, '0'));
const mark = fc.constantFrom('', '', '', '~', '?', '%');

/** Any single EDTF date that Vigie knows, with or without its marks. */
export const anyPoint = fc
  .tuple(
    fc.oneof(
      year,
      year.map((text) => `${text.slice(0, 3)}X`),
      fc.tuple(year, fc.oneof(two(1, 12), two(21, 24), two(33, 36))).map((parts) => parts.join('-')),
      fc.tuple(year, two(1, 12), two(1, 28)).map((parts) => parts.join('-')),
    ),
    mark,
  )
  .map((parts) => parts.join(''));

/** Any EDTF date: a point, or an interval in order, open or of unknown end. */
export const anyEdtf = fc.oneof(
  anyPoint,
  anyPoint.map((point) => `${point}/..`),
  anyPoint.map((point) => `../${point}`),
  anyPoint.map((point) => `${point}/`),
  fc.tuple(anyPoint, anyPoint).map(([one, other]) => {
    const ordered = `${one}/${other}`;
    return dateBounds(ordered) ? ordered : `${other}/${one}`;
  }),
);
