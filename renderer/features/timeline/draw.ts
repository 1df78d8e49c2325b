import { type Arc, curveOf } from './arcs.ts';
import { drawDensity, drawMarks, type Frame, withAlpha } from './draw-marks.ts';
import type { Pen } from '../drawing/pen.ts';
import { LABEL_FONT, SMALL_FONT, STRONG_FONT, type Ink } from './ink.ts';
import type { LaidLane, Layout } from './layout.ts';
import type { Placed } from './pack.ts';
import type { Tick } from './ticks.ts';
import type { Day } from './days.ts';

/** The band of a cycle behind every lane. */
export type Band = { from: Day; to: Day; strong: boolean };

/** Makes a canvas sharp on this screen, empties it and gives its context in CSS pixels. */
export function prepare(
  canvas: HTMLCanvasElement,
  width: number,
  height: number,
): CanvasRenderingContext2D | null {
  const ratio = window.devicePixelRatio || 1;
  const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
  const context = canvas.getContext('2d');
  // Giving a canvas a size makes it anew: only when the size is another.
  if (canvas.width !== wide || canvas.height !== high) {
    canvas.width = wide;
    canvas.height = high;
  } else context?.clearRect(0, 0, canvas.width / ratio, canvas.height / ratio);
  context?.setTransform(ratio, 0, 0, ratio, 0, 0);
  return context;
}

export type Scene = {
  layout: Layout;
  fine: readonly Tick[];
  coarse: readonly Tick[];
  bands: readonly Band[];
  arcs: readonly Arc[];
  titleOf: (mark: Placed) => string;
};

/** The lanes: bands, grid, arcs, then marks with their labels over everything. */
export function drawLanes(frame: Frame, { layout, fine, coarse, bands, arcs, titleOf }: Scene): void {
  const { height, lanes } = layout;
  drawBands(frame, bands, height);
  drawGrid(frame, fine, height, frame.ink.line, 0.6);
  drawGrid(frame, coarse, height, frame.ink.line, 1);
  lanes.forEach((lane) => drawLead(frame, lane));
  lanes.forEach((lane) => drawFloor(frame, lane));
  drawArcs(frame, arcs);
  for (const lane of lanes) {
    if (lane.density) drawDensity(frame, lane);
    else drawMarks(frame, lane, titleOf);
  }
}

function drawBands(
  { context, shift, width, pixelsPerDay, ink }: Frame,
  bands: readonly Band[],
  height: number,
): void {
  const { mark } = ink.kind('cycle');
  for (const { from, to, strong } of bands) {
    const left = Math.max(0, from * pixelsPerDay + shift);
    const right = Math.min(width, to * pixelsPerDay + shift);
    if (right <= left) continue;
    context.fillStyle = withAlpha(mark, strong ? 0.075 : 0.03);
    context.fillRect(left, 0, right - left, height);
  }
}

function drawGrid(
  { context, shift, width, pixelsPerDay }: Frame,
  ticks: readonly Tick[],
  height: number,
  colour: string,
  alpha: number,
): void {
  context.strokeStyle = withAlpha(colour, alpha);
  context.lineWidth = 1;
  context.beginPath();
  for (const { from } of ticks) {
    const x = Math.round(from * pixelsPerDay + shift) + 0.5;
    if (x < 0 || x > width) continue;
    context.moveTo(x, 0);
    context.lineTo(x, height);
  }
  context.stroke();
}

function drawFloor({ context, width, ink }: Frame, { box }: LaidLane): void {
  const y = Math.round(box.top + box.height) - 0.5;
  context.strokeStyle = ink.line;
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(0, y);
  context.lineTo(width, y);
  context.stroke();
}

/** The strip over the first of nested lanes: their common name stands in it, beside. */
function drawLead({ context, width, ink }: Frame, { box }: LaidLane): void {
  if (box.lead === 0) return;
  context.fillStyle = withAlpha(ink.ink, 0.05);
  context.fillRect(0, box.top, width, box.lead);
}

function drawArcs({ context, shift, width, ink }: Frame, arcs: readonly Arc[]): void {
  for (const { from, to, depth, label } of arcs) {
    if (to.x + shift < 0 || from.x + shift > width) continue;
    const [start, first, second, end] = curveOf(from, to, depth);
    context.strokeStyle = withAlpha(ink.accent, 0.8);
    context.lineWidth = 1.25;
    context.setLineDash([4, 3]);
    context.beginPath();
    context.moveTo(start.x + shift, start.y);
    context.bezierCurveTo(first.x + shift, first.y, second.x + shift, second.y, end.x + shift, end.y);
    context.stroke();
    context.setLineDash([]);
    if (!label) continue;
    context.font = SMALL_FONT;
    context.textBaseline = 'middle';
    context.fillStyle = ink.paper;
    context.fillRect(label.x + shift - 4, label.y - 7, label.width + 8, 14);
    context.fillStyle = ink.accent;
    context.fillText(label.text, label.x + shift, label.y);
  }
}

/** The axis over the lanes: the fine unit on the lower line, what it belongs to on the upper one, kept in view. */
export function drawAxis(
  {
    context,
    shift,
    width,
    pixelsPerDay,
    ink,
    measure,
  }: {
    context: Pen;
    shift: number;
    width: number;
    pixelsPerDay: number;
    ink: Ink;
    measure: (text: string) => number;
  },
  fine: readonly Tick[],
  coarse: readonly Tick[],
  height: number,
): void {
  context.textBaseline = 'middle';
  const lower = coarse.length > 0 ? height - 12 : height / 2;
  context.strokeStyle = ink.line;
  const write = (ticks: readonly Tick[], y: number, strong: boolean) => {
    context.font = strong ? STRONG_FONT : LABEL_FONT;
    context.fillStyle = strong ? ink.ink : ink.muted;
    for (const { from, to, label } of ticks) {
      const x0 = from * pixelsPerDay + shift;
      const x1 = to * pixelsPerDay + shift;
      if (x1 < 0 || x0 > width) continue;
      const text = measure(label) * (strong ? 1.06 : 1);
      const x = Math.min(Math.max(x0, 0) + 5, x1 - text - 3);
      if (x >= Math.max(x0, 0)) context.fillText(label, x, y);
      const line = Math.round(x0) + 0.5;
      context.beginPath();
      context.moveTo(line, y - (coarse.length > 0 ? 8 : height / 2));
      context.lineTo(line, height);
      context.stroke();
    }
  };
  write(fine, lower, coarse.length === 0);
  write(coarse, 12, true);
}
