import { globalStyle, style } from '@vanilla-extract/css';

/** The text of a note of many blocks. */
export const long = style({});

/**
 * A block that is far from the screen is neither laid out nor painted, and the browser does not go through its words for the
 * input method at each letter (20 ms in a note of 100 000 words). It is still found, copied, printed and heard. Its height is
 * taken to be that of a few lines until it has been seen.
 */
globalStyle(`${long} > *`, {
  contentVisibility: 'auto',
  containIntrinsicSize: 'auto none auto 4.8rem',
  // Rings and marks that stand out of a block are not cut off.
  overflowClipMargin: '32px',
});
globalStyle(`${long} > *`, { '@media': { print: { contentVisibility: 'visible' } } });
