import { style, styleVariants } from '@vanilla-extract/css';
import { colour, size, space } from '../../../ui/theme/tokens.css.ts';

export const table = style({ borderCollapse: 'separate', borderSpacing: 0, minWidth: '100%' });
const cell = {
  borderBottom: `1px solid ${colour.line}`,
  borderRight: `1px solid ${colour.line}`,
  height: '40px',
} as const;
export const head = style({
  ...cell,
  position: 'sticky',
  top: 0,
  zIndex: 2,
  padding: 0,
  background: colour.surface,
  textAlign: 'left',
  verticalAlign: 'bottom',
});
export const headCorner = style([head, { left: 0, zIndex: 3 }]);
export const headButton = style({
  display: 'flex',
  alignItems: 'center',
  gap: space[1],
  width: '100%',
  minHeight: '44px',
  padding: `${space[1]} ${space[3]}`,
  border: 0,
  background: 'transparent',
  color: colour.ink,
  font: 'inherit',
  fontWeight: 600,
  textAlign: 'left',
  cursor: 'pointer',
  selectors: {
    '&:hover': { background: colour.hover },
    '&:focus-visible': { outline: `2px solid ${colour.accent}`, outlineOffset: '-2px' },
  },
});
export const headText = style({ display: 'flex', flexDirection: 'column', minWidth: 0 });
export const headDate = style({ fontSize: size.small, fontWeight: 400, color: colour.muted });
export const rowHead = style({
  ...cell,
  position: 'sticky',
  left: 0,
  zIndex: 1,
  padding: `${space[1]} ${space[3]}`,
  width: '260px',
  minWidth: '180px',
  background: colour.surface,
  textAlign: 'left',
  fontWeight: 500,
  lineHeight: 1.3,
});
export const body = style({ ...cell, padding: 0, minWidth: '108px' });
export const sum = style([body, { background: colour.paper }]);
export const button = style({
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: space[2],
  width: '100%',
  height: '100%',
  minHeight: '40px',
  padding: `${space[1]} ${space[3]}`,
  border: 0,
  background: 'transparent',
  color: colour.ink,
  font: 'inherit',
  cursor: 'pointer',
  selectors: {
    '&:hover': { boxShadow: `inset 0 0 0 1px ${colour.lineStrong}` },
    '&:focus-visible': { outline: `2px solid ${colour.accent}`, outlineOffset: '-2px' },
    '&[data-open="true"]': { boxShadow: `inset 0 0 0 2px ${colour.accent}` },
  },
});
/** More records, more of the accent; never so much that the figure would not read. */
export const shades = styleVariants({ 0: 0, 1: 7, 2: 14, 3: 22, 4: 32 }, (amount) => ({
  background: `color-mix(in srgb, ${colour.accent} ${amount}%, ${colour.surface})`,
}));
/** Hatched, and with a sign: a gap is seen without its colour. */
export const gap = style({
  background: `repeating-linear-gradient(135deg, ${colour.warningPale} 0 5px, ${colour.surface} 5px 10px)`,
  color: colour.warningText,
});
export const count = style({ fontSize: size.lead, fontWeight: 650, fontVariantNumeric: 'tabular-nums' });
export const gapSign = style({
  fontSize: size.small,
  fontWeight: 600,
  padding: '0 3px',
  background: colour.surface,
  borderRadius: '3px',
});
export const kinds = style({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '0 6px',
  justifyContent: 'flex-end',
  fontSize: size.label,
});
export const kind = style({ display: 'inline-flex', alignItems: 'center', gap: '2px', color: colour.ink });
