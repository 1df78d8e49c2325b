import { globalStyle, style } from '@vanilla-extract/css';
import { colour, font, motion, radius, size, space } from '../../ui/theme/tokens.css.ts';

/** What is written sits on paper: a serif, 16 px, lines of 66 characters. */
export const sheet = style({
  position: 'relative',
  fontFamily: font.serif,
  fontSize: '1rem',
  lineHeight: 1.6,
  color: colour.ink,
});

export const content = style({
  outline: 'none',
  minHeight: '40vh',
  paddingBottom: '30vh',
  whiteSpace: 'pre-wrap',
  overflowWrap: 'break-word',
  caretColor: colour.accent,
});

globalStyle(`${content} > *`, { scrollMarginTop: '8px' });

export const placeholder = style({
  position: 'absolute',
  top: 0,
  left: 0,
  right: 0,
  color: colour.muted,
  pointerEvents: 'none',
});

const gap = { margin: `0 0 ${space[3]}` } as const;

export const paragraph = style({ ...gap });
const headingBase = { fontFamily: font.ui, fontWeight: 650, lineHeight: 1.3 } as const;
export const h1 = style({ ...headingBase, fontSize: size.title2, margin: `${space[6]} 0 ${space[2]}` });
export const h2 = style({ ...headingBase, fontSize: size.title3, margin: `${space[5]} 0 ${space[2]}` });
export const h3 = style({ ...headingBase, fontSize: size.lead, margin: `${space[4]} 0 ${space[1]}` });
export const h4 = style({
  ...headingBase,
  fontSize: size.ui,
  margin: `${space[4]} 0 ${space[1]}`,
  color: colour.muted,
});
globalStyle(`${content} > :is(${h1}, ${h2}, ${h3}, ${h4}):first-child`, { marginTop: 0 });

export const quote = style({
  ...gap,
  padding: `${space[1]} 0 ${space[1]} ${space[4]}`,
  borderLeft: `3px solid ${colour.warning}`,
  color: colour.ink,
  fontStyle: 'italic',
});

export const code = style({
  ...gap,
  display: 'block',
  padding: space[3],
  borderRadius: radius.medium,
  border: `1px solid ${colour.line}`,
  background: colour.hover,
  fontFamily: font.mono,
  fontSize: size.ui,
  lineHeight: 1.55,
  tabSize: 2,
  overflowX: 'auto',
});

const list = { margin: `0 0 ${space[3]}`, paddingLeft: space[6] } as const;
export const ul = style({ ...list, listStyle: 'disc' });
export const ol = style({ ...list, listStyle: 'decimal' });
export const olDepth = [
  style({ listStyle: 'decimal' }),
  style({ listStyle: 'lower-alpha' }),
  style({ listStyle: 'lower-roman' }),
];
export const checklist = style({ listStyle: 'none', paddingLeft: 0 });
export const listItem = style({ margin: '2px 0' });
export const nestedItem = style({ listStyle: 'none' });
globalStyle(`${nestedItem} > :is(ul, ol)`, { marginBottom: 0 });

const box = {
  position: 'relative',
  listStyle: 'none',
  paddingLeft: space[6],
  outline: 'none',
} as const;
export const unchecked = style({ ...box });
export const checked = style({ ...box, textDecoration: 'line-through', color: colour.muted });
for (const item of [unchecked, checked]) {
  globalStyle(`${item}::before`, {
    content: "''",
    position: 'absolute',
    left: '1px',
    top: '0.3em',
    width: '16px',
    height: '16px',
    border: `1.5px solid ${colour.lineStrong}`,
    borderRadius: radius.small,
    background: colour.surface,
    cursor: 'pointer',
  });
  globalStyle(`${item}:focus-visible::before`, {
    outline: `2px solid ${colour.accent}`,
    outlineOffset: '2px',
  });
}
globalStyle(`${checked}::before`, { background: colour.accent, borderColor: colour.accent });
globalStyle(`${checked}::after`, {
  content: "''",
  position: 'absolute',
  left: '6px',
  top: 'calc(0.3em + 3px)',
  width: '4px',
  height: '8px',
  border: `solid ${colour.onAccent}`,
  borderWidth: '0 2px 2px 0',
  transform: 'rotate(45deg)',
  pointerEvents: 'none',
});

export const link = style({
  color: colour.accentText,
  textDecoration: 'underline',
  textUnderlineOffset: '2px',
  cursor: 'text',
});

export const rule = style({
  border: 0,
  padding: `${space[3]} 0`,
  cursor: 'pointer',
  '::after': { content: "''", display: 'block', borderTop: `1px solid ${colour.lineStrong}` },
});
export const ruleSelected = style({ outline: `2px solid ${colour.accent}`, borderRadius: radius.small });

export const tableWrapper = style({ ...gap, overflowX: 'auto' });
export const table = style({
  width: '100%',
  borderCollapse: 'collapse',
  tableLayout: 'fixed',
  fontFamily: font.ui,
  fontSize: size.ui,
  lineHeight: 1.45,
});
export const tableCell = style({
  position: 'relative',
  minWidth: '64px',
  padding: `${space[1]} ${space[2]}`,
  border: `1px solid ${colour.line}`,
  verticalAlign: 'top',
  textAlign: 'left',
  outline: 'none',
});
export const tableHeader = style({ background: colour.hover, fontWeight: 600 });
export const tableCellSelected = style({ background: colour.accentPale });
export const tableSelection = style({ '::selection': { background: 'transparent' } });
globalStyle(`${tableCell} > p`, { margin: 0 });

export const bold = style({ fontWeight: 700 });
export const italic = style({ fontStyle: 'italic' });
export const underline = style({ textDecoration: 'underline' });
export const strike = style({ textDecoration: 'line-through' });
export const underlineStrike = style({ textDecoration: 'underline line-through' });
export const inlineCode = style({
  fontFamily: font.mono,
  fontSize: '0.875em',
  padding: '1px 4px',
  borderRadius: radius.small,
  background: colour.hover,
});
export const highlight = style({ background: colour.mark, color: colour.markInk, borderRadius: '2px' });
/** They do not push the lines apart. */
const raised = { fontSize: '0.75em', lineHeight: 0 } as const;
export const subscript = style({ ...raised, verticalAlign: 'sub' });
export const superscript = style({ ...raised, verticalAlign: 'super' });

export const mentionHost = style({ display: 'inline' });
export const mention = style({
  fontFamily: font.ui,
  fontSize: '0.875em',
  lineHeight: 1.3,
  padding: '1px 5px 1px 4px',
  borderRadius: radius.small,
  cursor: 'pointer',
  boxDecorationBreak: 'clone',
  WebkitBoxDecorationBreak: 'clone',
  transition: `box-shadow ${motion.quick}`,
  ':hover': { boxShadow: 'inset 0 0 0 1px currentColor' },
  selectors: {
    '&[data-deleted]': { textDecoration: 'line-through', background: colour.hover, color: colour.muted },
  },
});
export const mentionSelected = style({ boxShadow: `0 0 0 2px ${colour.accent}` });
/** The icon never ends a line without a word. */
export const mentionStart = style({ whiteSpace: 'nowrap' });
export const mentionIcon = style({ verticalAlign: '-0.12em', marginRight: '3px' });

export const figure = style({ ...gap, margin: `${space[3]} 0`, display: 'block' });
export const picture = style({
  display: 'block',
  maxWidth: '100%',
  height: 'auto',
  borderRadius: radius.small,
  cursor: 'pointer',
});
export const pictureSelected = style({ outline: `2px solid ${colour.accent}`, outlineOffset: '2px' });
export const pictureMissing = style({
  padding: space[4],
  border: `1px dashed ${colour.lineStrong}`,
  borderRadius: radius.medium,
  color: colour.muted,
  fontFamily: font.ui,
  fontSize: size.ui,
});
export const caption = style({
  display: 'flex',
  alignItems: 'center',
  flexWrap: 'wrap',
  gap: space[2],
  marginTop: space[1],
  fontFamily: font.ui,
  fontSize: size.small,
  color: colour.muted,
});
export const altMissing = style({ color: colour.warningText });
