import { AsyncLocalStorage } from 'node:async_hooks';
import type { Locale } from '../../domain/locale.ts';

const language = new AsyncLocalStorage<Locale>();

/** Runs an import, or a part of it, whose remarks are for a person who reads this language. */
export function inLanguage<Result>(locale: Locale, work: () => Result): Result {
  return language.run(locale, work);
}

/** The language in which remarks are made here; French where nobody told. */
export const spoken = (): Locale => language.getStore() ?? 'fr';

/** Sentences by their name, each in the language of whoever asked for the import. */
export function sentencesIn<Sentences extends object>(texts: Readonly<Record<Locale, Sentences>>): Sentences {
  return new Proxy(texts.fr, {
    get: (_, name: string & keyof Sentences) => texts[spoken()][name],
  });
}
