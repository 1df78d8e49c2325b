import type { Kind } from '#db/domain/kinds.ts';
import { mix, readable } from './colour.ts';

export type Scheme = 'light' | 'dark';

/** Colours of the page itself. `muted` is a touch darker than the first sketch so that it passes AA on a selected row too. */
export const PALETTE = {
  light: {
    paper: '#fbfaf7',
    surface: '#ffffff',
    raised: '#ffffff',
    hover: '#f3f1ec',
    selected: '#e9f3f3',
    ink: '#1d2733',
    muted: '#5c6878',
    line: '#e4e1d9',
    lineStrong: '#8b919a',
    rail: '#16242f',
    railInk: '#dde5ea',
    railMuted: '#91a3b0',
    railActive: '#243642',
    accent: '#0f6b78',
    accentHover: '#0b5661',
    onAccent: '#ffffff',
    accentPale: '#e3f0f1',
    accentText: '#0d5c67',
    danger: '#b3261e',
    dangerPale: '#fbeae8',
    dangerText: '#97201a',
    warning: '#c98a00',
    warningPale: '#fdf3d9',
    warningText: '#7a5400',
    success: '#2e7d4f',
    successText: '#23633e',
    mark: '#ffefb8',
    markInk: '#1d2733',
    overlay: 'rgba(22, 36, 47, 0.42)',
    shadow: '0 1px 2px rgba(22, 36, 47, 0.08), 0 6px 20px rgba(22, 36, 47, 0.14)',
  },
  dark: {
    paper: '#151c23',
    surface: '#1a232b',
    raised: '#222d37',
    hover: '#24303a',
    selected: '#1d3940',
    ink: '#e6eaee',
    muted: '#a3b0bd',
    line: '#2f3b46',
    lineStrong: '#71808e',
    rail: '#0f161c',
    railInk: '#d6dfe6',
    railMuted: '#8e9fac',
    railActive: '#22303b',
    accent: '#4fb3c0',
    accentHover: '#6cc4cf',
    onAccent: '#0c1a1e',
    accentPale: '#1c3a41',
    accentText: '#86d2dc',
    danger: '#f28b82',
    dangerPale: '#43231f',
    dangerText: '#ffb4ab',
    warning: '#e0a526',
    warningPale: '#3b3018',
    warningText: '#f2c765',
    success: '#6fc493',
    successText: '#8ed6ac',
    mark: '#66531a',
    markInk: '#fff4d1',
    overlay: 'rgba(0, 0, 0, 0.6)',
    shadow: '0 1px 2px rgba(0, 0, 0, 0.4), 0 8px 24px rgba(0, 0, 0, 0.5)',
  },
} as const;

/** One hue per kind, the same in the rail, chips, timeline and exports. */
const HUES: Readonly<Record<Kind, string>> = {
  cycle: '#31506e',
  axe: '#7d6a2b',
  etude: '#0f6b78',
  atelier: '#b4552d',
  publication: '#6b4e9b',
  evenement: '#a23b5f',
  acteur: '#4b7a3f',
  signal: '#c98a00',
  indicateur: '#3d6fb6',
  theme: '#8a5a83',
  note: '#596675',
  rapport: '#6f4a35',
  libre: '#7a7f87',
};

export type KindColours = {
  /** Marks, bars, dots: at least 3:1 on paper and surface. */
  mark: string;
  /** The same on the dark rail, whatever the scheme. */
  onRail: string;
  /** Pale ground of a chip or a mention. */
  fill: string;
  /** Text on `fill`, paper or surface: at least 4.5:1. */
  text: string;
};

/** The colours of a kind in one scheme, as `#rrggbb` (a canvas can draw with them). */
export function kindColours(kind: Kind, scheme: Scheme): KindColours {
  const hue = HUES[kind];
  const { paper, surface, rail } = PALETTE[scheme];
  const onRail = readable(hue, rail, '#ffffff', 3.2);
  if (scheme === 'light') {
    const fill = mix(hue, surface, 0.13);
    return {
      mark: readable(hue, paper, '#000000', 3),
      onRail,
      fill,
      text: readable(hue, fill, '#000000', 5),
    };
  }
  const fill = mix(hue, surface, 0.34);
  return {
    mark: readable(hue, surface, '#ffffff', 4),
    onRail,
    fill,
    text: readable(hue, fill, '#ffffff', 6),
  };
}
