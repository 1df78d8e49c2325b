import { style } from '@vanilla-extract/css';
import { colour, motion, radius, size, space } from '../theme/tokens.css.ts';

export const line = style({
  display: 'inline-flex',
  alignItems: 'center',
  gap: space[2],
  minHeight: '26px',
  fontSize: size.ui,
  cursor: 'pointer',
  selectors: { '&[data-disabled]': { opacity: 0.55, cursor: 'default' } },
});

export const box = style({
  flex: 'none',
  width: '16px',
  height: '16px',
  display: 'inline-flex',
  alignItems: 'center',
  justifyContent: 'center',
  border: `1px solid ${colour.lineStrong}`,
  borderRadius: radius.small,
  background: colour.surface,
  color: colour.onAccent,
  selectors: {
    '[data-selected] > &': { background: colour.accent, borderColor: colour.accent },
    '[data-indeterminate] > &': { background: colour.accent, borderColor: colour.accent },
    '[data-focus-visible] > &': { outline: `2px solid ${colour.accent}`, outlineOffset: '2px' },
  },
});

export const track = style({
  flex: 'none',
  width: '30px',
  height: '18px',
  padding: '2px',
  borderRadius: radius.pill,
  border: `1px solid ${colour.lineStrong}`,
  background: colour.surface,
  selectors: {
    '[data-selected] > &': { background: colour.accent, borderColor: colour.accent },
    '[data-focus-visible] > &': { outline: `2px solid ${colour.accent}`, outlineOffset: '2px' },
  },
});
export const knob = style({
  width: '12px',
  height: '12px',
  borderRadius: radius.pill,
  background: colour.lineStrong,
  transition: `transform ${motion.quick}`,
  selectors: { '[data-selected] > * > &': { background: colour.onAccent, transform: 'translateX(12px)' } },
  '@media': {
    '(forced-colors: active)': { background: 'ButtonText !important', forcedColorAdjust: 'none' },
  },
});

export const radios = style({ display: 'flex', flexDirection: 'column' });
export const radiosAcross = style({ display: 'flex', flexWrap: 'wrap', columnGap: space[4] });
export const dot = style({
  flex: 'none',
  width: '16px',
  height: '16px',
  borderRadius: radius.pill,
  border: `1px solid ${colour.lineStrong}`,
  background: colour.surface,
  selectors: {
    '[data-selected] > &': { border: `5px solid ${colour.accent}` },
    '[data-focus-visible] > &': { outline: `2px solid ${colour.accent}`, outlineOffset: '2px' },
  },
});
export const detail = style({ color: colour.muted });
