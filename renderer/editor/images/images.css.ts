import { style } from '@vanilla-extract/css';
import { colour, radius, space } from '../../ui/theme/tokens.css.ts';

/** As wide as its picture, so that the caption and the bar stand with it. */
export const frame = style({
  position: 'relative',
  width: 'fit-content',
  maxWidth: '100%',
  selectors: {
    '&[data-align="center"]': { marginInline: 'auto' },
    '&[data-align="right"]': { marginInlineStart: 'auto' },
  },
});

const shown = `${frame}:is(:focus-within, [data-selected]) &`;
/** What one does to the picture once it is selected, above it: a small one would be hidden. */
export const bar = style({
  position: 'absolute',
  bottom: `calc(100% + ${space[1]})`,
  left: 0,
  zIndex: 1,
  display: 'flex',
  width: 'max-content',
  padding: '1px',
  borderRadius: radius.medium,
  background: colour.raised,
  boxShadow: colour.shadow,
  visibility: 'hidden',
  selectors: { [shown]: { visibility: 'visible' } },
  '@media': { print: { display: 'none' } },
});

/** The corner one drags: a place of 24 px, a mark of 10. */
export const handle = style({
  position: 'absolute',
  right: '-8px',
  bottom: '-8px',
  zIndex: 1,
  width: '24px',
  height: '24px',
  padding: 0,
  border: 0,
  background: 'none',
  cursor: 'nwse-resize',
  touchAction: 'none',
  opacity: 0,
  selectors: { [`${frame}:is(:hover, :focus-within, [data-selected]) &`]: { opacity: 1 } },
  '::after': {
    content: "''",
    position: 'absolute',
    inset: '6px',
    border: `2px solid ${colour.surface}`,
    borderRadius: radius.small,
    background: colour.accent,
  },
  '@media': { print: { display: 'none' } },
});
export const stage = style({ position: 'relative', width: 'fit-content', maxWidth: '100%' });
export const missing = style({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: space[2] });
export const large = style({
  display: 'block',
  maxWidth: '100%',
  maxHeight: '70vh',
  margin: '0 auto',
  objectFit: 'contain',
});
