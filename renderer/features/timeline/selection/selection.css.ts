import { style } from '@vanilla-extract/css';
import { colour, size, space } from '../../../ui/theme/tokens.css.ts';

export const bar = style({
  flex: 'none',
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: space[2],
  padding: `${space[2]} ${space[4]}`,
  borderTop: `1px solid ${colour.accent}`,
  background: colour.selected,
});
export const count = style({ fontWeight: 600, marginRight: space[2] });
export const hidden = style({ fontWeight: 400, fontSize: size.small, color: colour.muted });
