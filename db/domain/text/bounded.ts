/**
 * Remembers what `compute` gives for at most about 2 × `capacity` texts. Two generations: the older one is dropped whole when
 * the younger is full, so that a frequent text is always remembered and a look-up stays one or two map reads.
 */
export function bounded<Value>(capacity: number, compute: (text: string) => Value): (text: string) => Value {
  let young = new Map<string, Value>();
  let old = new Map<string, Value>();
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
