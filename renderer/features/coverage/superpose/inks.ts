import { readable } from '../../../ui/theme/colour.ts';
import { PALETTE, type Scheme } from '../../../ui/theme/palette.ts';
import type { Ink } from '../../timeline/ink.ts';

/** From the last cycle back: the one under way stands out, the older they are the quieter. Told apart by dash and mark as well. */
const HUES = ['#b4552d', '#0f6b78', '#6f87a0', '#7d6a2b', '#6b4e9b', '#4b7a3f'] as const;
export const MARKS = ['disc', 'square', 'diamond', 'triangle'] as const;
export type Mark = (typeof MARKS)[number];

/** How one cycle is drawn; `text` reads on paper. */
export type CycleInk = { line: string; text: string; mark: Mark; width: number };

/** The ink of the cycle that has `after` later ones. */
export function cycleInk(after: number, scheme: Scheme): CycleInk {
  const hue = HUES[after % HUES.length] ?? HUES[0];
  const { paper, surface } = PALETTE[scheme];
  const towards = scheme === 'light' ? '#000000' : '#ffffff';
  return {
    line: readable(hue, paper, towards, 3),
    text: readable(hue, surface, towards, 4.6),
    mark: MARKS[after % MARKS.length] ?? 'disc',
    width: after === 0 ? 2.6 : 2,
  };
}

export type SuperposeInk = Ink & { cycle: (after: number) => CycleInk };
