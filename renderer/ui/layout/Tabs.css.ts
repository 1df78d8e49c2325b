import { style } from '@vanilla-extract/css';
import { colour, radius, size, space } from '../theme/tokens.css.ts';

export const tabs = style({ display: 'flex', flexDirection: 'column', minHeight: 0 });
export const list = style({ display: 'flex', gap: space[1], borderBottom: `1px solid ${colour.line}` });
export const tab = style({
  padding: `${space[2]} ${space[3]}`,
  fontSize: size.ui,
  color: colour.muted,
  cursor: 'pointer',
  borderBottom: '2px solid transparent',
  marginBottom: '-1px',
  outline: 'none',
  selectors: {
    '&[data-hovered]': { color: colour.ink },
    '&[data-selected]': { color: colour.ink, fontWeight: 600, borderBottomColor: colour.accent },
    '&[data-focus-visible]': {
      outline: `2px solid ${colour.accent}`,
      outlineOffset: '-2px',
      borderRadius: radius.small,
    },
  },
});
export const panel = style({ paddingTop: space[3], outline: 'none' });
