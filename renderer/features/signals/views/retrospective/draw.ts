import type { Pen } from '../../../drawing/pen.ts';
import { withAlpha } from '../../../timeline/draw-marks.ts';
import { type Ink, SMALL_FONT, STRONG_FONT } from '../../../timeline/ink.ts';
import type { PictureState } from '../stage/picture.ts';
import { bandKey, type Flow, type Outcome } from './flow.ts';

/** The words beside the nodes: a name, and under it how many and what became of them. */
export type FlowWords = {
  heads: readonly [string, string];
  cycle: (id: string | null) => readonly [string, string];
  outcome: (id: Outcome, count: number) => readonly [string, string];
};

/** The bands, those pointed at over the others, then the nodes with their words. */
export function drawFlow(pen: Pen, ink: Ink, flow: Flow, words: FlowWords, state: PictureState): void {
  const { x, bands } = flow;
  pen.setLineDash([]);
  const ordered = bands.toSorted((a, b) => Number(isLit(a)) - Number(isLit(b)));
  for (const band of ordered) {
    const middle = (x[0] + x[1]) / 2;
    pen.beginPath();
    pen.moveTo(x[0], band.left[0]);
    pen.bezierCurveTo(middle, band.left[0], middle, band.right[0], x[1], band.right[0]);
    pen.lineTo(x[1], band.right[1]);
    pen.bezierCurveTo(middle, band.right[1], middle, band.left[1], x[0], band.left[1]);
    pen.lineTo(x[0], band.left[0]);
    pen.fillStyle = withAlpha(hueOf(band.outcome, ink), isLit(band) ? 0.6 : 0.24);
    pen.fill();
  }
  pen.textBaseline = 'middle';
  pen.font = STRONG_FONT;
  pen.fillStyle = ink.muted;
  pen.textAlign = 'right';
  pen.fillText(words.heads[0], x[0], 14);
  pen.textAlign = 'left';
  pen.fillText(words.heads[1], x[1], 14);
  for (const { id, box, slot } of flow.cycles) {
    bar(pen, ink.kind('cycle').mark, box);
    pen.textAlign = 'right';
    twoLines(pen, ink, words.cycle(id), box.x0 - 10, (slot.y0 + slot.y1) / 2);
  }
  for (const { id, box, slot, count } of flow.outcomes) {
    bar(pen, hueOf(id, ink), box);
    pen.textAlign = 'left';
    twoLines(pen, ink, words.outcome(id, count), box.x1 + 10, (slot.y0 + slot.y1) / 2);
  }
  pen.textAlign = 'left';

  function isLit(band: (typeof bands)[number]): boolean {
    return (
      state.active === bandKey(band) ||
      band.ids.some((id) => id === state.current) ||
      band.ids.some((id) => state.selected.has(id))
    );
  }
}

function bar(
  pen: Pen,
  colour: string,
  { x0, y0, x1, y1 }: { x0: number; y0: number; x1: number; y1: number },
) {
  pen.beginPath();
  pen.roundRect(x0, y0, x1 - x0, y1 - y0, 2);
  pen.fillStyle = colour;
  pen.fill();
}

function twoLines(pen: Pen, ink: Ink, [name, more]: readonly [string, string], x: number, y: number): void {
  pen.font = STRONG_FONT;
  pen.fillStyle = ink.ink;
  pen.fillText(name, x, more ? y - 8 : y);
  if (!more) return;
  pen.font = SMALL_FONT;
  pen.fillStyle = ink.muted;
  pen.fillText(more, x, y + 8);
}

/** What it became, told apart by hue and by the words beside: a finding, alive, or given up. */
function hueOf(outcome: Outcome, ink: Ink): string {
  if (outcome === 'finding') return ink.accent;
  if (outcome === 'infirme' || outcome === 'affaibli' || outcome === 'archive') return ink.muted;
  return ink.kind('signal').mark;
}
