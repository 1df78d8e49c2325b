import { sql } from 'kysely';
import type { Reader } from '../connection/types.ts';
import type { Kind } from '../domain/kinds.ts';
import type { QueryNode, TextNode } from '../domain/query/ast.ts';
import { isStopWord } from '../domain/text/stop-words.ts';
import { attachedAnswer, type Attached } from './attached.ts';
import { conditionOf, type Condition } from './conditions.ts';
import { isTextual, matchAll, matchBeginning } from './match.ts';

/** How a query is answered: by the full-text index where it can, by conditions on records for the rest. */
export type Plan = {
  /**
   * FTS5 expressions: of every answer, of those that have all the words in their title, and of those whose title begins with them.
   * Null when no words are asked.
   */
  readonly match: {
    readonly all: string;
    readonly title: string;
    readonly begins: string | null;
    /** What attached files answer beside. */
    readonly attached: Attached | null;
  } | null;
  readonly conditions: readonly Condition[];
};

/** A word too common to be required, unless it is all that is asked: « les alliances du territoire ». */
function isOptional(node: QueryNode): node is TextNode {
  return (
    node.type === 'text' &&
    !node.quoted &&
    !node.titleOnly &&
    node.words.length === 1 &&
    isStopWord(node.words[0] ?? '')
  );
}

const isPlain = (node: QueryNode): node is TextNode => node.type === 'text' && !node.titleOnly;

/** Splits a query between the full-text index and SQL. `kinds` is the caller's own filter, null for all. */
export async function planOf(
  reader: Reader,
  node: QueryNode | null,
  kinds: readonly Kind[] | null,
): Promise<Plan> {
  const parts = node === null ? [] : node.type === 'and' ? node.children : [node];
  const textual = parts.filter(isTextual);
  const meaningful = textual.filter((part) => !isOptional(part));
  const wanted = meaningful.length > 0 ? meaningful : textual;
  const excluded: QueryNode[] = [];
  const conditions: Condition[] =
    kinds === null ? [] : [sql`r.kind IN (SELECT value FROM json_each(${JSON.stringify(kinds)}))`];
  for (const part of parts) {
    if (isTextual(part)) continue;
    if (wanted.length > 0 && part.type === 'not' && isTextual(part.child)) excluded.push(part.child);
    else conditions.push(await conditionOf(reader, part));
  }
  if (wanted.length === 0) return { match: null, conditions };
  const begins = excluded.length === 0 && textual.every(isPlain) ? matchBeginning(textual) : null;
  const all = matchAll(wanted, excluded, 'all');
  const attached = await attachedAnswer(reader, wanted, excluded, all);
  return { match: { all, title: matchAll(wanted, excluded, 'title'), begins, attached }, conditions };
}
