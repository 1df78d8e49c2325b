import { style } from '@vanilla-extract/css';
import { colour, size, space } from '../../../ui/theme/tokens.css.ts';

export const panel = style({ width: '280px', display: 'flex', flexDirection: 'column', gap: space[3] });
export const none = style({ color: colour.muted, fontSize: size.small });
export const list = style({ listStyle: 'none', margin: 0, padding: 0, maxHeight: '40vh', overflow: 'auto' });
export const line = style({ display: 'flex', alignItems: 'center', gap: space[1] });
export const name = style({ flex: 1, minWidth: 0, justifyContent: 'flex-start', textAlign: 'left' });
export const form = style({
  display: 'flex',
  flexDirection: 'column',
  gap: space[2],
  paddingTop: space[3],
  borderTop: `1px solid ${colour.line}`,
});
