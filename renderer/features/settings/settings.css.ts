import { style } from '@vanilla-extract/css';
import { colour, size, space } from '../../ui/theme/tokens.css.ts';

export const page = style({
  display: 'flex',
  flexDirection: 'column',
  gap: space[4],
  maxWidth: '760px',
  margin: '0 auto',
  padding: `${space[6]} ${space[5]} ${space[12]}`,
});
export const title = style({ fontSize: size.title2, fontWeight: 650 });
export const section = style({ display: 'flex', flexDirection: 'column', gap: space[3] });
export const sectionTitle = style({ fontSize: size.lead, fontWeight: 600 });
export const muted = style({ color: colour.muted });
export const row = style({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: space[3] });
export const two = style({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))',
  gap: space[3],
});
export const facts = style({
  display: 'grid',
  gridTemplateColumns: '180px minmax(0, 1fr)',
  gap: `${space[1]} ${space[3]}`,
});
export const path = style({ overflowWrap: 'anywhere', userSelect: 'all' });
export const list = style({ display: 'flex', flexDirection: 'column' });
export const item = style({
  display: 'flex',
  justifyContent: 'space-between',
  gap: space[3],
  padding: `${space[1]} 0`,
  borderBottom: `1px solid ${colour.line}`,
});
export const templates = style({ listStyle: 'none', margin: 0, padding: 0 });
export const template = style({ display: 'flex', alignItems: 'center', gap: '8px', minHeight: '28px' });
