import type { CorrectionRead, Hit } from '#preload/contract/search.ts';
import type { Archive } from '../connection/types.ts';
import { isSentence, relaxations } from '../domain/query/relax.ts';
import { tokenize } from '../domain/text/tokenize.ts';
import { correctionsOf, type Correction } from './correct.ts';
import { searchRecords, type SearchInput } from './search.ts';
import { warmVocabulary } from './vocabulary.ts';

/** A sentence that fewer records answer is answered beside by those that have most of its words, up to as many. */
const FEW = 10;
/** Takes the scores of answers that have fewer words below those of all that have more. */
const FEWER_WORDS = 10_000;

export type Answer = { total: number; hits: Hit[]; correction: CorrectionRead | null };

/**
 * Answers a query; when nothing does, answers it with the words that stand nowhere as the archive spells them, or with as many
 * of its words as go together, and says so. A sentence that few records answer is answered by those too, after them.
 * Fails as `searchRecords` does.
 */
export async function answerQuery(
  archive: Archive,
  { correct, ...input }: SearchInput & { correct: boolean },
  signal?: AbortSignal,
): Promise<Answer> {
  // Read beside the answers from the first letter on, so that it is there when a word is mistyped.
  if (input.asYouType) warmVocabulary(archive);
  const found = await searchRecords(archive.reader, input, signal);
  if (found.total > 0 && found.total < FEW && correct && !input.asYouType && isSentence(input.query))
    return completed(archive, input, found.total, signal);
  if (found.total > 0 || !correct) return { ...found, correction: null };
  const corrections = await correctionsOf(archive, input.query, input.asYouType);
  for (const correction of corrections) {
    const other = await searchRecords(archive.reader, { ...input, query: correction.query }, signal);
    if (other.total > 0) return { ...other, correction: spelled(correction, other.hits) };
  }
  const likeliest = corrections[0] ?? { query: input.query, words: [] };
  for (const query of relaxations(likeliest.query)) {
    const other = await searchRecords(archive.reader, { ...input, query }, signal);
    if (other.total > 0)
      return { ...other, correction: { query, words: [...likeliest.words], relaxed: true, complete: 0 } };
  }
  return { ...found, correction: null };
}

/** The few records that have all the words of a sentence, then those that have most of them. */
async function completed(
  archive: Archive,
  input: SearchInput,
  complete: number,
  signal: AbortSignal | undefined,
): Promise<Answer> {
  const known = new Map<string, Hit>();
  for (const [level, query] of [input.query, ...relaxations(input.query)].entries()) {
    if (known.size >= FEW) break;
    const page = { ...input, query, offset: 0, limit: FEW + known.size };
    const { hits } = await searchRecords(archive.reader, page, signal);
    for (const hit of hits) {
      if (known.size < FEW && !known.has(hit.id))
        known.set(hit.id, { ...hit, score: hit.score - level * FEWER_WORDS });
    }
  }
  const hits = [...known.values()].slice(input.offset, input.offset + input.limit);
  const isWhole = known.size === complete;
  return {
    total: known.size,
    hits,
    correction: isWhole ? null : { query: input.query, words: [], relaxed: true, complete },
  };
}

/** The words with the accents they have in what was found. */
function spelled({ query, words }: Correction, hits: readonly Hit[]): CorrectionRead {
  const written = new Map<string, string>();
  for (const { title, excerpt } of hits) {
    for (const text of [title, excerpt]) {
      for (const { folded, start, end } of tokenize(text))
        if (!written.has(folded)) written.set(folded, text.slice(start, end).toLowerCase());
    }
  }
  let shown = query;
  const known = words.map(({ from, to }) => {
    const spelling = to
      .split(' ')
      .map((word) => written.get(word) ?? word)
      .join(' ');
    shown = shown.replace(to, spelling);
    return { from, to: spelling };
  });
  return { query: shown, words: known, relaxed: false, complete: 0 };
}
