import { style } from '@vanilla-extract/css';
import { colour, measure, size, space } from '../theme/tokens.css.ts';

/** Looks shared by every grid and table: hairlines, 32 px rows, numbers to the right. */
export const head = style({
  position: 'sticky',
  top: 0,
  zIndex: 1,
  background: colour.surface,
  borderBottom: `1px solid ${colour.line}`,
});
export const headCell = style({
  padding: `0 ${space[2]}`,
  height: '30px',
  textAlign: 'left',
  fontSize: size.label,
  fontWeight: 600,
  letterSpacing: '0.05em',
  textTransform: 'uppercase',
  color: colour.muted,
  whiteSpace: 'nowrap',
});
export const rowHeader = style({ textAlign: 'left', fontWeight: 500, minWidth: '88px' });
export const row = style({
  height: `${measure.row}px`,
  borderBottom: `1px solid ${colour.line}`,
  selectors: { '&:hover': { background: colour.hover } },
});
export const cell = style({ padding: `${space[1]} ${space[2]}`, verticalAlign: 'top', fontSize: size.ui });
export const numeric = style({ textAlign: 'right', fontVariantNumeric: 'tabular-nums' });
