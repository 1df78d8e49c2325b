import { globalStyle, style } from '@vanilla-extract/css';
import { colour, radius, size, space } from '../../../ui/theme/tokens.css.ts';

export const panel = style({ display: 'flex', flexDirection: 'column' });
export const group = style({
  display: 'flex',
  flexDirection: 'column',
  gap: space[3],
  padding: space[3],
  borderBottom: `1px solid ${colour.line}`,
});
export const hint = style({ color: colour.muted, fontSize: size.small, lineHeight: 1.5 });

export const templates = style({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(76px, 1fr))',
  gap: space[3],
});
export const templatesLabel = style({ position: 'absolute' });
export const templateBox = style({ position: 'relative', minWidth: 0 });
export const template = style({
  display: 'flex',
  flexDirection: 'column',
  gap: '4px',
  minWidth: 0,
  cursor: 'pointer',
  outline: 'none',
});
export const templateName = style({
  fontSize: size.small,
  lineHeight: 1.3,
  overflowWrap: 'anywhere',
  selectors: { [`${template}[data-selected] &`]: { fontWeight: 650 } },
});
export const templateFile = style({
  color: colour.muted,
  fontSize: size.label,
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
});
export const templateRemove = style({
  position: 'absolute',
  top: '4px',
  right: '4px',
  width: '24px',
  height: '24px',
  background: '#ffffff',
  color: '#3c4653',
});
/** Paper is white whatever the theme: it is a picture of a page. */
export const page = style({
  display: 'flex',
  flexDirection: 'column',
  gap: '3px',
  aspectRatio: '1 / 1.414',
  padding: '10px 9px',
  border: `1px solid ${colour.line}`,
  borderRadius: radius.small,
  background: '#ffffff',
  overflow: 'hidden',
  selectors: {
    [`${template}[data-hovered] &`]: { borderColor: colour.lineStrong },
    [`${template}[data-selected] &`]: { outline: `2px solid ${colour.accent}`, outlineOffset: '1px' },
    [`${template}[data-focus-visible] &`]: { outline: `3px solid ${colour.accent}`, outlineOffset: '2px' },
  },
});
export const pageTitle = style({ color: 'var(--look)', fontSize: '17px', fontWeight: 700, lineHeight: 1.1 });
export const pageRule = style({
  width: '34%',
  height: '2px',
  background: 'var(--look)',
  marginBottom: '3px',
});
export const pageHeading = style({ color: 'var(--look)', fontSize: '9px', fontWeight: 600, lineHeight: 1.4 });
export const pageText = style({ display: 'flex', flexDirection: 'column', gap: '3px' });
globalStyle(`${pageText} > span`, { height: '2px', borderRadius: '1px', background: '#c7ccd3' });

export const problems = style({
  padding: space[3],
  borderRadius: radius.medium,
  background: colour.warningPale,
  color: colour.warningText,
  fontSize: size.small,
  lineHeight: 1.5,
});
globalStyle(`${problems} ul`, { margin: 0, paddingLeft: space[4], listStyle: 'disc' });
