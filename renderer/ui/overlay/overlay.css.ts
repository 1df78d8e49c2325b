import { keyframes, style } from '@vanilla-extract/css';
import { colour, motion, radius, size, space } from '../theme/tokens.css.ts';

const appear = keyframes({
  from: { opacity: 0, transform: 'translateY(-3px)' },
  to: { opacity: 1, transform: 'none' },
});

export const tooltip = style({
  display: 'flex',
  alignItems: 'center',
  gap: space[2],
  maxWidth: '320px',
  padding: `${space[1]} ${space[2]}`,
  borderRadius: radius.small,
  background: colour.rail,
  border: `1px solid ${colour.railActive}`,
  color: colour.railInk,
  fontSize: size.small,
});

export const popover = style({
  background: colour.raised,
  color: colour.ink,
  border: `1px solid ${colour.line}`,
  borderRadius: radius.large,
  boxShadow: colour.shadow,
  outline: 'none',
  maxWidth: 'min(480px, 92vw)',
  overflow: 'auto',
  selectors: { '&[data-entering]': { animation: `${appear} ${motion.quick}` } },
});

export const popoverBody = style({ padding: space[3], outline: 'none' });

/** Lists inside popovers: menus, selects, combo boxes. */
export const list = style({
  padding: space[1],
  outline: 'none',
  minWidth: '180px',
  maxHeight: 'min(420px, 60vh)',
  overflow: 'auto',
});

export const item = style({
  display: 'flex',
  alignItems: 'center',
  gap: space[2],
  minHeight: '28px',
  padding: `${space[1]} ${space[2]}`,
  borderRadius: radius.small,
  outline: 'none',
  cursor: 'pointer',
  fontSize: size.ui,
  selectors: {
    '&[data-focused]': { background: colour.selected },
    '&[data-disabled]': { color: colour.muted, cursor: 'default' },
    '&[data-danger]': { color: colour.dangerText },
  },
});

export const itemText = style({ flex: 1, minWidth: 0 });
export const itemEnd = style({
  color: colour.muted,
  fontSize: size.small,
  display: 'flex',
  alignItems: 'center',
  gap: space[1],
});
export const sectionTitle = style({
  padding: `${space[2]} ${space[2]} ${space[1]}`,
  fontSize: size.label,
  fontWeight: 600,
  letterSpacing: '0.06em',
  textTransform: 'uppercase',
  color: colour.muted,
});

export const veil = style({
  position: 'fixed',
  inset: 0,
  zIndex: 50,
  background: colour.overlay,
  display: 'flex',
  alignItems: 'flex-start',
  justifyContent: 'center',
  padding: '8vh 16px 16px',
});

const modalBase = {
  background: colour.raised,
  color: colour.ink,
  border: `1px solid ${colour.line}`,
  borderRadius: radius.large,
  boxShadow: colour.shadow,
  maxHeight: '84vh',
  display: 'flex',
  flexDirection: 'column',
  outline: 'none',
} as const;

export const modal = {
  small: style({ ...modalBase, width: 'min(440px, 100%)' }),
  medium: style({ ...modalBase, width: 'min(640px, 100%)' }),
  large: style({ ...modalBase, width: 'min(920px, 100%)' }),
};

export const dialog = style({ display: 'flex', flexDirection: 'column', minHeight: 0, outline: 'none' });
export const dialogHead = style({
  display: 'flex',
  alignItems: 'center',
  gap: space[2],
  padding: `${space[3]} ${space[3]} ${space[2]} ${space[5]}`,
});
export const dialogTitle = style({ flex: 1, fontSize: size.lead, fontWeight: 650 });
export const dialogBody = style({
  padding: `${space[1]} ${space[5]} ${space[4]}`,
  overflow: 'auto',
  display: 'flex',
  flexDirection: 'column',
  gap: space[3],
});
export const dialogActions = style({
  display: 'flex',
  justifyContent: 'flex-end',
  gap: space[2],
  padding: `${space[3]} ${space[5]}`,
  borderTop: `1px solid ${colour.line}`,
});
