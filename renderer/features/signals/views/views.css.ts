import { globalStyle, style } from '@vanilla-extract/css';
import { selectionBar } from '../../../ui/layout/layout.css.ts';
import { colour, radius, size, space } from '../../../ui/theme/tokens.css.ts';

const onPaper = { '@media': { print: { display: 'none' } } } as const;

export const page = style({
  position: 'relative',
  display: 'flex',
  flexDirection: 'column',
  height: '100%',
  minHeight: 0,
  background: colour.paper,
});
export const tools = style(onPaper);
export const filter = style({
  width: '200px',
  '@media': { 'screen and (max-width: 1279px)': { width: '140px' } },
});
export const total = style({
  color: colour.muted,
  fontSize: size.small,
  whiteSpace: 'nowrap',
  '@media': { 'screen and (max-width: 1279px)': { display: 'none' } },
});
export const tabs = style({ display: 'flex', flexWrap: 'wrap', gap: space[1], ...onPaper });
export const tab = style({
  padding: `3px ${space[3]}`,
  '@media': { 'screen and (max-width: 1279px)': { padding: `3px ${space[2]}` } },
  border: `1px solid ${colour.line}`,
  borderRadius: radius.pill,
  background: colour.surface,
  color: colour.ink,
  font: 'inherit',
  fontSize: size.small,
  whiteSpace: 'nowrap',
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

export const body = style({ flex: 1, minHeight: 0, display: 'flex', position: 'relative' });
export const main = style({ flex: 1, minWidth: 0, minHeight: 0, display: 'flex', flexDirection: 'column' });
export const legend = style({
  padding: `${space[2]} ${space[4]} ${space[3]}`,
  color: colour.muted,
  fontSize: size.small,
  lineHeight: 1.5,
  borderTop: `1px solid ${colour.line}`,
  // The same words are behind the button of the legend.
  '@media': {
    'screen and (max-width: 1279px)': { display: 'none' },
    'screen and (max-height: 760px)': { display: 'none' },
  },
});
export const legendList = style({ display: 'grid', gap: space[2], maxWidth: '340px', lineHeight: 1.45 });
export const heading = style({
  '@media': {
    'screen and (max-width: 1279px)': {
      position: 'absolute',
      width: '1px',
      height: '1px',
      overflow: 'hidden',
      clipPath: 'inset(50%)',
      whiteSpace: 'nowrap',
    },
  },
});
export const wideOnly = style({ '@media': { 'screen and (max-width: 1279px)': { display: 'none' } } });
export const side = style({
  flex: 'none',
  width: '340px',
  overflow: 'auto',
  borderLeft: `1px solid ${colour.line}`,
  background: colour.surface,
  '@media': { 'screen and (max-width: 1279px)': { width: '280px' }, print: { display: 'none' } },
});
export const sideBody = style({
  padding: `${space[3]} ${space[4]} ${space[6]}`,
  display: 'flex',
  flexDirection: 'column',
  gap: space[3],
});
export const sideHead = style({ display: 'flex', alignItems: 'start', gap: space[2] });
export const sideTitle = style({ flex: 1, fontSize: size.lead, fontWeight: 650, lineHeight: 1.3 });
export const sideMeta = style({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: space[1],
  color: colour.muted,
  fontSize: size.small,
});
export const passage = style({ lineHeight: 1.5 });
export const strong = style({ fontWeight: 650 });
export const quiet = style({ color: colour.muted, fontSize: size.small, lineHeight: 1.5 });
export const ratings = style({ width: '100%', borderCollapse: 'collapse', fontSize: size.small });
globalStyle(`${ratings} th, ${ratings} td`, {
  padding: `3px ${space[1]}`,
  textAlign: 'left',
  fontWeight: 400,
  borderBottom: `1px solid ${colour.line}`,
});
globalStyle(`${ratings} thead th`, { color: colour.muted, fontSize: size.label });
export const number = style({ textAlign: 'right', fontVariantNumeric: 'tabular-nums' });
export const list = style({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: '2px',
});
export const listItem = style({
  display: 'flex',
  alignItems: 'baseline',
  gap: space[2],
  width: '100%',
  padding: `${space[1]} ${space[2]}`,
  border: 0,
  borderRadius: radius.small,
  background: 'transparent',
  color: colour.ink,
  font: 'inherit',
  textAlign: 'left',
  cursor: 'pointer',
  selectors: {
    '&[data-hovered]': { background: colour.hover },
    '&[data-focus-visible]': { outline: `2px solid ${colour.accent}`, outlineOffset: '-2px' },
  },
});
export const listTitle = style({ flex: 1, minWidth: 0 });
export const code = style({ color: colour.muted, fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' });
export const actions = style({ display: 'flex', flexWrap: 'wrap', gap: space[2] });

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

export const tableWrap = style({
  flex: 1,
  minHeight: 0,
  overflow: 'auto',
  padding: `0 ${space[4]} ${space[6]}`,
  '@media': { print: { overflow: 'visible' } },
});
export const bar = style([selectionBar, { bottom: space[4], ...onPaper }]);
export const waiting = style({ padding: space[6] });
export const form = style({ display: 'grid', gap: space[3], minWidth: '260px' });
export const memberRow = style({ display: 'flex', alignItems: 'center', gap: space[1] });
