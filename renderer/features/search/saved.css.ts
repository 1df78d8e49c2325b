import { style } from '@vanilla-extract/css';
import { colour, font, size, space } from '../../ui/theme/tokens.css.ts';

export const panel = style({ width: '320px', display: 'flex', flexDirection: 'column', gap: space[3] });
export const none = style({ color: colour.muted, fontSize: size.small, lineHeight: 1.45 });
export const list = style({ listStyle: 'none', margin: 0, padding: 0, maxHeight: '40vh', overflow: 'auto' });
export const line = style({ display: 'flex', alignItems: 'center', gap: space[1] });
export const name = style({
  flex: 1,
  minWidth: 0,
  height: 'auto',
  padding: `4px ${space[2]}`,
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'flex-start',
  gap: 0,
  textAlign: 'left',
});
export const query = style({
  maxWidth: '100%',
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
  color: colour.muted,
  fontFamily: font.mono,
  fontSize: size.label,
});
export const form = style({ display: 'flex', flexDirection: 'column', gap: space[2] });
export const formTitle = style({ margin: 0, fontSize: size.small, fontWeight: 600 });
export const formRow = style({ display: 'flex', alignItems: 'flex-end', gap: space[2] });
