import { sql } from 'kysely';
import { rawRows } from '../connection/raw.ts';
import type { Reader } from '../connection/types.ts';
import type { QueryNode } from '../domain/query/ast.ts';
import type { Condition } from './conditions.ts';
import { matchExpression } from './match.ts';

/** How the words of a query are found in files attached to records, when they are. */
export type Attached = {
  /** Of a record, named `r`: it answers with its own words and those of its files together, not with its own alone. */
  readonly condition: Condition;
  /** FTS5 expression, over `attachment_index`: any of the words asked. */
  readonly any: string;
};

const ANY_FOUND = 'SELECT 1 AS found FROM attachment_index WHERE attachment_index MATCH ? LIMIT 1';

/** What asks for words that stand in a file: everything but words of a title. */
function wordsOf(node: QueryNode): QueryNode[] {
  if (node.type === 'text') return node.titleOnly ? [] : [node];
  return node.type === 'and' || node.type === 'or' ? node.children.flatMap(wordsOf) : [];
}

const inRecords = (expression: string): Condition =>
  sql`r.seq IN (SELECT rowid FROM search_index WHERE search_index MATCH ${expression})`;
const inFiles = (expression: string): Condition => sql`r.seq IN (
  SELECT a.record_seq FROM attachment_index AS i CROSS JOIN attachment_text AS t ON t.seq = i.rowid
  CROSS JOIN record_attachment AS a ON a.sha256 = t.sha256 WHERE i.attachment_index MATCH ${expression})`;

/** That a record says this, itself or in its files. */
function anywhere(node: QueryNode): Condition {
  switch (node.type) {
    case 'text': {
      const own = inRecords(matchExpression(node, 'all'));
      return node.titleOnly ? own : sql`(${own} OR ${inFiles(matchExpression(node, 'attached'))})`;
    }
    case 'not':
      return sql`NOT ${anywhere(node.child)}`;
    case 'and':
    case 'or':
      return sql`(${sql.join(node.children.map(anywhere), node.type === 'and' ? sql` AND ` : sql` OR `)})`;
    case 'filter':
      throw new Error('Not a textual node: the plan sends it to SQL.');
  }
}

/**
 * Whether and how attached files answer: every one of `wanted` (textual nodes), none of `excluded`, at least one word in a
 * file. Null when no file holds any of the words, which costs one look-up.
 */
export async function attachedAnswer(
  reader: Reader,
  wanted: readonly QueryNode[],
  excluded: readonly QueryNode[],
  own: string,
): Promise<Attached | null> {
  const words = wanted.flatMap(wordsOf);
  if (words.length === 0) return null;
  const any = words.map((node) => matchExpression(node, 'attached')).join(' OR ');
  if ((await rawRows(reader, ANY_FOUND, any)).length === 0) return null;
  const parts = [
    inFiles(any),
    ...wanted.map(anywhere),
    ...excluded.map((node) => sql`NOT ${anywhere(node)}`),
    sql`NOT ${inRecords(own)}`,
  ];
  return { any, condition: sql`(${sql.join(parts, sql` AND `)})` };
}
