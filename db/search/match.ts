import type { QueryNode, TextNode } from '../domain/query/ast.ts';
import { otherDateWordings } from '../domain/dates/written.ts';
import { parseCode } from '../domain/kinds.ts';
import { isStopWord } from '../domain/text/stop-words.ts';
import { stem } from '../domain/text/stem.ts';
import { tokenize } from '../domain/text/tokenize.ts';

/** Where words are looked for: in the whole record, in titles, codes and aliases, or in the texts of attached files. */
export type Where = 'all' | 'title' | 'attached';

const EXACT: Readonly<Record<Where, string>> = {
  all: '{title body}',
  title: '{title}',
  attached: '{words}',
};
const STEMS: Readonly<Record<Where, string>> = {
  all: '{title_stems stems}',
  title: '{title_stems}',
  attached: '{stems}',
};
/** Shorter stems begin too many other words to stand for their inflections. */
const SHORTEST_BEGINNING = 4;
const LETTERS_THEN_DIGITS = /^([a-z]+)(\d+)$/;

/** A row of words as FTS5 reads it. Words hold only letters and digits (`tokenize`), so nothing needs escaping. */
const phrase = (words: readonly string[], prefix: boolean): string =>
  `"${words.join(' ')}"${prefix ? ' *' : ''}`;

/** The stems that words written as one may have: of the whole, and of the parts (mots-clés, procès-verbaux). */
function stemsAsOne(words: readonly string[]): string[] {
  return [...new Set([stem(words.join('')), words.map(stem).join('')])];
}

/** The other ways a code or a date is written: e12 and e-12 are E-012, odd17 is odd 17, 11/04/2018 is 11 avril 2018. */
function otherSpellings(words: readonly string[], prefix: boolean): string[] {
  const spellings: string[] = [];
  const parts = words.length === 1 ? LETTERS_THEN_DIGITS.exec(words[0] ?? '')?.slice(1) : undefined;
  if (parts) spellings.push(phrase(parts, prefix));
  const code = words.length <= 2 ? parseCode(words.join('-')) : null;
  if (code)
    spellings.push(
      phrase(
        tokenize(code.code).map((token) => token.folded),
        false,
      ),
    );
  for (const wording of otherDateWordings(words)) spellings.push(phrase(wording, false));
  return spellings.filter((spelling) => spelling !== phrase(words, prefix));
}

/** Words near each other, in any order: each as the beginning that its inflections share, as stems have no places. */
function nearby(words: readonly string[], near: number): string {
  const each = words.map((word) => {
    const beginning = stem(word);
    return beginning.length >= SHORTEST_BEGINNING && word.startsWith(beginning)
      ? phrase([beginning], true)
      : phrase([word], false);
  });
  return `NEAR(${each.join(' ')}, ${near})`;
}

function matchText({ words, quoted, prefix, titleOnly, near }: TextNode, everywhere: Where): string {
  const where = titleOnly ? 'title' : everywhere;
  const exact = EXACT[where];
  const [first = ''] = words;
  if (near !== null) return `${exact} : ${nearby(words, near)}`;
  if (quoted) return `${exact} : ${phrase(words, prefix)}`;
  // One letter begins too many words to be looked for in every text: as a beginning it is looked for in titles.
  if (words.length === 1 && prefix && first.length === 1) {
    if (where === 'attached') return `{words} : ${phrase(words, false)}`;
    return where === 'title'
      ? `{title} : ${phrase(words, true)}`
      : `({title} : ${phrase(words, true)} OR {body} : ${phrase(words, false)})`;
  }
  const ways = [`${exact} : ${phrase(words, prefix)}`];
  if (words.length > 1 || !isStopWord(first))
    for (const one of stemsAsOne(words)) ways.push(`${STEMS[where]} : ${phrase([one], false)}`);
  for (const spelling of otherSpellings(words, prefix)) ways.push(`${exact} : ${spelling}`);
  return `(${ways.join(' OR ')})`;
}

/** Whether a node asks only for words, so that the full-text index can answer it alone. */
export function isTextual(node: QueryNode): boolean {
  switch (node.type) {
    case 'text':
      return true;
    case 'filter':
    case 'not':
      return false;
    case 'or':
      return node.children.every(isTextual);
    case 'and':
      return (
        node.children.every(
          (child) => isTextual(child) || (child.type === 'not' && isTextual(child.child)),
        ) && node.children.some(isTextual)
      );
  }
}

/** The FTS5 expression of a textual node. Excluded words are excluded wherever they stand. */
export function matchExpression(node: QueryNode, where: Where): string {
  switch (node.type) {
    case 'text':
      return matchText(node, where);
    case 'or':
      return `(${node.children.map((child) => matchExpression(child, where)).join(' OR ')})`;
    case 'and':
      return matchAll(
        node.children.filter((child) => child.type !== 'not'),
        node.children.flatMap((child) => (child.type === 'not' ? [child.child] : [])),
        where,
      );
    case 'filter':
    case 'not':
      throw new Error('Not a textual node: the plan sends it to SQL.');
  }
}

/** A word that may be written in one with its neighbour: « ipv 6 » and IPv6, « co construction » and coconstruction. */
function joinable(node: QueryNode | undefined): TextNode | null {
  if (node?.type !== 'text' || node.quoted || node.titleOnly || node.words.length > 1) return null;
  const [word = ''] = node.words;
  return word.length < 2 && !/^\d$/.test(word) ? null : node;
}

/** A code typed in two words: « e 12 » is E-012. */
function codeOf(one: QueryNode | undefined, other: QueryNode | undefined, where: Where): string | null {
  if (one?.type !== 'text' || other?.type !== 'text' || one.quoted || other.quoted) return null;
  const code = parseCode([...one.words, ...other.words].join('-'));
  if (code === null) return null;
  return `${EXACT[where]} : ${phrase(
    tokenize(code.code).map((token) => token.folded),
    false,
  )}`;
}

/** Two words written as one, in any inflection; null when they cannot be. */
function joinedWith(one: QueryNode | undefined, other: QueryNode | undefined, where: Where): string | null {
  const code = codeOf(one, other, where);
  if (code !== null) return code;
  const [first, second] = [joinable(one), joinable(other)];
  if (first === null || second === null || first.prefix) return null;
  const parts = [...first.words, ...second.words];
  const stems = stemsAsOne(parts).map((one) => `${STEMS[where]} : ${phrase([one], false)}`);
  return [`${EXACT[where]} : ${phrase([parts.join('')], second.prefix)}`, ...stems].join(' OR ');
}

/** The date that two or three words in a row say, in its other wordings: « 11 avril 2018 » is 11/04/2018. */
function datesAt(wanted: readonly QueryNode[], place: number, where: Where): string[] {
  const wordsOf = (from: number, to: number): string[] => {
    const nodes = wanted.slice(from, to);
    const plain = nodes.filter((node) => node.type === 'text' && !node.quoted && node.words.length === 1);
    return plain.length < to - from ? [] : plain.flatMap((node) => (node.type === 'text' ? node.words : []));
  };
  const ways: string[] = [];
  for (const length of [3, 2]) {
    for (let from = Math.max(0, place - length + 1); from <= place; from += 1) {
      if (from + length > wanted.length) break;
      for (const wording of otherDateWordings(wordsOf(from, from + length)))
        ways.push(`${EXACT[where]} : ${phrase(wording, false)}`);
    }
    // A month of a year is less than the day that was asked.
    if (ways.length > 0) break;
  }
  return ways;
}

/** Every one of `wanted` and none of `excluded`. */
export function matchAll(wanted: readonly QueryNode[], excluded: readonly QueryNode[], where: Where): string {
  const all = wanted
    .map((node, index) => {
      const ways = [
        matchExpression(node, where),
        joinedWith(wanted[index - 1], node, where),
        joinedWith(node, wanted[index + 1], where),
        ...datesAt(wanted, index, where),
      ].filter((way) => way !== null);
      return ways.length > 1 ? `(${ways.join(' OR ')})` : ways[0];
    })
    .join(' AND ');
  if (excluded.length === 0) return `(${all})`;
  return `((${all}) NOT (${excluded.map((node) => matchExpression(node, 'all')).join(' OR ')}))`;
}

/** The titles that begin with these words, in this order. */
export function matchBeginning(nodes: readonly TextNode[]): string {
  return `{title} : ^ ${phrase(
    nodes.flatMap((node) => node.words),
    nodes.at(-1)?.prefix === true,
  )}`;
}
