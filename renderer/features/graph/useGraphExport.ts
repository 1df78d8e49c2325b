import { useLocale } from '../../i18n/useLocale.ts';
import { saveAndTell } from '../export/save-and-tell.ts';
import { fileOf, type SheetFormat } from '../drawing/file-of.ts';
import type { Pen } from '../drawing/pen.ts';
import { Recorder } from '../drawing/recorder.ts';
import type { Group, Sheet } from '../drawing/shapes.ts';
import { inkOf, type Ink, LABEL_FONT } from '../timeline/ink.ts';

const HEAD = 44;
const FOOT = 26;
const MARGIN = 14;

/** A drawing that can be made with any pen, and the words around it. */
export type Drawn = {
  width: number;
  height: number;
  title: string;
  subtitle: string;
  description: string;
  footer: string;
  name: string;
  draw: (pen: Pen, ink: Ink) => void;
};

/** A drawing under its title, in light inks, as shapes. */
function sheetOf(drawn: Drawn, language: 'fr' | 'en'): Sheet {
  const ink = { ...inkOf('light'), paper: '#ffffff' };
  const group = (
    x: number,
    y: number,
    width: number,
    height: number,
    draw: (pen: Recorder) => void,
  ): Group => {
    const pen = new Recorder();
    draw(pen);
    return { x, y, width, height, shapes: pen.shapes };
  };
  const wide = drawn.width + 2 * MARGIN;
  const write = (pen: Recorder, font: string, colour: string, text: string, y: number) => {
    pen.textBaseline = 'middle';
    pen.font = font;
    pen.fillStyle = colour;
    pen.fillText(text, 0, y);
  };
  return {
    width: wide,
    height: HEAD + drawn.height + FOOT,
    paper: ink.paper,
    title: `${drawn.title} — ${drawn.subtitle}`,
    description: drawn.description,
    language,
    groups: [
      group(MARGIN, 0, drawn.width, HEAD, (pen) => {
        write(pen, '600 17px Inter', ink.ink, drawn.title, HEAD / 2);
        pen.textAlign = 'right';
        pen.font = LABEL_FONT;
        pen.fillStyle = ink.muted;
        pen.fillText(drawn.subtitle, drawn.width, HEAD / 2);
      }),
      group(MARGIN, HEAD, drawn.width, drawn.height, (pen) => drawn.draw(pen, ink)),
      group(MARGIN, HEAD + drawn.height, drawn.width, FOOT, (pen) =>
        write(pen, '11px Inter', ink.muted, drawn.footer, FOOT / 2),
      ),
    ],
  };
}

/** Gives what makes a file of a drawing and hands it to the person. */
export function useGraphExport(): (drawn: Drawn | null, format: SheetFormat) => Promise<void> {
  const locale = useLocale();
  return async (drawn, format) => {
    if (drawn) await saveAndTell(() => fileOf(sheetOf(drawn, locale), format, drawn.name));
  };
}
