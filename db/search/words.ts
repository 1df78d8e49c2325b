import { isStopWord } from '../domain/text/stop-words.ts';
import { stem } from '../domain/text/stem.ts';
import { tokenize } from '../domain/text/tokenize.ts';

/** Whether a hyphenated word is worth finding when written as one: coconstruction, e012, but not 20132017. */
const HAS_LETTER = /[^\d]/;

export type IndexedWords = {
  /** Every word of the text, folded, in order, separated by spaces. */
  readonly words: string;
  /** Each stem of its words once, and the hyphenated words written as one. */
  readonly stems: string;
};

/** The words of an original text as the index keeps them. */
export function indexedWords(text: string): IndexedWords {
  const tokens = tokenize(text);
  const words: string[] = [];
  const stems = new Set<string>();
  let joined = '';
  const endJoined = (): void => {
    if (joined !== '' && HAS_LETTER.test(joined)) stems.add(stem(joined));
    joined = '';
  };
  for (const { folded, hyphenated } of tokens) {
    if (hyphenated) joined = (joined === '' ? (words.at(-1) ?? '') : joined) + folded;
    else endJoined();
    words.push(folded);
    if (!isStopWord(folded)) stems.add(stem(folded));
  }
  endJoined();
  return { words: words.join(' '), stems: [...stems].join(' ') };
}
