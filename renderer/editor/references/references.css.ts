import { style } from '@vanilla-extract/css';
import { colour, font, motion, radius, size, space } from '../../ui/theme/tokens.css.ts';

/** A reference reads as part of the sentence; a thin rule says that it leads somewhere. */
export const reference = style({
  padding: '0 1px',
  borderRadius: radius.small,
  borderBottom: `1.5px solid ${colour.accentPale}`,
  color: colour.accentText,
  cursor: 'pointer',
  transition: `background ${motion.quick}`,
  ':hover': { background: colour.accentPale },
  selectors: {
    '&[data-broken]': { borderBottom: `1.5px dashed ${colour.danger}`, color: colour.dangerText },
  },
});
export const selected = style({ boxShadow: `0 0 0 2px ${colour.accent}` });
export const lost = style({
  marginLeft: space[1],
  fontFamily: font.ui,
  fontSize: size.label,
  color: colour.dangerText,
});

export const caption = style({
  display: 'flex',
  alignItems: 'baseline',
  margin: `${space[1]} 0`,
  fontFamily: font.ui,
  fontSize: size.ui,
  lineHeight: 1.45,
  '@media': { print: { breakAfter: 'avoid', breakInside: 'avoid' } },
});
export const captionHead = style({ flex: 'none', fontWeight: 600, color: colour.muted, whiteSpace: 'pre' });
export const captionInput = style({
  flex: 1,
  minWidth: 0,
  padding: '1px 4px',
  margin: 0,
  resize: 'none',
  overflow: 'hidden',
  fieldSizing: 'content',
  border: '1px solid transparent',
  borderRadius: radius.small,
  outline: 'none',
  background: 'transparent',
  color: colour.ink,
  font: 'inherit',
  selectors: {
    '&:hover': { borderColor: colour.line },
    '&:focus': { borderColor: colour.accent, background: colour.surface },
    '&::placeholder': { color: colour.muted, fontStyle: 'italic', opacity: 1 },
  },
});

export const form = style({ display: 'flex', flexDirection: 'column', gap: space[3] });
export const targets = style({
  maxHeight: '320px',
  overflow: 'auto',
  margin: 0,
  padding: '3px',
  border: `1px solid ${colour.line}`,
  borderRadius: radius.medium,
  outline: 'none',
});
export const target = style({
  display: 'flex',
  alignItems: 'baseline',
  gap: space[2],
  padding: `5px ${space[2]}`,
  borderRadius: radius.small,
  cursor: 'pointer',
  outline: 'none',
  selectors: {
    '&[data-hovered]': { background: colour.hover },
    '&[data-selected]': { background: colour.selected },
    '&[data-focus-visible]': { boxShadow: `inset 0 0 0 2px ${colour.accent}` },
  },
});
export const targetName = style({
  flex: 'none',
  minWidth: '76px',
  color: colour.muted,
  fontVariantNumeric: 'tabular-nums',
});
export const targetTitle = style({
  minWidth: 0,
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
});
export const preview = style({
  padding: space[3],
  borderRadius: radius.medium,
  background: colour.hover,
  fontFamily: font.serif,
  lineHeight: 1.5,
});
