import { style } from '@vanilla-extract/css';
import { colour, radius, size, space } from '../../../ui/theme/tokens.css.ts';

export const across = style({ display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: space[4] });

export const scroll = style({
  maxHeight: 'max(320px, 45vh)',
  overflow: 'auto',
  border: `1px solid ${colour.line}`,
  borderRadius: radius.medium,
  flexShrink: 0,
});
export const examples = style({ color: colour.muted, fontSize: size.small, overflowWrap: 'anywhere' });
export const target = style({ minWidth: '230px' });

export const preview = style({
  display: 'flex',
  flexDirection: 'column',
  gap: space[4],
  selectors: { '&[data-stale]': { opacity: 0.6 } },
});
export const counts = style({
  display: 'flex',
  flexWrap: 'wrap',
  gap: space[2],
  listStyle: 'none',
  margin: 0,
  padding: 0,
});
export const fate = style({
  display: 'inline-block',
  padding: `0 ${space[2]}`,
  borderRadius: radius.medium,
  border: `1px solid ${colour.lineStrong}`,
  fontSize: size.small,
  whiteSpace: 'nowrap',
  selectors: {
    '&[data-fate="new"], &[data-fate="completed"], &[data-fate="replaced"]': { borderColor: colour.accent },
    '&[data-fate="exists"], &[data-fate="twin"], &[data-fate="left"]': { color: colour.muted },
  },
});
export const title = style({ display: 'block', minWidth: '180px' });

export const gains = style({
  margin: 0,
  display: 'grid',
  gap: '2px',
  fontSize: size.small,
  minWidth: '260px',
});
/** A cell says its beginning: one long summary would push every other row away. */
export const cell = style({
  display: '-webkit-box',
  WebkitBoxOrient: 'vertical',
  WebkitLineClamp: 3,
  overflow: 'hidden',
  overflowWrap: 'anywhere',
  width: 'max-content',
  maxWidth: '280px',
});
export const wrong = style({ display: 'block', minWidth: '140px', color: colour.dangerText });
export const why = style({ display: 'block', fontSize: size.small });
export const gain = style({ display: 'grid', gridTemplateColumns: '130px minmax(0, 1fr)', gap: space[2] });
export const gainLabel = style({ color: colour.muted });
export const gainValue = style({ margin: 0, overflowWrap: 'anywhere' });
