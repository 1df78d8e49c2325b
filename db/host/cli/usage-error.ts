import type { Catalogue } from './messages.ts';

/** The command was not written as it should be: exit code 2, with the sentence that says what to write. */
export class UsageError extends Error {
  readonly sentence: (texts: Catalogue) => string;
  constructor(sentence: (texts: Catalogue) => string) {
    super('usage');
    this.name = 'UsageError';
    this.sentence = sentence;
  }
}

/** Stops the command with exit code 2. */
export function misuse(sentence: (texts: Catalogue) => string): never {
  throw new UsageError(sentence);
}
