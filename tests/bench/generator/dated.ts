import Database from 'better-sqlite3';
import { formatCode, type Kind } from '#db/domain/kinds.ts';
import { dateBounds } from '#db/domain/dates/edtf.ts';
import { lexicon } from './lexicon.ts';
import { Prose } from './prose.ts';
import { Random, zipf } from './random.ts';

const KINDS: readonly Kind[] = ['etude', 'atelier', 'publication', 'evenement', 'signal', 'libre', 'rapport'];
const FIRST_NUMBER = 10_000;
const two = (value: number): string => String(value).padStart(2, '0');

/** A date of 2007–2022 as people write them: mostly days, many months and quarters, some years and periods. */
function edtfOf(random: Random, year: number): string {
  const month = random.between(1, 12);
  const draw = random.next();
  if (draw < 0.62) return `${year}-${two(month)}-${two(random.between(1, 28))}`;
  if (draw < 0.8) return `${year}-${two(month)}`;
  if (draw < 0.86) return `${year}-${random.between(33, 36)}`;
  if (draw < 0.92) return `${year}~`;
  return `${year}-${two(month)}/${year + random.between(0, 2)}-${two(random.between(1, 12))}`;
}

/**
 * Puts `count` dated records into the database of a closed archive, each part of one of its axes or cycles, one in five with
 * a theme or a host. Written straight to the tables: the bench reads only what the timeline reads.
 */
export function fillWithDated(file: string, { seed, count }: { seed: number; count: number }): void {
  const database = new Database(file);
  const random = new Random(seed);
  const prose = new Prose(random, lexicon(random));
  const year = zipf(16, 6);
  const rows = <Row>(sql: string): Row[] => database.prepare(sql).all() as Row[];
  const seqs = (kinds: string): number[] =>
    rows<{ seq: number }>(`SELECT seq FROM record WHERE kind IN (${kinds})`).map(({ seq }) => seq);
  const [parents, themes, actors] = [seqs("'cycle', 'axe'"), seqs("'theme'"), seqs("'acteur'")];
  const hash = new Uint8Array(16);
  const at = '2026-01-01T00:00:00.000Z';
  const insert = database.prepare(
    `INSERT INTO record (id, code, kind, title, sort_title, summary, date_edtf, date_start, date_end, planned_edtf,
       planned_start, planned_end, verification, example, properties, tags, aliases, impacts, revision, created_at, updated_at, hash)
     VALUES (?, ?, ?, ?, ?, '', ?, ?, ?, ?, ?, ?, 'attested', 0, '{}', '[]', '[]', ?, 1, ?, ?, ?)`,
  );
  const relate = database.prepare(
    `INSERT INTO relation (id, type, source_seq, target_seq, comment, created_at, hash) VALUES (?, ?, ?, ?, '', ?, ?)`,
  );
  const idOf = (kind: number, index: number): string =>
    `00000000-000${kind}-7000-8000-${index.toString(16).padStart(12, '0')}`;
  database.transaction(() => {
    for (let index = 0; index < count; index += 1) {
      const kind = random.pick(KINDS);
      const title = prose.title();
      const edtf = edtfOf(random, 2022 - year(random));
      const { start, end } = dateBounds(edtf) ?? { start: null, end: null };
      const planned = random.chance(0.1) && start !== null ? start : null;
      const impacts = ['performance', 'innovation', 'confiance'].filter(() => random.chance(0.3));
      const { lastInsertRowid: seq } = insert.run(
        ...[idOf(0, index), formatCode(kind, FIRST_NUMBER + index), kind, title, title.toLowerCase()],
        ...[edtf, start, end, planned, planned, planned, JSON.stringify(impacts), at, at, hash],
      );
      relate.run(idOf(1, index), 'fait-partie-de', seq, random.pick(parents), at, hash);
      if (random.chance(0.2) && themes.length > 0)
        relate.run(idOf(2, index), 'a-pour-theme', seq, random.pick(themes), at, hash);
      if (random.chance(0.2) && actors.length > 0)
        relate.run(idOf(3, index), 'accueilli-par', seq, random.pick(actors), at, hash);
    }
  })();
  database.exec('ANALYZE');
  database.close();
}
