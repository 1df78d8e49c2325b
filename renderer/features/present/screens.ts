/** The parts of a list that fit on a screen each, of nearly the same length. */
export function screens<T>(items: readonly T[], most: number): T[][] {
  const count = Math.ceil(items.length / most);
  const each = Math.ceil(items.length / Math.max(1, count));
  return Array.from({ length: count }, (_, at) => items.slice(at * each, (at + 1) * each)).filter(
    (part) => part.length > 0,
  );
}
