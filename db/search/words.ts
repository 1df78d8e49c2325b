import { fold } from '../domain/text/fold.ts';
import { isStopWord } from '../domain/text/stop-words.ts';
import { stem } from '../domain/text/stem.ts';
import { tokenize, type Token } from '../domain/text/tokenize.ts';

/** Words made of words: OpinionWay, Part’Innov. Each part is findable too. Western letters only: \p{} is ten times slower. */
const CAMEL = /[a-zß-öø-ÿœ][A-ZÀ-ÖØ-ÞŒ]/;
const PARTS = /\p{Lu}?[\p{Ll}\p{M}]+|\p{Lu}+(?!\p{Ll})|\p{N}+/gu;

/** Whether a hyphenated word is worth finding when written as one: coconstruction, e012, but not 20132017. */
const HAS_LETTER = /[^\d]/;
const DIGITS_IN_THREES = /^\d{3}$/;
const FIRST_DIGITS = /^[1-9]\d{0,2}$/;
/** The spaces that separate thousands, as people and typographers write them. */
const THOUSANDS_SPACE = /^[ \u00a0\u2009\u202f]$/;

export type IndexedWords = {
  /** Every word of the text, folded, in order, separated by spaces. */
  readonly words: string;
  /** Each stem of its words once, and what is written apart as one: co-construction, E.S.S., 2 000. */
  readonly stems: string;
};

type Joint = 'hyphen' | 'initials' | 'thousands';

/**
 * How a word is joined to the one before it, so that both are findable as one: a hyphen (co-construction), the dots and &
 * of initials (E.S.S., R&D), the spaces of a large number (2 000). Null when it stands alone.
 */
function jointOf(text: string, before: Token | undefined, token: Token, running: Joint | null): Joint | null {
  if (token.hyphenated) return 'hyphen';
  if (before === undefined || token.start !== before.end + 1) return null;
  const between = text.charAt(before.end);
  if (between === '.' || between === '&')
    return before.end - before.start === 1 && token.end - token.start === 1 ? 'initials' : null;
  if (!DIGITS_IN_THREES.test(token.folded) || !THOUSANDS_SPACE.test(between)) return null;
  return running === 'thousands' || FIRST_DIGITS.test(before.folded) ? 'thousands' : null;
}

/** The words of an original text as the index keeps them. */
export function indexedWords(text: string): IndexedWords {
  const words: string[] = [];
  const stems = new Set<string>();
  let joined = '';
  let joinedStems = '';
  let running: Joint | null = null;
  let before: Token | undefined;
  const endJoined = (): void => {
    if (running === 'thousands' || HAS_LETTER.test(joined)) {
      stems.add(stem(joined));
      // The plural of a compound is in its parts: mots-clés, procès-verbaux.
      if (running === 'hyphen') stems.add(joinedStems);
    }
    joined = '';
    joinedStems = '';
  };
  const camel = CAMEL.test(text);
  for (const token of tokenize(text)) {
    const { start, end, folded, stem: itsStem } = token;
    const joint = jointOf(text, before, token, running);
    if (joined !== '' && joint !== running) endJoined();
    if (joint !== null) {
      if (joined === '') [joined, joinedStems] = [before?.folded ?? '', before?.stem ?? ''];
      joined += folded;
      joinedStems += itsStem;
    }
    running = joint;
    before = token;
    words.push(folded);
    if (!isStopWord(folded)) stems.add(itsStem);
    if (camel || end - start > folded.length) {
      for (const part of partsOf(text.slice(start, end))) stems.add(stem(part));
    }
  }
  if (joined !== '') endJoined();
  return { words: words.join(' '), stems: [...stems].join(' ') };
}

/** The parts of a composed word, folded; none for an ordinary one. */
function partsOf(word: string): string[] {
  if (!CAMEL.test(word) && !/['’]/.test(word)) return [];
  return (word.match(PARTS) ?? []).map((part) => fold(part)).filter((part) => part.length > 2);
}
