import { style } from '@vanilla-extract/css';
import { colour, radius, size, space } from '../../../ui/theme/tokens.css.ts';

export const page = style({
  maxWidth: '1120px',
  margin: '0 auto',
  padding: `${space[5]} ${space[5]} ${space[12]}`,
});
export const title = style({ fontSize: size.title2, fontWeight: 650 });
export const lead = style({ margin: `${space[2]} 0 ${space[4]}`, color: colour.muted, maxWidth: '72ch' });
export const bar = style({
  position: 'sticky',
  top: 0,
  zIndex: 2,
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: space[2],
  padding: `${space[2]} 0`,
  background: colour.paper,
  borderBottom: `1px solid ${colour.line}`,
});
export const push = style({ flex: 1 });
export const items = style({ display: 'flex', flexDirection: 'column', gap: space[2], paddingTop: space[3] });
export const item = style({ padding: `${space[1]} ${space[3]}`, borderRadius: radius.medium });
export const taken = style({ borderLeft: `3px solid ${colour.success}`, background: colour.hover });
export const dropped = style({ borderLeft: `3px solid ${colour.danger}`, background: colour.hover });
export const conflict = style({
  padding: space[3],
  border: `1px solid ${colour.warning}`,
  borderRadius: radius.medium,
  outline: 'none',
  scrollMargin: '72px',
  selectors: { '&:focus': { boxShadow: `0 0 0 2px ${colour.accent}` } },
});
export const sides = style({
  display: 'grid',
  gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
  gap: space[3],
  margin: `${space[2]} 0`,
});
export const side = style({ padding: space[2], borderRadius: radius.small, background: colour.surface });
export const name = style({ fontSize: size.small, fontWeight: 600, color: colour.muted });
export const from = style({
  display: 'flex',
  alignItems: 'center',
  gap: space[2],
  color: colour.muted,
  fontSize: size.small,
});
