import { globalStyle, style } from '@vanilla-extract/css';
import { colour, font, measure, size, space } from '../../../ui/theme/tokens.css.ts';

export const scroller = style({
  flex: 1,
  // Where the window is too low for the filters and some rows, the page scrolls.
  minHeight: '180px',
  overflow: 'auto',
  background: colour.surface,
  position: 'relative',
});
/** The columns on paper: those of the screen would go past its edge. */
export const PAPER_COLUMNS = '--vigie-paper-columns';
const onPaper = {
  gridTemplateColumns: `var(${PAPER_COLUMNS}) !important`,
  height: 'auto',
  padding: 0,
} as const;
export const grid = style({
  minWidth: '100%',
  width: 'max-content',
  '@media': { print: { minWidth: 0, width: '100%' } },
});
// Nothing is selected on paper.
globalStyle(`${grid} [aria-colindex="1"]`, { '@media': { print: { display: 'none' } } });

export const line = style({
  display: 'grid',
  alignItems: 'stretch',
  minWidth: '100%',
  paddingRight: space[3],
});

export const head = style([
  line,
  {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    height: '30px',
    background: colour.surface,
    borderBottom: `1px solid ${colour.line}`,
    '@media': { print: { ...onPaper, position: 'static' } },
  },
]);
export const headCell = style({
  display: 'flex',
  alignItems: 'center',
  gap: space[1],
  padding: `0 ${space[2]}`,
  fontSize: size.label,
  fontWeight: 600,
  letterSpacing: '0.05em',
  textTransform: 'uppercase',
  color: colour.muted,
  whiteSpace: 'nowrap',
  overflow: 'hidden',
  outlineOffset: '-2px',
  selectors: { '&[data-sortable]': { cursor: 'pointer' }, '&[data-sortable]:hover': { color: colour.ink } },
});

export const row = style([
  line,
  {
    position: 'absolute',
    left: 0,
    right: 0,
    top: 0,
    height: `${measure.row}px`,
    borderBottom: `1px solid ${colour.line}`,
    cursor: 'pointer',
    selectors: {
      '&:hover': { background: colour.hover },
      '&[aria-selected="true"]': { background: colour.selected },
    },
    // On paper, the rows drawn, one under the other.
    '@media': {
      print: { ...onPaper, position: 'static', transform: 'none !important', breakInside: 'avoid' },
    },
  },
]);
export const body = style({
  position: 'relative',
  width: '100%',
  '@media': { print: { height: 'auto !important' } },
});

export const cell = style({
  display: 'flex',
  alignItems: 'center',
  gap: space[1],
  minWidth: 0,
  padding: `0 ${space[2]}`,
  outlineOffset: '-2px',
  whiteSpace: 'nowrap',
  overflow: 'hidden',
  '@media': { print: { whiteSpace: 'normal', overflowWrap: 'anywhere', padding: space[1] } },
});
export const numeric = style({ justifyContent: 'flex-end', fontVariantNumeric: 'tabular-nums' });
export const text = style({ overflow: 'hidden', textOverflow: 'ellipsis' });
export const code = style({ color: colour.muted, fontSize: size.small, fontFamily: font.mono });
export const title = style({ fontWeight: 500 });
export const bone = style({ height: '10px', width: '60%', borderRadius: '4px', background: colour.hover });

export const check = style({ padding: `0 0 0 ${space[3]}`, overflow: 'visible' });
