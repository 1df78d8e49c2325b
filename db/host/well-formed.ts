/**
 * The same value with every lone half of a surrogate pair (an emoji cut in two by a paste) replaced by U+FFFD, as SQLite
 * would store it: what is kept, hashed, audited and searched is then one and the same text. Copies only what it changes.
 */
export function wellFormed<Value>(value: Value): Value {
  return repaired(value) as Value;
}

function repaired(value: unknown): unknown {
  if (typeof value === 'string') return value.isWellFormed() ? value : value.toWellFormed();
  if (typeof value !== 'object' || value === null || value instanceof Blob) return value;
  if (Array.isArray(value)) {
    const items = value.map(repaired);
    return items.some((item, index) => item !== value[index]) ? items : value;
  }
  let copy: Record<string, unknown> | null = null;
  for (const [key, child] of Object.entries(value)) {
    const good = repaired(child);
    if (good === child && key.isWellFormed()) continue;
    copy ??= { ...value };
    delete copy[key];
    copy[key.toWellFormed()] = good;
  }
  return copy ?? value;
}
