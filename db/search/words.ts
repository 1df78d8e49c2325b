import { fold } from '../domain/text/fold.ts';
import { isStopWord } from '../domain/text/stop-words.ts';
import { stem } from '../domain/text/stem.ts';
import { tokenize } from '../domain/text/tokenize.ts';

/** Words made of words: OpinionWay, Part’Innov. Each part is findable too. Western letters only: \p{} is ten times slower. */
const CAMEL = /[a-zß-öø-ÿœ][A-ZÀ-ÖØ-ÞŒ]/;
const PARTS = /\p{Lu}?[\p{Ll}\p{M}]+|\p{Lu}+(?!\p{Ll})|\p{N}+/gu;

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
  const words: string[] = [];
  const stems = new Set<string>();
  let joined = '';
  const endJoined = (): void => {
    if (HAS_LETTER.test(joined)) stems.add(stem(joined));
    joined = '';
  };
  const camel = CAMEL.test(text);
  for (const { start, end, folded, stem: itsStem, hyphenated } of tokenize(text)) {
    if (hyphenated) joined = (joined === '' ? (words.at(-1) ?? '') : joined) + folded;
    else if (joined !== '') endJoined();
    words.push(folded);
    if (!isStopWord(folded)) stems.add(itsStem);
    if (camel || end - start > folded.length) {
      for (const part of partsOf(text.slice(start, end))) stems.add(stem(part));
    }
  }
  endJoined();
  return { words: words.join(' '), stems: [...stems].join(' ') };
}

/** The parts of a composed word, folded; none for an ordinary one. */
function partsOf(word: string): string[] {
  if (!CAMEL.test(word) && !/['’]/.test(word)) return [];
  return (word.match(PARTS) ?? []).map((part) => fold(part)).filter((part) => part.length > 2);
}
