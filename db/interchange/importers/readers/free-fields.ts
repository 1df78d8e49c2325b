import { withoutBrackets } from '../../../domain/markdown/brackets.ts';

/** Keys that would reach the prototype of an object instead of naming a field of it. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);
const LONGEST = 5000;

/** True for a name that a free field of a record may have. */
export function isFreeKey(key: string): boolean {
  return key !== '' && !FORBIDDEN.has(key) && key.isWellFormed() && !/[\u0000-\u001f\u007f]/.test(key);
}

/**
 * A value of a header as a free field: numbers and booleans as they are, lists in one line, what has keys of its own as JSON.
 * Null when it says nothing, or more than a field holds.
 */
export function freeValue(value: unknown): string | number | boolean | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'boolean') return value;
  const words = withoutBrackets(wordsOf(value)).trim();
  return words === '' || words.length > LONGEST ? null : words;
}

function wordsOf(value: unknown): string {
  if (typeof value === 'string') return value.toWellFormed();
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object'))
    return value.map(String).join(' ; ');
  return value === null || typeof value !== 'object' ? String(value ?? '') : json(value);
}

function json(value: object): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    // Built entry by entry, never assigned: a key named __proto__ stays a key.
    inner instanceof Map
      ? Object.fromEntries([...inner].map(([key, one]) => [String(key), one as unknown]))
      : inner,
  );
}
