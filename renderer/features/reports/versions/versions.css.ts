import { style } from '@vanilla-extract/css';
import { colour, size, space } from '../../../ui/theme/tokens.css.ts';

export const panel = style({ display: 'flex', flexDirection: 'column' });
export const group = style({
  display: 'flex',
  flexDirection: 'column',
  gap: space[2],
  padding: space[3],
  borderBottom: `1px solid ${colour.line}`,
});
export const line = style({ display: 'flex', alignItems: 'center', gap: space[2] });
export const label = style({ flex: 1, color: colour.muted });
export const hint = style({ color: colour.muted, fontSize: size.small, lineHeight: 1.5 });
export const list = style({
  display: 'flex',
  flexDirection: 'column',
  margin: 0,
  padding: 0,
  listStyle: 'none',
});
export const version = style({
  display: 'flex',
  flexDirection: 'column',
  gap: '3px',
  padding: `${space[2]} 0`,
  borderBottom: `1px solid ${colour.line}`,
});
export const name = style({ fontWeight: 600 });
export const meta = style({ color: colour.muted, fontSize: size.small });
export const pill = style({ flex: 'none' });
