import { keyframes, style } from '@vanilla-extract/css';
import { colour, size, space } from '../../../ui/theme/tokens.css.ts';

export const panel = style({
  display: 'flex',
  flexDirection: 'column',
  minHeight: '100%',
  background: colour.hover,
});
export const bar = style({
  position: 'sticky',
  top: 0,
  zIndex: 1,
  display: 'flex',
  alignItems: 'center',
  gap: space[1],
  padding: `${space[1]} ${space[2]}`,
  background: colour.surface,
  borderBottom: `1px solid ${colour.line}`,
});
export const number = style({
  minWidth: '90px',
  textAlign: 'center',
  color: colour.muted,
  fontVariantNumeric: 'tabular-nums',
});
export const push = style({ flex: 1 });
export const making = style({
  display: 'inline-flex',
  alignItems: 'center',
  gap: '5px',
  color: colour.muted,
  fontSize: size.small,
});
const turn = keyframes({ to: { transform: 'rotate(360deg)' } });
export const turning = style({
  animation: `${turn} 1s linear infinite`,
  '@media': { '(prefers-reduced-motion: reduce)': { animation: 'none' } },
});
export const state = style({ padding: space[3] });
export const desk = style({ padding: space[4] });
/** Paper is white whatever the theme. */
export const page = style({
  display: 'block',
  width: '100%',
  height: 'auto',
  background: '#ffffff',
  boxShadow: '0 1px 3px rgb(0 0 0 / 18%), 0 6px 20px rgb(0 0 0 / 10%)',
});
export const blank = style({
  display: 'grid',
  placeItems: 'center',
  aspectRatio: '1 / 1.414',
  padding: space[6],
  background: colour.paper,
  color: colour.muted,
  textAlign: 'center',
  lineHeight: 1.5,
  boxShadow: '0 1px 3px rgb(0 0 0 / 12%)',
});
export const all = style({
  display: 'flex',
  flexDirection: 'column',
  gap: space[5],
  padding: space[3],
  background: colour.hover,
  outlineOffset: '-2px',
});
