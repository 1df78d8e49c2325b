import { globalStyle, style } from '@vanilla-extract/css';
import { colour, font, radius, size, space } from '../../ui/theme/tokens.css.ts';

export const host = style({ display: 'block', margin: `${space[3]} 0` });
/** A rule along its side and its source below: what is written elsewhere never passes for written here. */
export const passage = style({
  padding: `${space[2]} ${space[3]} ${space[1]}`,
  borderLeft: `3px double ${colour.accent}`,
  borderRadius: `0 ${radius.medium} ${radius.medium} 0`,
  background: colour.hover,
});
export const selected = style({ outline: `2px solid ${colour.accent}`, outlineOffset: '1px' });
export const text = style({ outline: 'none', whiteSpace: 'pre-wrap', overflowWrap: 'break-word' });
globalStyle(`${text} > :last-child`, { marginBottom: space[1] });
export const reason = style({
  margin: 0,
  fontFamily: font.ui,
  fontSize: size.ui,
  color: colour.muted,
});
export const source = style({ margin: 0, fontFamily: font.ui, fontSize: size.small });

export const form = style({ display: 'flex', flexDirection: 'column', gap: space[4] });
export const blocks = style({ maxHeight: '260px', overflow: 'auto' });
export const problem = style({ margin: 0, color: colour.dangerText });
