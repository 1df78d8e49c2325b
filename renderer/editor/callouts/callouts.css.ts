import { globalStyle, style } from '@vanilla-extract/css';
import type { CalloutTone } from '#db/domain/document/types.ts';
import { colour, font, radius, size, space } from '../../ui/theme/tokens.css.ts';

/** A frame with its colour at the left; the sign of the tone stands by the title. */
export const callout = style({
  position: 'relative',
  margin: `${space[4]} 0`,
  padding: `${space[2]} ${space[4]} ${space[1]} ${space[10]}`,
  borderLeft: '3px solid var(--tone)',
  borderRadius: `0 ${radius.medium} ${radius.medium} 0`,
  background: 'color-mix(in srgb, var(--tone) 7%, transparent)',
  vars: { '--tone': colour.accent },
});
const TONES: Readonly<Record<CalloutTone, string>> = {
  note: colour.accent,
  question: colour.kind.indicateur.mark,
  idee: colour.warning,
  constat: colour.success,
  attention: colour.danger,
  citation: colour.kind.theme.mark,
};
for (const [tone, value] of Object.entries(TONES))
  globalStyle(`${callout}[data-tone="${tone}"]`, { vars: { '--tone': value } });

export const title = style({
  margin: `0 ${space[8]} ${space[1]} 0`,
  fontFamily: font.ui,
  fontSize: size.lead,
  fontWeight: 650,
  lineHeight: 1.4,
});
/** Without words of its own, its tone is named. The lexical line break of an empty line is its only child. */
globalStyle(`${title}:has(> br:only-child)::before`, {
  content: 'var(--callout-name)',
  position: 'absolute',
  color: colour.muted,
  pointerEvents: 'none',
});
globalStyle(`${callout} > :last-child`, { marginBottom: space[1] });

/** Folded, only its title is left; going in with the caret opens it for that time, and paper shows all. */
globalStyle(`${callout}[data-fold="closed"]:not([data-inside]) > :not(${title}):not(:first-child)`, {
  '@media': { screen: { display: 'none' } },
});

const corner = { position: 'absolute', top: '6px', lineHeight: 1, userSelect: 'none' } as const;
export const sign = style({ ...corner, left: space[2], color: 'var(--tone)' });
globalStyle(`${sign} button`, { color: 'inherit' });
export const fold = style({
  ...corner,
  right: space[1],
  '@media': { print: { display: 'none' } },
});
globalStyle(`${callout}[data-fold="closed"] ${fold} svg`, { transform: 'rotate(-90deg)' });
