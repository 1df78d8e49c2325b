import { style } from '@vanilla-extract/css';
import { colour, radius, size, space } from '../../../ui/theme/tokens.css.ts';

export const page = style({
  display: 'grid',
  gridTemplateColumns: 'minmax(220px, 280px) minmax(0, 1fr)',
  height: '100%',
  minHeight: 0,
  background: colour.paper,
});
export const side = style({
  display: 'flex',
  flexDirection: 'column',
  minHeight: 0,
  borderRight: `1px solid ${colour.line}`,
  background: colour.surface,
});
export const head = style({
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'flex-start',
  gap: space[2],
  padding: space[3],
  borderBottom: `1px solid ${colour.line}`,
});
export const title = style({ fontSize: size.lead, fontWeight: 650 });
export const list = style({ flex: 1, minHeight: 0, overflow: 'auto', outline: 'none', padding: space[2] });
export const day = style({
  padding: `${space[3]} ${space[2]} ${space[1]}`,
  color: colour.muted,
  fontSize: size.small,
  fontWeight: 600,
});
export const state = style({
  padding: space[2],
  borderRadius: radius.medium,
  cursor: 'pointer',
  outline: 'none',
  selectors: {
    '&[data-hovered]': { background: colour.hover },
    '&[data-selected]': { background: colour.selected },
    '&[data-focus-visible]': { outline: `2px solid ${colour.accent}`, outlineOffset: '-2px' },
  },
});
export const name = style({ fontWeight: 600 });
export const small = style({ color: colour.muted, fontSize: size.small });
export const gained = style({ color: colour.successText });
export const lost = style({ color: colour.dangerText });
export const main = style({ overflow: 'auto', minHeight: 0 });
