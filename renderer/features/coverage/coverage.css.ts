import { style } from '@vanilla-extract/css';
import { colour, radius, size, space } from '../../ui/theme/tokens.css.ts';

const middling = 'screen and (max-width: 1279px)';

export const choices = style({ display: 'flex', flexDirection: 'column', gap: space[2] });
export const choice = style({ display: 'flex', alignItems: 'center', gap: space[2] });
export const quiet = style({ color: colour.muted, fontSize: size.small });

/** The drawing, and the panel of what is behind a figure beside it; under it where the window is narrow. */
export const split = style({
  flex: 1,
  minHeight: 0,
  display: 'flex',
  '@media': { [middling]: { flexDirection: 'column' } },
});
export const main = style({ flex: 1, minWidth: 0, minHeight: 0, display: 'flex', flexDirection: 'column' });
export const scroll = style({ flex: 1, minHeight: 0, overflow: 'auto', position: 'relative' });
export const note = style({
  padding: `${space[2]} ${space[4]}`,
  borderTop: `1px solid ${colour.line}`,
  color: colour.muted,
  fontSize: size.small,
  lineHeight: 1.5,
});
export const waiting = style({ padding: space[6] });

export const panel = style({
  flex: 'none',
  width: '340px',
  overflow: 'auto',
  display: 'flex',
  flexDirection: 'column',
  gap: space[3],
  padding: space[4],
  background: colour.surface,
  borderLeft: `1px solid ${colour.line}`,
  '@media': {
    [middling]: { width: 'auto', maxHeight: '46%', borderLeft: 0, borderTop: `1px solid ${colour.line}` },
  },
});
export const panelHead = style({ display: 'flex', alignItems: 'flex-start', gap: space[2] });
export const panelTitle = style({
  flex: 1,
  fontSize: size.lead,
  fontWeight: 650,
  lineHeight: 1.3,
  outline: 'none',
});
export const panelActions = style({ display: 'flex', flexWrap: 'wrap', gap: space[2] });
export const records = style({ display: 'flex', flexDirection: 'column', gap: space[3] });
export const record = style({ display: 'flex', alignItems: 'flex-start', gap: space[2] });
export const recordText = style({
  flex: 1,
  minWidth: 0,
  display: 'flex',
  flexDirection: 'column',
  gap: '2px',
});

export const plot = style({ position: 'absolute', inset: 0, overflow: 'hidden' });
export const canvas = style({ position: 'absolute', inset: 0, width: '100%', height: '100%' });
export const points = style({ position: 'absolute', inset: 0 });
export const point = style({
  position: 'absolute',
  padding: 0,
  border: 0,
  background: 'transparent',
  borderRadius: radius.small,
  color: 'transparent',
  fontSize: '1px',
  overflow: 'hidden',
  cursor: 'pointer',
  selectors: {
    '&:hover': { background: `color-mix(in srgb, ${colour.accent} 16%, transparent)` },
    '&:focus-visible': { outline: `2px solid ${colour.accent}`, outlineOffset: '1px' },
    '&[aria-pressed="true"]': { boxShadow: `0 0 0 2px ${colour.accent}` },
  },
});
export const card = style({
  position: 'absolute',
  zIndex: 5,
  width: 'max-content',
  maxWidth: '260px',
  padding: `${space[2]} ${space[3]}`,
  display: 'flex',
  flexDirection: 'column',
  gap: '2px',
  background: colour.raised,
  border: `1px solid ${colour.line}`,
  borderRadius: radius.medium,
  boxShadow: colour.shadow,
  pointerEvents: 'none',
});
export const cardTitle = style({ fontWeight: 600 });
export const legend = style({
  display: 'flex',
  flexWrap: 'wrap',
  gap: `${space[1]} ${space[4]}`,
  padding: `${space[2]} ${space[4]} 0`,
  fontSize: size.small,
});
export const legendItem = style({ display: 'inline-flex', alignItems: 'center', gap: space[1] });
