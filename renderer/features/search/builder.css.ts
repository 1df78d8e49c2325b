import { style } from '@vanilla-extract/css';
import { colour, radius, space } from '../../ui/theme/tokens.css.ts';

export const builder = style({
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'flex-start',
  gap: space[2],
  padding: space[3],
  border: `1px solid ${colour.line}`,
  borderRadius: radius.medium,
  background: colour.surface,
});
export const rows = style({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  width: '100%',
  display: 'flex',
  flexDirection: 'column',
  gap: space[2],
});
export const row = style({ display: 'flex', alignItems: 'center', gap: space[2] });
export const what = style({ flex: '0 1 250px' });
export const sense = style({ flex: '0 0 84px' });
export const value = style({ flex: '1 1 220px' });
