import { globalStyle, style } from '@vanilla-extract/css';
import { colour, font, radius, size, space } from '../../ui/theme/tokens.css.ts';
import { content } from '../view/editor.css.ts';

export const mark = style({
  padding: '0 3px',
  fontFamily: font.ui,
  fontSize: '0.72em',
  fontWeight: 650,
  lineHeight: 1.4,
  verticalAlign: 'super',
  color: colour.accentText,
  borderRadius: radius.small,
  cursor: 'pointer',
  ':hover': { background: colour.accentPale },
});
export const selected = style({ boxShadow: `0 0 0 2px ${colour.accent}` });

export const sheet = style({
  width: 'min(420px, 88vw)',
  padding: space[3],
  outline: 'none',
  fontFamily: font.serif,
  fontSize: size.ui,
});
export const field = style({
  position: 'relative',
  border: `1px solid ${colour.lineStrong}`,
  borderRadius: radius.medium,
  background: colour.surface,
  ':focus-within': { outline: `2px solid ${colour.accent}`, outlineOffset: '1px' },
});
export const text = style({
  minHeight: '3.2em',
  maxHeight: '40vh',
  overflowY: 'auto',
  padding: `${space[2]} ${space[3]}`,
  outline: 'none',
  whiteSpace: 'pre-wrap',
  overflowWrap: 'break-word',
  lineHeight: 1.5,
});
export const placeholder = style({
  position: 'absolute',
  top: space[2],
  left: space[3],
  right: space[3],
  color: colour.muted,
  pointerEvents: 'none',
});
export const hint = style({
  marginTop: space[1],
  fontFamily: font.ui,
  fontSize: size.small,
  color: colour.muted,
});

/** The foot of the note. */
export const foot = style({
  paddingTop: space[3],
  paddingBottom: '24vh',
  borderTop: `1px solid ${colour.line}`,
  fontFamily: font.serif,
  fontSize: size.ui,
  lineHeight: 1.5,
  color: colour.ink,
});
/** The notes stand right under the text they belong to. */
globalStyle(`${content}:has(+ ${foot})`, { minHeight: 0, paddingBottom: space[6] });
export const footTitle = style({
  margin: `0 0 ${space[2]}`,
  fontFamily: font.ui,
  fontSize: size.small,
  fontWeight: 600,
  color: colour.muted,
});
export const list = style({ margin: 0, listStyle: 'decimal', paddingLeft: space[6] });
export const item = style({ margin: `0 0 ${space[1]}` });
export const entry = style({
  display: 'inline',
  padding: '0 2px',
  border: 0,
  borderRadius: radius.small,
  background: 'none',
  color: 'inherit',
  font: 'inherit',
  textAlign: 'left',
  cursor: 'pointer',
  ':hover': { background: colour.hover },
  ':focus-visible': { outline: `2px solid ${colour.accent}` },
});
