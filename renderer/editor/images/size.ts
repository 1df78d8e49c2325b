/** Narrower than this a picture says nothing; wider than the page it is not shown. In CSS pixels. */
const NARROWEST = 40;
const WIDEST = 4000;
/** How far one keystroke goes. */
export const STEP = 24;

export type Size = { width: number; height: number };

/** A width a picture may have, with the height that keeps its shape. */
export function sized(width: number, natural: Size): Size {
  const fitted = Math.round(Math.min(Math.max(width, NARROWEST), WIDEST));
  const ratio = natural.width > 0 ? natural.height / natural.width : 0;
  return { width: fitted, height: Math.round(fitted * ratio) };
}
