/** The smallest letters of our drawings, in pixels. */
const SMALLEST = 11;

/** How much a drawing is enlarged for its smallest letters to be read at 4 metres: 2.5 % of the screen's height. */
export function enlargement(): number {
  return Math.max(18, 0.025 * Math.min(window.innerWidth, window.innerHeight)) / SMALLEST;
}
