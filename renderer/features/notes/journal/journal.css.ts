import { style } from '@vanilla-extract/css';
import { colour, radius, size, space } from '../../../ui/theme/tokens.css.ts';

export const page = style({
  display: 'flex',
  flexDirection: 'column',
  minHeight: '100%',
  background: colour.paper,
});
export const nav = style({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: space[1],
  padding: `${space[1]} ${space[3]}`,
  borderBottom: `1px solid ${colour.line}`,
  background: colour.surface,
});
export const dayName = style({ minWidth: '15ch', fontWeight: 600, textAlign: 'center' });
export const push = style({ flex: 1 });
export const grow = style({ flex: 1, minHeight: 0 });
export const days = style({
  display: 'flex',
  flexDirection: 'column',
  gap: space[2],
  height: '100%',
  padding: space[3],
  overflow: 'auto',
  background: colour.surface,
});
export const inPopover = style({ width: '320px', maxHeight: '60vh' });
export const month = style({ display: 'flex', alignItems: 'center', gap: space[1] });
export const monthName = style({ flex: 1, textAlign: 'center', fontSize: size.ui, fontWeight: 650 });
export const list = style({ listStyle: 'none', margin: 0, padding: 0 });
export const entry = style({
  display: 'flex',
  flexDirection: 'column',
  padding: space[2],
  borderRadius: radius.medium,
  color: colour.ink,
  textDecoration: 'none',
  ':hover': { background: colour.hover },
  selectors: { '&[aria-current]': { background: colour.selected } },
});
export const opening = style({
  overflow: 'hidden',
  color: colour.muted,
  fontSize: size.small,
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
});
export const count = style({ color: colour.muted, fontSize: size.small });
