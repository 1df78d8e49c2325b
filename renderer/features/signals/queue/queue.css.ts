import { style } from '@vanilla-extract/css';
import { colour, radius, size, space } from '../../../ui/theme/tokens.css.ts';

export const page = style({ display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 });
export const scroll = style({
  flex: 1,
  minHeight: 0,
  overflow: 'auto',
  padding: `${space[4]} ${space[5]} ${space[12]}`,
});
export const keys = style({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  columnGap: space[4],
  rowGap: space[1],
  maxWidth: '1080px',
  margin: '0 auto',
  fontSize: size.small,
  color: colour.muted,
});
export const group = style({
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'stretch',
  gap: space[1],
  maxWidth: '1080px',
  margin: `${space[5]} auto 0`,
});
export const why = style({ color: colour.muted });
export const rows = style({
  marginTop: space[1],
  border: `1px solid ${colour.line}`,
  borderRadius: radius.large,
  background: colour.surface,
  overflow: 'hidden',
});
export const row = style({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  columnGap: space[3],
  rowGap: space[1],
  padding: `${space[2]} ${space[3]}`,
  selectors: {
    '&:not(:last-child)': { borderBottom: `1px solid ${colour.line}` },
    '&:hover': { background: colour.hover },
    '&:focus-within': { background: colour.hover },
  },
});
export const late = style({
  width: '152px',
  flex: 'none',
  fontVariantNumeric: 'tabular-nums',
  color: colour.muted,
});
export const isLate = style({ color: colour.warningText, fontWeight: 600 });
export const main = style({
  flex: '1 1 260px',
  minWidth: 0,
  display: 'flex',
  flexDirection: 'column',
  gap: '2px',
});
export const title = style({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: space[2] });
export const small = style({ fontSize: size.small, color: colour.muted });
export const actions = style({ display: 'inline-flex', alignItems: 'center', gap: space[1], flex: 'none' });
