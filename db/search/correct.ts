import { rawRows } from '../connection/raw.ts';
import type { Archive, Reader } from '../connection/types.ts';
import type { QueryNode, TextNode } from '../domain/query/ast.ts';
import { parseQuery } from '../domain/query/parse.ts';
import { unknownOperators } from '../domain/query/unknown.ts';
import { isStopWord } from '../domain/text/stop-words.ts';
import { tokenize } from '../domain/text/tokenize.ts';
import { matchAll } from './match.ts';
import { vocabularyOf, vocabularySoon, type Vocabulary } from './vocabulary.ts';

/** A query with the words that nothing has replaced by near ones. */
export type Correction = {
  readonly query: string;
  readonly words: readonly { readonly from: string; readonly to: string }[];
};

/** Spellings tried for one word, and queries tried in all. */
const SPELLINGS = 3;
const QUERIES = 4;
/** Shorter words have too many neighbours to say which was meant. */
const SHORTEST = 3;
const LETTERS = /^[a-z]+$/;
/** How long one who types waits for the words of the archive to be read, in ms. */
const PATIENCE = 250;

function textNodes(node: QueryNode): TextNode[] {
  if (node.type === 'text') return [node];
  return node.type === 'and' || node.type === 'or' ? node.children.flatMap(textNodes) : [];
}

async function isFound(reader: Reader, word: string, prefix: boolean): Promise<boolean> {
  const node: TextNode = {
    ...{ type: 'text', words: [word], quoted: false, prefix, titleOnly: false, near: null },
    span: { start: 0, length: 0 },
  };
  const rows = await rawRows(
    reader,
    'SELECT 1 AS found FROM search_index WHERE search_index MATCH ? LIMIT 1',
    matchAll([node], [], 'all'),
  );
  return rows.length > 0;
}

/** The words of a query that stand nowhere in the archive, each with the spellings that may have been meant. */
async function unknownWords(
  reader: Reader,
  vocabulary: Vocabulary,
  nodes: readonly TextNode[],
): Promise<Map<string, string[]>> {
  const unknown = new Map<string, string[]>();
  for (const { words, prefix } of nodes) {
    for (const [index, word] of words.entries()) {
      if (unknown.has(word) || word.length < SHORTEST || !LETTERS.test(word) || isStopWord(word)) continue;
      if (await isFound(reader, word, prefix && index === words.length - 1)) continue;
      const near = vocabulary.nearest(word, SPELLINGS);
      const apart = vocabulary.split(word);
      unknown.set(word, apart === null ? near : [...near.slice(0, SPELLINGS - 1), apart]);
    }
  }
  return unknown;
}

/**
 * The queries that may have been meant by one that finds nothing, likeliest first. Words that stand somewhere are left as they
 * are; none when a word has no neighbour.
 */
export async function correctionsOf(archive: Archive, query: string, typing: boolean): Promise<Correction[]> {
  const operators = withOperators(query);
  return operators
    ? [operators, ...(await spellings(archive, query, typing))]
    : spellings(archive, query, typing);
}

/** The query with the operators that its unknown ones look like: `tpye:atelier`. Null when there is none. */
function withOperators(query: string): Correction | null {
  const unknown = unknownOperators(query).filter(({ meant }) => meant !== null);
  if (unknown.length === 0) return null;
  const words = unknown.map(({ name, meant }) => ({ from: name, to: meant ?? '' }));
  const text = unknown.reduceRight(
    (text, { span, meant }) => text.slice(0, span.start) + meant + text.slice(span.start + span.length),
    query,
  );
  return parseQuery(text).ok ? { query: text, words } : null;
}

async function spellings(archive: Archive, query: string, typing: boolean): Promise<Correction[]> {
  const parsed = parseQuery(query, { typing });
  if (!parsed.ok || parsed.node === null) return [];
  const nodes = textNodes(parsed.node);
  if (nodes.length === 0) return [];
  // Who types gets the answer of these letters now; the words of a large archive may still be on their way.
  const vocabulary = await (typing ? vocabularySoon(archive, PATIENCE) : vocabularyOf(archive));
  if (vocabulary === null) return [];
  const unknown = await unknownWords(archive.reader, vocabulary, nodes);
  const words = [...unknown.keys()];
  if (words.length === 0 || words.some((word) => unknown.get(word)!.length === 0)) return [];
  const corrections: Correction[] = [];
  for (let rank = 0; rank < QUERIES; rank += 1) {
    // The likeliest of all first; then another spelling of the first word, of the second…
    const chosen = new Map(
      words.map((word, index) => {
        const spellings = unknown.get(word)!;
        const other =
          rank === 0 ? 0 : (rank - 1) % words.length === index ? Math.ceil(rank / words.length) : 0;
        return [word, spellings[other]] as const;
      }),
    );
    if ([...chosen.values()].some((spelling) => spelling === undefined)) continue;
    corrections.push(rewritten(query, nodes, chosen as Map<string, string>));
  }
  return corrections;
}

/** The query as it was typed, but for these words. */
function rewritten(
  query: string,
  nodes: readonly TextNode[],
  chosen: ReadonlyMap<string, string>,
): Correction {
  const places = nodes
    .flatMap(({ span }) =>
      tokenize(query.slice(span.start, span.start + span.length)).map(({ start, end, folded }) => ({
        start: span.start + start,
        end: span.start + end,
        to: chosen.get(folded),
      })),
    )
    .filter(({ to }) => to !== undefined)
    .sort((a, b) => b.start - a.start);
  let text = query;
  const words: { from: string; to: string }[] = [];
  for (const { start, end, to = '' } of places) {
    words.unshift({ from: query.slice(start, end), to });
    text = text.slice(0, start) + to + text.slice(end);
  }
  return { query: text, words };
}
