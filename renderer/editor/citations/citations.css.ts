import { style } from '@vanilla-extract/css';
import { colour, font, motion, radius, size, space } from '../../ui/theme/tokens.css.ts';

/** A citation reads as part of the sentence; a dotted rule says that it leads to a work. */
export const citation = style({
  padding: '0 1px',
  borderRadius: radius.small,
  borderBottom: `1.5px dotted ${colour.accent}`,
  cursor: 'pointer',
  transition: `background ${motion.quick}`,
  ':hover': { background: colour.accentPale },
  selectors: { '&[data-gone]': { borderBottom: `1.5px dashed ${colour.danger}` } },
});
export const selected = style({ boxShadow: `0 0 0 2px ${colour.accent}` });
export const gone = style({
  marginLeft: space[1],
  fontFamily: font.ui,
  fontSize: size.label,
  color: colour.dangerText,
});
export const form = style({ display: 'flex', flexDirection: 'column', gap: space[4] });
export const pair = style({
  display: 'grid',
  gridTemplateColumns: '1fr 1fr',
  gap: space[3],
  '@media': { '(max-width: 600px)': { gridTemplateColumns: '1fr' } },
});
export const preview = style({
  padding: space[3],
  borderRadius: radius.medium,
  background: colour.hover,
  fontFamily: font.serif,
  lineHeight: 1.5,
});
export const reference = style({ marginTop: space[1], fontSize: size.small, color: colour.muted });
