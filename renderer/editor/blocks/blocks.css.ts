import { style } from '@vanilla-extract/css';
import { colour, radius } from '../../ui/theme/tokens.css.ts';

/** In the left margin, by the first line of its block. */
export const handle = style({
  position: 'fixed',
  zIndex: 4,
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'center',
  width: '18px',
  height: '24px',
  padding: 0,
  border: 0,
  borderRadius: radius.small,
  background: 'transparent',
  color: colour.muted,
  cursor: 'grab',
  touchAction: 'none',
  ':hover': { background: colour.hover, color: colour.ink },
  ':focus-visible': { outline: `2px solid ${colour.accent}` },
  selectors: { '&[data-dragging]': { cursor: 'grabbing' } },
  '@media': { print: { display: 'none' } },
});

/** Where the block would go. */
export const line = style({
  position: 'fixed',
  zIndex: 4,
  height: '3px',
  marginTop: '-1px',
  borderRadius: radius.pill,
  background: colour.accent,
  pointerEvents: 'none',
});
