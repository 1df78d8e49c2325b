import { style } from '@vanilla-extract/css';
import { colour, radius, size, space } from '../../../ui/theme/tokens.css.ts';

export const name = style({
  display: 'flex',
  alignItems: 'center',
  padding: `0 ${space[4]}`,
  borderRight: `1px solid ${colour.line}`,
  borderBottom: `1px solid ${colour.line}`,
  fontSize: size.small,
  color: colour.muted,
  '@media': { 'screen and (max-width: 1279px)': { padding: `0 ${space[2]}` } },
});
export const strip = style({
  position: 'relative',
  overflow: 'hidden',
  borderBottom: `1px solid ${colour.line}`,
});
export const period = style({
  position: 'absolute',
  height: '20px',
  display: 'flex',
  alignItems: 'center',
  gap: space[1],
  padding: `0 ${space[1]}`,
  border: `1px solid ${colour.accent}`,
  borderRadius: radius.small,
  background: colour.accentPale,
  color: colour.accentText,
  font: 'inherit',
  fontSize: size.small,
  cursor: 'pointer',
  overflow: 'hidden',
  selectors: {
    '&[data-hovered]': { background: colour.selected },
    '&[data-focus-visible]': { outline: `2px solid ${colour.accent}`, outlineOffset: '-1px' },
  },
});
export const text = style({ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' });
