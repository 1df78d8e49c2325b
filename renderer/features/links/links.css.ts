import { globalStyle, keyframes, style } from '@vanilla-extract/css';
import { colour, radius, size, space } from '../../ui/theme/tokens.css.ts';

export const group = style({ display: 'flex', flexDirection: 'column', gap: space[2] });
export const head = style({ display: 'flex', alignItems: 'center', gap: space[2], minHeight: '24px' });
export const push = style({ marginLeft: 'auto' });
export const filters = style({ display: 'flex', flexWrap: 'wrap', gap: space[1] });
export const small = style({ color: colour.muted, fontSize: size.small });

/** A hub has thousands of lines: they scroll in a window of their own and only those in view are there. */
export const hub = style({ maxHeight: '460px', overflow: 'auto', outlineOffset: '2px' });
export const inner = style({ position: 'relative' });
export const line = style({ position: 'absolute', left: 0, right: 0, paddingBottom: space[1] });
export const kindName = style({ color: colour.muted, fontSize: size.small, paddingTop: space[1] });
export const linkCard = style({
  display: 'flex',
  flexDirection: 'column',
  gap: '2px',
  padding: `${space[2]} ${space[3]}`,
  border: `1px solid ${colour.line}`,
  borderRadius: radius.medium,
  background: colour.surface,
  color: colour.ink,
  textDecoration: 'none',
  textAlign: 'left',
  cursor: 'pointer',
  overflowWrap: 'anywhere',
  selectors: {
    '&[data-hovered]': { background: colour.hover },
    '&[data-focus-visible]': { outline: `2px solid ${colour.accent}`, outlineOffset: '1px' },
  },
});
export const cardTitle = style({ fontWeight: 600 });
// An icon that begins a line stands on it, not above it.
globalStyle(`${cardTitle} > svg`, { verticalAlign: '-2px' });
export const sentence = style({ color: colour.muted, fontSize: size.small });
export const gone = style({ color: colour.warningText, fontSize: size.small });

/** One text or one record named without a link, with what can be done about it. */
export const proposal = style({
  display: 'flex',
  flexDirection: 'column',
  gap: space[1],
  padding: `${space[2]} ${space[3]}`,
  border: `1px dashed ${colour.lineStrong}`,
  borderRadius: radius.medium,
});
export const place = style({ display: 'flex', alignItems: 'flex-start', gap: space[2] });
globalStyle(`${place} > svg`, { flex: 'none', marginTop: '3px' });
export const pair = style({
  display: 'flex',
  alignItems: 'center',
  gap: space[2],
  padding: `${space[1]} 0`,
  borderBottom: `1px solid ${colour.line}`,
});
export const grow = style({ flex: 1, minWidth: 0, overflowWrap: 'anywhere' });
export const actions = style({ display: 'flex', flexWrap: 'wrap', gap: space[1] });

const fade = keyframes({ from: { background: colour.mark }, to: { background: 'transparent' } });
export const shownBlock = style({
  borderRadius: radius.small,
  animation: `${fade} 2s ease-out`,
  '@media': {
    '(prefers-reduced-motion: reduce)': { animation: 'none', outline: `2px solid ${colour.accent}` },
  },
});

export const list = style({
  display: 'flex',
  flexDirection: 'column',
  gap: space[2],
  maxHeight: '52vh',
  overflow: 'auto',
  padding: '2px',
});
export const lines = style({ display: 'flex', flexDirection: 'column', gap: space[1] });
/** Under the box that ticks them all. */
export const lineUnder = style({ paddingLeft: space[6] });

export const values = style({ width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' });
export const valueCell = style({
  padding: `${space[1]} ${space[2]}`,
  borderBottom: `1px solid ${colour.line}`,
  textAlign: 'left',
  verticalAlign: 'top',
  fontWeight: 'inherit',
  overflowWrap: 'anywhere',
});
export const valueHead = style([valueCell, { color: colour.muted, fontSize: size.small }]);
export const valueName = style([valueHead, { width: '22%' }]);
export const choice = style({ display: 'flex', gap: space[1], alignItems: 'flex-start', cursor: 'pointer' });

export const preview = style({
  position: 'fixed',
  zIndex: 40,
  width: '340px',
  maxWidth: 'calc(100vw - 16px)',
  maxHeight: '340px',
  overflow: 'hidden',
  padding: space[3],
  display: 'flex',
  flexDirection: 'column',
  gap: space[1],
  background: colour.raised,
  color: colour.ink,
  border: `1px solid ${colour.line}`,
  borderRadius: radius.large,
  boxShadow: colour.shadow,
});
export const previewKind = style({
  display: 'flex',
  alignItems: 'center',
  gap: space[1],
  color: colour.muted,
  fontSize: size.small,
});
export const previewText = style({
  color: colour.muted,
  fontSize: size.small,
  display: '-webkit-box',
  WebkitLineClamp: 6,
  WebkitBoxOrient: 'vertical',
  overflow: 'hidden',
});
