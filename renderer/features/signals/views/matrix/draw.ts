import type { Pen } from '../../../drawing/pen.ts';
import { withAlpha } from '../../../timeline/draw-marks.ts';
import { type Ink, LABEL_FONT, SMALL_FONT, STRONG_FONT } from '../../../timeline/ink.ts';
import { drawBubble, drawSignal } from '../look.ts';
import { drawLabel } from '../placement/draw-label.ts';
import { isRetired } from '../signal.ts';
import type { PictureState } from '../stage/picture.ts';
import { type Matrix, type Point, reachOf } from './layout.ts';

/** The words of the plot. `quadrants` from top left, clockwise. */
export type MatrixWords = {
  impact: string;
  uncertainty: string;
  quadrants: readonly [string, string, string, string];
};

const VALUES = [1, 2, 3, 4, 5];

/** The plot, then the signals; the dispersion of those pointed at, selected or read. `isMean`: several analysts' ratings. */
export function drawMatrix(
  pen: Pen,
  ink: Ink,
  matrix: Matrix,
  words: MatrixWords,
  state: PictureState,
  isMean: boolean,
): void {
  drawPlot(pen, ink, matrix, words);
  if (isMean)
    for (const point of matrix.points) if (isLookedAt(point, state)) drawReach(pen, ink, matrix, point);
  for (const point of matrix.points) {
    const [signal] = point.signals;
    if (!signal) continue;
    const now = {
      active: state.active === signal.id,
      current: point.signals.some(({ id }) => id === state.current),
      selected: point.signals.some(({ id }) => state.selected.has(id)),
    };
    if (point.look) drawSignal(pen, ink, point, point.look, { ...now, retired: isRetired(signal) });
    else drawBubble(pen, ink, point, now);
  }
  for (const { label, signals } of matrix.points)
    if (label)
      drawLabel(
        pen,
        ink,
        label,
        signals.some(({ id }) => id === state.current),
      );
}

function isLookedAt({ signals, look }: Point, { active, current, selected }: PictureState): boolean {
  return look !== null && signals.some(({ id }) => id === active || id === current || selected.has(id));
}

function drawPlot(pen: Pen, ink: Ink, { plot, x, y }: Matrix, words: MatrixWords): void {
  pen.fillStyle = withAlpha(ink.kind('signal').mark, 0.035);
  const [left, top] = [clamp(x(3), plot.x0, plot.x1), clamp(y(3), plot.y0, plot.y1)];
  pen.fillRect(plot.x0, plot.y0, plot.x1 - plot.x0, top - plot.y0);
  pen.setLineDash([]);
  pen.lineWidth = 1;
  pen.strokeStyle = withAlpha(ink.line, 0.9);
  pen.beginPath();
  for (const value of VALUES) {
    const [px, py] = [Math.round(x(value)) + 0.5, Math.round(y(value)) + 0.5];
    if (px >= plot.x0 && px <= plot.x1) line(pen, px, plot.y0, px, plot.y1);
    if (py >= plot.y0 && py <= plot.y1) line(pen, plot.x0, py, plot.x1, py);
  }
  line(pen, plot.x0 + 0.5, plot.y0, plot.x0 + 0.5, plot.y1);
  line(pen, plot.x0, plot.y1 + 0.5, plot.x1, plot.y1 + 0.5);
  pen.stroke();
  pen.strokeStyle = withAlpha(ink.muted, 0.6);
  pen.setLineDash([3, 4]);
  pen.beginPath();
  if (left > plot.x0 && left < plot.x1)
    line(pen, Math.round(left) + 0.5, plot.y0, Math.round(left) + 0.5, plot.y1);
  if (top > plot.y0 && top < plot.y1)
    line(pen, plot.x0, Math.round(top) + 0.5, plot.x1, Math.round(top) + 0.5);
  pen.stroke();
  pen.setLineDash([]);
  pen.textBaseline = 'middle';
  pen.fillStyle = ink.muted;
  pen.font = SMALL_FONT;
  for (const value of VALUES) {
    const [px, py] = [x(value), y(value)];
    pen.textAlign = 'center';
    if (px >= plot.x0 && px <= plot.x1) pen.fillText(String(value), px, plot.y1 + 14);
    pen.textAlign = 'right';
    if (py >= plot.y0 && py <= plot.y1) pen.fillText(String(value), plot.x0 - 8, py);
  }
  const [first, second, third, fourth] = words.quadrants;
  pen.textAlign = 'left';
  pen.fillText(first, plot.x0 + 10, plot.y0 + 13);
  pen.fillText(fourth, plot.x0 + 10, plot.y1 - 12);
  pen.textAlign = 'right';
  pen.fillText(second, plot.x1 - 10, plot.y0 + 13);
  pen.fillText(third, plot.x1 - 10, plot.y1 - 12);
  pen.font = STRONG_FONT;
  pen.fillStyle = ink.ink;
  pen.fillText(words.uncertainty, plot.x1, plot.y1 + 34);
  pen.textAlign = 'left';
  pen.fillText(words.impact, 6, 9);
  pen.font = LABEL_FONT;
}

/** One deviation each way as a bar, the extremes as a thread. */
function drawReach(pen: Pen, ink: Ink, { x, y, plot }: Matrix, point: Point): void {
  const [signal] = point.signals;
  const impact = signal && reachOf(signal, 'impact');
  const uncertainty = signal && reachOf(signal, 'incertitude');
  if (!impact || !uncertainty) return;
  const across = (value: number): number => clamp(x(value), plot.x0, plot.x1);
  const up = (value: number): number => clamp(y(value), plot.y0, plot.y1);
  const colour = ink.kind('signal').text;
  const draw = (width: number, alpha: number, h: [number, number], v: [number, number]): void => {
    pen.strokeStyle = withAlpha(colour, alpha);
    pen.lineWidth = width;
    pen.beginPath();
    line(pen, across(h[0]), point.y, across(h[1]), point.y);
    line(pen, point.x, up(v[0]), point.x, up(v[1]));
    pen.stroke();
  };
  pen.setLineDash([]);
  draw(1, 0.55, [uncertainty.min, uncertainty.max], [impact.min, impact.max]);
  draw(
    3,
    0.7,
    [uncertainty.mean - uncertainty.deviation, uncertainty.mean + uncertainty.deviation],
    [impact.mean - impact.deviation, impact.mean + impact.deviation],
  );
}

function line(pen: Pen, x0: number, y0: number, x1: number, y1: number): void {
  pen.moveTo(x0, y0);
  pen.lineTo(x1, y1);
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
