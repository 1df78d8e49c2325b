import { sql } from 'kysely';
import { rawRows } from '../connection/raw.ts';
import type { Reader } from '../connection/types.ts';
import { dateBounds } from '../domain/dates/edtf.ts';
import type { NamedProperty, PropertyWish } from '../domain/query/property-values.ts';
import { tokenize } from '../domain/text/tokenize.ts';
import type { Condition } from './conditions.ts';

const pathTo = (key: string): string => `$."${key}"`;
const ofKinds = ({ kinds }: NamedProperty): Condition =>
  sql`r.kind IN (SELECT value FROM json_each(${JSON.stringify(kinds)}))`;

/** That a record, named `r`, says something under this property. */
export function hasProperty(property: NamedProperty): Condition {
  const value = sql`json_extract(r.properties, ${pathTo(property.key)})`;
  return sql`(${ofKinds(property)} AND ${value} IS NOT NULL AND ${value} <> '')`;
}

/** That a record, named `r`, has under this property what is wished: choices and numbers by SQL, words and dates read here. */
export async function propertyHolds(
  reader: Reader,
  property: NamedProperty,
  { choices, words, numbers, bounds }: PropertyWish,
): Promise<Condition> {
  const value = sql`json_extract(r.properties, ${pathTo(property.key)})`;
  const ways: Condition[] = [];
  if (choices.length > 0)
    ways.push(sql`${value} IN (SELECT value FROM json_each(${JSON.stringify(choices)}))`);
  if (numbers) {
    const { least, most } = numbers;
    ways.push(
      sql`(typeof(${value}) IN ('integer', 'real') AND ${least === null ? sql`1` : sql`${value} >= ${least}`} AND ${most === null ? sql`1` : sql`${value} <= ${most}`})`,
    );
  }
  if (words.length > 0 || bounds) {
    const read = (await valuesOf(reader, property)).filter(({ value: stored }) =>
      holds(stored, words, bounds),
    );
    ways.push(sql`r.seq IN (SELECT value FROM json_each(${JSON.stringify(read.map(({ seq }) => seq))}))`);
  }
  return sql`(${ofKinds(property)} AND (${sql.join(ways, sql` OR `)}))`;
}

async function valuesOf(
  reader: Reader,
  { key, kinds }: NamedProperty,
): Promise<{ seq: number; value: string | number }[]> {
  return rawRows(
    reader,
    `SELECT seq, json_extract(properties, ?) AS value FROM record
     WHERE kind IN (SELECT value FROM json_each(?)) AND deleted_at IS NULL AND properties <> '{}' AND value IS NOT NULL`,
    pathTo(key),
    JSON.stringify(kinds),
  );
}

function holds(stored: string | number, words: readonly string[], bounds: PropertyWish['bounds']): boolean {
  const text = String(stored);
  if (bounds && /^\{/.test(text)) {
    const { edtf } = JSON.parse(text) as { edtf?: string };
    const its = edtf === undefined ? null : dateBounds(edtf);
    return (
      its !== null &&
      (its.start === null || bounds.end === null || its.start <= bounds.end) &&
      (its.end === null || bounds.start === null || its.end >= bounds.start)
    );
  }
  if (words.length === 0) return false;
  const has = new Set(tokenize(text).map((token) => token.folded));
  return words.every((word) => has.has(word));
}
