import { globalStyle, style, styleVariants } from '@vanilla-extract/css';
import { colour, radius } from '../../ui/theme/tokens.css.ts';
import { TONES } from './tones.ts';

/** Coded words, by what they are coded with: a pale ground and a line under them. Overlapping passages show both lines. */
for (const tone of TONES) {
  const hue = tone === 'impact' ? { fill: colour.mark, mark: colour.accent } : colour.kind[tone];
  globalStyle(`::highlight(extrait-${tone})`, {
    backgroundColor: hue.fill,
    textDecoration: `underline 2px ${hue.mark}`,
  });
}
globalStyle('::highlight(extrait-montre)', { backgroundColor: colour.selected });

/** The margin to the right of the text: one bar a passage. */
export const margin = style({
  position: 'absolute',
  top: 0,
  bottom: 0,
  left: '100%',
  width: '44px',
  marginLeft: '6px',
  '@media': { print: { display: 'none' } },
});

export const bar = style({
  position: 'absolute',
  width: '10px',
  minHeight: '14px',
  cursor: 'pointer',
  '::before': {
    content: '',
    position: 'absolute',
    top: 0,
    bottom: 0,
    left: '3px',
    width: '4px',
    borderRadius: radius.pill,
    background: 'currentColor',
  },
});

export const barTone = styleVariants(
  Object.fromEntries(
    TONES.map((tone) => [tone, { color: tone === 'impact' ? colour.accent : colour.kind[tone].mark }]),
  ),
);
