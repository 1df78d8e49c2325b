import { globalStyle, style, styleVariants } from '@vanilla-extract/css';
import { colour, font, radius, size, space } from '../../ui/theme/tokens.css.ts';

/* The box of the header */

export const box = style({ width: '100%', minWidth: 0 });
export const boxGroup = style({ position: 'relative', display: 'flex', alignItems: 'center' });
export const boxIcon = style({
  position: 'absolute',
  left: space[3],
  color: colour.muted,
  pointerEvents: 'none',
});
export const boxInput = style({
  width: '100%',
  height: '30px',
  padding: `0 76px 0 34px`,
  border: `1px solid ${colour.line}`,
  borderRadius: radius.pill,
  background: colour.paper,
  color: colour.ink,
  fontSize: size.ui,
  selectors: {
    '&[data-focused]': {
      outline: `2px solid ${colour.accent}`,
      outlineOffset: '-1px',
      background: colour.surface,
    },
    '&::placeholder': { color: colour.muted, opacity: 1 },
  },
});
export const boxEnd = style({
  position: 'absolute',
  right: space[2],
  display: 'flex',
  alignItems: 'center',
  pointerEvents: 'none',
  '@media': { 'screen and (max-width: 599px)': { display: 'none' } },
});

export const popover = style({ width: 'min(640px, 94vw)', maxWidth: 'none' });
export const options = style({
  padding: space[1],
  outline: 'none',
  maxHeight: 'min(560px, 74vh)',
  overflow: 'auto',
});
export const option = style({
  display: 'flex',
  gap: space[2],
  padding: `6px ${space[2]}`,
  borderRadius: radius.small,
  outline: 'none',
  cursor: 'pointer',
  selectors: { '&[data-focused]': { background: colour.selected } },
});
export const completionOption = style([option, { alignItems: 'center' }]);
export const boxCorrection = style({
  padding: `${space[2]} ${space[3]} 0`,
  color: colour.muted,
  fontSize: size.small,
});
export const allOption = style([
  option,
  { color: colour.accentText, borderTop: `1px solid ${colour.line}`, borderRadius: 0, marginTop: space[1] },
]);
export const hint = style({ padding: space[3], color: colour.muted, fontSize: size.ui, lineHeight: 1.5 });

/* A result */

export const hitIcon = style({ flex: 'none', display: 'flex', paddingTop: '2px' });
export const hitBody = style({ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column', gap: '2px' });
export const hitHead = style({ display: 'flex', alignItems: 'baseline', gap: space[2], minWidth: 0 });
export const hitTitle = style({
  fontWeight: 600,
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
  minWidth: 0,
});
export const hitEnd = style({
  marginLeft: 'auto',
  flex: 'none',
  display: 'flex',
  gap: space[2],
  color: colour.muted,
  fontSize: size.small,
});
export const hitCode = style({ fontVariantNumeric: 'tabular-nums', minWidth: '46px', textAlign: 'right' });
export const hitFile = style({
  display: 'inline-flex',
  alignItems: 'center',
  gap: '4px',
  marginRight: space[2],
  fontFamily: font.ui,
  fontSize: size.small,
  fontWeight: 600,
  color: colour.accentText,
});
const excerpt = style({ color: colour.muted, fontSize: size.small, lineHeight: 1.45, overflow: 'hidden' });
export const hitExcerpt = styleVariants({
  short: [excerpt, { whiteSpace: 'nowrap', textOverflow: 'ellipsis' }],
  long: [
    excerpt,
    {
      display: '-webkit-box',
      WebkitLineClamp: 2,
      WebkitBoxOrient: 'vertical',
      fontFamily: font.serif,
      fontSize: '0.9375rem',
    },
  ],
});
for (const place of [hitTitle, excerpt]) {
  globalStyle(`${place} mark`, {
    background: colour.mark,
    color: colour.markInk,
    borderRadius: '2px',
    padding: '0 1px',
  });
}

/* The page */

export const page = style({ display: 'flex', flexDirection: 'column', minHeight: '100%' });
export const head = style({
  position: 'sticky',
  top: 0,
  zIndex: 2,
  display: 'flex',
  flexDirection: 'column',
  gap: space[3],
  padding: `${space[4]} ${space[6]} ${space[3]}`,
  background: colour.paper,
  borderBottom: `1px solid ${colour.line}`,
});
export const column = style({ width: '100%', maxWidth: '860px', margin: '0 auto' });
export const headRow = style({ display: 'flex', alignItems: 'center', gap: space[3], flexWrap: 'wrap' });
export const title = style({ fontSize: size.title3, fontWeight: 650 });
export const total = style({ color: colour.muted, fontVariantNumeric: 'tabular-nums' });
export const body = style({ padding: `${space[3]} ${space[6]} ${space[10]}`, flex: 1 });
export const withFacets = style({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 860px) 232px',
  justifyContent: 'center',
  gap: space[8],
  alignItems: 'start',
});
export const headColumn = style({ display: 'flex', flexDirection: 'column', gap: space[3], minWidth: 0 });
export const answers = style({ minWidth: 0 });
export const facetsSide = style({ paddingTop: space[2] });
export const facetsSheet = style({ width: '260px', maxHeight: '70vh', overflow: 'auto' });
export const headActions = style({ display: 'flex', flexWrap: 'wrap', gap: space[2], marginLeft: 'auto' });
export const correction = style({
  display: 'flex',
  flexDirection: 'column',
  gap: space[2],
  padding: space[3],
  marginBottom: space[2],
  borderRadius: radius.medium,
  background: colour.selected,
  lineHeight: 1.5,
});
export const correctionActions = style({ display: 'flex', gap: space[2], flexWrap: 'wrap' });
export const recents = style({
  display: 'flex',
  flexWrap: 'wrap',
  gap: space[2],
  paddingTop: space[2],
  paddingBottom: space[3],
});
export const recent = style({ maxWidth: '320px' });
export const results = style({ outline: 'none', display: 'flex', flexDirection: 'column' });
export const result = style({
  display: 'flex',
  gap: space[3],
  padding: `${space[3]} ${space[2]}`,
  borderBottom: `1px solid ${colour.line}`,
  outline: 'none',
  cursor: 'pointer',
  selectors: {
    '&[data-hovered]': { background: colour.hover },
    '&[data-focus-visible]': { background: colour.selected, boxShadow: `inset 2px 0 ${colour.accent}` },
  },
});
export const more = style({ display: 'flex', justifyContent: 'center', padding: space[4] });

export const problem = style({
  display: 'flex',
  flexDirection: 'column',
  gap: space[1],
  padding: space[3],
  borderRadius: radius.medium,
  background: colour.warningPale,
  color: colour.warningText,
  lineHeight: 1.5,
});
export const problemQuery = style({
  fontFamily: font.mono,
  fontSize: size.small,
  whiteSpace: 'pre-wrap',
  overflowWrap: 'anywhere',
});
export const problemPlace = style({ textDecoration: 'underline wavy', textUnderlineOffset: '3px' });

export const help = style({ display: 'flex', flexDirection: 'column', gap: space[4], paddingTop: space[3] });
export const helpTitle = style({ fontSize: size.lead, fontWeight: 650 });
export const helpList = style({
  display: 'grid',
  gridTemplateColumns: 'minmax(220px, max-content) 1fr',
  gap: `${space[1]} ${space[4]}`,
  alignItems: 'center',
});
export const helpMeaning = style({ color: colour.muted, lineHeight: 1.45 });
export const example = style({
  justifySelf: 'start',
  border: `1px solid ${colour.line}`,
  borderRadius: radius.small,
  background: colour.surface,
  color: colour.accentText,
  fontFamily: font.mono,
  fontSize: size.small,
  padding: `3px ${space[2]}`,
  cursor: 'pointer',
  selectors: {
    '&[data-hovered]': { background: colour.hover },
    '&[data-focus-visible]': { outline: `2px solid ${colour.accent}`, outlineOffset: '1px' },
  },
});
