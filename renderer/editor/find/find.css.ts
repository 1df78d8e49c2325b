import { globalStyle, style } from '@vanilla-extract/css';
import { colour, font, size, space } from '../../ui/theme/tokens.css.ts';

globalStyle('::highlight(recherche)', { backgroundColor: colour.mark, color: colour.markInk });
globalStyle('::highlight(recherche-ici)', { backgroundColor: colour.accent, color: colour.onAccent });

/** Under the tools, above the text: it hides none of it. */
export const bar = style({
  display: 'flex',
  flexDirection: 'column',
  gap: space[1],
  padding: `${space[1]} ${space[3]}`,
  background: colour.surface,
  borderBottom: `1px solid ${colour.line}`,
  fontFamily: font.ui,
  fontSize: size.ui,
  '@media': { print: { display: 'none' } },
});
export const line = style({ display: 'flex', alignItems: 'center', gap: space[1], flexWrap: 'wrap' });
export const field = style({ flex: '0 1 300px', minWidth: '160px' });
export const count = style({
  minWidth: '92px',
  padding: `0 ${space[2]}`,
  color: colour.muted,
  fontVariantNumeric: 'tabular-nums',
});
export const end = style({ marginLeft: 'auto' });
