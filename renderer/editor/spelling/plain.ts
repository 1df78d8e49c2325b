import { detectLanguage } from '#db/domain/spelling/detect.ts';
import { spelledWords } from '#db/domain/spelling/words.ts';
import { isForeign, isIgnored, type Fault, type SpellingChoice } from './faults.ts';
import type { WordBook } from './word-book.ts';

/** A misspelt word of a line of plain text, in UTF-16 units. */
export type PlainFault = Pick<Fault, 'start' | 'end' | 'word' | 'language'>;

/** The misspelt words of a line of plain text, such as a title, in their order. Fails as the core does. */
export async function plainFaults(
  book: WordBook,
  choice: SpellingChoice,
  text: string,
): Promise<PlainFault[]> {
  const language = choice.note === 'auto' ? (detectLanguage(text) ?? choice.fallback) : choice.note;
  if (language === 'other' || language === 'none') return [];
  const words = spelledWords(text, { capitals: choice.capitals });
  await book.learn(
    language,
    words.map(({ word }) => word),
  );
  const wrong = words.filter(({ word }) => book.isWrong(language, word) === true && !isIgnored(choice, word));
  return isForeign(wrong.length, words.length) ? [] : wrong.map((one) => ({ ...one, language }));
}
