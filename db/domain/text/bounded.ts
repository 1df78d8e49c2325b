/**
 * Remembers what `compute` gives for at most about 2 × `capacity` texts. Two generations: the older one is dropped whole when
 * the younger is full, so that a frequent text is always remembered and a look-up stays one or two map reads.
 */
export function bounded(capacity: number, compute: (text: string) => string): (text: string) => string {
  let young = new Map<string, string>();
  let old = new Map<string, string>();
  return (text) => {
    const known = young.get(text);
    if (known !== undefined) return known;
    const value = old.get(text) ?? compute(text);
    if (young.size >= capacity) {
      old = young;
      young = new Map();
    }
    young.set(text, value);
    return value;
  };
}
