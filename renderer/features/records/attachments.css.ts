import { style } from '@vanilla-extract/css';
import { colour, radius } from '../../ui/theme/tokens.css.ts';

/** Where what is dragged over would fall. */
export const over = style({
  outline: `2px dashed ${colour.accent}`,
  outlineOffset: '6px',
  borderRadius: radius.medium,
  background: colour.selected,
});
export const icon = style({ flex: 'none', marginTop: '3px' });
export const name = style({ minWidth: 0, overflowWrap: 'anywhere' });
