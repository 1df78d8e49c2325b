/** Letters that French ears, or fingers on an AZERTY keyboard, take for each other: half a fault. */
const ALIKE: ReadonlySet<string> = new Set(
  'ck cq kq cs sz ss cz iy gj mn ea ei ae ao dt bp vf aq zw'
    .split(' ')
    .flatMap((pair) => [pair, pair[1]! + pair[0]!]),
);
const HALF = 0.5;

const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/e?au/g, 'o'],
  [/qu?|k/g, 'c'],
  [/[ae]i/g, 'e'],
  [/[ae]n|[ae]m(?=[bp])/g, 'an'],
  [/y/g, 'i'],
  [/sc(?=[ei])|c(?=[ei])|ti(?=on)/g, 's'],
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
 * How many faults of typing lie between two folded words, at most `limit` (more is Infinity): a letter too many, missing,
 * wrong, or two exchanged are one each; a doubled consonant or a letter that sounds alike is half. Damerau–Levenshtein
 * (optimal string alignment), given up as soon as a whole row is beyond the limit.
 */
export function typingDistance(typed: string, word: string, limit: number): number {
  const width = word.length + 1;
  let before = new Float32Array(width);
  let above = new Float32Array(width);
  let row = new Float32Array(width);
  for (let column = 1; column < width; column += 1)
    above[column] = above[column - 1]! + cost(word, column - 1);
  for (let line = 1; line <= typed.length; line += 1) {
    const letter = typed.charAt(line - 1);
    row[0] = above[0]! + cost(typed, line - 1);
    let least = row[0];
    for (let column = 1; column < width; column += 1) {
      const other = word.charAt(column - 1);
      let best = above[column - 1]! + (letter === other ? 0 : ALIKE.has(letter + other) ? HALF : 1);
      best = Math.min(
        best,
        above[column]! + cost(typed, line - 1),
        row[column - 1]! + cost(word, column - 1),
      );
      if (line > 1 && column > 1 && letter === word.charAt(column - 2) && typed.charAt(line - 2) === other)
        best = Math.min(best, before[column - 2]! + 1);
      row[column] = best;
      if (best < least) least = best;
    }
    if (least > limit) return Infinity;
    [before, above, row] = [above, row, before];
  }
  const distance = above[word.length]!;
  return distance > limit ? Infinity : distance;
}

/** What it costs to write or leave out one letter: half when it doubles its neighbour, or is a silent h. */
function cost(word: string, at: number): number {
  const letter = word.charAt(at);
  return letter === 'h' || letter === word.charAt(at - 1) || letter === word.charAt(at + 1) ? HALF : 1;
}
