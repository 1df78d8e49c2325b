import { style } from '@vanilla-extract/css';
import { colour, font, radius, size, space } from '../theme/tokens.css.ts';

export const keys = style({ display: 'inline-flex', gap: '2px' });
export const key = style({
  fontFamily: font.mono,
  fontSize: '0.65625rem',
  lineHeight: '16px',
  padding: '0 4px',
  border: `1px solid ${colour.lineStrong}`,
  borderRadius: radius.small,
  background: colour.surface,
  color: colour.muted,
});

/** Small capitals over a group: « CITÉE PAR · 4 ». */
export const sectionLabel = style({
  fontSize: size.label,
  fontWeight: 600,
  letterSpacing: '0.07em',
  textTransform: 'uppercase',
  color: colour.muted,
});

export const toolbar = style({
  display: 'flex',
  flex: 'none',
  alignItems: 'center',
  flexWrap: 'wrap',
  gap: space[2],
  padding: `${space[2]} ${space[4]}`,
  borderBottom: `1px solid ${colour.line}`,
  background: colour.surface,
  minHeight: '44px',
});
export const toolbarTitle = style({ fontSize: size.lead, fontWeight: 650 });
export const spacer = style({ flex: 1 });

export const card = style({
  background: colour.surface,
  border: `1px solid ${colour.line}`,
  borderRadius: radius.large,
  padding: space[4],
});

export const split = style({ display: 'flex', minWidth: 0, minHeight: 0, height: '100%', width: '100%' });
export const splitFixed = style({ flex: 'none', minWidth: 0, minHeight: 0, overflow: 'auto' });
export const splitRest = style({ flex: 1, minWidth: 0, minHeight: 0, overflow: 'auto' });
export const separator = style({
  flex: 'none',
  width: '5px',
  margin: '0 -2px',
  zIndex: 2,
  cursor: 'col-resize',
  background: 'transparent',
  border: 0,
  padding: 0,
  touchAction: 'none',
  selectors: {
    '&:hover': { background: colour.accentPale },
    '&:focus-visible': { background: colour.accent, outline: 'none' },
  },
});

/** Over a view: how many things are selected, and what can be done with them. The view says how far from its foot. */
export const selectionBar = style({
  position: 'absolute',
  zIndex: 6,
  left: '50%',
  transform: 'translateX(-50%)',
  width: 'max-content',
  maxWidth: 'calc(100% - 32px)',
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: space[2],
  padding: `${space[2]} ${space[3]}`,
  border: `1px solid ${colour.accent}`,
  borderRadius: radius.large,
  background: colour.raised,
  boxShadow: colour.shadow,
});
export const selectionCount = style({ fontWeight: 600, marginRight: space[2] });
