/**
 * Heading levels of a document, kept from skipping: a heading is at most one level under the one before it, as screen
 * readers and Word's outline expect. One counter a document; `next` takes the level asked, from 1, and gives the one to use.
 */
export class HeadingLevels {
  #last = 0;

  next(asked: number): 1 | 2 | 3 | 4 | 5 | 6 {
    this.#last = Math.max(1, Math.min(asked, this.#last + 1, 6));
    return this.#last as 1 | 2 | 3 | 4 | 5 | 6;
  }
}
