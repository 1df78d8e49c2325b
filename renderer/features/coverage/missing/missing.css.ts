import { style } from '@vanilla-extract/css';
import { colour, size, space } from '../../../ui/theme/tokens.css.ts';

export const page = style({ flex: 1, minHeight: 0, overflow: 'auto' });
export const inner = style({
  maxWidth: '980px',
  margin: '0 auto',
  padding: `${space[4]} ${space[6]} ${space[12]}`,
});
export const none = style({ color: colour.muted });
export const group = style({ marginTop: space[8], scrollMarginTop: space[4] });
export const means = style({ color: colour.muted, fontSize: size.small, maxWidth: '78ch', lineHeight: 1.5 });
export const lines = style({ marginTop: space[2], borderTop: `1px solid ${colour.line}` });
export const line = style({
  display: 'flex',
  alignItems: 'flex-start',
  gap: space[3],
  padding: `${space[2]} 0`,
  borderBottom: `1px solid ${colour.line}`,
});
export const lineText = style({ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column', gap: '2px' });
export const lineTitle = style({ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: space[2] });
export const code = style({ color: colour.muted, fontSize: size.small, fontVariantNumeric: 'tabular-nums' });
export const why = style({ color: colour.muted, fontSize: size.small });
