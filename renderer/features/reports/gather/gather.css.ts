import { globalStyle, style } from '@vanilla-extract/css';
import { colour, font, radius, size, space } from '../../../ui/theme/tokens.css.ts';

export const panel = style({ display: 'flex', flexDirection: 'column', minHeight: '100%' });
export const head = style({
  position: 'sticky',
  top: 0,
  zIndex: 2,
  display: 'flex',
  flexDirection: 'column',
  gap: space[2],
  padding: space[3],
  background: colour.surface,
  borderBottom: `1px solid ${colour.line}`,
});
globalStyle(`${head} > section`, { padding: 0 });
export const all = style({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: space[1] });
export const total = style({
  flex: 1,
  color: colour.muted,
  fontSize: size.small,
  fontVariantNumeric: 'tabular-nums',
});
export const title = style({
  padding: `${space[3]} ${space[3]} ${space[1]}`,
  fontSize: size.label,
  fontWeight: 600,
  letterSpacing: '0.07em',
  textTransform: 'uppercase',
  color: colour.muted,
});
export const hint = style({
  padding: space[3],
  color: colour.muted,
  fontSize: size.small,
  lineHeight: 1.5,
});
export const more = style({ display: 'flex', justifyContent: 'center', padding: space[3] });

export const list = style({ margin: 0, padding: 0, listStyle: 'none' });
export const row = style({
  display: 'flex',
  alignItems: 'flex-start',
  borderBottom: `1px solid ${colour.line}`,
  cursor: 'grab',
  ':hover': { background: colour.hover },
  selectors: { '&:active': { cursor: 'grabbing' } },
});
export const source = style({
  flex: 1,
  minWidth: 0,
  display: 'flex',
  gap: space[2],
  padding: `${space[2]} 0 ${space[2]} ${space[3]}`,
  border: 0,
  background: 'transparent',
  color: colour.ink,
  font: 'inherit',
  textAlign: 'left',
  cursor: 'inherit',
  outline: 'none',
  selectors: { '&:focus-visible': { boxShadow: `inset 0 0 0 2px ${colour.accent}` } },
});
export const icon = style({ flex: 'none', paddingTop: '1px' });
export const words = style({ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column', gap: '1px' });
export const name = style({
  display: '-webkit-box',
  WebkitLineClamp: 2,
  WebkitBoxOrient: 'vertical',
  overflow: 'hidden',
  fontWeight: 600,
  lineHeight: 1.35,
});
export const meta = style({
  color: colour.muted,
  fontSize: size.small,
  fontVariantNumeric: 'tabular-nums',
});
export const excerpt = style({
  display: '-webkit-box',
  WebkitLineClamp: 2,
  WebkitBoxOrient: 'vertical',
  overflow: 'hidden',
  color: colour.muted,
  fontFamily: font.serif,
  fontSize: '0.875rem',
  lineHeight: 1.4,
});
for (const place of [name, excerpt])
  globalStyle(`${place} mark`, { background: colour.mark, color: colour.markInk, borderRadius: '2px' });
export const what = style({ margin: `${space[1]} ${space[1]} 0 0` });

export const parts = style({
  display: 'flex',
  flexDirection: 'column',
  gap: space[4],
  maxHeight: '48vh',
  overflow: 'auto',
});
export const part = style({ display: 'flex', flexDirection: 'column', gap: space[1] });
export const partWords = style({
  fontFamily: font.serif,
  fontSize: '0.9375rem',
  lineHeight: 1.45,
  display: '-webkit-box',
  WebkitLineClamp: 3,
  WebkitBoxOrient: 'vertical',
  overflow: 'hidden',
  borderRadius: radius.small,
});
export const partHeading = style({ fontWeight: 650 });

export const form = style({ display: 'flex', flexDirection: 'column', gap: space[3] });
export const columns = style({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(150px, 1fr))',
  gap: space[1],
});
