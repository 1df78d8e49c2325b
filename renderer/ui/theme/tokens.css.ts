import { assignVars, createGlobalTheme, createGlobalThemeContract, globalStyle } from '@vanilla-extract/css';
import { KINDS, type Kind } from '#db/domain/kinds.ts';
import { PALETTE, kindColours, type KindColours, type Scheme } from './palette.ts';

type ColourName = keyof (typeof PALETTE)['light'];

const names = Object.fromEntries(Object.keys(PALETTE.light).map((name) => [name, name])) as Record<
  ColourName,
  string
>;
const kindNames = Object.fromEntries(
  KINDS.map((kind) => [
    kind,
    { mark: `${kind}-mark`, onRail: `${kind}-on-rail`, fill: `${kind}-fill`, text: `${kind}-text` },
  ]),
) as Record<Kind, Record<keyof KindColours, string>>;

/** Every colour of the interface, as CSS variables (`--vigie-…`); `colour.kind.etude.fill` is one of a kind's. */
export const colour = createGlobalThemeContract(
  { ...names, kind: kindNames },
  (name) => `vigie-${name ?? ''}`,
);

function scheme(name: Scheme) {
  const kinds = Object.fromEntries(KINDS.map((kind) => [kind, kindColours(kind, name)])) as Record<
    Kind,
    KindColours
  >;
  return { ...PALETTE[name], kind: kinds };
}

createGlobalTheme(':root', colour, scheme('light'));
createGlobalTheme(':root[data-theme="dark"]', colour, scheme('dark'));
globalStyle(':root', { colorScheme: 'light' });
globalStyle(':root[data-theme="dark"]', { colorScheme: 'dark' });
// Paper is white whatever the screen shows.
globalStyle(':root[data-theme="dark"]', {
  '@media': { print: { colorScheme: 'light', vars: assignVars(colour, scheme('light')) } },
});

export const font = {
  ui: "'Inter', system-ui, sans-serif",
  serif: "'Source Serif 4', Georgia, serif",
  mono: "ui-monospace, 'Cascadia Mono', 'DejaVu Sans Mono', monospace",
} as const;

/** Type sizes in pixels at 100 %: label, small, interface, lead, title3, title2, title1. */
export const size = {
  label: '0.6875rem',
  small: '0.75rem',
  ui: '0.8125rem',
  lead: '0.96875rem',
  title3: '1.0625rem',
  title2: '1.25rem',
  title1: '1.5625rem',
} as const;

/** The 4 px grid. */
export const space = {
  1: '4px',
  2: '8px',
  3: '12px',
  4: '16px',
  5: '20px',
  6: '24px',
  8: '32px',
  10: '40px',
  12: '48px',
} as const;

export const radius = { small: '4px', medium: '7px', large: '10px', pill: '999px' } as const;

/** Fixed measures of the shell, in pixels. */
export const measure = { header: 44, status: 26, rail: 212, list: 292, context: 312, row: 32 } as const;

export const motion = { quick: '120ms ease-out', place: '180ms ease-out' } as const;
