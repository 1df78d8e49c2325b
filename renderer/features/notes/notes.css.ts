import { style } from '@vanilla-extract/css';
import { colour, font, size, space } from '../../ui/theme/tokens.css.ts';

/** The page of a note is paper: the tools stay on top, the text is 66 characters wide. */
export const page = style({ minHeight: '100%', background: colour.paper });
export const top = style({ position: 'sticky', top: 0, zIndex: 5 });
export const tools = style({
  containerType: 'inline-size',
  display: 'flex',
  alignItems: 'flex-start',
  gap: space[1],
  padding: `0 ${space[2]}`,
  background: colour.paper,
  borderBottom: `1px solid ${colour.line}`,
  '@media': { print: { display: 'none' } },
});
export const toolbar = style({ flex: 1, minWidth: 0 });
export const toolsEnd = style({ display: 'flex', alignItems: 'center', padding: `${space[1]} 0` });
export const sheet = style({
  width: 'min(66ch, 100% - 72px)',
  margin: '0 auto',
  padding: `${space[5]} 0 0`,
  fontFamily: font.serif,
  fontSize: '1rem',
});
export const chips = style({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: space[1],
  fontFamily: font.ui,
  fontSize: size.ui,
});
export const title = style({
  display: 'block',
  width: '100%',
  margin: `${space[2]} 0 ${space[2]}`,
  padding: 0,
  border: 0,
  outline: 'none',
  resize: 'none',
  overflow: 'hidden',
  background: 'transparent',
  color: colour.ink,
  fontFamily: font.serif,
  fontSize: size.title1,
  fontWeight: 650,
  lineHeight: 1.25,
  fieldSizing: 'content',
  '::placeholder': { color: colour.muted },
});
/** The same where the title is a field: what lies over it has its lines and its place. */
export const titleBox = style({ margin: `${space[2]} 0` });
export const titleField = style([title, { margin: 0 }]);
export const body = style({ marginTop: space[5] });

export const notice = style({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: space[2],
  padding: `${space[2]} ${space[4]}`,
  borderBottom: `1px solid ${colour.line}`,
});
export const noticeBad = style({ background: colour.dangerPale, color: colour.dangerText });
export const noticeWarning = style({ background: colour.warningPale, color: colour.warningText });
export const noticeText = style({ flex: '1 1 280px' });

export const list = style({
  display: 'flex',
  flexDirection: 'column',
  height: '100%',
  minHeight: 0,
  background: colour.surface,
});
export const listHead = style({
  display: 'flex',
  flexDirection: 'column',
  gap: space[2],
  padding: space[3],
  borderBottom: `1px solid ${colour.line}`,
});
export const listHeadRow = style({ display: 'flex', alignItems: 'center', gap: space[2], minHeight: '28px' });
export const listTitle = style({ flex: 1, fontSize: size.ui, fontWeight: 650 });
export const picked = style({
  display: 'flex',
  alignItems: 'center',
  gap: space[1],
  padding: `${space[1]} ${space[2]} ${space[1]} ${space[3]}`,
  background: colour.selected,
  borderBottom: `1px solid ${colour.line}`,
});
export const pickedText = style({ flex: 1 });
export const rows = style({ flex: 1, minHeight: 0, overflow: 'auto', outline: 'none' });
export const rowsInner = style({ position: 'relative' });
export const row = style({
  position: 'absolute',
  left: 0,
  right: 0,
  display: 'grid',
  gridTemplateColumns: '22px minmax(0, 1fr)',
  alignItems: 'start',
  padding: `${space[2]} ${space[3]} ${space[2]} ${space[2]}`,
  borderBottom: `1px solid ${colour.line}`,
  borderLeft: '3px solid transparent',
  cursor: 'pointer',
  outlineOffset: '-2px',
  selectors: {
    '&:hover': { background: colour.hover },
    '&[data-current]': { background: colour.selected, borderLeftColor: colour.accent },
  },
});
export const rowTitle = style({
  display: '-webkit-box',
  WebkitLineClamp: 2,
  WebkitBoxOrient: 'vertical',
  overflow: 'hidden',
  fontWeight: 600,
});
export const rowMeta = style({ color: colour.muted, fontSize: size.small });
/** The boxes appear once one is ticked, or when the row is pointed at or has the focus. */
export const rowBox = style({
  opacity: 0,
  paddingTop: '2px',
  selectors: {
    [`${row}:hover &`]: { opacity: 1 },
    [`${row}:focus-within &`]: { opacity: 1 },
    [`${row}:focus &`]: { opacity: 1 },
    '[data-picking] &': { opacity: 1 },
  },
});

export const context = style({ display: 'flex', flexDirection: 'column', gap: space[5], padding: space[4] });
export const group = style({ display: 'flex', flexDirection: 'column', gap: space[2] });
export const properties = style({
  display: 'grid',
  gridTemplateColumns: '96px minmax(0, 1fr)',
  columnGap: space[2],
  rowGap: space[2],
});
export const propertyName = style({ color: colour.muted });
export const small = style({ color: colour.muted, fontSize: size.small });
