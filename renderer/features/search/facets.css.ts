import { style } from '@vanilla-extract/css';
import { colour, radius, size, space } from '../../ui/theme/tokens.css.ts';

export const facets = style({ display: 'flex', flexDirection: 'column', gap: space[4] });
export const facet = style({ minWidth: 0 });
export const title = style({
  fontSize: size.label,
  fontWeight: 650,
  textTransform: 'uppercase',
  letterSpacing: '0.04em',
  color: colour.muted,
  padding: `0 ${space[2]} 2px`,
});
export const values = style({ listStyle: 'none', margin: 0, padding: 0 });
export const value = style({
  display: 'flex',
  alignItems: 'center',
  gap: space[2],
  width: '100%',
  minHeight: '26px',
  padding: `1px ${space[2]}`,
  border: 'none',
  borderRadius: radius.small,
  background: 'transparent',
  color: colour.ink,
  fontSize: size.small,
  textAlign: 'left',
  cursor: 'pointer',
  selectors: {
    '&[data-hovered]': { background: colour.hover },
    '&[data-selected]': { background: colour.selected, color: colour.accentText, fontWeight: 600 },
    '&[data-focus-visible]': { outline: `2px solid ${colour.accent}`, outlineOffset: '-1px' },
  },
});
export const label = style({
  flex: 1,
  minWidth: 0,
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
});
export const count = style({ color: colour.muted, fontVariantNumeric: 'tabular-nums' });
export const more = style({ color: colour.muted, fontSize: size.label, padding: `2px ${space[2]}` });
