import { style } from '@vanilla-extract/css';
import { colour, radius, size, space } from '../../../ui/theme/tokens.css.ts';

export const scroll = style({ flex: 1, minHeight: 0, overflow: 'auto', padding: space[4] });
export const lead = style({ color: colour.muted, marginBottom: space[3] });
export const pairs = style({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'grid',
  gap: space[4],
  maxWidth: '1080px',
});
export const card = style({
  border: `1px solid ${colour.line}`,
  borderRadius: radius.large,
  background: colour.surface,
  padding: space[4],
  display: 'grid',
  gap: space[3],
});
export const sides = style({
  display: 'grid',
  gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
  gap: space[5],
  '@media': { 'screen and (max-width: 899px)': { gridTemplateColumns: 'minmax(0, 1fr)' } },
});
export const side = style({ display: 'grid', alignContent: 'start', gap: space[2] });
export const title = style({ fontSize: size.lead, fontWeight: 600, lineHeight: 1.35 });
export const code = style({ color: colour.muted, fontWeight: 400, fontVariantNumeric: 'tabular-nums' });
export const meta = style({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: space[2],
  color: colour.muted,
  fontSize: size.small,
});
export const fact = style({ lineHeight: 1.5 });
export const question = style({ lineHeight: 1.5, fontStyle: 'italic' });
export const why = style({
  borderTop: `1px solid ${colour.line}`,
  paddingTop: space[3],
  fontSize: size.small,
  lineHeight: 1.5,
});
export const score = style({ fontWeight: 600, fontVariantNumeric: 'tabular-nums' });
export const actions = style({ display: 'flex', flexWrap: 'wrap', gap: space[2] });
export const preview = style({ display: 'grid', gap: space[3], lineHeight: 1.5 });
