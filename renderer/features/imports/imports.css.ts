import { style } from '@vanilla-extract/css';
import { colour, radius, size, space } from '../../ui/theme/tokens.css.ts';

export const muted = style({ margin: 0, color: colour.muted, fontSize: size.small });
export const lead = style({ margin: 0, fontSize: size.ui });
export const error = style({ margin: 0, fontSize: size.ui, color: colour.dangerText });

export const step = style({ display: 'flex', flexDirection: 'column', gap: space[4], outline: 'none' });

export const drop = style({
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'center',
  gap: space[3],
  padding: `${space[8]} ${space[4]}`,
  border: `1px dashed ${colour.lineStrong}`,
  borderRadius: radius.medium,
  textAlign: 'center',
  selectors: { '&[data-over]': { borderColor: colour.accent, background: colour.surface } },
});
export const buttons = style({ display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: space[2] });

export const facts = style({
  display: 'grid',
  gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
  gap: `${space[3]} ${space[4]}`,
  margin: 0,
});
export const fact = style({ display: 'flex', flexDirection: 'column-reverse' });
export const factLabel = style({ color: colour.muted, fontSize: size.small });
export const factValue = style({
  margin: 0,
  fontSize: size.lead,
  fontWeight: 600,
  fontVariantNumeric: 'tabular-nums',
});

export const problems = style({ display: 'flex', flexDirection: 'column', gap: space[2], minHeight: 0 });
export const problemsTitle = style({ margin: 0, fontSize: size.ui, fontWeight: 600 });
export const problemList = style({
  listStyle: 'none',
  margin: 0,
  padding: `0 ${space[3]}`,
  maxHeight: '260px',
  overflowY: 'auto',
  border: `1px solid ${colour.line}`,
  borderRadius: radius.medium,
});
export const problem = style({
  display: 'flex',
  flexDirection: 'column',
  padding: `${space[2]} 0`,
  fontSize: size.small,
  overflowWrap: 'anywhere',
  selectors: { '& + &': { borderTop: `1px solid ${colour.line}` } },
});
export const file = style({ fontWeight: 600 });

export const working = style({ display: 'flex', flexDirection: 'column', gap: space[3] });
export const track = style({
  height: '6px',
  borderRadius: '3px',
  overflow: 'hidden',
  background: colour.line,
});
export const fill = style({ height: '100%', background: colour.accent });

export const list = style({ listStyle: 'none', margin: 0, padding: 0 });
export const line = style({
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: space[3],
  padding: `${space[1]} 0`,
  borderBottom: `1px solid ${colour.line}`,
});
export const lineText = style({ minWidth: 0, overflowWrap: 'anywhere' });
