import { FAMILY, type ChartInk } from '#db/domain/indicators/chart/ink.ts';
import { kindColours, PALETTE, type Scheme } from '../../../ui/theme/palette.ts';

/** The inks of a chart in one scheme: the hue of indicators for figures, the colour of warnings for what disagrees. */
export function chartInk(scheme: Scheme): ChartInk {
  const { surface, ink, muted, line, warning, warningText, dangerText } = PALETTE[scheme];
  return {
    ground: surface,
    text: ink,
    muted,
    line,
    mark: kindColours('indicateur', scheme).mark,
    conflict: warning,
    conflictText: warningText,
    gap: dangerText,
  };
}

let context: CanvasRenderingContext2D | null | undefined;

/** How wide a text of a chart is, in pixels. */
export function textWidth(text: string): number {
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) return text.length * 7;
  context.font = `600 12px ${FAMILY}`;
  return context.measureText(text).width;
}
