import { globalStyle, style } from '@vanilla-extract/css';
import { colour, space } from '../../ui/theme/tokens.css.ts';

globalStyle('::highlight(orthographe)', {
  textDecoration: `underline wavy ${colour.danger} 1px`,
  textUnderlineOffset: '3px',
});
globalStyle('::highlight(orthographe-ici)', { backgroundColor: colour.mark, color: colour.markInk });
globalStyle('::highlight(orthographe)', { '@media': { print: { textDecoration: 'none' } } });

/** Where the menu hangs: over the word, out of the way of the mouse. */
export const anchor = style({ position: 'fixed', pointerEvents: 'none' });

export const separator = style({ height: '1px', margin: `${space[1]} 0`, background: colour.line });

export const choices = style({ display: 'flex', flexDirection: 'column', gap: space[4] });
export const words = style({
  display: 'flex',
  flexWrap: 'wrap',
  gap: space[1],
  marginTop: space[1],
  maxHeight: '160px',
  overflowY: 'auto',
});
export const word = style({
  display: 'inline-flex',
  alignItems: 'center',
  gap: '2px',
  padding: `0 2px 0 ${space[2]}`,
  border: `1px solid ${colour.line}`,
  borderRadius: '99px',
});

/** A field and, over it, the same words unseen: only the lines under them show. */
export const line = style({ position: 'relative', display: 'block' });
export const over = style({
  position: 'absolute',
  inset: 0,
  pointerEvents: 'none',
  userSelect: 'none',
  whiteSpace: 'pre-wrap',
  overflowWrap: 'break-word',
  color: 'transparent',
  '@media': { print: { display: 'none' } },
});
