import { serveJob } from '../background/serve.ts';
import { openReader } from '../connection/pragmas.ts';
import { READ_VOCABULARY, wordsOf, type CountedWord } from './vocabulary-words.ts';

/** Every word once, separated by spaces, and how many records have each: what is cheap to send between threads. */
export type VocabularyRead = { words: string; counts: Uint32Array };

await serveJob(async ({ file }: { file: string }): Promise<VocabularyRead> => {
  const database = openReader(file);
  try {
    const read = wordsOf(database.prepare(READ_VOCABULARY).all() as CountedWord[]);
    return {
      words: read.map(({ word }) => word).join(' '),
      counts: Uint32Array.from(read, ({ count }) => count),
    };
  } finally {
    database.close();
  }
});
