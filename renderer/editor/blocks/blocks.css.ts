import { style } from '@vanilla-extract/css';
import { colour, radius } from '../../ui/theme/tokens.css.ts';
import { marginButton } from './margin.css.ts';

/** In the left margin, by the first line of its block. */
export const handle = style([
  marginButton,
  {
    position: 'fixed',
    zIndex: 4,
    cursor: 'grab',
    touchAction: 'none',
    selectors: { '&[data-dragging]': { cursor: 'grabbing' } },
  },
]);

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
