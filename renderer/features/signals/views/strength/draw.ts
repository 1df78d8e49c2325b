import type { Direction } from '#db/domain/signals/vocabulary.ts';
import type { Pen } from '../../../drawing/pen.ts';
import { withAlpha } from '../../../timeline/draw-marks.ts';
import { type Ink, LABEL_FONT, SMALL_FONT, STRONG_FONT } from '../../../timeline/ink.ts';
import type { PictureState } from '../stage/picture.ts';
import { type Cell, type Curve, type Point, type Strength } from './layout.ts';

/** All the curves together, those looked at over the others, then one by one. */
export function drawStrength(
  pen: Pen,
  ink: Ink,
  { overview, cells }: Strength,
  title: string,
  state: PictureState,
): void {
  const { plot, curves, zero, ticks, values } = overview;
  pen.textBaseline = 'middle';
  pen.textAlign = 'left';
  pen.font = STRONG_FONT;
  pen.fillStyle = ink.ink;
  pen.fillText(title, plot.x0, 12);
  pen.setLineDash([]);
  pen.font = SMALL_FONT;
  pen.fillStyle = ink.muted;
  pen.strokeStyle = ink.line;
  pen.lineWidth = 1;
  pen.beginPath();
  for (const { at } of ticks) segment(pen, Math.round(at) + 0.5, plot.y0, Math.round(at) + 0.5, plot.y1);
  pen.stroke();
  pen.textAlign = 'center';
  for (const { at, label } of ticks) pen.fillText(label, at, plot.y1 + 14);
  pen.textAlign = 'right';
  for (const { at, label } of values) pen.fillText(label, plot.x0 - 8, at);
  pen.textAlign = 'left';
  dashed(pen, ink, plot.x0, plot.x1, zero);
  const { mark } = ink.kind('signal');
  const looked = curves.filter(({ signal: { id } }) => isLookedAt(id, state));
  const faint = looked.length > 0 ? 0.16 : Math.max(0.14, Math.min(0.8, 24 / Math.max(1, curves.length)));
  for (const curve of curves) drawLine(pen, curve.line, withAlpha(mark, faint), 1.25);
  for (const curve of looked) {
    drawLine(pen, curve.line, curve.signal.id === state.current ? ink.accent : mark, 2.25);
    drawMarks(pen, ink, curve, curve.signal.id === state.current ? ink.accent : mark);
  }
  for (const cell of cells) drawCell(pen, ink, cell, state);
}

function isLookedAt(id: string, { active, current, selected }: PictureState): boolean {
  return id === active || id === current || selected.has(id);
}

function drawCell(pen: Pen, ink: Ink, cell: Cell, state: PictureState): void {
  const { box, plot, zero, title, last, signal } = cell;
  const { mark, text } = ink.kind('signal');
  const isCurrent = signal.id === state.current;
  const isSelected = state.selected.has(signal.id);
  pen.beginPath();
  pen.roundRect(box.x0 + 0.5, box.y0 + 0.5, box.x1 - box.x0 - 1, box.y1 - box.y0 - 1, 7);
  pen.strokeStyle = isSelected || isCurrent ? ink.accent : signal.id === state.active ? mark : ink.line;
  pen.lineWidth = isSelected ? 2 : 1;
  pen.setLineDash([]);
  pen.stroke();
  pen.font = LABEL_FONT;
  pen.fillStyle = isCurrent ? ink.accent : ink.ink;
  pen.fillText(title, box.x0 + 8, box.y0 + 13);
  pen.textAlign = 'right';
  pen.fillStyle = text;
  pen.font = STRONG_FONT;
  pen.fillText(last, box.x1 - 8, box.y0 + 13);
  pen.textAlign = 'left';
  dashed(pen, ink, plot.x0, plot.x1, zero);
  drawLine(pen, cell.line, isCurrent ? ink.accent : mark, 1.75);
  drawMarks(pen, ink, cell, isCurrent ? ink.accent : mark);
}

function dashed(pen: Pen, ink: Ink, x0: number, x1: number, y: number): void {
  pen.beginPath();
  segment(pen, x0, Math.round(y) + 0.5, x1, Math.round(y) + 0.5);
  pen.strokeStyle = withAlpha(ink.muted, 0.7);
  pen.lineWidth = 1;
  pen.setLineDash([3, 4]);
  pen.stroke();
  pen.setLineDash([]);
}

function drawLine(pen: Pen, line: readonly Point[], colour: string, width: number): void {
  pen.beginPath();
  line.forEach(({ x, y }, index) => (index === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y)));
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  pen.lineJoin = 'round';
  pen.setLineDash([]);
  pen.stroke();
}

/** Corners of each mark, in pixels around its middle: up, across, down. */
const CORNERS: Readonly<Record<Direction, readonly (readonly [number, number])[]>> = {
  renforce: [
    [0, -4.5],
    [4.5, 3.5],
    [-4.5, 3.5],
  ],
  nuance: [
    [0, -4],
    [4, 0],
    [0, 4],
    [-4, 0],
  ],
  affaiblit: [
    [0, 4.5],
    [4.5, -3.5],
    [-4.5, -3.5],
  ],
};

function drawMarks(pen: Pen, ink: Ink, { marks }: Curve, colour: string): void {
  for (const { x, y, direction } of marks) {
    pen.beginPath();
    CORNERS[direction].forEach(([dx, dy], index) =>
      index === 0 ? pen.moveTo(x + dx, y + dy) : pen.lineTo(x + dx, y + dy),
    );
    const [start] = CORNERS[direction];
    if (start) pen.lineTo(x + start[0], y + start[1]);
    pen.fillStyle = direction === 'renforce' ? colour : ink.paper;
    pen.fill();
    pen.strokeStyle = colour;
    pen.lineWidth = 1.25;
    pen.stroke();
  }
}

function segment(pen: Pen, x0: number, y0: number, x1: number, y1: number): void {
  pen.moveTo(x0, y0);
  pen.lineTo(x1, y1);
}
