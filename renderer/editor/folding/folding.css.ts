import { globalStyle, style } from '@vanilla-extract/css';
import { colour, font, motion, radius, size } from '../../ui/theme/tokens.css.ts';
import { marginButton } from '../blocks/margin.css.ts';
import { content, sheet } from '../view/editor.css.ts';

/**
 * What is hidden keeps its place in the page, without height: it is neither laid out, seen nor heard, and who looks for the
 * block at a height still finds them in their order. Paper shows everything.
 */
globalStyle(`${content} > [data-fold-as="hidden"]`, {
  '@media': {
    screen: {
      contentVisibility: 'hidden',
      containIntrinsicSize: 'none 0',
      visibility: 'hidden',
      overflow: 'clip',
      overflowClipMargin: '0',
      height: '0',
      minHeight: '0',
      margin: '0',
      padding: '0',
      border: '0',
    },
  },
});

/** After the words of a folded heading. */
globalStyle(`${content} > [data-fold-as="folded"]::after`, {
  '@media': {
    screen: {
      content: "'…'",
      display: 'inline-block',
      marginLeft: '0.5em',
      padding: '0 7px',
      borderRadius: radius.pill,
      background: colour.hover,
      color: colour.muted,
      fontFamily: font.ui,
      fontSize: size.small,
      lineHeight: 1.4,
      verticalAlign: '0.1em',
    },
  },
});

/** In the left margin of a heading, between the handle of the block and the words. */
export const chevron = style([
  marginButton,
  {
    position: 'absolute',
    left: '-21px',
    zIndex: 3,
    cursor: 'pointer',
    opacity: 0,
    transition: `opacity ${motion.quick}`,
    ':hover': { opacity: 1 },
    ':focus-visible': { opacity: 1 },
    selectors: {
      [`${sheet}:hover > &`]: { opacity: 0.75 },
      [`${sheet}:hover > &:hover`]: { opacity: 1 },
      [`${sheet}:focus-within > &`]: { opacity: 0.75 },
      '&[aria-expanded="false"]': { opacity: '1 !important', color: colour.accentText },
    },
    '@media': { '(hover: none)': { opacity: 0.75 } },
  },
]);
