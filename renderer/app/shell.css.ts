import { globalStyle, style } from '@vanilla-extract/css';
import { colour, measure, motion, radius, size, space } from '../ui/theme/tokens.css.ts';

const narrow = 'screen and (max-width: 1023px)';
const middling = 'screen and (max-width: 1279px)';
/** A usual window enlarged four times has 320 pixels left: everything must still be reached (WCAG 1.4.10). */
const tiny = 'screen and (max-width: 599px)';

export const shell = style({
  display: 'grid',
  height: '100%',
  gridTemplateRows: `${measure.header}px minmax(0, 1fr) ${measure.status}px`,
  gridTemplateColumns: `${measure.rail}px minmax(0, 1fr)`,
  gridTemplateAreas: "'header header' 'rail work' 'status status'",
  '@media': {
    [middling]: { gridTemplateColumns: '186px minmax(0, 1fr)' },
    [narrow]: { gridTemplateColumns: '52px minmax(0, 1fr)' },
    print: { display: 'block' },
  },
});

export const skip = style({
  position: 'fixed',
  left: space[2],
  top: '-60px',
  zIndex: 70,
  padding: `${space[2]} ${space[3]}`,
  background: colour.accent,
  color: colour.onAccent,
  borderRadius: radius.medium,
  selectors: { '&:focus': { top: space[1] } },
});

const hiddenOnPaper = { '@media': { print: { display: 'none' } } } as const;

export const header = style([
  {
    gridArea: 'header',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(240px, 560px) minmax(0, 1fr)',
    alignItems: 'center',
    gap: space[3],
    padding: `0 ${space[3]} 0 ${space[4]}`,
    '@media': {
      [middling]: { gridTemplateColumns: 'minmax(0, 186px) minmax(160px, 1fr) auto' },
      [tiny]: { gridTemplateColumns: 'minmax(0, 1fr) auto', gap: space[2], padding: `0 ${space[2]}` },
    },
    background: colour.surface,
    borderBottom: `1px solid ${colour.line}`,
  },
  hiddenOnPaper,
]);
export const brand = style({
  display: 'flex',
  alignItems: 'center',
  gap: space[3],
  minWidth: 0,
  '@media': { [tiny]: { display: 'none' } },
});
export const brandName = style({ fontWeight: 700, fontSize: '14px' });
export const brandPlace = style({
  color: colour.muted,
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
  '@media': { [narrow]: { display: 'none' } },
});
export const headerEnd = style({
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'flex-end',
  gap: space[2],
});
export const pillButton = style({
  borderRadius: radius.pill,
  minHeight: '24px',
  fontSize: size.small,
  padding: `0 ${space[3]}`,
});
export const wideOnly = style({ '@media': { [middling]: { display: 'none' } } });
/** The word of a button that its icon says alone where there is no room; it is still its name. */
export const word = style({
  '@media': { [tiny]: { position: 'absolute', width: '1px', height: '1px', clipPath: 'inset(50%)' } },
});
export const roomyOnly = style({ display: 'contents', '@media': { [tiny]: { display: 'none' } } });

export const rail = style([
  {
    gridArea: 'rail',
    display: 'flex',
    flexDirection: 'column',
    gap: space[4],
    padding: `${space[3]} ${space[2]}`,
    overflow: 'auto',
    background: colour.rail,
    color: colour.railInk,
    scrollbarColor: `${colour.railMuted} transparent`,
  },
  hiddenOnPaper,
]);
export const railSection = style({ display: 'flex', flexDirection: 'column', gap: '1px' });
/** What may be long scrolls; the trash and the settings stay in reach under it, but in a window too low for both. */
export const railLong = style({
  display: 'flex',
  flexDirection: 'column',
  gap: space[4],
  flex: 1,
  '@media': {
    'screen and (min-height: 480px)': {
      minHeight: 0,
      overflow: 'auto',
      // Room for the line around what has the focus.
      margin: `0 -${space[1]}`,
      padding: `0 ${space[1]}`,
      scrollbarColor: `${colour.railMuted} transparent`,
    },
  },
});
export const railTitle = style({
  padding: `0 ${space[2]} ${space[1]}`,
  fontSize: size.label,
  fontWeight: 600,
  letterSpacing: '0.08em',
  textTransform: 'uppercase',
  color: colour.railMuted,
  '@media': { [narrow]: { display: 'none' } },
});
export const railItem = style({
  display: 'flex',
  alignItems: 'center',
  gap: space[2],
  minHeight: '26px',
  padding: `2px ${space[2]}`,
  borderRadius: radius.medium,
  color: colour.railInk,
  textDecoration: 'none',
  cursor: 'pointer',
  transition: `background ${motion.quick}`,
  selectors: {
    '&[data-hovered]': { background: colour.railActive },
    '&[aria-current="page"]': { background: colour.railActive, fontWeight: 600 },
    '&[data-focus-visible]': { outline: `2px solid ${colour.railInk}`, outlineOffset: '-2px' },
  },
  '@media': { [narrow]: { justifyContent: 'center', minHeight: '32px' } },
});
export const railText = style({
  flex: 1,
  minWidth: 0,
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
  '@media': {
    [narrow]: { position: 'absolute', width: '1px', height: '1px', clipPath: 'inset(50%)' },
  },
});
export const railCount = style({
  color: colour.railMuted,
  fontSize: size.small,
  fontWeight: 400,
  fontVariantNumeric: 'tabular-nums',
  '@media': { [narrow]: { display: 'none' } },
});

export const work = style({
  gridArea: 'work',
  display: 'flex',
  minWidth: 0,
  minHeight: 0,
  background: colour.paper,
});
export const column = style({
  height: '100%',
  overflow: 'auto',
  background: colour.surface,
  borderRight: `1px solid ${colour.line}`,
});
export const contextColumn = style({
  height: '100%',
  overflow: 'auto',
  background: colour.surface,
  borderLeft: `1px solid ${colour.line}`,
});
export const middle = style({
  display: 'flex',
  flexDirection: 'column',
  flex: 1,
  width: '100%',
  height: '100%',
  minWidth: 0,
});
export const page = style({
  flex: 1,
  minHeight: 0,
  overflow: 'auto',
  // A caret that goes up, and what one is led to, stand under the bars that stay on top of a text, not behind them.
  scrollPaddingTop: '56px',
  position: 'relative',
  outline: 'none',
});
export const below = style({ borderTop: `1px solid ${colour.line}`, background: colour.surface });

export const tabBar = style([
  {
    display: 'flex',
    alignItems: 'flex-end',
    flex: 'none',
    height: '38px',
    padding: `0 ${space[2]} 0 ${space[1]}`,
    background: colour.surface,
    borderBottom: `1px solid ${colour.line}`,
  },
  hiddenOnPaper,
]);
export const tabArrows = style({
  display: 'flex',
  alignItems: 'center',
  height: '37px',
  paddingRight: space[1],
});
export const tabList = style({
  display: 'flex',
  flex: 1,
  minWidth: 0,
  alignSelf: 'stretch',
  alignItems: 'flex-end',
  overflowX: 'auto',
  scrollbarWidth: 'none',
});
export const tab = style({
  display: 'flex',
  alignItems: 'center',
  gap: space[1],
  flex: '0 1 auto',
  minWidth: '88px',
  maxWidth: '240px',
  height: '31px',
  marginBottom: '-1px',
  padding: `0 ${space[1]} 0 ${space[3]}`,
  border: '1px solid transparent',
  borderBottom: 0,
  borderRadius: `${radius.medium} ${radius.medium} 0 0`,
  color: colour.muted,
  cursor: 'pointer',
  selectors: {
    '&:hover': { color: colour.ink },
    '&[aria-selected="true"]': {
      background: colour.paper,
      borderColor: colour.line,
      color: colour.ink,
      boxShadow: `0 1px 0 ${colour.paper}`,
    },
    '&:focus-visible': { outline: `2px solid ${colour.accent}`, outlineOffset: '-3px' },
  },
});
export const tabTitle = style({
  flex: 1,
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
});
export const tabClose = style({
  width: '20px',
  height: '20px',
  display: 'inline-flex',
  alignItems: 'center',
  justifyContent: 'center',
  border: 0,
  padding: 0,
  borderRadius: radius.small,
  background: 'transparent',
  color: 'inherit',
  cursor: 'pointer',
  selectors: { '&:hover': { background: colour.hover } },
});

export const status = style([
  {
    gridArea: 'status',
    display: 'flex',
    alignItems: 'center',
    gap: space[5],
    padding: `0 ${space[4]}`,
    background: colour.surface,
    borderTop: `1px solid ${colour.line}`,
    color: colour.muted,
    fontSize: size.small,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
  },
  hiddenOnPaper,
]);
export const statusLive = style({ selectors: { '&:empty': { display: 'none' } } });
export const statusItem = style({ overflow: 'hidden', textOverflow: 'ellipsis' });
export const statusSave = style({ display: 'inline-flex', alignItems: 'center', gap: space[1] });
export const statusOk = style({ color: colour.successText });
export const statusBad = style({ color: colour.dangerText });
export const push = style({ marginLeft: 'auto' });
export const optional = style({ '@media': { [narrow]: { display: 'none' } } });

export const under = style({ height: '100%' });
export const away = style([
  {
    position: 'fixed',
    left: '50%',
    bottom: `calc(${measure.status}px + ${space[3]})`,
    transform: 'translateX(-50%)',
    zIndex: 65,
    maxWidth: 'min(560px, 90vw)',
    padding: `${space[2]} ${space[4]}`,
    borderRadius: radius.medium,
    background: colour.warningPale,
    color: colour.warningText,
    // It stands over the text being written: a click goes through to it.
    pointerEvents: 'none',
    selectors: { '&:empty': { padding: 0 } },
  },
  hiddenOnPaper,
]);
export const lost = style({
  position: 'fixed',
  inset: 0,
  zIndex: 80,
  display: 'grid',
  placeItems: 'center',
  background: colour.paper,
});
export const formColumns = style({ display: 'grid', gridTemplateColumns: '1fr 96px', gap: space[3] });
export const keysSection = style({ marginTop: space[4] });
export const keysTitle = style({
  marginBottom: space[1],
  fontSize: size.label,
  fontWeight: 600,
  letterSpacing: '0.06em',
  textTransform: 'uppercase',
  color: colour.muted,
});
export const keysTable = style({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(260px, 1fr))',
  gap: `${space[1]} ${space[6]}`,
});
export const keysChoices = style({ display: 'flex', flex: 'none', alignItems: 'center', gap: space[3] });
export const keysRow = style({
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: space[3],
  padding: `${space[1]} 0`,
  borderBottom: `1px solid ${colour.line}`,
});

globalStyle('html, body, #root', { '@media': { print: { height: 'auto', overflow: 'visible' } } });
