import { style } from '@vanilla-extract/css';
import { colour, motion, radius, size, space } from '../../ui/theme/tokens.css.ts';
import { AXIS } from './measures.ts';

export const page = style({
  position: 'relative',
  display: 'flex',
  flexDirection: 'column',
  height: '100%',
  minHeight: 0,
  background: colour.paper,
});
export const filter = style({
  width: '210px',
  '@media': { 'screen and (max-width: 1279px)': { width: '150px' } },
});
export const total = style({
  color: colour.muted,
  fontSize: size.small,
  whiteSpace: 'nowrap',
  '@media': { 'screen and (max-width: 1279px)': { display: 'none' } },
});
/** Words of a button that its sign alone says where the window is narrow; the button keeps them as its name. */
export const roomyText = style({ '@media': { 'screen and (max-width: 1279px)': { display: 'none' } } });
/** The title, the tabs and the actions come first: how many shows where there is room on their line. */
export const roomyTotal = style([
  total,
  { '@media': { 'screen and (max-width: 1535px)': { display: 'none' } } },
]);
export const count = style({ color: colour.muted, fontSize: size.small, whiteSpace: 'nowrap' });
export const tabs = style({ display: 'flex', flexWrap: 'wrap', gap: space[1] });
export const tab = style({
  padding: `3px ${space[3]}`,
  border: `1px solid ${colour.line}`,
  borderRadius: radius.pill,
  background: colour.surface,
  color: colour.ink,
  font: 'inherit',
  fontSize: size.small,
  cursor: 'pointer',
  selectors: {
    '&[data-hovered]': { background: colour.hover },
    '&[data-selected]': {
      background: colour.accentPale,
      borderColor: colour.accent,
      color: colour.accentText,
    },
    '&[data-focus-visible]': { outline: `2px solid ${colour.accent}`, outlineOffset: '1px' },
  },
});
export const group = style({ display: 'flex', alignItems: 'center', gap: '2px' });
export const kindItem = style({ display: 'flex', alignItems: 'center', gap: space[2] });
export const kindList = style({ display: 'flex', flexDirection: 'column', gap: space[2] });

export const frame = style({
  flex: 1,
  minHeight: 0,
  display: 'grid',
  gridTemplateColumns: '148px minmax(0, 1fr)',
  gridTemplateRows: `${String(AXIS)}px minmax(0, 1fr) auto`,
  '@media': { 'screen and (max-width: 1279px)': { gridTemplateColumns: '126px minmax(0, 1fr)' } },
});
/** One row more, for the periods that the review speaks of. */
export const frameWithPeriods = style({
  gridTemplateRows: `${String(AXIS)}px auto minmax(0, 1fr) auto`,
});
export const corner = style({
  borderBottom: `1px solid ${colour.line}`,
  borderRight: `1px solid ${colour.line}`,
});
export const range = style({
  display: 'flex',
  flexDirection: 'column',
  justifyContent: 'center',
  height: '100%',
  paddingLeft: space[4],
  fontSize: size.small,
  fontWeight: 600,
  lineHeight: 1.3,
  '@media': { 'screen and (max-width: 1279px)': { paddingLeft: space[2] } },
});
export const axis = style({
  position: 'relative',
  borderBottom: `1px solid ${colour.line}`,
  overflow: 'hidden',
  cursor: 'col-resize',
  touchAction: 'none',
});
export const axisBrush = style({
  position: 'absolute',
  top: 0,
  bottom: 0,
  background: colour.accentPale,
  borderInline: `1px solid ${colour.accent}`,
  opacity: 0.6,
});
export const body = style({
  gridColumn: '1 / -1',
  display: 'grid',
  gridTemplateColumns: 'subgrid',
  alignItems: 'start',
  overflowX: 'hidden',
  overflowY: 'auto',
  minHeight: 0,
});
export const gutter = style({ position: 'relative', borderRight: `1px solid ${colour.line}` });
export const laneName = style({
  position: 'absolute',
  left: 0,
  right: 0,
  display: 'flex',
  alignItems: 'center',
  gap: space[2],
  padding: `0 ${space[2]} 0 ${space[4]}`,
  borderBottom: `1px solid ${colour.line}`,
  fontWeight: 600,
  lineHeight: 1.25,
  '@media': { 'screen and (max-width: 1279px)': { paddingLeft: space[2] } },
});
export const laneNested = style({
  paddingLeft: space[6],
  fontWeight: 500,
  '@media': { 'screen and (max-width: 1279px)': { paddingLeft: space[4] } },
});
/** The strip is empty beside it: a long name may run on over the lanes. */
export const groupName = style({
  position: 'absolute',
  zIndex: 1,
  left: 0,
  minWidth: '100%',
  width: 'max-content',
  maxWidth: '60vw',
  pointerEvents: 'none',
  display: 'flex',
  alignItems: 'center',
  gap: space[2],
  padding: `0 ${space[2]} 0 ${space[4]}`,
  background: `color-mix(in srgb, ${colour.ink} 5%, transparent)`,
  fontWeight: 650,
  whiteSpace: 'nowrap',
  '@media': { 'screen and (max-width: 1279px)': { paddingLeft: space[2] } },
});
export const groupText = style({ minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' });
export const laneText = style({
  minWidth: 0,
  overflow: 'hidden',
  display: '-webkit-box',
  WebkitLineClamp: 3,
  WebkitBoxOrient: 'vertical',
});
export const laneCount = style({
  color: colour.muted,
  fontWeight: 400,
  fontSize: size.small,
});

export const laneCountBelow = style({ display: 'block' });

export const plot = style({
  position: 'relative',
  overflow: 'hidden',
  cursor: 'grab',
  touchAction: 'none',
  selectors: {
    '&:active': { cursor: 'grabbing' },
    '&[data-pointing]': { cursor: 'pointer' },
    '&:focus-visible': { outline: `2px solid ${colour.accent}`, outlineOffset: '-2px' },
    // The focus is then on an item, which shows it.
    '&[aria-activedescendant]:focus-visible': { outline: 'none' },
  },
});
export const canvas = style({
  position: 'absolute',
  inset: 0,
  width: '100%',
  height: '100%',
  display: 'block',
});
export const options = style({ position: 'absolute', inset: 0, overflow: 'hidden', pointerEvents: 'none' });
export const option = style({
  position: 'absolute',
  borderRadius: radius.small,
  color: 'transparent',
  overflow: 'hidden',
  whiteSpace: 'nowrap',
  fontSize: '1px',
});
export const optionActive = style({ outline: `2px solid ${colour.accent}`, outlineOffset: '2px' });

export const band = style({
  position: 'absolute',
  border: `1px solid ${colour.accent}`,
  background: `color-mix(in srgb, ${colour.accent} 14%, transparent)`,
  pointerEvents: 'none',
});

export const card = style({
  position: 'absolute',
  zIndex: 5,
  width: 'max-content',
  maxWidth: '300px',
  padding: `${space[3]} ${space[3]}`,
  display: 'flex',
  flexDirection: 'column',
  gap: space[1],
  background: colour.raised,
  border: `1px solid ${colour.line}`,
  borderRadius: radius.medium,
  boxShadow: colour.shadow,
  pointerEvents: 'none',
  transition: `opacity ${motion.quick}`,
});
export const cardKind = style({
  display: 'flex',
  alignItems: 'center',
  gap: space[1],
  color: colour.muted,
  fontSize: size.small,
});
export const cardTitle = style({ fontWeight: 600, lineHeight: 1.3 });
export const cardLine = style({ fontSize: size.small });
export const cardMuted = style({ fontSize: size.small, color: colour.muted });

export const legend = style({
  display: 'grid',
  gridTemplateColumns: '36px 1fr',
  alignItems: 'center',
  gap: `${space[2]} ${space[3]}`,
  maxWidth: '320px',
});
export const legendMark = style({ display: 'block' });
export const keyList = style({
  gridColumn: '1 / -1',
  borderTop: `1px solid ${colour.line}`,
  paddingTop: space[2],
  color: colour.muted,
  fontSize: size.small,
});

export const tableWrap = style({
  flex: 1,
  minHeight: 0,
  overflow: 'auto',
  padding: `0 ${space[4]} ${space[6]}`,
});
export const tableKind = style({ display: 'inline-flex', alignItems: 'center', gap: space[2] });
export const code = style({ color: colour.muted, fontVariantNumeric: 'tabular-nums' });
export const waiting = style({ padding: space[6] });

export const relationList = style({
  display: 'grid',
  gridTemplateColumns: 'repeat(2, max-content)',
  gap: `${space[2]} ${space[5]}`,
  maxHeight: '60vh',
  overflow: 'auto',
});
