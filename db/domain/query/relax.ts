import { isStopWord } from '../text/stop-words.ts';
import { tokenize } from '../text/tokenize.ts';
import { fieldOf } from './catalogue.ts';
import { queryRows, rowQuery } from './rows.ts';

/** More words than this are not combined, nor combinations longer than this: a query has so many parts at most. */
const MOST_WORDS = 10;
const MOST_PARTS = 60;
/** So many words are a question or a sentence, with little words between them one fewer; a name or a subject is wanted whole. */
const SENTENCE = 4;

function combinations(words: readonly string[], size: number): string[][] {
  if (size === 0) return [[]];
  return words.flatMap((word, index) =>
    combinations(words.slice(index + 1), size - 1).map((rest) => [word, ...rest]),
  );
}

/** How many ways there are to take `size` of `count` words. */
function combinationsOf(count: number, size: number): number {
  let ways = 1;
  for (let taken = 1; taken <= size; taken += 1) ways = (ways * (count - size + taken)) / taken;
  return ways;
}

/** Words of a line of the builder; a number written in threes is one: 1 200. */
const WORD = /[1-9]\d{0,2}(?:[ \u00a0\u2009\u202f]\d{3})+(?![\p{L}\p{N}])|\S+/gu;
const wordsIn = (value: string): string[] => value.match(WORD) ?? [];

const isTelling = (word: string): boolean => tokenize(word).some(({ folded }) => !isStopWord(folded));

/**
 * Queries that ask for all but one of the words of this one, then all but two…, down to any of them; its other parts stay
 * required. None when it asks for fewer than two words.
 */
export function relaxations(query: string): string[] {
  const rows = queryRows(query);
  const isWords = (row: (typeof rows)[number]) => row.field === 'words' && !row.negated;
  const words = [
    ...new Set(
      rows
        .filter(isWords)
        .flatMap(({ value }) => wordsIn(value))
        .filter(isTelling),
    ),
  ];
  if (words.length < 2 || words.length > MOST_WORDS) return [];
  const others = rows
    .filter((row) => !isWords(row))
    .map((row) => rowQuery(row, (field) => fieldOf(field)?.name.fr ?? field));
  const relaxed: string[] = [];
  for (let size = words.length - 1; size >= 1; size -= 1) {
    if (combinationsOf(words.length, size) * size > MOST_PARTS) continue;
    const ways = combinations(words, size).map((way) => (size === 1 ? way.join('') : `(${way.join(' ')})`));
    relaxed.push([...others, `(${ways.join(' OU ')})`].join(' '));
  }
  return relaxed;
}

/** Whether a query is a sentence or a question in plain words: what has most of its words may answer it too. */
export function isSentence(query: string): boolean {
  const rows = queryRows(query);
  if (query.includes('*') || rows.some(({ field, negated }) => field !== 'words' || negated)) return false;
  const words = rows.flatMap(({ value }) => wordsIn(value));
  const telling = words.filter(isTelling);
  const isProse = telling.length < words.length;
  return new Set(telling).size >= (isProse ? SENTENCE - 1 : SENTENCE);
}
