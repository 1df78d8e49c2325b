import { style } from '@vanilla-extract/css';
import { colour, font, radius, size, space } from '../../../ui/theme/tokens.css.ts';

export const form = style({ display: 'flex', flexDirection: 'column', gap: space[3] });
export const left = style({
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: space[2],
  padding: `${space[1]} ${space[3]}`,
  borderRadius: radius.medium,
  background: colour.warningPale,
  color: colour.warningText,
});
export const label = style({ fontSize: size.small, fontWeight: 500, color: colour.muted, padding: 0 });
export const excerpt = style({ display: 'flex', flexDirection: 'column', gap: space[1] });
export const quotation = style({
  margin: 0,
  padding: `${space[1]} ${space[3]}`,
  borderLeft: `3px solid ${colour.kind.signal.mark}`,
  background: colour.paper,
  fontFamily: font.serif,
  fontSize: '0.9375rem',
  lineHeight: 1.5,
  maxHeight: '132px',
  overflow: 'auto',
  whiteSpace: 'pre-wrap',
});
export const fold = style({ justifyContent: 'flex-start', maxWidth: '100%', margin: `0 -${space[2]}` });
export const foldText = style({ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' });
export const details = style({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))',
  gap: space[3],
});
export const wide = style({
  gridColumn: '1 / -1',
  display: 'flex',
  flexDirection: 'column',
  gap: space[1],
});
export const chips = style({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  columnGap: space[3],
  rowGap: space[1],
});
export const cite = style({ marginRight: 'auto' });
