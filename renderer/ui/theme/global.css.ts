import { globalStyle } from '@vanilla-extract/css';
import { colour, font, size } from './tokens.css.ts';

globalStyle('*, *::before, *::after', { boxSizing: 'border-box' });
globalStyle('html', { fontSize: '100%', height: '100%' });
globalStyle('body', {
  margin: 0,
  height: '100%',
  overflow: 'hidden',
  fontFamily: font.ui,
  fontSize: size.ui,
  lineHeight: 1.45,
  color: colour.ink,
  background: colour.paper,
  WebkitFontSmoothing: 'antialiased',
  overflowWrap: 'break-word',
});
globalStyle('#root', { height: '100%' });
globalStyle('h1, h2, h3, h4, p, ul, ol, dl, dd, figure, fieldset', { margin: 0, padding: 0 });
globalStyle('h1, h2, h3, h4', { fontSize: 'inherit', fontWeight: 600 });
globalStyle('ul, ol', { listStyle: 'none' });
globalStyle('fieldset', { border: 0, minWidth: 0 });
globalStyle('button, input, textarea, select', {
  font: 'inherit',
  color: 'inherit',
  letterSpacing: 'inherit',
});
globalStyle('a', { color: colour.accentText });
// Boxes and dots that the browser draws.
globalStyle(':root', { accentColor: colour.accent });
globalStyle('mark', {
  background: colour.mark,
  color: colour.markInk,
  borderRadius: '2px',
  padding: '0 1px',
});
globalStyle('table', { borderCollapse: 'collapse', width: '100%' });
globalStyle('::selection', { background: colour.accentPale, color: colour.ink });
// No weight of its own, so that what draws its focus otherwise may say so.
globalStyle(':where(:focus-visible)', { outline: `2px solid ${colour.accent}`, outlineOffset: '2px' });
globalStyle('*', { scrollbarWidth: 'thin', scrollbarColor: `${colour.lineStrong} transparent` });
globalStyle('*, *::before, *::after', {
  '@media': {
    '(prefers-reduced-motion: reduce)': { transition: 'none !important', animation: 'none !important' },
  },
});
