import type { Pen, PenGradient } from '../drawing/pen.ts';
import { ROW, rowMiddle } from './heights.ts';
import { LABEL_FONT, type Ink } from './ink.ts';
import type { LaidLane } from './layout.ts';
import { type Measure, type Placed, RADIUS, shorten } from './pack.ts';
import { middleOf } from './spans.ts';

/** Where the drawing stands: world pixels plus `shift` are pixels of the canvas, `width` wide. */
export type Frame = {
  context: Pen;
  shift: number;
  width: number;
  pixelsPerDay: number;
  ink: Ink;
  measure: Measure;
  /** The record pointed at or focused, drawn stronger. */
  active: string | null;
  /** The records selected, drawn with a ring. */
  selected: ReadonlySet<string>;
  /** The records that the review speaks of, drawn with a small sign. */
  commented?: ReadonlySet<string>;
};

const BAR = 16;
const FADE = 46;
const DASH = [3, 2.5];

/** Draws the marks and labels of one lane, each date as what it is. */
export function drawMarks(frame: Frame, { box, marks }: LaidLane, titleOf: (mark: Placed) => string): void {
  for (const mark of marks) {
    const right =
      Math.max(mark.right, mark.label ? mark.label.x + mark.label.width : mark.right) + frame.shift;
    const left = Math.min(mark.left, mark.label?.x ?? mark.left) + frame.shift;
    if (right < -2 || left > frame.width + 2) continue;
    const y = rowMiddle(box, mark.row);
    drawPlanned(frame, mark, y);
    if (mark.x1 - mark.x0 <= 2 * RADIUS) drawRound(frame, mark, y);
    else drawBar(frame, mark, y);
    drawLabel(frame, mark, y, titleOf(mark));
    if (frame.commented?.has(mark.span.item.id)) drawSpoken(frame, mark, y);
  }
}

/** A small balloon over the mark, full of ink on a rim of paper: it shows on a bar, and in grey. */
function drawSpoken({ context, shift, width, ink }: Frame, { x0, x1 }: Placed, y: number): void {
  const x = x1 - x0 <= 2 * RADIUS ? (x0 + x1) / 2 + shift + 2 : Math.max(x0, -shift) + shift + 3;
  if (x > width) return;
  const top = y - RADIUS - 7;
  context.beginPath();
  context.roundRect(x, top, 9, 6.5, 2);
  context.moveTo(x + 2, top + 5);
  context.lineTo(x + 2, top + 9.5);
  context.lineTo(x + 6, top + 5);
  context.strokeStyle = ink.paper;
  context.lineWidth = 2;
  context.stroke();
  context.fillStyle = ink.ink;
  context.fill();
}

/** A disc for a known day; a ring for a day somewhere near; dashed when approximate, uncertain or only announced. */
function drawRound(
  { context, shift, ink, active, selected }: Frame,
  { span, x0, x1 }: Placed,
  y: number,
): void {
  const { mark, fill } = ink.kind(span.item.kind);
  const x = (x0 + x1) / 2 + shift;
  const dashed = isDashed(span);
  const solid = span.nature !== 'soft' && !dashed;
  const radius = span.uncertain ? RADIUS + 1 : solid ? RADIUS : RADIUS - 0.75;
  context.beginPath();
  context.arc(x, y, radius + 1.5, 0, 2 * Math.PI);
  context.fillStyle = ink.paper;
  context.fill();
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fillStyle = solid ? mark : span.announced ? ink.paper : fill;
  context.fill();
  if (!solid) {
    context.strokeStyle = mark;
    context.lineWidth = span.uncertain ? 1 : 1.5;
    context.setLineDash(dashed ? [2.4, 2] : []);
    context.stroke();
    context.setLineDash([]);
  }
  if (span.uncertain) drawQuestion(context, x, y, mark);
  if (active === span.item.id) drawHalo(context, x, y, mark);
  if (selected.has(span.item.id)) drawRing(context, x, y, ink.accent);
}

/** Selected: a plain ring apart from the mark, so that it shows in grey too. */
function drawRing(context: Pen, x: number, y: number, colour: string): void {
  context.beginPath();
  context.arc(x, y, RADIUS + 2.75, 0, 2 * Math.PI);
  context.strokeStyle = colour;
  context.lineWidth = 1.75;
  context.stroke();
}

function drawQuestion(context: Pen, x: number, y: number, colour: string): void {
  context.font = '700 9px sans-serif';
  context.fillStyle = colour;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText('?', x, y + 0.5);
  context.textAlign = 'left';
}

function drawHalo(context: Pen, x: number, y: number, colour: string): void {
  context.beginPath();
  context.arc(x, y, RADIUS + 3, 0, 2 * Math.PI);
  context.globalAlpha = 0.35;
  context.strokeStyle = colour;
  context.lineWidth = 2.5;
  context.stroke();
  context.globalAlpha = 1;
}

/** Full for a period, pale with faded ends for an imprecise date; an open side fades out. */
function drawBar(frame: Frame, { span, x0, x1 }: Placed, y: number): void {
  const { context, shift, width, ink, active, selected } = frame;
  const { mark } = ink.kind(span.item.kind);
  const isSelected = selected.has(span.item.id);
  // Far out of view a bar may be millions of pixels long: what is drawn is what may show.
  const left = Math.max(x0 + shift, -FADE * 2);
  const right = Math.min(x1 + shift, width + FADE * 2);
  if (right <= left) return;
  const height = span.item.kind === 'cycle' ? BAR + 3 : BAR;
  const soft = span.nature === 'soft';
  const alpha = soft ? 0.3 : 1;
  const edge = Math.min(FADE, (x1 - x0) / 3);
  const fadeLeft = soft ? edge : span.from === null ? FADE : 0;
  const fadeRight = soft ? edge : span.to === null ? FADE : 0;
  const dashed = isDashed(span);
  context.beginPath();
  context.roundRect(left, y - height / 2, right - left, height, soft ? height / 2 : 4);
  const ends = [x0 + shift, x1 + shift] as const;
  const fades = [fadeLeft, fadeRight] as const;
  // Paper first: an arc or a grid line must not run through a title inside.
  context.fillStyle = faded(frame, ink.paper, 1, ends, fades, [left, right]);
  context.fill();
  context.fillStyle = faded(frame, mark, dashed ? alpha * 0.35 : alpha, ends, fades, [left, right]);
  context.fill();
  if (isSelected) {
    context.beginPath();
    context.roundRect(left - 2.5, y - height / 2 - 2.5, right - left + 5, height + 5, 6);
    context.strokeStyle = ink.accent;
    context.lineWidth = 2;
    context.stroke();
  }
  if (dashed || active === span.item.id) {
    if (isSelected) {
      context.beginPath();
      context.roundRect(left, y - height / 2, right - left, height, soft ? height / 2 : 4);
    }
    context.strokeStyle = mark;
    context.lineWidth = active === span.item.id ? 2 : 1.25;
    context.setLineDash(dashed ? DASH : []);
    context.stroke();
    context.setLineDash([]);
  }
}

/** A colour that fades at the true ends of a bar, given in pixels of the canvas and cut to what is drawn. */
function faded(
  { context }: Frame,
  colour: string,
  alpha: number,
  [x0, x1]: readonly [number, number],
  [fadeLeft, fadeRight]: readonly [number, number],
  [left, right]: readonly [number, number],
): PenGradient | string {
  // Far from its ends a bar is of one colour, which costs a software rasteriser much less than a gradient.
  const isPlain = (fadeLeft === 0 || x0 + fadeLeft <= left) && (fadeRight === 0 || x1 - fadeRight >= right);
  if (isPlain) return alpha === 1 ? colour : withAlpha(colour, alpha);
  const gradient = context.createLinearGradient(left, 0, right, 0);
  const at = (x: number) => Math.min(1, Math.max(0, (x - left) / (right - left)));
  const strength = (x: number) => {
    const fromLeft = fadeLeft > 0 ? (x - x0) / fadeLeft : 1;
    const fromRight = fadeRight > 0 ? (x1 - x) / fadeRight : 1;
    return Math.min(1, Math.max(0.06, Math.min(fromLeft, fromRight))) * alpha;
  };
  for (const x of [left, x0 + fadeLeft, x1 - fadeRight, right])
    gradient.addColorStop(at(x), withAlpha(colour, strength(Math.min(right, Math.max(left, x)))));
  return gradient;
}

/** `#rrggbb` with an opacity from 0 to 1. */
export function withAlpha(hex: string, alpha: number): string {
  return `${hex}${Math.round(Math.min(1, Math.max(0, alpha)) * 255)
    .toString(16)
    .padStart(2, '0')}`;
}

/** Where the record was announced for, when it took place at another time: a small dashed ring and a thread. */
function drawPlanned(
  { context, shift, pixelsPerDay, ink }: Frame,
  { span, x0, x1 }: Placed,
  y: number,
): void {
  if (!span.planned) return;
  const { mark } = ink.kind(span.item.kind);
  const planned = middleOf(span.planned) * pixelsPerDay + shift;
  const edge = planned < x0 + shift ? x0 + shift : x1 + shift;
  context.strokeStyle = mark;
  context.lineWidth = 1;
  context.setLineDash([2, 2]);
  if (planned < x0 + shift || planned > x1 + shift) {
    context.beginPath();
    context.moveTo(planned, y);
    context.lineTo(edge, y);
    context.stroke();
  }
  context.beginPath();
  context.arc(planned, y, RADIUS - 1.5, 0, 2 * Math.PI);
  context.fillStyle = ink.paper;
  context.fill();
  context.stroke();
  context.setLineDash([]);
}

/** A title beside its mark, or inside its bar: then it stays in view while the bar does. */
function drawLabel(frame: Frame, { span, x0, x1, label }: Placed, y: number, title: string): void {
  if (!label) return;
  const { context, shift, width, ink, measure, active } = frame;
  const colours = ink.kind(span.item.kind);
  context.font = LABEL_FONT;
  context.textBaseline = 'middle';
  if (label.side !== 'inside') {
    context.fillStyle = active === span.item.id ? colours.text : ink.ink;
    // A rim of paper keeps the words clear of grid lines and arcs.
    context.strokeStyle = ink.paper;
    context.lineWidth = 3;
    context.lineJoin = 'round';
    context.strokeText(label.text, label.x + shift, y + 0.5);
    context.fillText(label.text, label.x + shift, y + 0.5);
    return;
  }
  const left = Math.max(x0 + shift, 0) + 8;
  const room = Math.min(x1 + shift, width) - 8 - left;
  if (room < 18) return;
  context.fillStyle = span.nature === 'soft' || isDashed(span) ? colours.text : colours.onMark;
  context.fillText(shorten(title, room, measure), left, y + 0.5);
}

function isDashed({ approximate, uncertain, announced }: Placed['span']): boolean {
  return approximate || uncertain || announced;
}

/** Columns of counts, where marks would only cover each other. */
export function drawDensity(
  { context, shift, width, pixelsPerDay, ink }: Frame,
  { lane, box, density }: LaidLane,
): void {
  if (!density) return;
  const kind = lane.spans[0]?.item.kind ?? 'libre';
  const { mark } = ink.kind(kind);
  const most = Math.max(1, ...density.map(({ count }) => count));
  const tallest = box.height - box.lead - ROW;
  context.font = LABEL_FONT;
  context.textAlign = 'center';
  for (const { from, to, count } of density) {
    const x0 = from * pixelsPerDay + shift + 2;
    const x1 = to * pixelsPerDay + shift - 2;
    if (x1 < 0 || x0 > width) continue;
    const height = Math.max(3, (count / most) * tallest);
    const top = box.top + box.height - 6 - height;
    context.fillStyle = withAlpha(mark, 0.35 + 0.6 * (count / most));
    context.beginPath();
    context.roundRect(x0, top, Math.max(1, x1 - x0), height, 2);
    context.fill();
    if (x1 - x0 > 24) {
      context.fillStyle = ink.muted;
      context.fillText(String(count), (x0 + x1) / 2, top - 7);
    }
  }
  context.textAlign = 'left';
}
