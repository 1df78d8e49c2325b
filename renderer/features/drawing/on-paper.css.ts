import { globalStyle, style } from '@vanilla-extract/css';

/** Nothing on screen; on paper, a sheet of its own, across. */
export const onPaper = style({
  display: 'none',
  '@media': { print: { display: 'block', page: 'drawing' } },
});
globalStyle(`${onPaper} svg`, { display: 'block', width: '100%', height: 'auto', maxHeight: '180mm' });
