import { style } from '@vanilla-extract/css';
import { colour, radius, size, space } from '../../ui/theme/tokens.css.ts';

export const page = style({ display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 });
/** Where the window is too low for the filters and a drawing, the page scrolls. */
export const body = style({ position: 'relative', flex: 1, minHeight: '220px', display: 'flex' });
/** The drawing and what stands beside it, or under it in a narrow window. */
export const withSide = style([
  body,
  { '@media': { 'screen and (max-width: 759px)': { flexDirection: 'column', flex: 'none' } } },
]);
export const scroll = style({
  flex: 1,
  minHeight: 0,
  overflow: 'auto',
  padding: `0 ${space[4]} ${space[6]}`,
});
export const frame = style({
  position: 'relative',
  flex: 1,
  minWidth: 0,
  minHeight: 0,
  overflow: 'hidden',
  outlineOffset: '-2px',
  cursor: 'grab',
  touchAction: 'none',
  selectors: { '&[data-pointing]': { cursor: 'pointer' }, '&:active': { cursor: 'grabbing' } },
});
export const canvas = style({ position: 'absolute', inset: 0, width: '100%', height: '100%' });
export const bar = style({
  display: 'flex',
  flex: 'none',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: space[2],
  padding: `${space[2]} ${space[4]}`,
  borderBottom: `1px solid ${colour.line}`,
});
export const push = style({ marginLeft: 'auto', display: 'flex', alignItems: 'center', gap: space[1] });
export const searchField = style({ width: '220px' });
export const queryField = style({ width: '240px' });
export const status = style({ color: colour.muted, fontSize: size.small });
export const zoom = style({
  position: 'absolute',
  right: space[3],
  bottom: space[3],
  display: 'flex',
  flexDirection: 'column',
  gap: '2px',
  padding: '3px',
  background: colour.raised,
  border: `1px solid ${colour.line}`,
  borderRadius: radius.medium,
});
export const card = style({
  position: 'absolute',
  left: space[3],
  bottom: space[3],
  maxWidth: 'min(360px, calc(100% - 90px))',
  padding: space[3],
  display: 'flex',
  flexDirection: 'column',
  gap: space[1],
  background: colour.raised,
  border: `1px solid ${colour.line}`,
  borderRadius: radius.large,
  boxShadow: colour.shadow,
  cursor: 'default',
});
export const cardKind = style({
  display: 'flex',
  alignItems: 'center',
  gap: space[1],
  color: colour.muted,
  fontSize: size.small,
});
export const cardTitle = style({ fontWeight: 600 });
export const cardLinks = style({ color: colour.muted, fontSize: size.small });
export const side = style({
  width: '250px',
  flex: 'none',
  overflow: 'auto',
  padding: space[3],
  borderLeft: `1px solid ${colour.line}`,
  display: 'flex',
  flexDirection: 'column',
  gap: space[3],
  '@media': {
    'screen and (max-width: 1100px)': { width: '210px' },
    'screen and (max-width: 759px)': {
      width: 'auto',
      borderLeft: 0,
      borderTop: `1px solid ${colour.line}`,
    },
  },
});
export const group = style({ display: 'flex', flexDirection: 'column', gap: space[1] });
export const clusterButton = style({
  display: 'flex',
  gap: space[2],
  width: '100%',
  padding: `3px ${space[2]}`,
  border: 0,
  borderRadius: radius.small,
  background: 'transparent',
  color: colour.ink,
  textAlign: 'left',
  cursor: 'pointer',
  selectors: {
    '&[data-hovered]': { background: colour.hover },
    '&[data-focus-visible]': { outline: `2px solid ${colour.accent}`, outlineOffset: '-1px' },
  },
});
export const grow = style({ flex: 1, minWidth: 0, overflowWrap: 'anywhere' });
export const local = style({ position: 'relative', height: '380px', display: 'flex' });
export const legend = style({
  display: 'flex',
  flexWrap: 'wrap',
  gap: `2px ${space[3]}`,
  color: colour.muted,
  fontSize: size.small,
});
export const legendItem = style({ display: 'inline-flex', alignItems: 'center', gap: space[1] });
export const working = style({
  position: 'absolute',
  top: space[2],
  left: space[3],
  padding: `2px ${space[2]}`,
  background: colour.raised,
  border: `1px solid ${colour.line}`,
  borderRadius: radius.pill,
  color: colour.muted,
  fontSize: size.small,
});
export const kindList = style({
  display: 'flex',
  flexDirection: 'column',
  gap: space[1],
  maxHeight: '60vh',
  overflow: 'auto',
  minWidth: '220px',
});
export const allOrNone = style({ display: 'flex', gap: space[1], marginLeft: `-${space[2]}` });
export const left = style({ color: colour.accentText, fontVariantNumeric: 'tabular-nums' });
export const kindItem = style({ display: 'inline-flex', alignItems: 'center', gap: space[2] });
export const year = style({ width: '86px' });
export const localSection = style({
  marginTop: space[6],
  display: 'flex',
  flexDirection: 'column',
  gap: space[2],
});
export const localHead = style({ display: 'flex', alignItems: 'center', gap: space[2], minHeight: '28px' });
export const localFrame = style({
  border: `1px solid ${colour.line}`,
  borderRadius: radius.medium,
  overflow: 'hidden',
});
export const actor = style({
  position: 'absolute',
  display: 'block',
  maxWidth: '300px',
  height: '22px',
  padding: `0 ${space[1]}`,
  border: '1px solid transparent',
  borderRadius: radius.small,
  background: 'transparent',
  // The drawing under it writes the name: here it is said, not shown twice.
  color: 'transparent',
  whiteSpace: 'nowrap',
  overflow: 'hidden',
  cursor: 'pointer',
  touchAction: 'none',
  selectors: {
    '&:hover': { borderColor: colour.lineStrong },
    '&:focus-visible': { outline: `2px solid ${colour.accent}` },
    '&[data-joining]': { borderColor: colour.accent },
  },
});
export const map = style({ position: 'relative', flex: 1, minWidth: 0, minHeight: 0, overflow: 'auto' });
export const mapInner = style({ position: 'relative', minWidth: '100%' });
export const mapCanvas = style({ position: 'absolute', top: 0, left: 0 });
export const form = style({ display: 'flex', flexDirection: 'column', gap: space[3] });
export const teach = style({ maxWidth: '70ch', padding: `${space[2]} ${space[4]}`, color: colour.muted });
