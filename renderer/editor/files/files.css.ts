import { style } from '@vanilla-extract/css';
import { colour, font, radius, size, space } from '../../ui/theme/tokens.css.ts';

export const host = style({ margin: `${space[2]} 0` });
export const row = style({
  display: 'flex',
  alignItems: 'center',
  gap: space[2],
  padding: `${space[1]} ${space[1]} ${space[1]} ${space[3]}`,
  border: `1px solid ${colour.line}`,
  borderRadius: radius.medium,
  background: colour.surface,
  fontFamily: font.ui,
  fontSize: size.ui,
  lineHeight: 1.4,
  cursor: 'pointer',
  selectors: { '&:hover': { borderColor: colour.lineStrong } },
});
export const selected = style({ outline: `2px solid ${colour.accent}`, outlineOffset: '1px' });
export const icon = style({ flex: 'none', color: colour.muted });
export const name = style({ minWidth: 0, overflowWrap: 'anywhere', fontWeight: 500 });
export const about = style({ flex: 1, color: colour.muted, fontSize: size.small, whiteSpace: 'nowrap' });
export const actions = style({ display: 'flex', flex: 'none', '@media': { print: { display: 'none' } } });
/** The words of a file that is text, as they are. */
export const words = style({
  margin: 0,
  maxHeight: '60vh',
  overflow: 'auto',
  padding: space[3],
  border: `1px solid ${colour.line}`,
  borderRadius: radius.medium,
  background: colour.hover,
  fontFamily: font.mono,
  fontSize: size.small,
  whiteSpace: 'pre-wrap',
  overflowWrap: 'anywhere',
});
