import { globalStyle, style } from '@vanilla-extract/css';
import { colour, font, space } from '../../ui/theme/tokens.css.ts';

export const examples = style({
  display: 'flex',
  flexDirection: 'column',
  gap: space[1],
  margin: `${space[3]} 0 0`,
  padding: 0,
  listStyle: 'none',
  fontFamily: font.serif,
});
globalStyle(`${examples} del`, { color: colour.muted, textDecoration: 'none' });
globalStyle(`${examples} ins`, { textDecoration: 'none' });
