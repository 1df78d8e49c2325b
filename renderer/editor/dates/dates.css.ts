import { style } from '@vanilla-extract/css';
import { colour, motion, radius } from '../../ui/theme/tokens.css.ts';

/** A date reads as part of the sentence; the rule under it says that it is more than words. */
export const date = style({
  padding: '0 1px',
  borderRadius: radius.small,
  borderBottom: `1px solid ${colour.lineStrong}`,
  cursor: 'pointer',
  transition: `background ${motion.quick}`,
  ':hover': { background: colour.hover },
});
export const selected = style({ boxShadow: `0 0 0 2px ${colour.accent}` });
