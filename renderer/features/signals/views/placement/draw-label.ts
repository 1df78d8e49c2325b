import type { Pen } from '../../../drawing/pen.ts';
import { type Ink, LABEL_FONT } from '../../../timeline/ink.ts';
import type { PlacedLabel } from './labels.ts';

/** A name beside its mark, on a rim of paper that keeps it clear of lines. */
export function drawLabel(pen: Pen, ink: Ink, { text, x, y }: PlacedLabel, strong = false): void {
  pen.font = strong ? `600 ${LABEL_FONT}` : LABEL_FONT;
  pen.textAlign = 'left';
  pen.textBaseline = 'middle';
  pen.lineJoin = 'round';
  pen.lineWidth = 3;
  pen.strokeStyle = ink.paper;
  pen.strokeText(text, x, y + 0.5);
  pen.fillStyle = strong ? ink.accent : ink.ink;
  pen.fillText(text, x, y + 0.5);
}
