import { keyframes, style } from '@vanilla-extract/css';
import { colour, radius, size, space } from '../../ui/theme/tokens.css.ts';

export const summary = style({ margin: 0, color: colour.muted, fontSize: size.ui });

export const formats = style({ display: 'flex', flexDirection: 'column', gap: space[2] });
export const formatsLabel = style({ fontSize: size.small, fontWeight: 500, color: colour.muted });
export const choices = style({ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: space[2] });

export const choice = style({
  display: 'grid',
  gridTemplateColumns: 'auto 1fr',
  columnGap: space[2],
  alignItems: 'start',
  alignContent: 'start',
  padding: `${space[2]} ${space[3]}`,
  border: `1px solid ${colour.lineStrong}`,
  borderRadius: radius.medium,
  background: colour.surface,
  cursor: 'pointer',
  selectors: {
    '&[data-selected]': { borderColor: colour.accent, boxShadow: `inset 0 0 0 1px ${colour.accent}` },
    '&[data-focus-visible]': { outline: `2px solid ${colour.accent}`, outlineOffset: '2px' },
    '&[data-disabled]': { opacity: 0.55, cursor: 'default' },
  },
});
export const choiceName = style({ fontSize: size.ui, fontWeight: 600 });
export const choiceText = style({ gridColumn: 2, fontSize: size.small, color: colour.muted });

/** Beside the buttons, in view wherever the formats are scrolled to. */
export const state = style({ flex: 1, minWidth: 0 });
export const status = style({ margin: 0, fontSize: size.ui });
export const problem = style([status, { color: colour.dangerText }]);

export const making = style({ display: 'flex', flexDirection: 'column', gap: space[1] });
export const track = style({
  height: '6px',
  borderRadius: '3px',
  overflow: 'hidden',
  background: colour.line,
});
export const fill = style({ height: '100%', background: colour.accent });
const across = keyframes({ from: { marginLeft: '-30%' }, to: { marginLeft: '100%' } });
export const moving = style([
  fill,
  {
    width: '30%',
    animation: `${across} 1.4s ease-in-out infinite`,
    '@media': { '(prefers-reduced-motion: reduce)': { animation: 'none', width: '100%', opacity: 0.5 } },
  },
]);
export const counted = style({ margin: `${space[1]} 0 0`, color: colour.muted, fontSize: size.small });
