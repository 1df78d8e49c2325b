import type { Mark, Picture } from '../stage/picture.ts';
import { drawMatrix, type MatrixWords } from './draw.ts';
import type { Matrix } from './layout.ts';

/** Which quarter a point is in, from the strongest impact and the least uncertain on. */
function quarterOf({ x, y }: Matrix, point: { x: number; y: number }): string {
  return `${point.y <= y(3) ? 'strong' : 'weak'} ${point.x <= x(3) ? 'sure' : 'unsure'}`;
}

const ORDER = ['strong sure', 'strong unsure', 'weak sure', 'weak unsure'];

/** The matrix as a picture: its marks quarter by quarter, then by importance. */
export function pictureOfMatrix(
  matrix: Matrix,
  words: MatrixWords,
  size: { width: number; height: number },
  isMean: boolean,
): Picture {
  const marks = matrix.points
    .map(({ x, y, r, signals }): Mark => ({
      key: signals[0]?.id ?? '',
      ids: signals.map(({ id }) => id),
      group: quarterOf(matrix, { x, y }),
      box: { x0: x - r, y0: y - r, x1: x + r, y1: y + r },
    }))
    .sort((a, b) => ORDER.indexOf(a.group) - ORDER.indexOf(b.group));
  return { ...size, marks, draw: (pen, ink, state) => drawMatrix(pen, ink, matrix, words, state, isMean) };
}
