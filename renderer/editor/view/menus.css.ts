import { globalStyle, style } from '@vanilla-extract/css';
import { colour, font, radius, size, space } from '../../ui/theme/tokens.css.ts';

const sheet = {
  background: colour.raised,
  color: colour.ink,
  border: `1px solid ${colour.line}`,
  borderRadius: radius.large,
  boxShadow: colour.shadow,
  fontFamily: font.ui,
  fontSize: size.ui,
  lineHeight: 1.4,
} as const;

/** The menus that follow the caret: `/`, `@`, `[[`. */
export const menu = style({
  ...sheet,
  position: 'fixed',
  zIndex: 45,
  width: '340px',
  maxHeight: '330px',
  overflow: 'auto',
  padding: space[1],
});
export const menuGroup = style({
  padding: `${space[2]} ${space[2]} ${space[1]}`,
  fontSize: size.label,
  fontWeight: 600,
  letterSpacing: '0.06em',
  textTransform: 'uppercase',
  color: colour.muted,
});
export const option = style({
  display: 'flex',
  alignItems: 'center',
  gap: space[2],
  minHeight: '30px',
  padding: `${space[1]} ${space[2]}`,
  borderRadius: radius.small,
  cursor: 'pointer',
  selectors: { '&[aria-selected="true"]': { background: colour.selected } },
});
export const optionText = style({ flex: 1, minWidth: 0 });
export const optionTitle = style({
  display: 'block',
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
});
export const optionNote = style({ color: colour.muted, fontSize: size.small });
export const optionEnd = style({ color: colour.muted, fontSize: size.small, whiteSpace: 'nowrap' });
export const menuEmpty = style({ padding: `${space[2]} ${space[2]}`, color: colour.muted });

export const card = style({
  ...sheet,
  position: 'fixed',
  zIndex: 44,
  width: '332px',
  padding: space[3],
  pointerEvents: 'none',
});
export const cardHint = style({ marginTop: space[2], color: colour.muted, fontSize: size.label });

export const bubble = style({
  ...sheet,
  position: 'fixed',
  zIndex: 43,
  display: 'flex',
  alignItems: 'center',
  gap: space[1],
  maxWidth: '440px',
  padding: `${space[1]} ${space[1]} ${space[1]} ${space[3]}`,
});
export const bubbleText = style({
  flex: 1,
  minWidth: 0,
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
  color: colour.muted,
});

/** What one can do with a selected passage, by it. */
export const selectionActions = style({
  ...sheet,
  position: 'fixed',
  zIndex: 43,
  padding: space[1],
  '@media': { print: { display: 'none' } },
});
export const selectionBar = style({ display: 'flex', alignItems: 'center', gap: '1px' });
/** In a small window the bar stays over the text: the shortcuts are told elsewhere. */
globalStyle(`${selectionBar} kbd`, { '@media': { '(max-width: 1279px)': { display: 'none' } } });

export const toolbar = style({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '1px',
  padding: `${space[1]} 0`,
});
export const toolbarSeparator = style({
  width: '1px',
  height: '18px',
  background: colour.line,
  margin: '0 2px',
});
/** Left out where there is no room: the keyboard has it. */
export const optional = style({ '@container': { '(max-width: 540px)': { display: 'none' } } });
export const blockButton = style({ minWidth: '96px', justifyContent: 'space-between' });
export const form = style({ display: 'flex', flexDirection: 'column', gap: space[3] });
