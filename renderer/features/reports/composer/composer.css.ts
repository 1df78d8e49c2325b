import { globalStyle, style } from '@vanilla-extract/css';
import { colour, font, radius, size, space } from '../../../ui/theme/tokens.css.ts';

export const composer = style({
  display: 'flex',
  flexDirection: 'column',
  height: '100%',
  minHeight: 0,
  // Its panes scroll, it does not: what is hidden in them for screen readers must not make it longer.
  position: 'relative',
  overflow: 'clip',
  background: colour.paper,
  '@media': { print: { height: 'auto', overflow: 'visible', background: 'none' } },
});

export const bar = style({
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  gap: space[2],
  minHeight: '44px',
  padding: `0 ${space[2]}`,
  borderBottom: `1px solid ${colour.line}`,
  background: colour.surface,
  '@media': { print: { display: 'none' } },
});
export const barTitle = style({
  minWidth: 0,
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
  fontWeight: 650,
});
export const barCode = style({ flex: 'none', color: colour.muted, fontVariantNumeric: 'tabular-nums' });
export const push = style({ flex: 1 });
export const wideOnly = style({ '@media': { 'screen and (max-width: 1199px)': { display: 'none' } } });

export const panes = style({ flex: 1, minHeight: 0, position: 'relative' });
export const side = style({
  position: 'relative',
  height: '100%',
  minHeight: 0,
  background: colour.surface,
  '@media': { print: { display: 'none' } },
});
globalStyle(`${panes} [role="separator"]`, { background: colour.line, width: '1px', margin: 0 });
globalStyle(`${panes} [role="separator"]::before`, {
  content: "''",
  position: 'absolute',
  zIndex: 3,
  width: '9px',
  height: '100%',
  marginLeft: '-4px',
});
globalStyle(`${panes} [role="separator"]:hover::before`, { background: colour.accentPale, opacity: 0.7 });
globalStyle(`${panes} [role="separator"]:focus-visible::before`, { background: colour.accent });

/** The desk is a tone darker than the sheet that lies on it. */
export const middle = style({
  position: 'relative',
  minHeight: '100%',
  display: 'flex',
  flexDirection: 'column',
  background: colour.hover,
  '@media': { print: { display: 'block', background: 'none' } },
});
export const tools = style({
  position: 'sticky',
  top: 0,
  zIndex: 5,
  containerType: 'inline-size',
  padding: `0 ${space[2]}`,
  background: colour.surface,
  borderBottom: `1px solid ${colour.line}`,
  '@media': { print: { display: 'none' } },
});
export const desk = style({
  flex: 1,
  padding: `${space[6]} ${space[5]} ${space[12]}`,
  '@media': {
    'screen and (max-width: 1199px)': { padding: `${space[3]} ${space[2]} ${space[8]}` },
    print: { padding: 0 },
  },
});
export const sheet = style({
  position: 'relative',
  maxWidth: '760px',
  minHeight: 'max(100%, 70vh)',
  margin: '0 auto',
  padding: `${space[12]} max(${space[8]}, calc((100% - 66ch) / 2)) ${space[8]}`,
  border: `1px solid ${colour.line}`,
  borderRadius: radius.small,
  background: colour.paper,
  boxShadow: '0 1px 2px rgb(0 0 0 / 4%), 0 8px 24px rgb(0 0 0 / 5%)',
  fontFamily: font.serif,
  fontSize: '1rem',
  '@media': {
    'screen and (max-width: 1199px)': { padding: `${space[8]} ${space[8]} ${space[5]}` },
    print: { border: 0, boxShadow: 'none', maxWidth: 'none', minHeight: 0, padding: 0, background: 'none' },
  },
});
export const subtitle = style({
  margin: `0 0 ${space[2]}`,
  color: colour.muted,
  fontSize: size.title3,
  fontStyle: 'italic',
  lineHeight: 1.4,
});
export const body = style({ marginTop: space[6] });
/** Under the tools that stay on top. */
globalStyle(`${body} [contenteditable] > *`, { scrollMarginTop: '64px' });

/** The number of a heading, which nobody writes: drawn before its words, outside the text. */
globalStyle(`${body} [data-number]::before`, {
  content: 'attr(data-number)',
  marginRight: '0.6em',
  color: colour.accentText,
  fontWeight: 500,
  fontVariantNumeric: 'tabular-nums',
});

export const unreadable = style({ maxWidth: '760px', margin: '0 auto', padding: space[8] });
export const unreadableTitle = style({
  fontFamily: font.serif,
  fontSize: size.title1,
  marginBottom: space[3],
});

export const tabs = style({ display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 });
export const tabList = style({
  flex: 'none',
  display: 'flex',
  height: '40px',
  padding: `0 ${space[1]}`,
  containerType: 'inline-size',
  borderBottom: `1px solid ${colour.line}`,
  overflowX: 'auto',
  scrollbarWidth: 'none',
});
export const tab = style({
  position: 'relative',
  display: 'flex',
  alignItems: 'center',
  gap: '5px',
  flex: '0 1 auto',
  padding: '0 6px',
  color: colour.muted,
  fontSize: size.small,
  whiteSpace: 'nowrap',
  cursor: 'pointer',
  outline: 'none',
  selectors: {
    '&[data-hovered]': { color: colour.ink },
    '&[data-selected]': { color: colour.ink, fontWeight: 600 },
    '&[data-selected]::after': {
      content: "''",
      position: 'absolute',
      left: space[1],
      right: space[1],
      bottom: '-1px',
      height: '2px',
      background: colour.accent,
    },
    '&[data-focus-visible]': { boxShadow: `inset 0 0 0 2px ${colour.accent}`, borderRadius: radius.small },
  },
});
const NARROW = '(max-width: 333px)';
/** Where there is no room for all the words, those of the tab chosen stay. */
export const tabWords = style({
  '@container': {
    [NARROW]: {
      selectors: {
        [`${tab}:not([data-selected]) &`]: {
          position: 'absolute',
          width: '1px',
          height: '1px',
          clipPath: 'inset(50%)',
        },
      },
    },
  },
});
export const tabIcon = style({ display: 'none', '@container': { [NARROW]: { display: 'block' } } });
export const tabCount = style({
  minWidth: '16px',
  padding: '0 4px',
  borderRadius: radius.pill,
  background: colour.warningPale,
  color: colour.warningText,
  fontSize: size.label,
  fontWeight: 600,
  lineHeight: '16px',
  textAlign: 'center',
});
export const panel = style({
  flex: 1,
  minHeight: 0,
  overflow: 'auto',
  outline: 'none',
  selectors: { '&[data-focus-visible]': { boxShadow: `inset 0 0 0 2px ${colour.accent}` } },
});

globalStyle(`${body} figcaption::before`, {
  content: 'var(--place, "")',
  color: colour.muted,
  fontWeight: 600,
  whiteSpace: 'pre',
});
globalStyle(`${body} [data-caption]::before`, {
  content: 'attr(data-caption)',
  display: 'block',
  padding: `2px 4px ${space[1]} 0`,
  color: colour.ink,
  fontFamily: font.ui,
  fontSize: size.ui,
  cursor: 'text',
});

/* On paper, the text alone, at its own length. */
globalStyle(`${panes} [role="separator"], ${panes} div:has(> ${side})`, {
  '@media': { print: { display: 'none' } },
});
globalStyle(`${panes}, ${panes} div:has(article)`, {
  '@media': { print: { display: 'block', width: 'auto', height: 'auto', overflow: 'visible' } },
});

/* What goes together stays on one page: a heading and what follows it, a caption and its table, a line of a table, a drawing. */
globalStyle(`${body} :is(h1, h2, h3, h4, h5, h6)`, { '@media': { print: { breakAfter: 'avoid' } } });
globalStyle(`${body} :is(tr, figure, figcaption)`, { '@media': { print: { breakInside: 'avoid' } } });
globalStyle(`${body} [data-caption]::before`, { '@media': { print: { breakAfter: 'avoid' } } });
