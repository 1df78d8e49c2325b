import { Recorder } from '../../drawing/recorder.ts';
import type { Group, Sheet } from '../../drawing/shapes.ts';
import { drawAxis, drawLanes } from '../draw.ts';
import { drawNames } from '../draw-names.ts';
import { type Ink, LABEL_FONT } from '../ink.ts';
import { AXIS } from '../measures.ts';
import type { LanesScene } from '../scene.ts';

const HEAD = 44;
const NAMES = 148;
const MARGIN = 12;
const FOOT = 26;

/** Words around the drawing. */
export type SheetTexts = {
  title: string;
  /** What is shown: the days, the filter. */
  subtitle: string;
  description: string;
  footer: string;
  language: 'fr' | 'en';
};

/** The lanes on screen with their axis, their names and a title, drawn by the same code into shapes; always in light inks. */
export function sheetOf(scene: LanesScene, ink: Ink, texts: SheetTexts): Sheet {
  const { layout, width, measure, shift, pixelsPerDay, ticks, selected, commented } = scene;
  const { fine, coarse } = ticks;
  const group = (x: number, y: number, w: number, h: number, draw: (pen: Recorder) => void): Group => {
    const pen = new Recorder();
    draw(pen);
    return { x, y, width: w, height: h, shapes: pen.shapes };
  };
  const wide = width + NAMES + 2 * MARGIN;
  const plot = { x: MARGIN + NAMES, y: HEAD + AXIS };
  const groups = [
    group(MARGIN, 0, wide - 2 * MARGIN, HEAD, (pen) => {
      pen.textBaseline = 'middle';
      pen.font = '600 17px Inter';
      pen.fillStyle = ink.ink;
      pen.fillText(texts.title, 0, HEAD / 2);
      pen.font = LABEL_FONT;
      pen.fillStyle = ink.muted;
      pen.textAlign = 'right';
      pen.fillText(texts.subtitle, wide - 2 * MARGIN, HEAD / 2);
    }),
    group(plot.x, HEAD, width, AXIS, (pen) =>
      drawAxis({ context: pen, shift, width, pixelsPerDay, ink, measure }, fine, coarse, AXIS),
    ),
    group(plot.x, plot.y, width, layout.height, (pen) =>
      drawLanes(
        {
          ...{ context: pen, shift, width, pixelsPerDay, ink, measure, active: null, selected },
          ...(commented && { commented }),
        },
        {
          layout,
          fine,
          coarse,
          bands: scene.bands,
          arcs: scene.arcs,
          titleOf: ({ span }) => span.item.title,
        },
      ),
    ),
    // After the lanes: the name of a group runs on over its empty strip.
    group(MARGIN, plot.y, wide - 2 * MARGIN, layout.height, (pen) =>
      drawNames(pen, layout.lanes, { width: NAMES, ink, measure, nameOf: scene.nameOf }),
    ),
    group(MARGIN, plot.y + layout.height, wide - 2 * MARGIN, FOOT, (pen) => {
      pen.textBaseline = 'middle';
      pen.font = '11px Inter';
      pen.fillStyle = ink.muted;
      pen.fillText(texts.footer, 0, FOOT / 2);
    }),
  ];
  const { title, description, language } = texts;
  const height = plot.y + layout.height + FOOT;
  return {
    width: wide,
    height,
    paper: ink.paper,
    title: `${title} — ${texts.subtitle}`,
    description,
    language,
    groups,
  };
}
