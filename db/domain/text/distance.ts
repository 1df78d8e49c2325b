/** Letters that French ears, or fingers on an AZERTY keyboard, take for each other: half a fault. By their two codes. */
const ALIKE = new Uint8Array(128 * 128);
for (const pair of 'ck cq kq cs sz ss cz iy gj mn ea ei ae ao dt bp vf aq zw'.split(' ')) {
  const [one, other] = [pair.charCodeAt(0), pair.charCodeAt(1)];
  ALIKE[one * 128 + other] = 1;
  ALIKE[other * 128 + one] = 1;
}
const HALF = 0.5;
/** Fingers exchange two letters more often than they take one for another. */
const EXCHANGED = 0.75;

const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/e?au/g, 'o'],
  // Before « qu », which is never soft: attaques is not attaces.
  [/sc(?=[eiy])|c(?=[eiy])|ti(?=on)/g, 's'],
  [/qu?|k/g, 'c'],
  [/[ae]i/g, 'e'],
  [/[ae]n|[ae]m(?=[bp])/g, 'an'],
  [/y/g, 'i'],
  [/g(?=[ei])/g, 'j'],
  [/z/g, 's'],
  [/h/g, ''],
  [/(.)\1+/g, '$1'],
  [/(?:e?nt|[stxdpe])$/, ''],
];

/** How a folded French word sounds, roughly: the same for fotographie and photographie, confience and confiance. */
export function sound(word: string): string {
  return SOUNDS.reduce((text, [pattern, by]) => text.replace(pattern, by), word);
}

/**
 * How many faults of typing lie between two folded words, at most `limit` (more is Infinity): a letter too many, missing
 * or wrong is one, two exchanged three quarters; a doubled consonant or a letter that sounds alike is half. Damerau–Levenshtein
 * (optimal string alignment), given up as soon as a whole row is beyond the limit.
 */
export function typingDistance(typed: string, word: string, limit: number): number {
  const width = word.length + 1;
  if (width > rows[0].length) rows = newRows(width);
  let [before, above, row] = rows;
  above[0] = 0;
  for (let column = 1; column < width; column += 1) {
    const spent = cost(word, column - 1);
    costs[column] = spent;
    above[column] = above[column - 1]! + spent;
  }
  let last = 0;
  for (let line = 1; line <= typed.length; line += 1) {
    const letter = typed.charCodeAt(line - 1);
    const spent = cost(typed, line - 1);
    row[0] = above[0]! + spent;
    let least = row[0];
    let previous = 0;
    for (let column = 1; column < width; column += 1) {
      const other = word.charCodeAt(column - 1);
      let best = above[column - 1]! + (letter === other ? 0 : isAlike(letter, other) ? HALF : 1);
      const missing = above[column]! + spent;
      if (missing < best) best = missing;
      const extra = row[column - 1]! + costs[column]!;
      if (extra < best) best = extra;
      if (line > 1 && column > 1 && letter === previous && last === other) {
        const swapped = before[column - 2]! + EXCHANGED;
        if (swapped < best) best = swapped;
      }
      row[column] = best;
      if (best < least) least = best;
      previous = other;
    }
    if (least > limit) return Infinity;
    [before, above, row] = [above, row, before];
    last = letter;
  }
  const distance = above[word.length]!;
  return distance > limit ? Infinity : distance;
}

type Rows = [Float64Array, Float64Array, Float64Array];
const newRows = (width: number): Rows => {
  costs = new Float64Array(width);
  return [new Float64Array(width), new Float64Array(width), new Float64Array(width)];
};
/** Used again from one pair of words to the next: a whole vocabulary is compared at once. */
let costs: Float64Array;
let rows = newRows(80);

function isAlike(one: number, other: number): boolean {
  return one < 128 && other < 128 && ALIKE[one * 128 + other] === 1;
}

const SILENT = 'h'.charCodeAt(0);

/** What it costs to write or leave out one letter: half when it doubles its neighbour, or is a silent h. */
function cost(word: string, at: number): number {
  const letter = word.charCodeAt(at);
  return letter === SILENT || letter === word.charCodeAt(at - 1) || letter === word.charCodeAt(at + 1)
    ? HALF
    : 1;
}
