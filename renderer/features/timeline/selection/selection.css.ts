import { style } from '@vanilla-extract/css';
import { colour, radius, size, space } from '../../../ui/theme/tokens.css.ts';
import { MINIMAP } from '../measures.ts';

/** Over the lanes, not under them: selecting must not move what one is selecting. */
export const bar = style({
  position: 'absolute',
  zIndex: 6,
  left: '50%',
  bottom: `${String(MINIMAP + 12)}px`,
  transform: 'translateX(-50%)',
  width: 'max-content',
  maxWidth: 'calc(100% - 32px)',
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: space[2],
  padding: `${space[2]} ${space[3]}`,
  border: `1px solid ${colour.accent}`,
  borderRadius: radius.large,
  background: colour.raised,
  boxShadow: colour.shadow,
});
export const count = style({ fontWeight: 600, marginRight: space[2] });
export const hidden = style({ fontWeight: 400, fontSize: size.small, color: colour.muted });
