import { keyframes, style } from '@vanilla-extract/css';
import { colour, radius, size, space } from '../theme/tokens.css.ts';

export const state = style({
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'flex-start',
  gap: space[3],
  maxWidth: '46ch',
  margin: '0 auto',
  padding: `${space[10]} ${space[5]}`,
});
export const smallState = style({ padding: `${space[3]} 0`, margin: 0, gap: space[2] });
export const stateTitle = style({ fontSize: size.lead, fontWeight: 600 });
export const stateText = style({ color: colour.muted });
export const stateActions = style({ display: 'flex', flexWrap: 'wrap', gap: space[2] });

const breathe = keyframes({ '0%, 100%': { opacity: 1 }, '50%': { opacity: 0.55 } });
const late = keyframes({ from: { visibility: 'hidden' }, to: { visibility: 'visible' } });
/** Nothing is drawn for 150 ms: a fast answer must not flash. */
export const skeleton = style({
  display: 'flex',
  flexDirection: 'column',
  gap: space[3],
  padding: space[4],
  animation: `${late} 1ms linear 150ms backwards`,
  '@media': {
    '(prefers-reduced-motion: reduce)': { animation: `${late} 1ms linear 150ms backwards !important` },
  },
});
export const bone = style({
  height: '12px',
  borderRadius: radius.small,
  background: colour.hover,
  animation: `${breathe} 1.4s ease-in-out infinite`,
});

export const toasts = style({
  position: 'fixed',
  right: space[4],
  bottom: '40px',
  zIndex: 60,
  display: 'flex',
  flexDirection: 'column',
  gap: space[2],
  outline: 'none',
  selectors: {
    // The buttons of a window are at its foot: what is said over it stands above.
    ':root:has([data-modal]) &': { bottom: 'auto', top: space[2] },
  },
});
export const toast = style({
  display: 'flex',
  alignItems: 'center',
  gap: space[3],
  maxWidth: '440px',
  padding: `${space[2]} ${space[2]} ${space[2]} ${space[4]}`,
  borderRadius: radius.medium,
  background: colour.rail,
  border: `1px solid ${colour.railActive}`,
  color: colour.railInk,
  boxShadow: colour.shadow,
  selectors: { '&[data-focus-visible]': { outline: `2px solid ${colour.accent}`, outlineOffset: '2px' } },
});
export const toastText = style({ flex: 1 });
export const toastButton = style({
  border: `1px solid ${colour.railMuted}`,
  borderRadius: radius.small,
  background: 'transparent',
  color: colour.railInk,
  padding: `2px ${space[2]}`,
  minHeight: '26px',
  cursor: 'pointer',
  selectors: {
    '&[data-hovered]': { background: colour.railActive },
    '&[data-focus-visible]': { outline: `2px solid ${colour.railInk}`, outlineOffset: '1px' },
  },
});
export const toastClose = style([toastButton, { border: 0, display: 'inline-flex', alignItems: 'center' }]);
