import { style } from '@vanilla-extract/css';
import { colour, radius, size } from '../../../ui/theme/tokens.css.ts';

export const minimap = style({
  position: 'relative',
  gridColumn: '2',
  borderTop: `1px solid ${colour.line}`,
  background: colour.surface,
  cursor: 'crosshair',
  touchAction: 'none',
  overflow: 'hidden',
  userSelect: 'none',
});
export const drawing = style({ display: 'block' });
export const column = style({ fill: colour.lineStrong });
export const year = style({ fill: colour.muted, fontSize: size.label, fontVariantNumeric: 'tabular-nums' });
export const brush = style({
  position: 'absolute',
  top: 0,
  bottom: 0,
  background: colour.accentPale,
  border: `1px solid ${colour.accent}`,
  opacity: 0.7,
});
export const window = style({
  position: 'absolute',
  top: '1px',
  bottom: '1px',
  minWidth: '6px',
  border: `1.5px solid ${colour.accent}`,
  borderRadius: radius.small,
  background: `color-mix(in srgb, ${colour.accent} 12%, transparent)`,
  cursor: 'grab',
  selectors: {
    '&:active': { cursor: 'grabbing' },
    '&:focus-visible': { outline: `2px solid ${colour.accent}`, outlineOffset: '-1px' },
  },
});
/** As wide as a finger needs; what shows of it is a thin bar in its middle. */
export const HANDLE = 24;
export const handle = style({
  position: 'absolute',
  top: 0,
  bottom: 0,
  width: `${String(HANDLE)}px`,
  cursor: 'ew-resize',
  selectors: {
    '&::after': {
      content: '',
      position: 'absolute',
      left: '8px',
      width: '8px',
      top: '10px',
      bottom: '10px',
      borderRadius: radius.small,
      background: colour.accent,
    },
    '&:focus-visible': { outline: 'none' },
    '&:focus-visible::after': { outline: `2px solid ${colour.ink}`, outlineOffset: '1px' },
  },
});
