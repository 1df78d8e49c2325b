import { style, styleVariants } from '@vanilla-extract/css';
import { colour, motion, radius, size, space } from '../theme/tokens.css.ts';

const base = style({
  display: 'inline-flex',
  alignItems: 'center',
  justifyContent: 'center',
  gap: space[2],
  border: '1px solid transparent',
  borderRadius: radius.medium,
  minHeight: '30px',
  padding: `0 ${space[3]}`,
  fontSize: size.ui,
  fontWeight: 500,
  lineHeight: 1.2,
  cursor: 'pointer',
  whiteSpace: 'nowrap',
  background: 'transparent',
  transition: `background ${motion.quick}, border-color ${motion.quick}`,
  selectors: {
    '&[data-disabled]': { opacity: 0.55, cursor: 'default' },
    '&[data-focus-visible]': { outline: `2px solid ${colour.accent}`, outlineOffset: '2px' },
  },
});

export const variants = styleVariants({
  primary: [
    base,
    {
      background: colour.accent,
      color: colour.onAccent,
      selectors: { '&[data-hovered]': { background: colour.accentHover } },
    },
  ],
  secondary: [
    base,
    {
      background: colour.surface,
      borderColor: colour.line,
      color: colour.ink,
      selectors: {
        '&[data-hovered]': { background: colour.hover },
        '&[aria-expanded="true"]': { background: colour.hover },
      },
    },
  ],
  quiet: [
    base,
    {
      color: colour.accentText,
      padding: `0 ${space[2]}`,
      selectors: {
        '&[data-hovered]': { background: colour.hover },
        '&[aria-expanded="true"]': { background: colour.hover },
      },
    },
  ],
  danger: [
    base,
    {
      background: colour.surface,
      borderColor: colour.danger,
      color: colour.dangerText,
      selectors: { '&[data-hovered]': { background: colour.dangerPale } },
    },
  ],
});

export const compact = style({ minHeight: '24px', padding: `0 ${space[2]}`, fontSize: size.small });

export const icon = style({
  display: 'inline-flex',
  alignItems: 'center',
  justifyContent: 'center',
  width: '28px',
  height: '28px',
  flex: 'none',
  border: 0,
  padding: 0,
  borderRadius: radius.medium,
  background: 'transparent',
  color: colour.muted,
  cursor: 'pointer',
  selectors: {
    '&[data-hovered]': { background: colour.hover, color: colour.ink },
    '&[aria-expanded="true"]': { background: colour.hover, color: colour.ink },
    '&[aria-pressed="true"]': { background: colour.accentPale, color: colour.accentText },
    '&[data-selected]': { background: colour.accentPale, color: colour.accentText },
    '&[data-disabled]': { opacity: 0.45, cursor: 'default' },
    '&[data-focus-visible]': { outline: `2px solid ${colour.accent}`, outlineOffset: '1px' },
  },
});

export const link = style({
  display: 'inline',
  border: 0,
  padding: 0,
  margin: 0,
  background: 'none',
  textAlign: 'left',
  color: colour.accentText,
  textDecoration: 'underline',
  textUnderlineOffset: '2px',
  textDecorationColor: colour.line,
  cursor: 'pointer',
  borderRadius: radius.small,
  selectors: {
    '&[data-hovered]': { textDecorationColor: 'currentColor' },
    '&[data-focus-visible]': { outline: `2px solid ${colour.accent}`, outlineOffset: '2px' },
  },
});
