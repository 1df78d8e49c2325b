import { sql, type RawBuilder } from 'kysely';
import { rawRows } from '../connection/raw.ts';
import type { Reader } from '../connection/types.ts';
import { ANY_TARGET, type Filter } from '../domain/query/ast.ts';
import { impactNamed } from '../domain/query/values.ts';
import { tokenize } from '../domain/text/tokenize.ts';
import { targetsNamed } from './targets.ts';

const among = (values: readonly (string | number)[]): RawBuilder<unknown> =>
  sql`(SELECT value FROM json_each(${JSON.stringify(values)}))`;

/**
 * That a record, named `r`, has a passage coded with one of the codes (any when there are none) and said by one of the
 * profiles. A code is named as records are, or is an impact; a profile by its words in any inflection.
 */
export async function hasPassage(
  reader: Reader,
  { codes, profiles }: Extract<Filter, { by: 'excerpt' }>,
): Promise<RawBuilder<unknown>> {
  const parts = [sql`(x.target_seq IS NULL OR t.deleted_at IS NULL)`];
  if (codes.length > 0 && !codes.includes(ANY_TARGET)) {
    const targets: number[] = [];
    const impacts: string[] = [];
    for (const code of codes) {
      targets.push(...(await targetsNamed(reader, code, null)));
      const impact = /^\d/.test(code) ? undefined : impactNamed(code);
      if (impact) impacts.push(impact);
    }
    parts.push(sql`(x.target_seq IN ${among(targets)} OR x.impact IN ${among(impacts)})`);
  }
  if (profiles.length > 0) parts.push(sql`x.profile IN ${among(await profilesNamed(reader, profiles))}`);
  return sql`(r.seq IN (SELECT x.note_seq FROM excerpt AS x LEFT JOIN record AS t ON t.seq = x.target_seq
    WHERE ${sql.join(parts, sql` AND `)}))`;
}

/** The profiles written in the archive that have all the words of one of the names; all of them for a star. */
async function profilesNamed(reader: Reader, names: readonly string[]): Promise<string[]> {
  const rows = await rawRows<{ profile: string }>(
    reader,
    `SELECT DISTINCT profile FROM excerpt WHERE profile <> ''`,
  );
  const stemsOf = (text: string): string[] => tokenize(text).map((token) => token.stem);
  const wanted = names.map(stemsOf).filter((stems) => stems.length > 0);
  return rows
    .map(({ profile }) => profile)
    .filter((profile) => {
      const has = new Set(stemsOf(profile));
      return names.includes(ANY_TARGET) || wanted.some((stems) => stems.every((stem) => has.has(stem)));
    });
}
