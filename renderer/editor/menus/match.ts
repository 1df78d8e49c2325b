import { fold } from '#db/domain/text/fold.ts';

export type Match = { leadOffset: number; matchingString: string; replaceableString: string };

/** `/titre 2` at the beginning of a line or after a space. */
export function matchSlash(text: string): Match | null {
  const match = /(?:^|\s)(\/((?:[^\s/][^/\n]{0,30})?))$/.exec(text);
  if (!match) return null;
  const [, whole = '', query = ''] = match;
  return { leadOffset: text.length - whole.length, matchingString: query, replaceableString: whole };
}

const MOST_WORDS_AFTER_AT = 5;

/**
 * `@atelier` or `[[atelier`: the words typed so far. After `@` a title may hold spaces, but a sentence that goes on is
 * no title: a sign of its end, two spaces or too many words close the menu. Between brackets anything goes.
 */
export function matchMention(text: string): (Match & { sign: '@' | '[[' }) | null {
  const brackets = /\[\[([^[\]\n]{0,120})$/.exec(text);
  if (brackets) {
    const [whole, query = ''] = brackets;
    return {
      leadOffset: text.length - whole.length,
      matchingString: query,
      replaceableString: whole,
      sign: '[[',
    };
  }
  const at = /(?:^|[\s\u00a0\u202f([{«“‘"'’/-])(@([^@\n]{0,80}))$/.exec(text);
  if (!at) return null;
  const [, whole = '', query = ''] = at;
  if (/^\s|\s\s|[.!?;:,»)]\s|[.!?;]$/.test(query) || query.split(/\s+/).length > MOST_WORDS_AFTER_AT)
    return null;
  return {
    leadOffset: text.length - whole.length,
    matchingString: query,
    replaceableString: whole,
    sign: '@',
  };
}

/** True when every word looked for begins a word of `words`, whatever the accents. */
export function answers(words: string, query: string): boolean {
  const there = fold(words).split(/\s+/);
  return fold(query)
    .split(/\s+/)
    .filter(Boolean)
    .every((word) => there.some((one) => one.startsWith(word)));
}
