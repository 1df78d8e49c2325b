type Level = 1 | 2 | 3 | 4 | 5 | 6;

/**
 * Heading levels of a document, kept from skipping, as screen readers and Word's outline expect: a heading is at most one level
 * under the one before it, and two that ask for the same level under the same heading get the same. One counter a document;
 * `next` takes the level asked, from 1, and gives the one to use.
 */
export class HeadingLevels {
  readonly #open: number[] = [];

  next(asked: number): Level {
    const wanted = Math.max(1, asked);
    while (this.#open.length > 0 && this.#open.at(-1)! >= wanted) this.#open.pop();
    this.#open.push(wanted);
    return Math.min(6, this.#open.length) as Level;
  }
}

/** Below this level, numbers say no more. */
const DEEPEST = 4;

/** Numbers headings: « 1 », « 1.1 », « 1.1.1 »; to the fourth level. */
export class HeadingNumbers {
  readonly #counts: number[] = [];

  next(level: Level): string | undefined {
    if (level > DEEPEST) return undefined;
    this.#counts.length = Math.max(this.#counts.length, level);
    this.#counts[level - 1] = (this.#counts[level - 1] ?? 0) + 1;
    this.#counts.length = level;
    return Array.from(this.#counts, (count) => count ?? 0).join('.');
  }
}
