import { globalStyle, style } from '@vanilla-extract/css';
import { colour, motion, radius, size, space } from '../../../ui/theme/tokens.css.ts';

export const panel = style({ display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 });
export const head = style({
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  gap: space[2],
  height: '40px',
  padding: `0 ${space[2]} 0 ${space[3]}`,
  borderBottom: `1px solid ${colour.line}`,
});
export const title = style({ fontSize: size.ui, fontWeight: 650 });
export const total = style({
  flex: 1,
  color: colour.muted,
  fontSize: size.small,
  fontVariantNumeric: 'tabular-nums',
});

export const empty = style({ padding: space[3] });
export const tree = style({
  flex: 1,
  minHeight: 0,
  overflow: 'auto',
  margin: 0,
  padding: `${space[2]} 0 ${space[8]}`,
  listStyle: 'none',
});
export const row = style({
  position: 'relative',
  display: 'flex',
  alignItems: 'baseline',
  gap: '4px',
  minHeight: '28px',
  padding: `4px ${space[1]} 4px 6px`,
  borderLeft: '3px solid transparent',
  lineHeight: 1.4,
  cursor: 'pointer',
  outline: 'none',
  selectors: {
    '&:hover': { background: colour.hover },
    '&[aria-current]': { background: colour.selected, borderLeftColor: colour.accent },
    '&:focus-visible': { boxShadow: `inset 0 0 0 2px ${colour.accent}` },
    '&[data-landing="in"]': { background: colour.accentPale, boxShadow: `inset 0 0 0 2px ${colour.accent}` },
    '&[data-landing="before"]::before, &[data-landing="after"]::after': {
      content: "''",
      position: 'absolute',
      left: space[2],
      right: space[2],
      height: '3px',
      borderRadius: radius.pill,
      background: colour.accent,
      pointerEvents: 'none',
    },
    '&[data-landing="before"]::before': { top: '-2px' },
    '&[data-landing="after"]::after': { bottom: '-2px' },
  },
});
export const chevron = style({
  flex: 'none',
  alignSelf: 'flex-start',
  display: 'grid',
  placeItems: 'center',
  width: '18px',
  height: '18px',
  borderRadius: radius.small,
  color: colour.muted,
  selectors: { '&:hover': { background: colour.line, color: colour.ink } },
});
export const noChevron = style({ pointerEvents: 'none' });
globalStyle(`${chevron} > svg`, { transition: `transform ${motion.quick}` });
globalStyle(`${chevron}[data-open] > svg`, { transform: 'rotate(90deg)' });
export const number = style({
  flex: 'none',
  minWidth: '18px',
  color: colour.muted,
  fontSize: size.small,
  fontVariantNumeric: 'tabular-nums',
});
export const name = style({
  flex: 1,
  minWidth: 0,
  display: '-webkit-box',
  WebkitLineClamp: 2,
  WebkitBoxOrient: 'vertical',
  overflow: 'hidden',
  overflowWrap: 'anywhere',
});
export const topName = style({ fontWeight: 600 });
export const unnamed = style({ color: colour.muted, fontStyle: 'italic' });
export const field = style({
  flex: 1,
  minWidth: 0,
  height: '22px',
  padding: '0 4px',
  border: `1px solid ${colour.accent}`,
  borderRadius: radius.small,
  outline: 'none',
  background: colour.surface,
  color: colour.ink,
  font: 'inherit',
});
export const more = style({
  alignSelf: 'flex-start',
  flex: 'none',
  display: 'flex',
  height: '20px',
  opacity: 0,
  selectors: {
    [`${row}:hover &, ${row}:focus &, ${row}:focus-within &`]: { opacity: 1 },
  },
});
export const moreButton = style({ width: '20px', height: '20px', minWidth: 0, minHeight: 0, padding: 0 });
