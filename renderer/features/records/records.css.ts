import { style } from '@vanilla-extract/css';
import { colour, font, radius, size, space } from '../../ui/theme/tokens.css.ts';

export const fill = style({ display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 });
export const stack = style({ display: 'flex', flexDirection: 'column', gap: space[1] });
export const banner = style({
  display: 'flex',
  alignItems: 'center',
  flexWrap: 'wrap',
  gap: space[3],
  padding: `${space[1]} ${space[4]}`,
  minHeight: '36px',
  background: colour.warningPale,
  color: colour.warningText,
  borderBottom: `1px solid ${colour.line}`,
});
export const actionBar = style({
  display: 'flex',
  alignItems: 'center',
  gap: space[2],
  padding: `${space[1]} ${space[4]}`,
  background: colour.selected,
  borderBottom: `1px solid ${colour.line}`,
});
export const count = style({ color: colour.muted });
const middling = 'screen and (max-width: 1279px)';
/** One column: a narrow window, or a usual one enlarged four times (WCAG 1.4.10). */
const narrow = 'screen and (max-width: 699px)';
export const kindBar = style({
  flexWrap: 'nowrap',
  alignItems: 'flex-start',
  '@media': { [middling]: { flexWrap: 'wrap' } },
});
export const kindActions = style({
  display: 'flex',
  alignItems: 'center',
  gap: space[2],
  minHeight: '32px',
  marginLeft: 'auto',
});
export const filters = style({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: space[1],
  flex: 1,
  minWidth: 0,
  minHeight: '32px',
  // A row of its own where the window is too narrow for one row of everything.
  '@media': { [middling]: { order: 1, flexBasis: '100%' } },
});
export const kindName = style({
  display: 'flex',
  alignItems: 'center',
  gap: space[2],
  minHeight: '32px',
  whiteSpace: 'nowrap',
});
/** Fields, buttons and pills of several heights stand on one line. */
export const onBar = style({ display: 'flex', alignItems: 'center', minHeight: '32px' });
export const filterField = style({ width: '230px' });

export const record = style({
  maxWidth: '860px',
  margin: '0 auto',
  padding: `${space[5]} ${space[6]} ${space[12]}`,
  '@media': { [narrow]: { padding: `${space[4]} ${space[3]} ${space[10]}` } },
});
export const chips = style({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: space[1] });
export const headRow = style({
  display: 'flex',
  alignItems: 'flex-start',
  gap: space[2],
  marginTop: space[2],
});
export const title = style({
  fontFamily: font.serif,
  fontSize: size.title1,
  fontWeight: 600,
  lineHeight: 1.25,
});
export const summary = style({
  fontFamily: font.serif,
  fontSize: '1rem',
  lineHeight: 1.6,
  maxWidth: '66ch',
  whiteSpace: 'pre-wrap',
});
export const section = style({
  marginTop: space[6],
  display: 'flex',
  flexDirection: 'column',
  gap: space[2],
});
export const sectionHead = style({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: space[2],
  minHeight: '28px',
});
export const push = style({ marginLeft: 'auto' });
export const small = style({ fontSize: size.small, color: colour.muted });

const oneColumn = { '@media': { [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)' } } };
export const properties = style({
  display: 'grid',
  gridTemplateColumns: 'minmax(110px, 160px) minmax(0, 1fr)',
  columnGap: space[3],
  alignItems: 'start',
  ...oneColumn,
});
export const propertyLabel = style({ color: colour.muted, padding: `6px 0`, minHeight: '32px' });
export const propertyCell = style({ minWidth: 0, padding: '1px 0', minHeight: '32px' });
export const valueButton = style({
  display: 'block',
  width: '100%',
  minHeight: '30px',
  padding: `5px ${space[2]}`,
  margin: 0,
  border: '1px solid transparent',
  borderRadius: radius.medium,
  background: 'transparent',
  textAlign: 'left',
  color: colour.ink,
  cursor: 'text',
  whiteSpace: 'pre-wrap',
  overflowWrap: 'anywhere',
  selectors: {
    '&[data-hovered]': { borderColor: colour.line, background: colour.surface },
    '&[data-focus-visible]': { outline: `2px solid ${colour.accent}`, outlineOffset: '-1px' },
  },
});
export const noValue = style({ color: colour.muted });
export const titleButton = style({ padding: `2px ${space[2]}`, margin: `0 -${space[2]}` });
export const inlineForm = style({ display: 'flex', alignItems: 'flex-start', gap: space[2] });
export const grow = style({ flex: 1, minWidth: 0 });

export const claims = style({
  display: 'flex',
  flexDirection: 'column',
  gap: space[1],
  margin: `2px 0 ${space[2]} ${space[2]}`,
  padding: `${space[1]} 0 ${space[1]} ${space[3]}`,
  borderLeft: `3px solid ${colour.warning}`,
});
export const claim = style({ display: 'flex', alignItems: 'flex-start', gap: space[2] });

export const group = style({
  display: 'grid',
  gridTemplateColumns: 'minmax(110px, 160px) minmax(0, 1fr)',
  gap: space[3],
  ...oneColumn,
});
export const groupLabel = style({ color: colour.muted, paddingTop: '3px' });
export const lines = style({ display: 'flex', flexDirection: 'column', gap: space[1] });
export const lineItem = style({
  display: 'flex',
  alignItems: 'flex-start',
  gap: space[2],
  minHeight: '28px',
  paddingTop: '3px',
});
/** Quiet until its line is pointed at or holds the focus: a page is read more than it is changed. */
export const onDemand = style({
  display: 'inline-flex',
  flex: 'none',
  marginTop: '-3px',
  opacity: 0,
  selectors: { ':is(li, dd, tr):hover &': { opacity: 1 }, '&:focus-within': { opacity: 1 } },
  '@media': { '(hover: none)': { opacity: 1 } },
});
export const lineText = style({ flex: 1, minWidth: 0 });
export const lineIcon = style({ display: 'inline-flex', paddingTop: '2px' });
export const form = style({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(200px, 1fr))',
  gap: space[3],
  padding: space[3],
  border: `1px solid ${colour.line}`,
  borderRadius: radius.large,
  background: colour.surface,
});
export const formActions = style({
  gridColumn: '1 / -1',
  display: 'flex',
  gap: space[2],
  justifyContent: 'flex-end',
});
export const wideField = style({ gridColumn: '1 / -1' });

export const context = style({ display: 'flex', flexDirection: 'column', gap: space[4], padding: space[4] });
export const contextGroup = style({ display: 'flex', flexDirection: 'column', gap: space[2] });
export const card = style({
  display: 'flex',
  flexDirection: 'column',
  gap: '2px',
  padding: `${space[2]} ${space[3]}`,
  border: `1px solid ${colour.line}`,
  borderRadius: radius.medium,
  background: colour.surface,
  color: colour.ink,
  textDecoration: 'none',
  cursor: 'pointer',
  selectors: {
    '&[data-hovered]': { background: colour.hover },
    '&[data-focus-visible]': { outline: `2px solid ${colour.accent}`, outlineOffset: '1px' },
  },
});
export const cardTitle = style({ fontWeight: 600 });
export const cardText = style({ color: colour.muted, fontSize: size.small });

export const listHead = style({
  position: 'sticky',
  top: 0,
  zIndex: 1,
  display: 'flex',
  flexDirection: 'column',
  gap: space[2],
  padding: space[3],
  background: colour.surface,
  borderBottom: `1px solid ${colour.line}`,
});
export const listTitle = style({ fontWeight: 650 });
export const listItem = style({
  position: 'absolute',
  left: 0,
  right: 0,
  top: 0,
  display: 'flex',
  flexDirection: 'column',
  justifyContent: 'center',
  padding: `0 ${space[3]}`,
  height: '52px',
  borderBottom: `1px solid ${colour.line}`,
  borderLeft: '3px solid transparent',
  color: colour.ink,
  textDecoration: 'none',
  cursor: 'pointer',
  selectors: {
    '&[data-hovered]': { background: colour.hover },
    '&[aria-current="page"]': { background: colour.selected, borderLeftColor: colour.accent },
    '&[data-focus-visible]': { outline: `2px solid ${colour.accent}`, outlineOffset: '-2px' },
  },
});
export const ellipsis = style({ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' });
export const measures = style({
  border: `1px solid ${colour.line}`,
  borderRadius: radius.large,
  background: colour.surface,
  overflowX: 'auto',
});
export const value = style({ fontWeight: 650, whiteSpace: 'nowrap' });
