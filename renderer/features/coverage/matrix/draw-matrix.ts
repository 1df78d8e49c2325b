import type { Kind } from '#db/domain/kinds.ts';
import type { Pen } from '../../drawing/pen.ts';
import { mix } from '../../../ui/theme/colour.ts';
import { type Arranged, type ArrangedCell, shade } from './arrange.ts';
import { total } from './counts.ts';

const NAMES = 250;
const HEAD = 46;
const ROW = 28;
const COLUMN = 128;
const SHADES = [0, 0.07, 0.14, 0.22, 0.32] as const;

export type MatrixInk = {
  ink: string;
  muted: string;
  line: string;
  accent: string;
  kind: (kind: Kind) => { mark: string };
};

/** How large the drawing of a matrix is, in pixels. */
export function matrixSize({ rows, columns }: Arranged): { width: number; height: number } {
  return { width: NAMES + (columns.length + 1) * COLUMN, height: HEAD + (rows.length + 1) * ROW + 1 };
}

/** Draws a matrix for a file: figures over shades, gaps hatched and marked. */
export function drawMatrix(
  pen: Pen,
  matrix: Arranged,
  ink: MatrixInk,
  words: {
    names: readonly string[];
    dates: readonly string[];
    total: string;
    gap: string;
    cut: (text: string, width: number) => string;
  },
): void {
  const { rows, columns, counts, most } = matrix;
  const { width, height } = matrixSize(matrix);
  pen.textBaseline = 'middle';
  [...words.names, words.total].forEach((name, index) => {
    const x = NAMES + index * COLUMN + 10;
    text(pen, words.cut(name, COLUMN - 16), x, 16, '600 12px Inter', ink.ink);
    text(pen, words.dates[index] ?? '', x, 34, '11px Inter', ink.muted);
  });
  const all = [
    ...rows.map((row) => ({ title: row.title, cells: row.cells, counts: row.counts, isSum: false })),
    { title: words.total, cells: columns, counts, isSum: true },
  ];
  all.forEach(({ title, cells, counts: own, isSum }, index) => {
    const y = HEAD + index * ROW;
    cells.forEach((cell, column) => {
      const x = NAMES + column * COLUMN;
      if (isSum) figure(pen, cell.count, x, y, ink);
      else drawCell(pen, cell, x, y, most, ink, words.gap);
    });
    figure(pen, total(own), NAMES + cells.length * COLUMN, y, ink);
    text(pen, words.cut(title, NAMES - 14), 0, y + ROW / 2, isSum ? '600 12px Inter' : '12px Inter', ink.ink);
  });
  for (let row = 0; row <= all.length; row += 1)
    rule(pen, 0, HEAD + row * ROW, width, HEAD + row * ROW, ink.line);
  for (let column = 0; column <= columns.length + 1; column += 1)
    rule(pen, NAMES + column * COLUMN, HEAD, NAMES + column * COLUMN, height - 1, ink.line);
}

function drawCell(
  pen: Pen,
  { count, counts, state }: ArrangedCell,
  x: number,
  y: number,
  most: number,
  ink: MatrixInk,
  gap: string,
): void {
  if (state === 'gap') {
    for (let at = 6; at < COLUMN + ROW; at += 7) {
      const [x1, x2] = [Math.max(0, at - ROW), Math.min(COLUMN, at)];
      rule(pen, x + x1, y + Math.min(ROW, at - x1), x + x2, y + Math.max(0, at - x2), '#d9b45f');
    }
    pen.fillStyle = '#ffffff';
    pen.fillRect(x + 6, y + 5, 64, ROW - 10);
    text(pen, gap, x + 10, y + ROW / 2, '600 11px Inter', '#7a5400');
    return;
  }
  if (state === 'outside') return;
  pen.fillStyle = mix(ink.accent, '#ffffff', SHADES[shade(count, most)]);
  pen.fillRect(x, y, COLUMN, ROW);
  figure(pen, count, x, y, ink);
  // One small square a record up to ten, in the colour of its kind.
  let at = 0;
  for (const { kind, count: of } of counts) {
    pen.fillStyle = ink.kind(kind).mark;
    for (let one = 0; one < of && at < 10; one += 1, at += 1)
      pen.fillRect(x + 40 + (at % 10) * 8, y + ROW / 2 - 3, 6, 6);
  }
  if (count > 10) text(pen, '…', x + 40 + 80, y + ROW / 2 - 2, '11px Inter', ink.muted);
}

function figure(pen: Pen, count: number, x: number, y: number, { ink, muted }: MatrixInk): void {
  text(pen, String(count), x + 10, y + ROW / 2, '600 13px Inter', count === 0 ? muted : ink);
}

function text(pen: Pen, content: string, x: number, y: number, font: string, colour: string): void {
  pen.font = font;
  pen.textAlign = 'left';
  pen.textBaseline = 'middle';
  pen.fillStyle = colour;
  pen.fillText(content, x, y);
}

function rule(pen: Pen, x1: number, y1: number, x2: number, y2: number, colour: string): void {
  pen.beginPath();
  pen.moveTo(x1, y1);
  pen.lineTo(x2, y2);
  pen.strokeStyle = colour;
  pen.lineWidth = 1;
  pen.setLineDash([]);
  pen.stroke();
}
