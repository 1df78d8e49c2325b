/** Shapes as plain data, in pixels from the top left: what SVG and PDF are written from. */

export type Segment =
  | readonly ['M' | 'L', number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Z'];

/** `#rrggbb` with an opacity from 0 to 1. */
export type Solid = { colour: string; alpha: number };
export type Gradient = {
  from: readonly [number, number];
  to: readonly [number, number];
  stops: readonly (Solid & { offset: number })[];
};
export type Paint = Solid | Gradient;

export type Shape =
  | { type: 'fill'; path: readonly Segment[]; paint: Paint }
  | { type: 'stroke'; path: readonly Segment[]; paint: Solid; width: number; dash: readonly number[] }
  | Writing;

/** One line of text; `y` is its baseline, `rim` a colour of paper around it. */
export type Writing = {
  type: 'text';
  text: string;
  x: number;
  y: number;
  size: number;
  weight: number;
  anchor: 'start' | 'middle' | 'end';
  paint: Solid;
  rim: Solid | null;
};

/** Shapes moved by `x`, `y` and cut to a rectangle of the size given. */
export type Group = { x: number; y: number; width: number; height: number; shapes: readonly Shape[] };

/** A drawing to be written to a file. */
export type Sheet = {
  width: number;
  height: number;
  paper: string;
  title: string;
  /** The same in words, for who cannot see it. */
  description: string;
  language: 'fr' | 'en';
  groups: readonly Group[];
};

/** True for a paint that goes from one colour to another. */
export function isGradient(paint: Paint): paint is Gradient {
  return 'stops' in paint;
}
