import type { Kind } from '#db/domain/kinds.ts';
import { contrast } from '../../ui/theme/colour.ts';
import { kindColours, PALETTE, type KindColours, type Scheme } from '../../ui/theme/palette.ts';

/** The colours the canvas draws with, in one scheme. */
export type Ink = {
  paper: string;
  ink: string;
  muted: string;
  line: string;
  accent: string;
  kind: (kind: Kind) => KindColours & { onMark: string };
};

/** The inks of a scheme; `onMark` is the text that reads best over a kind's full colour. */
export function inkOf(scheme: Scheme): Ink {
  const { paper, ink, muted, line, accentText } = PALETTE[scheme];
  const known = new Map<Kind, KindColours & { onMark: string }>();
  const kindInk = (kind: Kind) => {
    const colours = kindColours(kind, scheme);
    return { ...colours, onMark: contrast('#ffffff', colours.mark) >= 4.5 ? '#ffffff' : '#0f1a21' };
  };
  return {
    paper,
    ink,
    muted,
    line,
    accent: accentText,
    kind: (kind) => {
      // Finding a readable shade takes longer than drawing a mark with it.
      const found = known.get(kind) ?? kindInk(kind);
      known.set(kind, found);
      return found;
    },
  };
}

const FAMILY = "'Inter Variable', Inter, system-ui, sans-serif";

export const LABEL_FONT = `12px ${FAMILY}`;
export const SMALL_FONT = `11px ${FAMILY}`;
export const STRONG_FONT = `600 12px ${FAMILY}`;

/** Texts remembered: several screens of labels, whole and cut. */
const MOST_TEXTS = 20_000;

/**
 * Measures texts in one font: the sum of the widths of their characters, each measured once. A hundred times quicker than asking
 * the canvas for every text, and never less than what is drawn but for a pixel of kerning.
 */
export function measurer(font: string): (text: string) => number {
  const context = document.createElement('canvas').getContext('2d');
  if (context) context.font = font;
  const known = new Map<string, number>();
  const widthOf = (sign: string): number => {
    const width = context?.measureText(sign).width ?? 7;
    known.set(sign, width);
    return width;
  };
  const texts = new Map<string, number>();
  return (text) => {
    const before = texts.get(text);
    if (before !== undefined) return before;
    let width = 0;
    for (const sign of text) width += known.get(sign) ?? widthOf(sign);
    if (texts.size >= MOST_TEXTS) texts.clear();
    texts.set(text, Math.ceil(width));
    return Math.ceil(width);
  };
}
