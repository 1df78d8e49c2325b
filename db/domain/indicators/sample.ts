/**
 * The size of a sample, as far as its wording tells. `at-least` and `at-most` are bounds (« > 2 000 », « moins de 500 »),
 * `about` is approximate (« environ 350 »).
 */
export type SampleSize = { n: number; bound: 'exact' | 'at-least' | 'at-most' | 'about' };

const COMPARATORS: readonly [RegExp, SampleSize['bound']][] = [
  [/^(?:>=?|≥|plus de|au moins|more than|over|at least)$/, 'at-least'],
  [/^(?:<=?|≤|moins de|au plus|less than|at most)$/, 'at-most'],
  [/^(?:~|≈|environ|pr[eè]s de|autour de|about|around|nearly)$/, 'about'],
];
const NUMBER = String.raw`\d{1,3}(?:[ .,\u00a0\u202f]\d{3})+|\d+`;
const WORDING = new RegExp(
  String.raw`^(?:n\s*(?:=\s*)?)?([<>≥≤~≈]=?|[a-zèé]+(?: [a-zé]+)?)?\s*(${NUMBER})(?:\s+(\D*))?$`,
  'i',
);
/** « 10 salariés et plus », « 81 % » describe a base or a share, not how many were asked. */
const NOT_A_SIZE = /%|pour cent|\b(?:et|ou|and|or)\s+(?:plus|moins|more|less|over)\b|\bans\b|\byears\b/i;

/**
 * Reads the number of people asked out of a wording such as « n = 1 012 », « > 2 000 » or « 350 catalyseurs ». Null when it
 * holds no number, several, or one that may be something else: a size is never invented.
 */
export function readSample(wording: string | null): SampleSize | null {
  const text = (wording ?? '').trim().replace(/[\u00a0\u202f\s]+/g, ' ');
  const found = WORDING.exec(text);
  if (!found) return null;
  const [, comparator, digits = '', noun = ''] = found;
  if (NOT_A_SIZE.test(noun)) return null;
  const n = Number(digits.replace(/\D/g, ''));
  if (!Number.isSafeInteger(n) || n < 1) return null;
  if (comparator === undefined) return { n, bound: 'exact' };
  const word = comparator.toLowerCase().trim();
  if (word === 'n' || word === 'soit') return { n, bound: 'exact' };
  const bound = COMPARATORS.find(([pattern]) => pattern.test(word))?.[1];
  return bound === undefined ? null : { n, bound };
}
