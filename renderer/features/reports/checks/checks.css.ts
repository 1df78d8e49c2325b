import { style } from '@vanilla-extract/css';
import { colour, font, radius, size, space } from '../../../ui/theme/tokens.css.ts';

export const panel = style({ paddingBottom: space[8] });
export const head = style({
  position: 'sticky',
  top: 0,
  zIndex: 1,
  display: 'flex',
  alignItems: 'center',
  gap: space[2],
  padding: `${space[2]} ${space[2]} ${space[2]} ${space[3]}`,
  background: colour.surface,
  borderBottom: `1px solid ${colour.line}`,
});
export const summary = style({
  flex: 1,
  display: 'flex',
  alignItems: 'center',
  gap: space[2],
  fontWeight: 600,
});
export const fine = style({ flex: 'none', color: colour.success });
export const group = style({
  padding: `${space[3]} 0 ${space[1]}`,
  borderBottom: `1px solid ${colour.line}`,
});
export const groupTitle = style({
  display: 'flex',
  alignItems: 'center',
  gap: space[2],
  padding: `0 ${space[3]}`,
  fontSize: size.ui,
  fontWeight: 650,
});
export const groupName = style({ flex: 1 });
export const groupCount = style({ color: colour.muted, fontWeight: 400, fontVariantNumeric: 'tabular-nums' });
export const help = style({
  padding: `2px ${space[3]} ${space[1]}`,
  color: colour.muted,
  fontSize: size.small,
  lineHeight: 1.45,
});
export const list = style({ margin: 0, padding: 0, listStyle: 'none' });
export const finding = style({
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'flex-start',
  gap: '2px',
  width: '100%',
  padding: `${space[2]} ${space[3]} ${space[2]} 34px`,
  border: 0,
  background: 'transparent',
  color: colour.ink,
  font: 'inherit',
  textAlign: 'left',
  cursor: 'pointer',
  ':hover': { background: colour.hover },
  ':focus-visible': { outline: 'none', boxShadow: `inset 0 0 0 2px ${colour.accent}` },
});
export const words = style({
  fontFamily: font.serif,
  fontSize: '0.9375rem',
  lineHeight: 1.4,
  display: '-webkit-box',
  WebkitLineClamp: 3,
  WebkitBoxOrient: 'vertical',
  overflow: 'hidden',
});
export const record = style({
  display: 'inline-flex',
  alignItems: 'baseline',
  gap: '5px',
  lineHeight: 1.4,
  color: colour.muted,
  fontSize: size.small,
  borderRadius: radius.small,
});
export const code = style({ whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' });
