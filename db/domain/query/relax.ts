import { isStopWord } from '../text/stop-words.ts';
import { tokenize } from '../text/tokenize.ts';
import { fieldOf } from './catalogue.ts';
import { queryRows, rowQuery } from './rows.ts';

/** More words than this are not combined: the queries would be longer than they help. */
const MOST_WORDS = 6;

function combinations(words: readonly string[], size: number): string[][] {
  if (size === 0) return [[]];
  return words.flatMap((word, index) =>
    combinations(words.slice(index + 1), size - 1).map((rest) => [word, ...rest]),
  );
}

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
        .flatMap(({ value }) => value.split(/\s+/))
        .filter(isTelling),
    ),
  ];
  if (words.length < 2 || words.length > MOST_WORDS) return [];
  const others = rows
    .filter((row) => !isWords(row))
    .map((row) => rowQuery(row, (field) => fieldOf(field)?.name.fr ?? field));
  const relaxed: string[] = [];
  for (let size = words.length - 1; size >= 1; size -= 1) {
    const ways = combinations(words, size).map((way) => (size === 1 ? way.join('') : `(${way.join(' ')})`));
    relaxed.push([...others, `(${ways.join(' OU ')})`].join(' '));
  }
  return relaxed;
}
