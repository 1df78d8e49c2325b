import { Recorder } from '../../../drawing/recorder.ts';
import type { Group, Sheet } from '../../../drawing/shapes.ts';
import { wrapped } from '../../../timeline/draw-names.ts';
import { type Ink, SMALL_FONT } from '../../../timeline/ink.ts';
import type { Measure } from '../../../timeline/pack.ts';
import { type Picture, QUIET } from '../stage/picture.ts';

const HEAD = 46;
const MARGIN = 20;
const LINE = 16;
const MOST_LINES = 6;

/** Words around a picture. */
export type SheetTexts = {
  title: string;
  /** What is shown: how many, the filter. */
  subtitle: string;
  description: string;
  /** What the marks mean, one paragraph each. */
  legend: readonly string[];
  language: 'fr' | 'en';
};

/** The picture on screen with a title over it and its legend under it, drawn by the same code into shapes. */
export function sheetOf(
  picture: Picture,
  ink: Ink,
  texts: SheetTexts,
  { measure, selected }: { measure: Measure; selected: ReadonlySet<string> },
): Sheet {
  const width = Math.max(480, picture.width) + 2 * MARGIN;
  const inner = width - 2 * MARGIN;
  const lines = texts.legend.flatMap((text) => wrapped(text, inner, measure, MOST_LINES));
  const foot = 14 + lines.length * LINE + 8;
  const group = (y: number, height: number, draw: (pen: Recorder) => void): Group => {
    const pen = new Recorder();
    draw(pen);
    return { x: MARGIN, y, width: inner, height, shapes: pen.shapes };
  };
  return {
    width,
    height: HEAD + picture.height + foot,
    paper: ink.paper,
    title: `${texts.title} — ${texts.subtitle}`,
    description: texts.description,
    language: texts.language,
    groups: [
      group(0, HEAD, (pen) => {
        pen.textBaseline = 'middle';
        pen.font = '600 17px Inter';
        pen.fillStyle = ink.ink;
        pen.fillText(texts.title, 0, HEAD / 2);
        pen.font = SMALL_FONT;
        pen.fillStyle = ink.muted;
        pen.textAlign = 'right';
        pen.fillText(texts.subtitle, inner, HEAD / 2);
      }),
      group(HEAD, picture.height, (pen) => picture.draw(pen, ink, { ...QUIET, selected })),
      group(HEAD + picture.height, foot, (pen) => {
        pen.textBaseline = 'middle';
        pen.font = SMALL_FONT;
        pen.fillStyle = ink.muted;
        lines.forEach((line, index) => pen.fillText(line, 0, 14 + (index + 0.5) * LINE));
      }),
    ],
  };
}
