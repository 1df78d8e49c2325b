import { Recorder } from '../../drawing/recorder.ts';
import type { Group, Sheet } from '../../drawing/shapes.ts';
import type { Pen } from '../../drawing/pen.ts';

const HEAD = 48;
const FOOT = 44;
const MARGIN = 16;

/** Words around a drawing of the review of cycles. */
export type SheetWords = {
  title: string;
  subtitle: string;
  description: string;
  /** Two lines at most. */
  footer: readonly string[];
  language: 'fr' | 'en';
};

/** A drawing with its title over it and what it says of itself under it, as shapes; always in light inks, on white. */
export function sheetAround(
  size: { width: number; height: number },
  draw: (pen: Pen) => void,
  { title, subtitle, description, footer, language }: SheetWords,
  { ink, muted }: { ink: string; muted: string },
): Sheet {
  const group = (x: number, y: number, width: number, height: number, on: (pen: Recorder) => void): Group => {
    const pen = new Recorder();
    on(pen);
    return { x, y, width, height, shapes: pen.shapes };
  };
  const width = size.width + 2 * MARGIN;
  const inside = width - 2 * MARGIN;
  return {
    width,
    height: HEAD + size.height + FOOT,
    paper: '#ffffff',
    title: `${title} — ${subtitle}`,
    description,
    language,
    groups: [
      group(MARGIN, 0, inside, HEAD, (pen) => {
        pen.textBaseline = 'middle';
        pen.font = '600 17px Inter';
        pen.fillStyle = ink;
        pen.fillText(title, 0, 18);
        pen.font = '12px Inter';
        pen.fillStyle = muted;
        pen.fillText(subtitle, 0, 38);
      }),
      group(MARGIN, HEAD, size.width, size.height, draw),
      group(MARGIN, HEAD + size.height, inside, FOOT, (pen) => {
        pen.textBaseline = 'middle';
        pen.font = '11px Inter';
        pen.fillStyle = muted;
        footer.forEach((line, index) => pen.fillText(line, 0, 14 + index * 16));
      }),
    ],
  };
}
