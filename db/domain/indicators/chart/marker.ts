/** The outlines of the marks, one a base, so that bases differ without colour: circle, square, diamond, two triangles. */
const OUTLINES: readonly ((x: number, y: number, r: number) => string)[] = [
  (x, y, r) => `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`,
  (x, y, r) => `M${x - r * 0.9} ${y - r * 0.9}h${1.8 * r}v${1.8 * r}h${-1.8 * r}Z`,
  (x, y, r) => `M${x} ${y - r * 1.25}L${x + r * 1.25} ${y}L${x} ${y + r * 1.25}L${x - r * 1.25} ${y}Z`,
  (x, y, r) => `M${x} ${y - r * 1.15}L${x + r * 1.15} ${y + r * 0.9}L${x - r * 1.15} ${y + r * 0.9}Z`,
  (x, y, r) => `M${x} ${y + r * 1.15}L${x + r * 1.15} ${y - r * 0.9}L${x - r * 1.15} ${y - r * 0.9}Z`,
];

/** The path of the mark of a base around a point. */
export function outlineOf(shape: number, x: number, y: number, radius = 5): string {
  const round = (value: number) => Math.round(value * 10) / 10;
  const draw = OUTLINES[shape % OUTLINES.length] ?? OUTLINES[0];
  return draw?.(round(x), round(y), radius) ?? '';
}
