import { style, styleVariants } from '@vanilla-extract/css';
import { colour, font, radius, size, space } from '../../../ui/theme/tokens.css.ts';

const { signal } = colour.kind;

export const small = style({ fontSize: size.small, color: colour.muted });
export const push = style({ marginLeft: 'auto' });
export const row = style({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: space[2] });
export const lines = style({ display: 'flex', flexDirection: 'column', gap: space[2] });

export const band = style({
  display: 'flex',
  flexDirection: 'column',
  gap: space[3],
  marginTop: space[5],
  padding: space[4],
  border: `1px solid ${colour.line}`,
  borderRadius: radius.large,
  background: colour.surface,
});
export const stepper = style({ display: 'flex', flexWrap: 'wrap', gap: `6px ${space[1]}` });
export const stage = style({ display: 'inline-flex', alignItems: 'center', gap: space[1] });
const pill = {
  display: 'inline-flex',
  alignItems: 'center',
  gap: '5px',
  minHeight: '24px',
  padding: `1px ${space[2]}`,
  borderRadius: radius.pill,
  fontSize: size.small,
  border: '1px solid transparent',
} as const;
export const stagePill = styleVariants({
  ahead: { ...pill, borderColor: colour.line, color: colour.muted },
  passed: { ...pill, background: signal.fill, color: signal.text },
  here: { ...pill, background: signal.fill, color: signal.text, borderColor: signal.mark, fontWeight: 650 },
});
export const chevron = style({ color: colour.lineStrong, flex: 'none' });
export const due = style({ color: colour.warningText, fontWeight: 600 });

export const statement = style({
  fontFamily: font.serif,
  fontSize: '1rem',
  lineHeight: 1.6,
  maxWidth: '66ch',
  whiteSpace: 'pre-wrap',
});
export const question = style([statement, { fontStyle: 'italic' }]);

export const card = style({
  display: 'flex',
  flexDirection: 'column',
  gap: space[1],
  padding: `${space[3]} ${space[4]}`,
  border: `1px solid ${colour.line}`,
  borderRadius: radius.large,
  background: colour.surface,
});
export const cardHead = style({
  display: 'flex',
  alignItems: 'center',
  columnGap: space[2],
  minHeight: '28px',
});
export const cardActions = style({
  display: 'inline-flex',
  flex: 'none',
  marginLeft: 'auto',
  opacity: 0,
  selectors: { ':is(li, article):hover > * > &': { opacity: 1 }, '&:focus-within': { opacity: 1 } },
  '@media': { '(hover: none)': { opacity: 1 } },
});
export const quotation = style({
  margin: 0,
  padding: `2px 0 2px ${space[3]}`,
  borderLeft: `3px solid ${signal.mark}`,
  fontFamily: font.serif,
  fontSize: '0.9375rem',
  lineHeight: 1.55,
  maxWidth: '66ch',
  whiteSpace: 'pre-wrap',
  overflowWrap: 'anywhere',
});
export const text = style({ maxWidth: '70ch', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' });
export const date = style({ fontWeight: 600 });

export const direction = style({
  display: 'inline-flex',
  flex: 'none',
  alignItems: 'center',
  gap: '5px',
  minHeight: '22px',
  padding: `1px ${space[2]}`,
  borderRadius: radius.pill,
  fontSize: size.small,
  fontWeight: 500,
});
export const directionTone = styleVariants({
  renforce: { background: signal.fill, color: signal.text },
  nuance: { border: `1px solid ${colour.line}`, color: colour.ink },
  affaiblit: { background: colour.dangerPale, color: colour.dangerText },
});

export const curve = style({
  border: `1px solid ${colour.line}`,
  borderRadius: radius.large,
  background: colour.surface,
  padding: `${space[2]} ${space[3]} ${space[3]}`,
});
export const drawing = style({ display: 'block', width: '100%', height: 'auto' });

export const ratings = style({
  border: `1px solid ${colour.line}`,
  borderRadius: radius.large,
  background: colour.surface,
  overflowX: 'auto',
});
export const ratingHead = style({
  padding: `0 ${space[2]}`,
  selectors: { '&:first-child': { paddingLeft: space[3] } },
  height: '30px',
  textAlign: 'left',
  fontSize: size.label,
  fontWeight: 600,
  letterSpacing: '0.05em',
  textTransform: 'uppercase',
  color: colour.muted,
  borderBottom: `1px solid ${colour.line}`,
  whiteSpace: 'nowrap',
});
export const ratingRow = style({
  selectors: { '&:not(:last-child)': { borderBottom: `1px solid ${colour.line}` } },
});
export const ratingName = style({
  padding: `${space[1]} ${space[2]} ${space[1]} ${space[3]}`,
  textAlign: 'left',
  fontWeight: 500,
});
export const ratingCell = style({ padding: `${space[1]} ${space[2]}` });
export const mean = style({ fontWeight: 650, fontVariantNumeric: 'tabular-nums', textAlign: 'right' });
export const marks = style({ display: 'inline-flex', alignItems: 'center', gap: '2px' });
export const mark = style({
  width: '26px',
  height: '26px',
  display: 'inline-flex',
  alignItems: 'center',
  justifyContent: 'center',
  borderRadius: radius.medium,
  border: `1px solid ${colour.line}`,
  background: colour.surface,
  fontSize: size.small,
  fontVariantNumeric: 'tabular-nums',
  cursor: 'pointer',
  selectors: {
    '&[data-hovered]': { background: colour.hover },
    '&[data-selected]': {
      background: colour.accent,
      borderColor: colour.accent,
      color: colour.onAccent,
      fontWeight: 650,
    },
    '&[data-focus-visible]': { outline: `2px solid ${colour.accent}`, outlineOffset: '2px' },
  },
});
export const groupName = style({ minWidth: '84px', color: colour.muted });

export const tree = style({ display: 'flex', flexDirection: 'column', gap: space[1] });
export const branch = style({
  display: 'flex',
  flexDirection: 'column',
  gap: space[2],
  marginTop: space[2],
  paddingLeft: space[4],
  borderLeft: `1px solid ${colour.line}`,
});
export const node = style({ display: 'flex', flexDirection: 'column', gap: space[1] });
export const nodeHead = style({ display: 'flex', alignItems: 'center', gap: space[2], minHeight: '26px' });
export const nodeText = style({ minWidth: 0 });
export const role = style({
  flex: 'none',
  fontSize: size.label,
  fontWeight: 600,
  letterSpacing: '0.05em',
  textTransform: 'uppercase',
  color: colour.muted,
});

export const fields = style({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))',
  gap: space[3],
});
