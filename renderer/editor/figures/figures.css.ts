import { style } from '@vanilla-extract/css';
import { colour, font, motion, radius, size, space } from '../../ui/theme/tokens.css.ts';

/** A figure reads as part of the sentence: a rule under it says that it leads somewhere. */
export const figure = style({
  fontVariantNumeric: 'tabular-nums',
  whiteSpace: 'nowrap',
  padding: '0 2px',
  borderRadius: radius.small,
  borderBottom: `1.5px solid ${colour.accent}`,
  cursor: 'pointer',
  transition: `background ${motion.quick}`,
  ':hover': { background: colour.accentPale },
  selectors: {
    '&[data-state="changed"]': {
      borderBottom: `2px dashed ${colour.warning}`,
      background: colour.warningPale,
      color: colour.ink,
    },
    '&[data-state="gone"]': { borderBottom: `1.5px dotted ${colour.danger}` },
    '&[data-state="kept"]': { borderBottomStyle: 'dotted' },
  },
});
export const selected = style({ boxShadow: `0 0 0 2px ${colour.accent}` });
/** A word beside the figure: what is to be known of it is never said by a colour alone. */
export const said = style({
  marginLeft: space[1],
  fontFamily: font.ui,
  fontSize: size.label,
  color: colour.warningText,
});
export const gone = style([said, { color: colour.dangerText }]);

export const details = style({
  display: 'flex',
  flexDirection: 'column',
  gap: space[3],
  fontFamily: font.ui,
  fontSize: size.ui,
  maxWidth: '360px',
});
export const notice = style({
  padding: space[2],
  borderRadius: radius.medium,
  background: colour.warningPale,
  color: colour.ink,
});
export const actions = style({ display: 'flex', flexWrap: 'wrap', gap: space[2], marginTop: space[2] });

export const host = style({ display: 'block', margin: `${space[3]} 0` });
export const chart = style({
  margin: 0,
  padding: space[3],
  border: `1px solid ${colour.line}`,
  borderRadius: radius.large,
  background: colour.surface,
  fontFamily: font.ui,
  fontSize: size.ui,
  lineHeight: 1.4,
  whiteSpace: 'normal',
});
export const chartSelected = style({ outline: `2px solid ${colour.accent}`, outlineOffset: '1px' });
export const small = style({ maxWidth: '460px' });
export const head = style({ display: 'flex', alignItems: 'center', gap: space[2], marginBottom: space[1] });
export const title = style({ flex: 1, minWidth: 0, fontWeight: 600 });
export const caption = style({ marginTop: space[2], fontSize: size.small, color: colour.muted });
export const scroll = style({ overflowX: 'auto' });

export const form = style({ display: 'flex', flexDirection: 'column', gap: space[4] });
export const measures = style({
  display: 'flex',
  flexDirection: 'column',
  maxHeight: '300px',
  overflow: 'auto',
  border: `1px solid ${colour.line}`,
  borderRadius: radius.medium,
  padding: space[1],
});
export const measure = style({
  display: 'grid',
  gridTemplateColumns: '92px 1fr',
  gap: `0 ${space[2]}`,
  padding: `${space[1]} ${space[2]}`,
  borderRadius: radius.small,
  cursor: 'pointer',
  outline: 'none',
  selectors: {
    '&[data-selected]': { background: colour.selected },
    '&[data-focus-visible]': { boxShadow: `inset 0 0 0 2px ${colour.accent}` },
  },
});
export const value = style({ fontWeight: 650, fontVariantNumeric: 'tabular-nums' });
export const note = style({ fontSize: size.small, color: colour.muted });
