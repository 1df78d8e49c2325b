import { own } from '../../../../domain/own.ts';
import { lookOf } from '../../../../domain/reports/looks/looks.ts';
import type { HeadingLook, Look, PageLook } from '../../../../domain/reports/looks/types.ts';
import { nameKey, stylesByName } from './styles.ts';
import { childOf, elementsOf, valueOf, type Tree } from './tree.ts';

/** What a style is made of, from the one it is based on down to itself. */
type Chain = readonly Tree[];

/** The look of a template, for what it has no style for and for the formats that take its colours and fonts alone. */
export function templateLook(styles: Tree, theme: Tree | null, page: PageLook): Look {
  const plain = lookOf(undefined);
  const known = stylesByName(styles);
  const byId = new Map(elementsOf(styles).map((style) => [style.attributes.get('w:styleId') ?? '', style]));
  const defaults = childOf(styles, 'w:docDefaults', 'w:rPrDefault');
  const lines = childOf(styles, 'w:docDefaults', 'w:pPrDefault');
  const base = [defaults, lines].filter((tree) => tree !== undefined);
  const chainOf = (name: string): Chain | null => {
    const style = known.get(nameKey('paragraph', name));
    return style ? [...base, ...basedOn(style, byId)] : null;
  };
  const normal = chainOf('Normal') ?? base;
  const text = chainOf('Body Text') ?? normal;
  const title = chainOf('Title') ?? normal;
  const firstHeading = chainOf('heading 1');
  const accent =
    (firstHeading && colourOf(firstHeading, theme)) ?? themeColour('accent1', theme) ?? plain.colours.accent;
  const ink = colourOf(normal, theme) ?? '000000';
  const fonts = {
    text: fontOf(text, theme) ?? plain.fonts.text,
    titles: fontOf(firstHeading ?? normal, theme) ?? plain.fonts.titles,
    code: plain.fonts.code,
  };
  const size = sizeOf(text) ?? 10;
  return {
    fonts,
    colours: { ink, muted: mixed(ink, 0.35), accent, soft: mixed(accent, 0.92), line: mixed(accent, 0.7) },
    text: {
      size,
      line: Math.min(2, Math.max(1, lineOf(text) ?? plain.text.line)),
      after: afterOf(text) ?? plain.text.after,
      justified: last(text, 'w:pPr', 'w:jc')?.attributes.get('w:val') === 'both',
    },
    title: { size: sizeOf(title) ?? plain.title.size, bold: isOn(title, 'w:b') ?? plain.title.bold },
    headings: plain.headings.map((ours, at): HeadingLook => {
      const chain = chainOf(`heading ${at + 1}`);
      if (!chain) return { ...ours, size: Math.max(size, ours.size) };
      const colour = colourOf(chain, theme);
      return {
        ...{ size: sizeOf(chain) ?? ours.size, before: ours.before, after: ours.after },
        ...{
          colour: colour === null || colour === ink ? 'ink' : 'accent',
          bold: isOn(chain, 'w:b') ?? false,
        },
        ...(isOn(chain, 'w:i') && { italic: true as const }),
      };
    }) as unknown as Look['headings'],
    page,
    header: false,
    cover: 'plain',
    tables: 'grid',
  };
}

function basedOn(style: Tree, byId: ReadonlyMap<string, Tree>): Tree[] {
  const chain = [style];
  for (let deep = 0; deep < 20; deep += 1) {
    const parent = byId.get(valueOf(childOf(chain[0], 'w:basedOn')) ?? '');
    if (!parent || chain.includes(parent)) break;
    chain.unshift(parent);
  }
  return chain;
}

/** The last style of a chain that says it has the last word. */
const last = (chain: Chain, ...path: readonly string[]): Tree | undefined =>
  chain.map((style) => childOf(style, ...path)).findLast((found) => found !== undefined);

function isOn(chain: Chain, name: string): boolean | undefined {
  const found = last(chain, 'w:rPr', name);
  return found && !['0', 'false', 'off'].includes(valueOf(found) ?? '1');
}

const number = (text: string | undefined): number | null =>
  text !== undefined && /^\d{1,5}$/.test(text) ? Number(text) : null;

function sizeOf(chain: Chain): number | null {
  const size = number(valueOf(last(chain, 'w:rPr', 'w:sz')));
  return size === null || size < 8 || size > 200 ? null : size / 2;
}

function lineOf(chain: Chain): number | null {
  const spacing = chain
    .map((style) => childOf(style, 'w:pPr', 'w:spacing'))
    .findLast((found) => found?.attributes.has('w:line'));
  const rule = spacing?.attributes.get('w:lineRule') ?? 'auto';
  const line = number(spacing?.attributes.get('w:line'));
  return line === null || rule !== 'auto' ? null : line / 240;
}

function afterOf(chain: Chain): number | null {
  const spacing = chain
    .map((style) => childOf(style, 'w:pPr', 'w:spacing'))
    .findLast((found) => found?.attributes.has('w:after'));
  const after = number(spacing?.attributes.get('w:after'));
  return after === null ? null : after / 20;
}

function colourOf(chain: Chain, theme: Tree | null): string | null {
  const colour = last(chain, 'w:rPr', 'w:color');
  const value = valueOf(colour);
  if (value !== undefined && /^[0-9A-Fa-f]{6}$/.test(value)) return value.toUpperCase();
  const named = colour?.attributes.get('w:themeColor');
  return named === undefined ? null : themeColour(own(THEME_NAMES, named) ?? named, theme);
}
const THEME_NAMES: Readonly<Record<string, string>> = {
  text1: 'dk1',
  text2: 'dk2',
  dark1: 'dk1',
  dark2: 'dk2',
};

function themeColour(name: string, theme: Tree | null): string | null {
  const colour = childOf(theme ?? undefined, 'a:themeElements', 'a:clrScheme', `a:${name}`);
  const value =
    childOf(colour, 'a:srgbClr')?.attributes.get('val') ??
    childOf(colour, 'a:sysClr')?.attributes.get('lastClr');
  return value !== undefined && /^[0-9A-Fa-f]{6}$/.test(value) ? value.toUpperCase() : null;
}

function fontOf(chain: Chain, theme: Tree | null): string | null {
  for (const style of [...chain].reverse()) {
    const fonts = childOf(style, 'w:rPr', 'w:rFonts');
    if (!fonts) continue;
    const named = fonts.attributes.get('w:asciiTheme');
    const inTheme = named?.startsWith('major')
      ? 'a:majorFont'
      : named?.startsWith('minor')
        ? 'a:minorFont'
        : null;
    const font = inTheme
      ? childOf(theme ?? undefined, 'a:themeElements', 'a:fontScheme', inTheme, 'a:latin')?.attributes.get(
          'typeface',
        )
      : fonts.attributes.get('w:ascii');
    if (font !== undefined && font !== '') return font.slice(0, 60);
  }
  return null;
}

/** A colour with so much white in it. */
function mixed(colour: string, white: number): string {
  return [0, 2, 4]
    .map((at) => {
      const value = Number.parseInt(colour.slice(at, at + 2), 16);
      return Math.round(value + (255 - value) * white)
        .toString(16)
        .padStart(2, '0');
    })
    .join('')
    .toUpperCase();
}
