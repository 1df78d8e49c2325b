import { style, styleVariants } from '@vanilla-extract/css';
import { colour, font, radius, size, space } from '../../../ui/theme/tokens.css.ts';

export const bar = style({
  position: 'sticky',
  top: 0,
  zIndex: 2,
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: space[2],
  padding: `${space[2]} ${space[4]}`,
  background: colour.paper,
  borderBottom: `1px solid ${colour.line}`,
});
export const push = style({ flex: 1 });
export const rows = style({ padding: `${space[3]} ${space[4]} ${space[12]}` });
export const row = style({
  display: 'grid',
  gridTemplateColumns: '22px minmax(0, 1fr)',
  gap: space[2],
  borderRadius: radius.medium,
  outline: 'none',
  scrollMargin: '96px',
  selectors: { '&:focus': { boxShadow: `0 0 0 2px ${colour.accent}` } },
});
export const besideRow = style([row, { gridTemplateColumns: '22px minmax(0, 1fr) 22px minmax(0, 1fr)' }]);
export const sign = style({
  paddingTop: space[2],
  textAlign: 'center',
  fontFamily: font.mono,
  fontWeight: 700,
  color: colour.muted,
});
export const signTone = styleVariants({
  added: { color: colour.successText },
  removed: { color: colour.dangerText },
  changed: { color: colour.warningText },
  same: {},
});
export const heads = style({
  display: 'grid',
  gridTemplateColumns: '22px minmax(0, 1fr) 22px minmax(0, 1fr)',
  gap: space[2],
  paddingBottom: space[2],
  color: colour.muted,
  fontSize: size.small,
});
export const headOf = style({ gridColumn: 'span 2', fontWeight: 600 });
export const block = style({
  minWidth: 0,
  padding: `${space[1]} ${space[2]}`,
  borderRadius: radius.small,
  fontFamily: font.serif,
  lineHeight: 1.55,
  overflowWrap: 'anywhere',
});
export const blockTone = styleVariants({
  same: {},
  changed: { background: colour.hover },
  added: {
    background: `color-mix(in srgb, ${colour.success} 12%, transparent)`,
    borderLeft: `3px solid ${colour.success}`,
  },
  removed: {
    background: `color-mix(in srgb, ${colour.danger} 10%, transparent)`,
    borderLeft: `3px solid ${colour.danger}`,
  },
  moved: { background: colour.hover, borderLeft: `3px dashed ${colour.lineStrong}` },
});
export const line = style({ margin: 0, whiteSpace: 'pre-wrap' });
export const heading = styleVariants({
  h1: { fontSize: size.title2, fontWeight: 650 },
  h2: { fontSize: size.title3, fontWeight: 650 },
  h3: { fontSize: '1rem', fontWeight: 650 },
  other: { fontWeight: 650 },
});
export const quote = style({ borderLeft: `3px solid ${colour.line}`, paddingLeft: space[3] });
export const code = style({ fontFamily: font.mono, fontSize: size.ui });
export const added = style({
  background: `color-mix(in srgb, ${colour.success} 22%, transparent)`,
  textDecoration: 'underline',
  textDecorationThickness: '2px',
  textUnderlineOffset: '3px',
  borderRadius: '2px',
});
export const removed = style({
  background: `color-mix(in srgb, ${colour.danger} 18%, transparent)`,
  textDecoration: 'line-through',
  borderRadius: '2px',
});
export const restyled = style({
  background: `color-mix(in srgb, ${colour.warning} 22%, transparent)`,
  borderBottom: `2px dotted ${colour.warning}`,
});
export const mention = style({ color: colour.accentText, fontWeight: 600 });
export const item = style({ display: 'flex', gap: space[2] });
export const bullet = style({ flex: '0 0 auto', minWidth: '1.2em', color: colour.muted });
export const table = style({ borderCollapse: 'collapse', width: '100%', fontSize: '0.92em' });
export const cell = style({
  border: `1px solid ${colour.line}`,
  padding: `${space[1]} ${space[2]}`,
  verticalAlign: 'top',
  textAlign: 'left',
  whiteSpace: 'pre-wrap',
});
/** Of a callout: what says its tone stands over its words, where no button is. */
export const frame = style({ padding: `${space[1]} ${space[3]} ${space[2]}`, margin: 0 });
export const frameName = style({
  display: 'inline-flex',
  alignItems: 'center',
  gap: '4px',
  color: 'var(--tone)',
  fontFamily: font.ui,
  fontSize: size.small,
  fontWeight: 600,
});
export const object = style({ display: 'flex', flexDirection: 'column', gap: space[1] });
export const picture = style({
  maxWidth: '100%',
  maxHeight: '180px',
  objectFit: 'contain',
  alignSelf: 'start',
});
export const said = style({
  display: 'block',
  color: colour.muted,
  fontFamily: font.ui,
  fontSize: size.small,
});
export const take = style({ marginTop: space[1], fontFamily: font.ui });
export const folded = style({
  display: 'block',
  width: '100%',
  margin: `${space[1]} 0`,
  padding: space[1],
  border: 0,
  borderTop: `1px dashed ${colour.line}`,
  borderBottom: `1px dashed ${colour.line}`,
  background: 'transparent',
  color: colour.muted,
  fontSize: size.small,
  cursor: 'pointer',
  ':hover': { background: colour.hover },
});
