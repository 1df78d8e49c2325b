import type { PageLook } from '../../../../domain/reports/looks/types.ts';
import { lookOf } from '../../../../domain/reports/looks/looks.ts';
import { childOf, elementsOf, valueOf, type Tree } from './tree.ts';

export type MarginType = 'default' | 'first' | 'even';
export type Reference = { kind: 'header' | 'footer'; type: MarginType; id: string };

const TYPES: readonly string[] = ['default', 'first', 'even'] satisfies MarginType[];

/** The headers and footers of the last section, with those it has from the ones before. */
export function references(sections: readonly Tree[]): Reference[] {
  const found = new Map<string, Reference>();
  for (const section of sections)
    for (const { name, attributes } of elementsOf(section)) {
      const kind = name === 'w:headerReference' ? 'header' : name === 'w:footerReference' ? 'footer' : null;
      const type = attributes.get('w:type') ?? 'default';
      const id = attributes.get('r:id');
      if (kind && id !== undefined && TYPES.includes(type))
        found.set(`${kind} ${type}`, { kind, type: type as MarginType, id });
    }
  return [...found.values()];
}

/** Sheets from that of a postcard to A2, in twentieths of a point; text at least four centimetres wide and high. */
const SHEET = { least: 4_000, most: 34_000 };
const LEAST_TEXT = 2_268;
/** To a tenth, as people set them. */
const millimetres = (twips: number): number => Math.round((twips * 254) / 1_440) / 10;

/** The sheet and margins of a section; those of the program when they are none one can write on. */
export function pageLook(section: Tree | undefined): PageLook {
  const ours = lookOf(undefined).page;
  const size = childOf(section, 'w:pgSz');
  const margins = childOf(section, 'w:pgMar');
  const length = (tree: Tree | undefined, name: string): number => {
    const text = tree?.attributes.get(name) ?? '';
    // Strict documents give lengths with their unit.
    const point = /^(-?\d+(?:\.\d+)?)pt$/.exec(text)?.[1];
    return point === undefined ? Math.abs(Number(text)) : Math.abs(Number(point) * 20);
  };
  const [width, height] = [length(size, 'w:w'), length(size, 'w:h')];
  const sides = ['w:top', 'w:right', 'w:bottom', 'w:left'].map((side) => length(margins, side));
  const [top = 0, right = 0, bottom = 0, left = 0] = sides;
  const edge = Math.min(length(margins, 'w:header') || 709, length(margins, 'w:footer') || 709);
  const isSheet = [width, height].every((side) => side >= SHEET.least && side <= SHEET.most);
  const isWritable =
    width - left - right >= LEAST_TEXT && height - top - bottom >= LEAST_TEXT && sides.every(Number.isFinite);
  if (!size || !margins || !isSheet || !isWritable) return ours;
  return {
    ...{ width: millimetres(width), height: millimetres(height), edge: millimetres(edge) },
    ...{ top: millimetres(top), right: millimetres(right) },
    ...{ bottom: millimetres(bottom), left: millimetres(left) },
  };
}

/** Whether a property that is on when it only stands there is on. */
export function isOn(tree: Tree | undefined): boolean {
  return tree !== undefined && !['0', 'false', 'off'].includes(valueOf(tree) ?? '1');
}
