import { style } from '@vanilla-extract/css';
import { colour, font, radius, size, space } from '../../ui/theme/tokens.css.ts';

export const field = style({ position: 'relative' });
export const list = style({
  position: 'absolute',
  zIndex: 5,
  top: '100%',
  left: 0,
  width: 'max(100%, min(420px, 90vw))',
  maxHeight: '300px',
  overflow: 'auto',
  margin: '4px 0 0',
  padding: space[1],
  listStyle: 'none',
  border: `1px solid ${colour.line}`,
  borderRadius: radius.medium,
  background: colour.surface,
  boxShadow: '0 6px 20px rgb(0 0 0 / 14%)',
});
export const option = style({
  display: 'flex',
  alignItems: 'center',
  gap: space[2],
  minHeight: '28px',
  padding: `2px ${space[2]}`,
  borderRadius: radius.small,
  cursor: 'pointer',
  selectors: { '&[aria-selected=true]': { background: colour.selected } },
});
export const sign = style({ color: colour.muted, flex: 'none' });
export const name = style({ fontFamily: font.mono, fontSize: size.small, color: colour.accentText });
export const label = style({ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' });
export const detail = style({
  marginLeft: 'auto',
  flex: 'none',
  color: colour.muted,
  fontSize: size.small,
});
