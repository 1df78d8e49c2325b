import { style } from '@vanilla-extract/css';
import { colour, radius, size, space } from '../../../ui/theme/tokens.css.ts';

export const form = style({ display: 'flex', flexDirection: 'column', gap: space[4] });
export const group = style({ display: 'flex', flexDirection: 'column', gap: space[2] });
export const picks = style({
  display: 'flex',
  flexDirection: 'column',
  gap: space[1],
  maxHeight: '210px',
  overflow: 'auto',
  padding: space[2],
  border: `1px solid ${colour.line}`,
  borderRadius: radius.medium,
});
export const pick = style({ display: 'inline-flex', alignItems: 'baseline', gap: space[2], minWidth: 0 });
export const pickTitle = style({ flex: 1, minWidth: 0, overflowWrap: 'anywhere' });
export const code = style({
  flex: 'none',
  color: colour.muted,
  fontSize: size.small,
  fontVariantNumeric: 'tabular-nums',
});
export const reports = style({
  display: 'flex',
  flexDirection: 'column',
  maxHeight: '260px',
  overflow: 'auto',
  border: `1px solid ${colour.line}`,
  borderRadius: radius.medium,
});
export const report = style({
  display: 'flex',
  alignItems: 'center',
  gap: space[2],
  padding: `${space[2]} ${space[3]}`,
  borderBottom: `1px solid ${colour.line}`,
  borderLeft: '3px solid transparent',
  cursor: 'pointer',
  outline: 'none',
  selectors: {
    '&:last-child': { borderBottom: 0 },
    '&[data-hovered]': { background: colour.hover },
    '&[data-selected]': { background: colour.selected, borderLeftColor: colour.accent, fontWeight: 600 },
    '&[data-focus-visible]': { boxShadow: `inset 0 0 0 2px ${colour.accent}` },
  },
});
export const problem = style({ color: colour.dangerText });
