import { $getNodeByKey, $getRoot, type EditorState } from 'lexical';
import { detectLanguage } from '#db/domain/spelling/detect.ts';
import type { NoteSpelling, SpellingLanguage } from '#db/domain/spelling/languages.ts';
import { spelledWords, withoutElision, type SpelledWord } from '#db/domain/spelling/words.ts';
import { $runsOf, type Run } from '../find/runs.ts';
import { masked } from '../typography/masked.ts';
import type { WordBook } from './word-book.ts';

/** A word that is not one: where it stands, and in which language it was looked up. */
export type Fault = {
  block: string;
  run: Run;
  start: number;
  end: number;
  word: string;
  language: SpellingLanguage;
};

export type SpellingChoice = {
  /** What was chosen for the note, and the language of what says too little to tell. */
  note: NoteSpelling;
  fallback: SpellingLanguage;
  ignored: ReadonlySet<string>;
  capitals: boolean;
};

/** A passage with more wrong words than this share is in another language: it is let alone. */
const FOREIGN = { words: 8, share: 0.5 };

/** True when so many of the words of a passage are wrong that it must be in another language. */
export function isForeign(wrong: number, words: number): boolean {
  return wrong >= FOREIGN.words * FOREIGN.share && wrong > words * FOREIGN.share;
}

type Read = { run: Run; language: SpellingLanguage; words: readonly SpelledWord[] };

/** True for a word that is to be let alone in this note. */
export function isIgnored({ ignored }: SpellingChoice, word: string): boolean {
  return ignored.has(word) || ignored.has(withoutElision(word));
}

/** The faults of a note, block by block: after a change only the blocks it touched are read again. */
export class Faults {
  readonly #book: WordBook;
  readonly #choice: SpellingChoice;
  #blocks = new Map<string, readonly Read[]>();

  constructor(book: WordBook, choice: SpellingChoice) {
    this.#book = book;
    this.#choice = choice;
  }

  /** Forgets what was read of these blocks; of all when none is named. */
  forget(keys?: Iterable<string>): void {
    if (!keys) this.#blocks.clear();
    else for (const key of keys) this.#blocks.delete(key);
  }

  /** The blocks of the note, in their order. */
  static blocksOf(state: EditorState): string[] {
    return state.read(() => $getRoot().getChildrenKeys());
  }

  /** Reads blocks and learns their words; their faults are then known. Fails as the core does. */
  async check(state: EditorState, blocks: readonly string[]): Promise<void> {
    const reads = state.read(() => blocks.flatMap((block) => this.#$read(block)));
    for (const language of ['fr', 'en'] as const) {
      const own = reads.filter((read) => read.language === language);
      await this.#book.learn(
        language,
        own.flatMap(({ words }) => words.map(({ word }) => word)),
      );
    }
  }

  /** The faults known of a block, in their order; none before it was checked. */
  of(block: string): Fault[] {
    return (this.#blocks.get(block) ?? []).flatMap(({ run, language, words }) => {
      const wrong = words.filter(({ word }) => this.#isFault(language, word));
      if (isForeign(wrong.length, words.length)) return [];
      return wrong.map((one) => ({ block, run, language, ...one }));
    });
  }

  /** The faults known so far. */
  known(): Fault[] {
    return [...this.#blocks.keys()].flatMap((block) => this.of(block));
  }

  #isFault(language: SpellingLanguage, word: string): boolean {
    return this.#book.isWrong(language, word) === true && !isIgnored(this.#choice, word);
  }

  #$read(block: string): readonly Read[] {
    const known = this.#blocks.get(block);
    if (known) return known;
    const node = $getNodeByKey(block);
    const runs = node ? $runsOf(node).map((run) => ({ run, text: masked(run).text })) : [];
    const { note, fallback, capitals } = this.#choice;
    const whole = runs.map(({ text }) => text).join('\n');
    const language = note === 'auto' ? (detectLanguage(whole) ?? fallback) : note;
    const read =
      language === 'other' || language === 'none'
        ? []
        : runs.map(({ run, text }) => ({ run, language, words: spelledWords(text, { capitals }) }));
    this.#blocks.set(block, read);
    return read;
  }
}
