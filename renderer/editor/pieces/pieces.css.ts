import { globalStyle, style } from '@vanilla-extract/css';
import { colour, font, motion, radius, size, space } from '../../ui/theme/tokens.css.ts';

export const host = style({ display: 'block', margin: `${space[4]} 0` });
/** On the sheet like what is written there, with a rule along its side: what is gathered never passes for written here. */
export const piece = style({
  position: 'relative',
  padding: `${space[2]} 0 ${space[1]} ${space[4]}`,
  borderLeft: `2px solid ${colour.kind.rapport.mark}`,
  transition: `background ${motion.quick}`,
  selectors: {
    '&[data-state="changed"]': { borderLeftColor: colour.warning },
    '&[data-frozen]': { borderLeftStyle: 'dashed' },
    '&[data-state="gone"], &[data-state="trashed"]': { borderLeftColor: colour.danger },
  },
  '@media': { print: { paddingLeft: 0, borderLeft: 0 } },
});
export const selected = style({
  background: colour.selected,
  outline: `2px solid ${colour.accent}`,
  outlineOffset: '3px',
  borderRadius: '1px',
});
export const head = style({
  display: 'flex',
  alignItems: 'center',
  gap: '5px',
  minHeight: '24px',
  color: colour.muted,
  fontFamily: font.ui,
  fontSize: size.label,
  '@media': { print: { display: 'none' } },
});
export const kindName = style({ fontWeight: 600, letterSpacing: '0.06em', textTransform: 'uppercase' });
export const frozen = style({
  display: 'inline-flex',
  alignItems: 'center',
  gap: '3px',
  marginLeft: space[2],
  color: colour.accentText,
});
export const push = style({ flex: 1 });
export const menuButton = style({ width: '24px', height: '24px' });

export const notice = style({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: space[1],
  margin: `${space[1]} 0 ${space[2]}`,
  padding: `${space[1]} ${space[1]} ${space[1]} ${space[3]}`,
  borderRadius: radius.medium,
  background: colour.warningPale,
  color: colour.warningText,
  fontFamily: font.ui,
  fontSize: size.ui,
  lineHeight: 1.4,
  '@media': { print: { display: 'none' } },
});
export const quietNotice = style({ background: colour.hover, color: colour.muted });
export const noticeText = style({ flex: '1 1 150px' });

export const content = style({});
globalStyle(`${content} > div > div > :last-child`, { marginBottom: 0 });
/* As wide as there is room for: the widths of its columns are those of the page it comes from. */
globalStyle(`${content} table`, { width: '100%', tableLayout: 'auto' });
globalStyle(`${content} table col`, { width: 'auto !important' });
globalStyle(`${content} table th, ${content} table td`, {
  width: 'auto !important',
  // A column is never narrower than its longest word.
  overflowWrap: 'break-word',
});
globalStyle(`${content} table :is(p, li)`, { overflowWrap: 'break-word' });
export const folded = style({
  maxHeight: '520px',
  overflow: 'hidden',
  maskImage: 'linear-gradient(to bottom, #000 82%, transparent)',
  '@media': { print: { maxHeight: 'none', maskImage: 'none' } },
});
export const unfold = style({ fontFamily: font.ui, '@media': { print: { display: 'none' } } });
/** The room a piece takes until it is read. */
export const waiting = style({ minHeight: '96px', borderRadius: radius.small, background: colour.hover });
export const reason = style({
  margin: `${space[1]} 0`,
  color: colour.muted,
  fontFamily: font.ui,
  fontSize: size.ui,
});

export const source = style({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  columnGap: space[2],
  rowGap: '2px',
  marginTop: space[2],
  color: colour.muted,
  fontFamily: font.ui,
  fontSize: size.small,
  lineHeight: 1.4,
});
export const sourceTitle = style({
  padding: 0,
  border: 0,
  background: 'none',
  color: colour.accentText,
  font: 'inherit',
  textAlign: 'left',
  cursor: 'pointer',
  ':hover': { textDecoration: 'underline' },
  ':focus-visible': {
    outline: `2px solid ${colour.accent}`,
    outlineOffset: '1px',
    borderRadius: radius.small,
  },
});
export const sourceGone = style({ textDecoration: 'line-through' });
export const code = style({ fontVariantNumeric: 'tabular-nums' });
export const toVerify = style({
  display: 'inline-flex',
  alignItems: 'center',
  gap: '3px',
  color: colour.warningText,
});
