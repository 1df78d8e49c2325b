import type { Pen } from '../../drawing/pen.ts';
import { LABEL_FONT, SMALL_FONT, STRONG_FONT } from '../../timeline/ink.ts';
import type { CycleInk, SuperposeInk } from './inks.ts';
import type { Lane, PlotPoint, PlotScene } from './plot.ts';

/** Draws cycles superposed, side by side or their difference: on screen and in files alike. */
export function drawPlot(pen: Pen, scene: PlotScene, ink: SuperposeInk): void {
  drawFrame(pen, scene, ink);
  if (scene.shape === 'difference') drawDifference(pen, scene, ink);
  else if (scene.shape === 'side') for (const lane of scene.lanes) drawBars(pen, lane, scene, ink);
  else {
    for (const lane of scene.lanes) drawBand(pen, lane, ink.cycle(lane.after));
    for (const lane of scene.lanes) drawCurve(pen, lane, ink);
  }
}

function drawFrame(pen: Pen, { plot, slots, ticks }: PlotScene, ink: SuperposeInk): void {
  const bottom = plot.y + plot.height;
  pen.textBaseline = 'middle';
  pen.font = SMALL_FONT;
  for (const { y, label } of ticks) {
    line(pen, plot.x, y, plot.x + plot.width, y, ink.line, 1);
    pen.fillStyle = ink.muted;
    pen.textAlign = 'right';
    pen.fillText(label, plot.x - 8, y);
  }
  slots.forEach(({ x, width, label, strong }, index) => {
    if (strong || index === 0) line(pen, x, plot.y - 6, x, bottom + 6, ink.line, 1);
    pen.fillStyle = strong ? ink.ink : ink.muted;
    pen.textAlign = 'center';
    pen.fillText(label, x + width / 2, bottom + 18);
  });
  const end = slots.at(-1);
  if (end) line(pen, end.x + end.width, plot.y - 6, end.x + end.width, bottom + 6, ink.line, 1);
}

/** What imprecise dates allow, around a curve. */
function drawBand(pen: Pen, { points, start, zero }: Lane, { line: colour }: CycleInk): void {
  if (!points.some(({ high, low }) => high - low > 0.01)) return;
  const perUnit = unitHeight(points, zero);
  if (perUnit === 0) return;
  const y = (value: number): number => zero - value * perUnit;
  pen.beginPath();
  const all = [...(start ? [{ x: start.x, high: 0, low: 0 }] : []), ...points];
  all.forEach(({ x, high }, index) => (index === 0 ? pen.moveTo(x, y(high)) : pen.lineTo(x, y(high))));
  all.toReversed().forEach(({ x, low }) => pen.lineTo(x, y(low)));
  pen.globalAlpha = 0.13;
  pen.fillStyle = colour;
  pen.fill();
  pen.globalAlpha = 1;
}

function unitHeight(points: readonly PlotPoint[], zero: number): number {
  const tallest = points.reduce<PlotPoint | null>(
    (best, one) => (best && best.value >= one.value ? best : one),
    null,
  );
  return tallest && tallest.value > 0 ? (zero - tallest.y) / tallest.value : 0;
}

function drawCurve(pen: Pen, { points, start, name, after }: Lane, ink: SuperposeInk): void {
  const own = ink.cycle(after);
  pen.lineJoin = 'round';
  const from = [...(start ? [{ ...start, beyond: false, current: false }] : []), ...points];
  from.forEach((point, index) => {
    const before = from[index - 1];
    if (!before) return;
    // After the end of a cycle, and while a step is not over, the line is broken.
    line(
      pen,
      before.x,
      before.y,
      point.x,
      point.y,
      own.line,
      own.width,
      point.beyond || point.current ? [5, 4] : [],
    );
  });
  for (const point of points) {
    const hollow = point.beyond || point.current;
    outline(pen, own.mark, point.x, point.y, 4.5);
    pen.fillStyle = hollow ? ink.paper : own.line;
    pen.fill();
    pen.strokeStyle = own.line;
    pen.lineWidth = 1.6;
    pen.setLineDash([]);
    pen.stroke();
  }
  for (const { label } of points) if (label) written(pen, label, own.text, ink.paper, LABEL_FONT);
  if (!name) return;
  const end = points.at(-1);
  if (end) line(pen, end.x + 6, end.y, name.x - 3, name.y - 4, own.line, 1);
  written(pen, name, own.text, ink.paper, STRONG_FONT);
}

function drawBars(
  pen: Pen,
  { segments, points, name, after, zero }: Lane,
  { plot }: PlotScene,
  ink: SuperposeInk,
): void {
  const own = ink.cycle(after);
  line(pen, plot.x, zero, plot.x + plot.width, zero, ink.muted, 1);
  for (const { kind, x, width, y, height, sure } of segments) {
    const { mark, fill } = ink.kind(kind);
    const full = height * sure;
    pen.fillStyle = mark;
    if (full > 0.5) pen.fillRect(x, y + height - full, width, Math.max(0, full - 1));
    if (full < height - 0.5) {
      pen.beginPath();
      pen.roundRect(x + 0.5, y + 0.5, width - 1, Math.max(1, height - full - 1.5), 0);
      pen.fillStyle = fill;
      pen.fill();
      pen.strokeStyle = mark;
      pen.lineWidth = 1;
      pen.setLineDash([2.5, 2]);
      pen.stroke();
      pen.setLineDash([]);
    }
  }
  for (const { label, beyond } of points)
    if (label) written(pen, label, beyond ? ink.muted : ink.ink, ink.paper, LABEL_FONT);
  if (name) written(pen, name, own.text, ink.paper, STRONG_FONT);
}

function drawDifference(pen: Pen, { lanes, plot, slots, whiskers }: PlotScene, ink: SuperposeInk): void {
  const [lane] = lanes;
  if (!lane) return;
  const own = ink.cycle(lane.after);
  const { zero } = lane;
  for (const { slot, x, y, value, beyond } of lane.points) {
    const band = slots.find((one) => one.slot === slot);
    if (!band) continue;
    const width = band.width * 0.56;
    pen.beginPath();
    pen.roundRect(x - width / 2, Math.min(y, zero), width, Math.max(1, Math.abs(zero - y)), 0);
    // More is full, less is hollow: the sign reads without the colour, and is written.
    pen.fillStyle = value >= 0 && !beyond ? own.line : ink.paper;
    pen.fill();
    pen.strokeStyle = own.line;
    pen.lineWidth = 1.6;
    pen.setLineDash(beyond ? [4, 3] : []);
    pen.stroke();
    pen.setLineDash([]);
  }
  for (const { x, y1, y2 } of whiskers) {
    line(pen, x, y1, x, y2, ink.ink, 1);
    line(pen, x - 4, y1, x + 4, y1, ink.ink, 1);
    line(pen, x - 4, y2, x + 4, y2, ink.ink, 1);
  }
  line(pen, plot.x, zero, plot.x + plot.width, zero, ink.ink, 1.2);
  for (const { label } of lane.points) if (label) written(pen, label, ink.ink, ink.paper, STRONG_FONT);
}

function written(
  pen: Pen,
  { x, y, text }: { x: number; y: number; text: string },
  colour: string,
  paper: string,
  font: string,
): void {
  pen.font = font;
  pen.textAlign = 'left';
  pen.textBaseline = 'alphabetic';
  pen.lineJoin = 'round';
  pen.lineWidth = 3;
  pen.setLineDash([]);
  pen.strokeStyle = paper;
  pen.strokeText(text, x, y);
  pen.fillStyle = colour;
  pen.fillText(text, x, y);
  pen.textBaseline = 'middle';
}

function line(
  pen: Pen,
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  colour: string,
  width: number,
  dash: number[] = [],
): void {
  pen.beginPath();
  pen.moveTo(x1, y1);
  pen.lineTo(x2, y2);
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  pen.setLineDash(dash);
  pen.stroke();
  pen.setLineDash([]);
}

function outline(pen: Pen, mark: CycleInk['mark'], x: number, y: number, size: number): void {
  pen.beginPath();
  if (mark === 'disc') return pen.roundRect(x - size, y - size, 2 * size, 2 * size, size);
  if (mark === 'square') return pen.roundRect(x - size + 0.5, y - size + 0.5, 2 * size - 1, 2 * size - 1, 0);
  const reach = size + 1;
  const corners: [number, number][] =
    mark === 'diamond'
      ? [
          [x, y - reach],
          [x + reach, y],
          [x, y + reach],
          [x - reach, y],
        ]
      : [
          [x, y - reach],
          [x + reach, y + size],
          [x - reach, y + size],
        ];
  corners.forEach(([cx, cy], index) => (index === 0 ? pen.moveTo(cx, cy) : pen.lineTo(cx, cy)));
  const [first] = corners;
  if (first) pen.lineTo(...first);
}
