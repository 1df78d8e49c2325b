import { style } from '@vanilla-extract/css';
import { colour, font, radius, size, space } from '../../ui/theme/tokens.css.ts';

export const section = style({
  marginTop: space[8],
  display: 'flex',
  flexDirection: 'column',
  gap: space[3],
});
export const presenting = style({
  display: 'flex',
  justifyContent: 'flex-end',
  marginTop: space[4],
  '@media': { print: { display: 'none' } },
});
export const small = style({ fontSize: size.small, color: colour.muted });
export const figures = style({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(132px, 1fr))',
  margin: `${space[4]} 0 ${space[2]}`,
  border: `1px solid ${colour.line}`,
  borderRadius: radius.large,
  background: colour.surface,
  overflow: 'hidden',
});
export const figure = style({
  display: 'flex',
  flexDirection: 'column',
  gap: '2px',
  padding: space[3],
  boxShadow: `1px 1px 0 ${colour.line}`,
  breakInside: 'avoid',
});
export const figureName = style({
  display: 'flex',
  alignItems: 'center',
  gap: space[1],
  fontSize: size.small,
  color: colour.muted,
});
export const figureValue = style({
  fontSize: size.title1,
  fontWeight: 650,
  lineHeight: 1.15,
  fontVariantNumeric: 'tabular-nums',
});
export const figureChange = style({
  fontSize: size.small,
  color: colour.muted,
  fontVariantNumeric: 'tabular-nums',
});
export const axes = style({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))',
  gap: space[4],
});
export const axis = style({
  borderLeft: `3px solid ${colour.kind.axe.mark}`,
  paddingLeft: space[3],
  breakInside: 'avoid',
});
export const axisTitle = style({
  fontWeight: 600,
  color: colour.ink,
  cursor: 'pointer',
  textDecoration: 'underline',
  textDecorationColor: colour.line,
  textUnderlineOffset: '3px',
});
export const axisText = style({ fontFamily: font.serif, lineHeight: 1.5, marginTop: space[1] });
export const strip = style({ display: 'block', width: '100%', height: 'auto' });
export const choices = style({
  display: 'flex',
  flexWrap: 'wrap',
  gap: space[2],
  '@media': { print: { display: 'none' } },
});
export const years = style({
  columns: '320px 2',
  columnGap: space[8],
});
export const year = style({
  display: 'flex',
  flexDirection: 'column',
  gap: space[2],
  paddingBottom: space[5],
  breakInside: 'avoid',
});
export const series = style({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(240px, 1fr))',
  gap: space[3],
});
export const actors = style({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(240px, 1fr))',
  gap: `${space[2]} ${space[4]}`,
});
