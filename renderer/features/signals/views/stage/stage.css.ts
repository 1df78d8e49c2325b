import { style } from '@vanilla-extract/css';
import { colour, radius, size, space } from '../../../../ui/theme/tokens.css.ts';

export const frame = style({
  position: 'relative',
  flex: 1,
  minWidth: 0,
  minHeight: 0,
  overflowX: 'hidden',
  overflowY: 'auto',
  '@media': { print: { overflow: 'visible' } },
});
export const plot = style({
  position: 'relative',
  minHeight: '100%',
  overflow: 'hidden',
  selectors: {
    '&[data-moves]': { cursor: 'grab', touchAction: 'none' },
    '&[data-moves]:active': { cursor: 'grabbing' },
    '&[data-pointing]': { cursor: 'pointer' },
    '&:focus-visible': { outline: `2px solid ${colour.accent}`, outlineOffset: '-2px' },
    // The focus is then on an option, which shows it.
    '&[aria-activedescendant]:focus-visible': { outline: 'none' },
  },
});
export const canvas = style({ position: 'absolute', left: 0, top: 0, display: 'block' });
export const option = style({
  position: 'absolute',
  borderRadius: radius.small,
  color: 'transparent',
  overflow: 'hidden',
  whiteSpace: 'nowrap',
  fontSize: '1px',
  pointerEvents: 'none',
});
export const optionActive = style({ outline: `2px solid ${colour.accent}`, outlineOffset: '3px' });
export const band = style({
  position: 'absolute',
  border: `1px solid ${colour.accent}`,
  background: `color-mix(in srgb, ${colour.accent} 14%, transparent)`,
  pointerEvents: 'none',
});
export const carried = style({
  position: 'absolute',
  zIndex: 4,
  maxWidth: '220px',
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
  padding: `${space[1]} ${space[2]}`,
  border: `1px solid ${colour.accent}`,
  borderRadius: radius.medium,
  background: colour.raised,
  boxShadow: colour.shadow,
  fontSize: size.small,
  pointerEvents: 'none',
});
export const card = style({
  position: 'absolute',
  zIndex: 5,
  width: 'max-content',
  maxWidth: '300px',
  padding: space[3],
  display: 'flex',
  flexDirection: 'column',
  gap: space[1],
  background: colour.raised,
  border: `1px solid ${colour.line}`,
  borderRadius: radius.medium,
  boxShadow: colour.shadow,
  pointerEvents: 'none',
  '@media': { print: { display: 'none' } },
});
