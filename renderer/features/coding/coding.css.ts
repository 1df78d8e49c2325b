import { style } from '@vanilla-extract/css';
import { colour, font, radius, size, space } from '../../ui/theme/tokens.css.ts';

export const form = style({ display: 'flex', flexDirection: 'column', gap: space[3] });
export const quotation = style({
  margin: 0,
  padding: `${space[1]} ${space[3]}`,
  borderLeft: `3px solid ${colour.accent}`,
  background: colour.paper,
  fontFamily: font.serif,
  fontSize: '0.9375rem',
  lineHeight: 1.5,
  maxHeight: '160px',
  overflow: 'auto',
  whiteSpace: 'pre-wrap',
});
export const chips = style({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  columnGap: space[3],
  rowGap: space[1],
});
export const label = style({
  fontSize: size.small,
  fontWeight: 500,
  color: colour.muted,
  marginBottom: space[1],
});
export const pair = style({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(200px, 1fr))',
  gap: space[3],
});

export const group = style({ display: 'flex', flexDirection: 'column', gap: space[2] });
export const card = style({
  margin: 0,
  display: 'flex',
  flexDirection: 'column',
  gap: space[1],
  padding: `${space[2]} ${space[3]}`,
  border: `1px solid ${colour.line}`,
  borderRadius: radius.medium,
  background: colour.surface,
  overflowWrap: 'anywhere',
});
export const cardOpen = style({ borderColor: colour.accent });
export const words = style({
  padding: 0,
  border: 0,
  background: 'none',
  textAlign: 'left',
  fontFamily: font.serif,
  fontSize: '0.9375rem',
  lineHeight: 1.5,
  color: colour.ink,
  cursor: 'pointer',
  whiteSpace: 'pre-wrap',
  ':focus-visible': { outline: `2px solid ${colour.accent}`, outlineOffset: '2px' },
});
export const meta = style({ color: colour.muted, fontSize: size.small });
export const changed = style({ color: colour.warningText, fontSize: size.small });
export const actions = style({
  display: 'flex',
  flexWrap: 'wrap',
  gap: space[1],
  marginLeft: `-${space[2]}`,
});
/** A table as wide as what it holds. */
export const narrow = style({ display: 'inline-block', maxWidth: '100%' });

export const page = style({ display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 });
export const body = style({
  flex: 1,
  minHeight: 0,
  overflow: 'auto',
  padding: space[4],
  outlineOffset: '-2px',
});
export const report = style({ display: 'flex', flexDirection: 'column', gap: space[3], maxWidth: '860px' });
export const codeTitle = style({
  display: 'flex',
  alignItems: 'center',
  gap: space[2],
  fontSize: size.title3,
  fontWeight: 650,
  marginTop: space[4],
  selectors: { '&:first-child': { marginTop: 0 } },
});
export const filters = style({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: space[2],
  marginBottom: space[3],
});
export const count = style({
  minWidth: '36px',
  padding: `0 ${space[2]}`,
  border: 0,
  borderRadius: radius.small,
  background: 'none',
  textAlign: 'right',
  font: 'inherit',
  fontVariantNumeric: 'tabular-nums',
  color: colour.accentText,
  cursor: 'pointer',
  ':hover': { background: colour.hover },
  ':focus-visible': { outline: `2px solid ${colour.accent}` },
});
export const none = style({ color: colour.muted });
