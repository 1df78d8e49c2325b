import { parentPort } from 'node:worker_threads';
import { loadModule, type HunspellFactory } from 'hunspell-asm';
import type { SpellingLanguage } from '../domain/spelling/languages.ts';
import { Speller } from './speller.ts';

/** What the thread is asked, one question after the other; words as `spelledWords` gives them. */
export type Question = { language: SpellingLanguage; words: readonly string[]; suggest: boolean };
/** The words that are no words; or, for a suggestion, what may have been meant. */
export type Answer = { id: number } & ({ words: string[] } | { failed: string });

let factory: Promise<HunspellFactory> | null = null;
const spellers = new Map<SpellingLanguage, Promise<Speller>>();

async function open(language: SpellingLanguage): Promise<Speller> {
  const { default: files } = await (language === 'fr' ? import('dictionary-fr') : import('dictionary-en'));
  const hunspell = await (factory ??= loadModule());
  const [aff, dic] = [hunspell.mountBuffer(files.aff), hunspell.mountBuffer(files.dic)];
  const dictionary = hunspell.create(aff, dic);
  // Hunspell has read them: the copies are of no more use.
  hunspell.unmount(aff);
  hunspell.unmount(dic);
  return new Speller(dictionary, language);
}

function spellerOf(language: SpellingLanguage): Promise<Speller> {
  const speller = spellers.get(language) ?? open(language);
  spellers.set(language, speller);
  return speller;
}

async function answer({ id, language, words, suggest }: Question & { id: number }): Promise<Answer> {
  try {
    const speller = await spellerOf(language);
    if (suggest) return { id, words: words.flatMap((word) => speller.suggest(word)) };
    return { id, words: words.filter((word) => !speller.knows(word)) };
  } catch (error) {
    return { id, failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

parentPort?.on('message', (question: Question & { id: number }) => {
  void answer(question).then((given) => parentPort?.postMessage(given));
});
