import { style } from '@vanilla-extract/css';
import { colour, radius, size, space } from '../../ui/theme/tokens.css.ts';

export const chart = style({
  position: 'relative',
  border: `1px solid ${colour.line}`,
  borderRadius: radius.large,
  background: colour.surface,
  padding: space[3],
});
export const drawing = style({ display: 'block', width: '100%', height: 'auto', overflow: 'visible' });
export const point = style({ outline: 'none', cursor: 'pointer' });
/** What takes the pointer over a mark: large enough for a finger, drawn only under the pointer or with the focus. */
export const target = style({
  fill: 'transparent',
  stroke: 'transparent',
  strokeWidth: 2,
  selectors: {
    [`${point}:hover &`]: { fill: colour.accent, fillOpacity: 0.14 },
    [`${point}:focus-visible &`]: { stroke: colour.accent },
  },
});
export const hint = style({
  position: 'absolute',
  zIndex: 2,
  maxWidth: '300px',
  padding: `${space[1]} ${space[2]}`,
  borderRadius: radius.small,
  background: colour.rail,
  border: `1px solid ${colour.railActive}`,
  color: colour.railInk,
  fontSize: size.small,
  pointerEvents: 'none',
});
export const legend = style({
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: space[4],
  rowGap: space[1],
  marginTop: space[2],
  fontSize: size.small,
  color: colour.muted,
});
export const legendItem = style({ display: 'inline-flex', alignItems: 'center', gap: space[1] });
export const notes = style({
  display: 'flex',
  flexDirection: 'column',
  gap: '2px',
  marginTop: space[2],
  fontSize: size.small,
});
export const note = style({ color: colour.muted });
export const noteLabel = style({ fontWeight: 600, color: colour.ink });
export const head = style({ display: 'flex', alignItems: 'center', gap: space[2], minHeight: '28px' });
export const push = style({ marginLeft: 'auto' });

export const details = style({
  display: 'flex',
  flexDirection: 'column',
  gap: space[2],
  width: 'min(340px, 84vw)',
});
export const bigFigure = style({
  fontSize: size.title2,
  fontWeight: 650,
  fontVariantNumeric: 'tabular-nums',
});
export const facts = style({
  display: 'grid',
  gridTemplateColumns: 'auto minmax(0, 1fr)',
  columnGap: space[3],
  rowGap: space[1],
});
export const factName = style({ color: colour.muted });

export const gridScroll = style({ flex: 1, minHeight: 0, overflow: 'auto', padding: space[4] });
export const grid = style({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(290px, 1fr))',
  gap: space[3],
});
export const card = style({
  display: 'flex',
  flexDirection: 'column',
  gap: space[1],
  minWidth: 0,
  padding: space[3],
  border: `1px solid ${colour.line}`,
  borderRadius: radius.large,
  background: colour.surface,
});
export const cardTitle = style({ fontWeight: 650, lineHeight: 1.35, minHeight: '2.7em' });
export const cardFoot = style({ marginTop: 'auto', fontSize: size.small, color: colour.muted });
export const alone = style({
  flex: 1,
  display: 'flex',
  flexDirection: 'column',
  justifyContent: 'center',
  minHeight: '140px',
});
export const more = style({ display: 'flex', justifyContent: 'center', padding: space[4] });

export const small = style({ fontSize: size.small, color: colour.muted });
export const tableFrame = style({
  border: `1px solid ${colour.line}`,
  borderRadius: radius.large,
  background: colour.surface,
  overflowX: 'auto',
});
export const preview = style({
  maxHeight: '260px',
  overflow: 'auto',
  border: `1px solid ${colour.line}`,
  borderRadius: radius.medium,
});
export const problem = style({ color: colour.dangerText, fontSize: size.small });
export const mapping = style({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(170px, 1fr))',
  gap: space[2],
});
