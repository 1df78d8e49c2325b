import { style } from '@vanilla-extract/css';
import { colour, font, radius, size, space } from '../../../ui/theme/tokens.css.ts';

export const label = style({ fontSize: size.small, fontWeight: 600 });
export const field = style({
  width: '100%',
  padding: space[3],
  border: `1px solid ${colour.lineStrong}`,
  borderRadius: radius.medium,
  background: colour.surface,
  color: colour.ink,
  fontFamily: font.serif,
  fontSize: size.lead,
  lineHeight: 1.5,
  resize: 'vertical',
  ':focus': { outline: `2px solid ${colour.accent}`, outlineOffset: '-1px' },
});
export const keys = style({ margin: 0, color: colour.muted, fontSize: size.small });
export const problem = style({ margin: 0, color: colour.dangerText, ':empty': { display: 'none' } });
