import { style } from '@vanilla-extract/css';
import { colour, radius } from '../../ui/theme/tokens.css.ts';

/** A small button in the left margin of the text, by the first line of its block: on screen only. */
export const marginButton = style({
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'center',
  width: '18px',
  height: '24px',
  padding: 0,
  border: 0,
  borderRadius: radius.small,
  background: 'transparent',
  color: colour.muted,
  ':hover': { background: colour.hover, color: colour.ink },
  ':focus-visible': { outline: `2px solid ${colour.accent}` },
  '@media': { print: { display: 'none' } },
});
