import { style } from '@vanilla-extract/css';
import { colour } from '../../ui/theme/tokens.css.ts';

export const cellMenu = style({ position: 'fixed', zIndex: 4, '@media': { print: { display: 'none' } } });
export const cellButton = style({
  width: '22px',
  height: '22px',
  minHeight: '22px',
  minWidth: '22px',
  padding: 0,
  background: colour.raised,
});

/** Over the border between two columns, as high as the table. */
export const border = style({
  position: 'fixed',
  zIndex: 4,
  width: '9px',
  marginLeft: '-4px',
  cursor: 'col-resize',
  touchAction: 'none',
  '::after': {
    content: '',
    position: 'absolute',
    top: 0,
    bottom: 0,
    left: '3px',
    width: '3px',
    background: colour.accent,
  },
});
