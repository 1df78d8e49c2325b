import type { PageLook } from '../../../domain/reports/looks/types.ts';

/** Points as twentieths of a point, Word’s unit of length. */
export const twips = (points: number): number => Math.round(points * 20);
/** Millimetres as twentieths of a point. */
export const ofMillimetres = (length: number): number => Math.round((length * 1440) / 25.4);
/** Twentieths of a point as English metric units, the unit of drawings (914 400 to the inch). */
export const emusOfTwips = (length: number): number => Math.round(length * 635);
/** Pixels, 96 to the inch, as English metric units. */
export const emusOfPixels = (length: number): number => Math.round(length * 9525);

/** A sheet and its margins, in twentieths of a point. */
export type Page = {
  width: number;
  height: number;
  top: number;
  right: number;
  bottom: number;
  left: number;
  header: number;
  footer: number;
};

/** The page of a look. */
export function pageOf(look: PageLook): Page {
  const { width, height, top, right, bottom, left, edge } = look;
  return {
    width: ofMillimetres(width),
    height: ofMillimetres(height),
    top: ofMillimetres(top),
    right: ofMillimetres(right),
    bottom: ofMillimetres(bottom),
    left: ofMillimetres(left),
    header: ofMillimetres(edge),
    footer: ofMillimetres(edge),
  };
}

/** How wide lines may be on a sheet, in twentieths of a point. */
export const textWidth = ({ width, left, right }: Page): number => width - left - right;
/** How much text a sheet holds from top to bottom, in twentieths of a point. */
export const textHeight = ({ height, top, bottom }: Page): number => height - top - bottom;
