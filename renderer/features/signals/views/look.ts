import type { Pen } from '../../drawing/pen.ts';
import { withAlpha } from '../../timeline/draw-marks.ts';
import type { Ink } from '../../timeline/ink.ts';
import type { Cluster } from './placement/discs.ts';
import { type Analyst, dispersionOf, ratingOf, type Signal } from './signal.ts';

/** How a signal looks: radius, how far its halo reaches beyond, opacity; null opacity when nobody rated its source. */
export type Look = { r: number; halo: number; alpha: number | null };

const SMALLEST = 4;
const LARGEST = 10;

/** Size says how many observations, the halo how far analysts disagree, opacity how reliable the source is. */
export function lookOf(signal: Signal, analyst: Analyst): Look {
  const reliability = ratingOf(signal, 'fiabilite', analyst);
  const dispersion = analyst === 'all' ? dispersionOf(signal) : null;
  return {
    r: Math.min(LARGEST, SMALLEST + 1.7 * Math.sqrt(signal.observations.total)),
    halo: dispersion === null ? 0 : 1.5 + 4 * Math.min(2, dispersion),
    alpha: reliability === null ? null : 0.3 + 0.7 * ((reliability - 1) / 4),
  };
}

/** Draws a signal. */
export function drawSignal(
  pen: Pen,
  ink: Ink,
  { x, y }: { x: number; y: number },
  look: Look,
  state: { active: boolean; current: boolean; selected: boolean; retired: boolean },
): void {
  const { mark } = ink.kind('signal');
  const hue = state.current ? ink.accent : mark;
  if (look.halo > 0) fillDisc(pen, x, y, look.r + look.halo, withAlpha(hue, 0.16));
  fillDisc(pen, x, y, look.r + 1.25, ink.paper);
  if (look.alpha === null) {
    fillDisc(pen, x, y, look.r, withAlpha(hue, 0.12));
    ring(pen, x, y, look.r - 0.75, hue, 1.5);
  } else {
    fillDisc(pen, x, y, look.r, withAlpha(hue, look.alpha));
    ring(pen, x, y, look.r - 0.5, withAlpha(hue, Math.max(0.75, look.alpha)), 1);
  }
  if (state.retired) {
    pen.beginPath();
    pen.moveTo(x - look.r * 0.6, y + look.r * 0.6);
    pen.lineTo(x + look.r * 0.6, y - look.r * 0.6);
    pen.strokeStyle = ink.ink;
    pen.lineWidth = 1.25;
    pen.stroke();
  }
  if (state.active) ring(pen, x, y, look.r + 3, withAlpha(hue, 0.55), 2.5);
  if (state.selected) ring(pen, x, y, look.r + 2.75, ink.accent, 1.75);
}

/** Draws the bubble of some signals, with how many they are. */
export function drawBubble(
  pen: Pen,
  ink: Ink,
  { x, y, r, members }: Cluster,
  state: { active: boolean; current: boolean; selected: boolean },
): void {
  const { mark, fill, text } = ink.kind('signal');
  fillDisc(pen, x, y, r, ink.paper);
  fillDisc(pen, x, y, r, fill);
  ring(pen, x, y, r - 0.5, state.current ? ink.accent : mark, state.current ? 2 : 1);
  pen.font = `600 ${members.length > 99 ? 10 : 11}px 'Inter Variable', Inter, system-ui, sans-serif`;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillStyle = text;
  pen.fillText(String(members.length), x, y + 0.5);
  pen.textAlign = 'left';
  if (state.active) ring(pen, x, y, r + 2, withAlpha(mark, 0.55), 2.5);
  if (state.selected) ring(pen, x, y, r + 2, ink.accent, 1.75);
}

function fillDisc(pen: Pen, x: number, y: number, r: number, colour: string): void {
  pen.beginPath();
  pen.arc(x, y, r, 0, 2 * Math.PI);
  pen.fillStyle = colour;
  pen.fill();
}

function ring(pen: Pen, x: number, y: number, r: number, colour: string, width: number): void {
  pen.beginPath();
  pen.arc(x, y, Math.max(0.5, r), 0, 2 * Math.PI);
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  pen.setLineDash([]);
  pen.stroke();
}
