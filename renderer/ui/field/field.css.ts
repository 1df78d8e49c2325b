import { style } from '@vanilla-extract/css';
import { colour, motion, radius, size, space } from '../theme/tokens.css.ts';

export const field = style({ display: 'flex', flexDirection: 'column', gap: space[1], minWidth: 0 });
export const label = style({ fontSize: size.small, fontWeight: 500, color: colour.muted });
export const description = style({ fontSize: size.small, color: colour.muted });
export const problem = style({ fontSize: size.small, color: colour.dangerText });

export const input = style({
  width: '100%',
  minHeight: '32px',
  padding: `${space[1]} ${space[2]}`,
  border: `1px solid ${colour.lineStrong}`,
  borderRadius: radius.medium,
  background: colour.surface,
  color: colour.ink,
  transition: `border-color ${motion.quick}`,
  selectors: {
    '&[data-focused]': {
      outline: `2px solid ${colour.accent}`,
      outlineOffset: '-1px',
      borderColor: colour.accent,
    },
    '&[data-invalid]': { borderColor: colour.danger },
    '&[data-disabled]': { opacity: 0.6 },
    '&::placeholder': { color: colour.muted, opacity: 1 },
  },
});

export const area = style([
  input,
  { resize: 'vertical', lineHeight: 1.5, fieldSizing: 'content', maxHeight: '50vh' } as never,
]);

export const group = style({ position: 'relative', display: 'flex', alignItems: 'center' });
export const typedIn = style({ display: 'contents' });
export const groupIcon = style({
  position: 'absolute',
  left: space[2],
  color: colour.muted,
  pointerEvents: 'none',
});
export const withIcon = style({
  paddingLeft: '30px',
  paddingRight: '28px',
  selectors: { '&::-webkit-search-cancel-button': { display: 'none' } },
});
export const groupButton = style({
  position: 'absolute',
  right: '3px',
  width: '24px',
  height: '24px',
  display: 'inline-flex',
  alignItems: 'center',
  justifyContent: 'center',
  border: 0,
  padding: 0,
  borderRadius: radius.small,
  background: 'transparent',
  color: colour.muted,
  cursor: 'pointer',
  selectors: {
    '&[data-hovered]': { background: colour.hover, color: colour.ink },
    '&[data-empty]': { display: 'none' },
  },
});

export const selectButton = style([
  input,
  {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: space[2],
    textAlign: 'left',
    cursor: 'pointer',
    selectors: {
      '&[data-hovered]': { background: colour.hover },
      '&[data-focus-visible]': { outline: `2px solid ${colour.accent}`, outlineOffset: '1px' },
    },
  },
]);
export const selectValue = style({
  display: 'flex',
  alignItems: 'center',
  gap: space[2],
  minWidth: 0,
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
  selectors: { '&[data-placeholder]': { color: colour.muted } },
});
export const selectPill = style({
  minHeight: '26px',
  borderRadius: radius.pill,
  borderColor: colour.line,
  fontSize: size.small,
  padding: `0 ${space[2]} 0 ${space[3]}`,
});
export const pillField = style({ flexDirection: 'row', alignItems: 'center', display: 'inline-flex' });
