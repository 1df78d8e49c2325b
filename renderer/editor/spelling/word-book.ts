import type { SpellingLanguage } from '#db/domain/spelling/languages.ts';
import { client } from '../../client/client.ts';
import { onHostEvent } from '../../client/host.ts';

/** Words asked for at once. */
const AT_ONCE = 2000;
/** Beyond, what was learnt is forgotten: a text has fewer. */
const MOST = 100_000;

/** Which words of a language are wrong. */
export type AskWords = (language: SpellingLanguage, words: string[]) => Promise<readonly string[]>;

/** What the core said of words: each is asked for once, until something may have made it right. */
export class WordBook {
  #ask: AskWords;
  #known = new Map<string, boolean>();
  #listeners = new Set<() => void>();

  constructor(ask: AskWords) {
    this.#ask = ask;
  }

  /** True when wrong, false when right, undefined before it was asked for. */
  isWrong(language: SpellingLanguage, word: string): boolean | undefined {
    return this.#known.get(`${language} ${word}`);
  }

  /** Learns those of the words that are not known yet. Fails as the core does. */
  async learn(language: SpellingLanguage, words: Iterable<string>): Promise<void> {
    const unknown = [...new Set(words)].filter((word) => this.isWrong(language, word) === undefined);
    if (this.#known.size + unknown.length > MOST) this.#known.clear();
    for (let at = 0; at < unknown.length; at += AT_ONCE) {
      const asked = unknown.slice(at, at + AT_ONCE);
      const wrong = new Set(await this.#ask(language, asked));
      for (const word of asked) this.#known.set(`${language} ${word}`, wrong.has(word));
    }
  }

  /** Words were added or taken away, or records named otherwise: what is to be asked anew, and who is to be told. */
  forget({ right }: { right: boolean }): void {
    for (const [key, isWrong] of this.#known) if (isWrong || right) this.#known.delete(key);
    for (const listener of this.#listeners) listener();
  }

  onForgotten(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

/** The one of the window. */
export const wordBook = new WordBook(
  async (language, words) => (await client.spelling.check({ language, words })).wrong,
);

onHostEvent((event) => {
  if (event.type === 'restored') wordBook.forget({ right: true });
  if (event.type !== 'changed') return;
  const isOfWords = event.intent.startsWith('spelling.') || event.intent === 'undo';
  if (isOfWords || event.wide) wordBook.forget({ right: true });
  // Another name may make a wrong word right.
  else if (event.records.some(({ kind }) => kind !== 'note')) wordBook.forget({ right: false });
});
