import { style, styleVariants } from '@vanilla-extract/css';
import { KINDS, type Kind } from '#db/domain/kinds.ts';
import { colour, radius, size, space } from '../theme/tokens.css.ts';

const byKind = <Value>(make: (kind: Kind) => Value) =>
  Object.fromEntries(KINDS.map((kind) => [kind, make(kind)])) as Record<Kind, Value>;

export const chip = style({
  display: 'inline-flex',
  alignItems: 'center',
  gap: space[1],
  maxWidth: '100%',
  minHeight: '22px',
  padding: `1px ${space[2]}`,
  borderRadius: radius.pill,
  border: `1px solid ${colour.line}`,
  background: colour.surface,
  color: colour.ink,
  fontSize: size.small,
  lineHeight: 1.35,
});
export const chipButton = style({
  cursor: 'pointer',
  textAlign: 'left',
  selectors: {
    '&[data-hovered]': { background: colour.hover },
    '&[data-focus-visible]': { outline: `2px solid ${colour.accent}`, outlineOffset: '1px' },
  },
});
/** The pressable part of a chip that also has a cross. */
export const chipInside = style({
  display: 'inline-flex',
  alignItems: 'center',
  gap: space[1],
  minWidth: 0,
  border: 0,
  padding: 0,
  background: 'transparent',
  color: 'inherit',
  cursor: 'pointer',
  selectors: {
    '&[data-hovered]': { textDecoration: 'underline' },
    '&[data-focus-visible]': { outline: `2px solid ${colour.accent}`, outlineOffset: '2px' },
  },
});
export const chipText = style({ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' });
export const chipRemove = style({
  display: 'inline-flex',
  alignItems: 'center',
  justifyContent: 'center',
  flex: 'none',
  width: '18px',
  height: '18px',
  margin: '0 -5px 0 0',
  border: 0,
  padding: 0,
  borderRadius: radius.pill,
  background: 'transparent',
  color: 'inherit',
  cursor: 'pointer',
  selectors: {
    '&[data-hovered]': { background: colour.hover },
    '&[data-focus-visible]': { outline: `2px solid ${colour.accent}` },
  },
});

export const tone = styleVariants({
  neutral: {},
  accent: { background: colour.accentPale, color: colour.accentText, borderColor: 'transparent' },
  warning: { background: colour.warningPale, color: colour.warningText, borderColor: 'transparent' },
  danger: { background: colour.dangerPale, color: colour.dangerText, borderColor: 'transparent' },
});

export const kindFill = styleVariants(
  byKind((kind) => ({
    background: colour.kind[kind].fill,
    color: colour.kind[kind].text,
    borderColor: 'transparent',
  })),
);
export const kindIcon = styleVariants(byKind((kind) => ({ color: colour.kind[kind].mark, flex: 'none' })));
export const kindIconOnRail = styleVariants(
  byKind((kind) => ({ color: colour.kind[kind].onRail, flex: 'none' })),
);
