import { sql, type RawBuilder } from 'kysely';
import type { Reader } from '../connection/types.ts';
import { ANY_TARGET, type Filter, type QueryNode, type RelationEnd } from '../domain/query/ast.ts';
import { parseQuery } from '../domain/query/parse.ts';
import { fold } from '../domain/text/fold.ts';
import { tokenize } from '../domain/text/tokenize.ts';
import { isTextual, matchExpression } from './match.ts';
import { attachedAnswer } from './attached.ts';
import { hasPassage } from './passages.ts';
import { hasPresence } from './presence.ts';
import { hasProperty, propertyHolds } from './property.ts';
import { targetsNamed } from './targets.ts';
import { validatedAs } from './validation.ts';

/** A condition on a row of `record`, named `r`. */
export type Condition = RawBuilder<unknown>;

/** Lists go as one JSON parameter: their length is then neither in the statement nor limited. */
const inList = (column: Condition, values: readonly (string | number)[]): Condition =>
  sql`${column} IN (SELECT value FROM json_each(${JSON.stringify(values)}))`;

const join = (conditions: readonly Condition[], word: 'AND' | 'OR'): Condition =>
  sql`(${sql.join(conditions, word === 'AND' ? sql` AND ` : sql` OR `)})`;

/**
 * The SQL condition of any node of a query. Names of records are looked up first: hence the reader. `within` are the saved
 * searches being read, so that one that names itself finds nothing rather than never ending.
 */
export async function conditionOf(
  reader: Reader,
  node: QueryNode,
  within: readonly string[] = [],
): Promise<Condition> {
  if (isTextual(node)) {
    const own = matchExpression(node, 'all');
    const attached = await attachedAnswer(reader, [node], [], own);
    const inIndex = sql`r.seq IN (SELECT rowid FROM search_index WHERE search_index MATCH ${own})`;
    return attached ? sql`(${inIndex} OR ${attached.condition})` : inIndex;
  }
  switch (node.type) {
    case 'filter':
      return filterCondition(reader, node.filter, within);
    case 'not':
      return sql`NOT ${await conditionOf(reader, node.child, within)}`;
    case 'and':
    case 'or': {
      const parts: Condition[] = [];
      for (const child of node.children) parts.push(await conditionOf(reader, child, within));
      return join(parts, node.type === 'and' ? 'AND' : 'OR');
    }
    case 'text':
      throw new Error('A text node is textual.');
  }
}

async function filterCondition(
  reader: Reader,
  filter: Filter,
  within: readonly string[],
): Promise<Condition> {
  switch (filter.by) {
    case 'kind':
      return inList(sql`r.kind`, filter.kinds);
    case 'impact':
      return labelled('impact', filter.impacts);
    case 'tag':
      return labelled('tag', filter.tags);
    case 'status':
      return statusCondition(filter.verifications, filter.states);
    case 'validation':
      return validatedAs(filter.states, filter.modified);
    case 'date':
      return dateCondition(filter.when, filter.bounds);
    case 'code':
      return filter.prefix
        ? sql`(substr(r.code, 1, ${filter.code.length}) = ${filter.code})`
        : sql`(r.code = ${filter.code})`;
    case 'excerpt':
      return hasPassage(reader, filter);
    case 'cycle':
      return inCycle(await targetsNamed(reader, filter.target, 'cycle'));
    case 'mention': {
      const targets = await targetsNamed(reader, filter.target, filter.kind);
      return sql`(r.seq IN (SELECT source_seq FROM mention WHERE ${inList(sql`target_seq`, targets)}))`;
    }
    case 'relation':
      return related(
        filter.relations,
        filter.target === ANY_TARGET ? null : await targetsNamed(reader, filter.target, null),
      );
    case 'source':
      return sourced(reader, filter.text);
    case 'presence':
      return filter.what === 'cycle' ? inCycle(await everyCycle(reader)) : hasPresence(filter.what);
    case 'filled':
      return hasProperty(filter.property);
    case 'property':
      return propertyHolds(reader, filter.property, filter.wish);
    case 'author':
      return enteredBy(reader, filter.text);
    case 'view':
      return answersView(reader, filter.name, within);
  }
}

function labelled(facet: 'tag' | 'impact', values: readonly string[]): Condition {
  return sql`(r.seq IN (SELECT record_seq FROM record_label WHERE facet = ${facet} AND ${inList(sql`folded`, values)}))`;
}

function statusCondition(verifications: readonly string[], states: readonly string[]): Condition {
  const state = sql`coalesce(json_extract(r.properties, '$.etat'), json_extract(r.properties, '$.statut'))`;
  const ways = [
    ...(verifications.length > 0 ? [inList(sql`r.verification`, verifications)] : []),
    ...(states.length > 0 ? [inList(state, states)] : []),
  ];
  return join(ways, 'OR');
}

/**
 * Dates are imprecise: `avant:2018` finds what may have begun before 2018, `après:2018` what may have ended after it, `date:2018`
 * what overlaps it. An open end has no limit on its side. Records without a date answer none of them.
 */
function dateCondition(
  when: 'before' | 'after' | 'during',
  { start, end }: { start: string | null; end: string | null },
): Condition {
  const begunBefore = (day: string | null, sign: '<' | '<='): Condition =>
    day === null ? sql`0` : sql`(r.date_start IS NULL OR r.date_start ${sql.raw(sign)} ${day})`;
  const endedAfter = (day: string | null, sign: '>' | '>='): Condition =>
    day === null ? sql`0` : sql`(r.date_end IS NULL OR r.date_end ${sql.raw(sign)} ${day})`;
  const dated = sql`r.date_edtf IS NOT NULL`;
  if (when === 'before') return sql`(${dated} AND ${begunBefore(start, '<')})`;
  if (when === 'after') return sql`(${dated} AND ${endedAfter(end, '>')})`;
  return sql`(${dated} AND ${end === null ? sql`1` : begunBefore(end, '<=')} AND ${start === null ? sql`1` : endedAfter(start, '>=')})`;
}

/** The relations through which a record belongs to what it was made in: an Atelier to its axis, a note to its Atelier, an indicator to the studies that measure it. */
export const BELONGS = JSON.stringify([
  'fait-partie-de',
  'a-propos-de',
  'capte-lors-de',
  'rend-compte-de',
  'actes-de',
  'mesure-par',
]);

function inCycle(cycles: readonly number[]): Condition {
  return sql`(r.seq IN (
    WITH RECURSIVE member (seq) AS (
      SELECT value FROM json_each(${JSON.stringify(cycles)})
      UNION
      SELECT e.source_seq FROM member AS m JOIN relation AS e ON e.target_seq = m.seq
      WHERE e.type IN (SELECT value FROM json_each(${BELONGS}))
    ) SELECT seq FROM member))`;
}

function related(ends: readonly RelationEnd[], targets: readonly number[] | null): Condition {
  const ways = ends.map(({ relation, direction }) => {
    const [mine, theirs] =
      direction === 'out' ? [sql`source_seq`, sql`target_seq`] : [sql`target_seq`, sql`source_seq`];
    const reached = targets === null ? sql`1` : inList(theirs, targets);
    return sql`r.seq IN (SELECT ${mine} FROM relation WHERE type = ${relation} AND ${reached})`;
  });
  return join(ways, 'OR');
}

/** Records with a source, a claim or a measure whose source holds all the words, or whose address holds the text. */
async function sourced(reader: Reader, text: string): Promise<Condition> {
  const known = await sql<{ label: string; address: string | null }>`
    SELECT label, address FROM source UNION SELECT source_label, source_address FROM claim
    UNION SELECT source_label, source_address FROM measure`.execute(reader);
  const words = tokenize(text).map((token) => token.folded);
  const asked = fold(text);
  const labels = new Set<string>();
  const addresses = new Set<string>();
  for (const { label, address } of known.rows) {
    const has = new Set(tokenize(label).map((token) => token.folded));
    if (words.length > 0 && words.every((word) => has.has(word))) labels.add(label);
    if (address !== null && asked.length >= 3 && fold(address).includes(asked)) addresses.add(address);
  }
  const from = (table: string, label: string, address: string): Condition => sql`
    SELECT record_seq FROM ${sql.table(table)}
    WHERE ${inList(sql.ref(label), [...labels])} OR ${inList(sql.ref(address), [...addresses])}`;
  return sql`(r.seq IN (${from('source', 'label', 'address')} UNION ${from('claim', 'source_label', 'source_address')}
    UNION ${from('measure', 'source_label', 'source_address')}))`;
}

const everyCycle = async (reader: Reader): Promise<number[]> =>
  (
    await reader
      .selectFrom('record')
      .select('seq')
      .where('kind', '=', 'cycle')
      .where('deleted_at', 'is', null)
      .execute()
  ).map(({ seq }) => seq);

/** Records entered by an author of these initials, or whose name holds the text. */
async function enteredBy(reader: Reader, text: string): Promise<Condition> {
  const wanted = fold(text.trim());
  const authors = await reader.selectFrom('author').select(['id', 'name', 'initials']).execute();
  const meant = authors.filter(
    ({ name, initials }) => fold(initials) === wanted || (wanted.length > 1 && fold(name).includes(wanted)),
  );
  return inList(
    sql`r.created_by`,
    meant.map(({ id }) => id),
  );
}

/** Records that answer the saved search of that name; none when there is none, or when it names itself. */
async function answersView(reader: Reader, name: string, within: readonly string[]): Promise<Condition> {
  const folded = fold(name.trim());
  if (within.includes(folded)) return sql`0`;
  const view = await reader
    .selectFrom('saved_search')
    .select('query')
    .where('folded', '=', folded)
    .executeTakeFirst();
  const parsed = view ? parseQuery(view.query) : null;
  if (!parsed?.ok || parsed.node === null) return sql`0`;
  return conditionOf(reader, parsed.node, [...within, folded]);
}
