import { style } from '@vanilla-extract/css';
import { colour, font, radius, size, space } from '../../ui/theme/tokens.css.ts';

export const page = style({
  display: 'flex',
  flexDirection: 'column',
  height: '100%',
  minHeight: 0,
  background: colour.paper,
});
export const body = style({ flex: 1, minHeight: 0, overflow: 'auto', outlineOffset: '-2px' });
export const column = style({
  maxWidth: '860px',
  margin: '0 auto',
  padding: `${space[5]} ${space[6]} ${space[12]}`,
  display: 'flex',
  flexDirection: 'column',
  gap: space[5],
});
export const wide = style({ maxWidth: '1180px' });
export const push = style({ marginLeft: 'auto' });
export const muted = style({ color: colour.muted, fontSize: size.small });
export const section = style({ display: 'flex', flexDirection: 'column', gap: space[2] });
export const group = style({ display: 'flex', flexDirection: 'column', gap: space[2] });
export const groupTitle = style({
  display: 'flex',
  alignItems: 'center',
  gap: space[1],
  fontSize: size.ui,
  fontWeight: 650,
});
export const groupCount = style({ fontWeight: 400, color: colour.muted, fontSize: size.small });
export const subject = style({ display: 'inline-flex', alignItems: 'center', gap: space[2] });

export const thread = style({
  display: 'flex',
  flexDirection: 'column',
  gap: space[2],
  padding: `${space[2]} ${space[3]}`,
  border: `1px solid ${colour.line}`,
  borderLeft: `3px solid ${colour.lineStrong}`,
  borderRadius: radius.medium,
  background: colour.surface,
  minWidth: 0,
});
export const decision = style({ borderLeftColor: colour.accent });
export const closed = style({ background: 'transparent', borderLeftStyle: 'dotted' });
export const threadHead = style({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: space[2],
  minHeight: '26px',
});
export const author = style({ color: colour.ink, fontWeight: 600 });
export const text = style({
  whiteSpace: 'pre-wrap',
  overflowWrap: 'anywhere',
  fontFamily: font.serif,
  fontSize: '0.9375rem',
  lineHeight: 1.5,
  maxWidth: '66ch',
});
export const answers = style({
  display: 'flex',
  flexDirection: 'column',
  gap: space[2],
  margin: 0,
  padding: `0 0 0 ${space[3]}`,
  borderLeft: `1px solid ${colour.line}`,
  listStyle: 'none',
});
export const answer = style({ display: 'flex', flexDirection: 'column', gap: space[1] });
export const threadActions = style({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: space[1],
  margin: `0 -${space[2]}`,
});
export const composer = style({ display: 'flex', flexDirection: 'column', gap: space[2] });
export const composerRow = style({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: space[2],
});
export const fields = style({ display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: space[2] });
export const day = style({ flex: '1 1 130px', maxWidth: '220px' });
export const history = style({
  display: 'flex',
  flexDirection: 'column',
  gap: space[2],
  margin: 0,
  padding: 0,
  listStyle: 'none',
});
export const popover = style({
  display: 'flex',
  flexDirection: 'column',
  gap: space[3],
  width: 'min(380px, 86vw)',
  maxHeight: '70vh',
  overflow: 'auto',
});
export const tableWrap = style({
  overflowX: 'auto',
  border: `1px solid ${colour.line}`,
  borderRadius: radius.large,
  background: colour.surface,
});
export const picture = style({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: space[3],
  padding: `${space[3]} ${space[4]}`,
  border: `1px solid ${colour.line}`,
  borderRadius: radius.medium,
  background: colour.surface,
});
export const pictureName = style({ fontWeight: 650, fontSize: size.lead });
export const pictureText = style({ flex: '1 1 280px', minWidth: 0 });
export const before = style({
  color: colour.muted,
  textDecoration: 'line-through',
  textDecorationColor: colour.lineStrong,
});
export const after = style({ fontWeight: 600 });
export const form = style({ display: 'flex', flexDirection: 'column', gap: space[3] });
export const twoColumns = style({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(320px, 1fr))',
  gap: space[4],
  alignItems: 'start',
});
export const changes = style({ margin: 0, padding: 0, listStyle: 'none' });
