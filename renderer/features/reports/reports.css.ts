import { style } from '@vanilla-extract/css';
import { colour, font, radius, size, space } from '../../ui/theme/tokens.css.ts';

export const page = style({ display: 'flex', flexDirection: 'column', minHeight: '100%' });
export const titleIcon = style({ color: colour.kind.rapport.mark });
export const count = style({ color: colour.muted, fontVariantNumeric: 'tabular-nums' });
export const filter = style({ width: '230px', marginLeft: space[2] });
export const push = style({ flex: 1 });

export const list = style({
  display: 'flex',
  flexDirection: 'column',
  width: '100%',
  maxWidth: '960px',
  margin: '0 auto',
  padding: `${space[4]} ${space[4]} ${space[10]}`,
  outline: 'none',
});
export const row = style({
  display: 'flex',
  alignItems: 'center',
  gap: space[3],
  padding: `${space[3]} ${space[3]}`,
  borderBottom: `1px solid ${colour.line}`,
  outline: 'none',
  cursor: 'pointer',
  selectors: {
    '&[data-hovered]': { background: colour.hover },
    '&[data-focus-visible]': { background: colour.selected, boxShadow: `inset 2px 0 ${colour.accent}` },
  },
});
export const rowIcon = style({
  flex: 'none',
  display: 'grid',
  placeItems: 'center',
  width: '34px',
  height: '40px',
  border: `1px solid ${colour.line}`,
  borderRadius: radius.small,
  background: colour.surface,
});
export const rowMain = style({ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column', gap: '2px' });
export const rowTitle = style({
  fontFamily: font.serif,
  fontSize: size.title3,
  fontWeight: 600,
  lineHeight: 1.3,
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  display: '-webkit-box',
  WebkitLineClamp: 2,
  WebkitBoxOrient: 'vertical',
});
export const rowMeta = style({
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: space[3],
  color: colour.muted,
  fontSize: size.small,
  fontVariantNumeric: 'tabular-nums',
});
export const code = style({ fontVariantNumeric: 'tabular-nums' });
export const rowEnd = style({ flex: 'none', display: 'flex', alignItems: 'center', gap: space[2] });
export const version = style({ color: colour.muted, fontSize: size.small });
