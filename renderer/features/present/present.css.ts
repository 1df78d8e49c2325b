import { globalStyle, style } from '@vanilla-extract/css';
import { colour, font, radius, space } from '../../ui/theme/tokens.css.ts';

/*
 * Read at 4 metres: letters 2.5 % of the screen's height and more, as broadcasters and lecture halls ask (about 1/40 of the
 * height of the image for the last row), so sizes follow the window.
 */
const text = (share: number, least: number) => `max(${String(least)}px, ${String(share)}vmin)`;

export const veil = style({ position: 'fixed', inset: 0, zIndex: 100, background: colour.paper });
export const modal = style({ width: '100%', height: '100%' });
export const dialog = style({
  position: 'relative',
  height: '100%',
  display: 'flex',
  outline: 'none',
  background: colour.paper,
  color: colour.ink,
});
export const stage = style({ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' });
export const slide = style({
  flex: 1,
  minHeight: 0,
  overflow: 'auto',
  display: 'flex',
  flexDirection: 'column',
  justifyContent: 'safe center',
  gap: space[4],
  padding: `5vmin 7vmin ${space[4]}`,
});
export const kind = style({
  display: 'flex',
  alignItems: 'center',
  gap: space[3],
  fontSize: text(3, 22),
  color: colour.muted,
});
export const title = style({
  fontFamily: font.serif,
  fontSize: text(6.6, 42),
  fontWeight: 600,
  lineHeight: 1.12,
  maxWidth: '24em',
  textWrap: 'balance',
  whiteSpace: 'pre-wrap',
});
export const longTitle = style({
  fontFamily: font.serif,
  fontSize: text(3.6, 26),
  fontWeight: 600,
  lineHeight: 1.25,
  maxWidth: '44em',
  whiteSpace: 'pre-wrap',
});
export const date = style({ fontSize: text(4, 28), fontWeight: 600, fontVariantNumeric: 'tabular-nums' });
export const more = style({ fontSize: text(3, 22), color: colour.muted });
export const produced = style({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 44vmin), 1fr))',
  gap: space[5],
});
export const product = style({ borderTop: `2px solid ${colour.lineStrong}`, paddingTop: space[2] });
export const number = style({
  display: 'flex',
  alignItems: 'center',
  gap: space[2],
  fontSize: text(3.2, 24),
  fontWeight: 600,
});
export const titles = style({
  margin: 0,
  padding: 0,
  listStyle: 'none',
  fontSize: text(2.5, 18),
  lineHeight: 1.35,
});
export const strip = style({ flex: 'none', padding: '0 0 56px' });
export const stripText = style({ fill: colour.ink, fontSize: '16px', fontWeight: 600 });
export const stripYear = style({ fill: colour.ink, fontSize: '20px', fontVariantNumeric: 'tabular-nums' });
export const notes = style({
  flex: 'none',
  width: 'min(36vw, 520px)',
  overflow: 'auto',
  padding: `${space[6]} ${space[6]} 72px`,
  borderLeft: `1px solid ${colour.lineStrong}`,
  background: colour.surface,
  fontSize: '17px',
  lineHeight: 1.55,
  display: 'flex',
  flexDirection: 'column',
  gap: space[4],
});
export const summary = style({ fontWeight: 600 });
export const noteTitle = style({ fontSize: '17px', fontWeight: 650, marginBottom: space[1] });
export const noteText = style({ whiteSpace: 'pre-wrap', fontFamily: font.serif });
export const noNote = style({ color: colour.muted });
export const next = style({ marginTop: 'auto', paddingTop: space[4], color: colour.muted });
export const controls = style({
  position: 'absolute',
  right: space[4],
  bottom: space[3],
  display: 'flex',
  alignItems: 'center',
  gap: space[2],
  padding: space[1],
  borderRadius: radius.pill,
  background: colour.surface,
  border: `1px solid ${colour.line}`,
});
export const place = style({ fontVariantNumeric: 'tabular-nums', minWidth: '5em', textAlign: 'center' });

export const pictureSlide = style({
  flex: 1,
  minHeight: 0,
  display: 'flex',
  flexDirection: 'column',
  gap: space[2],
  padding: `4vmin 6vmin 72px`,
});
export const pictureTitle = style({
  fontFamily: font.serif,
  fontSize: text(4.8, 32),
  fontWeight: 600,
  lineHeight: 1.15,
  textWrap: 'balance',
});
export const fact = style({ fontSize: text(3, 22), fontVariantNumeric: 'tabular-nums' });
export const pictureRow = style({
  flex: 1,
  minHeight: 0,
  display: 'flex',
  gap: '4vmin',
  marginTop: space[2],
});
export const picture = style({
  flex: '1 1 0',
  minWidth: 0,
  minHeight: 0,
  position: 'relative',
  overflow: 'hidden',
});
export const pictureCanvas = style({ position: 'absolute', left: 0, top: 0 });
export const pictureAside = style({
  flex: '0 0 36%',
  minWidth: 0,
  overflow: 'auto',
  alignSelf: 'center',
  maxHeight: '100%',
});
export const items = style({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 68vmin), 1fr))',
  gap: `2.2vmin ${space[8]}`,
  fontSize: text(3.2, 24),
  lineHeight: 1.25,
});
export const item = style({ display: 'flex', alignItems: 'flex-start', gap: '1.4vmin', textWrap: 'pretty' });
export const itemIcon = style({ flex: 'none', display: 'inline-flex', paddingTop: '0.4vmin' });
export const itemDetail = style({
  color: colour.muted,
  fontSize: text(2.5, 18),
  fontVariantNumeric: 'tabular-nums',
});
export const table = style({
  width: '100%',
  fontSize: text(2.7, 20),
  fontVariantNumeric: 'tabular-nums',
});
export const tableHead = style({
  padding: '1vmin 1.4vmin',
  textAlign: 'left',
  verticalAlign: 'bottom',
  fontWeight: 600,
  lineHeight: 1.15,
  borderBottom: `2px solid ${colour.lineStrong}`,
});
export const tableRow = style({
  width: '34%',
  padding: '1vmin 1.4vmin 1vmin 0',
  textAlign: 'left',
  fontWeight: 500,
  lineHeight: 1.15,
});
export const tableCell = style({
  overflowWrap: 'normal',
  whiteSpace: 'nowrap',
  padding: '1.2vmin 1.4vmin',
  fontWeight: 650,
  border: `1px solid ${colour.line}`,
});
export const figures = style({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 34vmin), 1fr))',
  gap: '5vmin 4vmin',
});
export const bigFigure = style({
  display: 'block',
  fontSize: text(9, 60),
  fontWeight: 650,
  lineHeight: 1.05,
  fontVariantNumeric: 'tabular-nums',
});
export const alone = style({
  flex: 1,
  display: 'flex',
  flexDirection: 'column',
  justifyContent: 'center',
  gap: space[4],
});
export const figureName = style({
  display: 'flex',
  alignItems: 'center',
  gap: '1vmin',
  fontSize: text(3, 22),
});
export const notesTable = style({
  fontVariantNumeric: 'tabular-nums',
  lineHeight: 1.6,
  textAlign: 'right',
});
globalStyle(`${notesTable} th`, { fontWeight: 600 });
globalStyle(`${notesTable} th[scope=row]`, { textAlign: 'left' });
