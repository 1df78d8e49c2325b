import type { Pen } from '../../../drawing/pen.ts';
import type { Ink } from '../../../timeline/ink.ts';
import type { Box } from '../placement/labels.ts';

/** Something one can point at in a picture: a signal, a bubble of signals, a group, a flow. */
export type Mark = {
  key: string;
  /** The signals it stands for. */
  ids: readonly string[];
  /** Which part of the picture it is in: read aloud before its marks. */
  group: string;
  /** Where it is, in pixels of the picture. */
  box: Box;
};

/** What the reader is doing, as far as it shows. */
export type PictureState = {
  /** The mark pointed at or focused. */
  active: string | null;
  /** The signal the panel speaks of. */
  current: string | null;
  selected: ReadonlySet<string>;
};

/** A view as it is drawn: the marks in the order they are read, and what draws it with any pen. */
export type Picture = {
  width: number;
  height: number;
  marks: readonly Mark[];
  draw: (pen: Pen, ink: Ink, state: PictureState) => void;
};

/** Nobody is there: what a file shows besides the selection. */
export const QUIET: PictureState = { active: null, current: null, selected: new Set() };

/** How a picture is moved: pixels of the home view times `k`, plus `x` and `y`. */
export type Move = { k: number; x: number; y: number };
export const HOME: Move = { k: 1, x: 0, y: 0 };
