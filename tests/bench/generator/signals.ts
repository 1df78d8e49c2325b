import Database from 'better-sqlite3';
import { dateBounds } from '#db/domain/dates/edtf.ts';
import { formatCode } from '#db/domain/kinds.ts';
import { CRITERIA, HORIZONS, type SignalState } from '#db/domain/signals/vocabulary.ts';
import { MEMBERSHIP, type GroupNature } from '#db/domain/signals/groups.ts';
import { lexicon } from './lexicon.ts';
import { Prose } from './prose.ts';
import { Random, zipf } from './random.ts';

const FIRST_NUMBER = 20_000;
const STATES: readonly SignalState[] = [
  'capte',
  'capte',
  'qualifie',
  'suivi',
  'suivi',
  'suivi',
  'conforte',
  'affaibli',
  'infirme',
  'integre',
  'archive',
];
const two = (value: number): string => String(value).padStart(2, '0');

/**
 * Puts `count` weak signals into the database of a closed archive, captured from 2008 to 2022, with their observations,
 * the ratings of three analysts, the steps of their life, and clusters, trends and findings above some of them. Written
 * straight to the tables: what reads them is what is measured.
 */
export function fillWithSignals(file: string, { seed, count }: { seed: number; count: number }): void {
  const database = new Database(file);
  const random = new Random(seed);
  const prose = new Prose(random, lexicon(random));
  const seen = zipf(12, 1);
  const hash = new Uint8Array(16);
  const at = '2026-01-01T00:00:00.000Z';
  let last = 0;
  const id = (): string => `00000000-0006-7000-8000-${(last += 1).toString(16).padStart(12, '0')}`;
  const insert = database.prepare(
    `INSERT INTO record (id, code, kind, title, sort_title, summary, date_edtf, date_start, date_end,
       verification, example, properties, tags, aliases, impacts, revision, created_at, updated_at, hash)
     VALUES (?, ?, ?, ?, ?, '', ?, ?, ?, 'reported', 0, ?, '[]', '[]', ?, 1, ?, ?, ?)`,
  );
  const observe = database.prepare(
    `INSERT INTO signal_observation (id, record_seq, date_edtf, date_start, date_end, direction, excerpt, comment,
       source_label, verification, created_at, hash) VALUES (?, ?, ?, ?, ?, ?, ?, '', '', ?, ?, ?)`,
  );
  const rate = database.prepare(
    `INSERT INTO signal_rating (id, record_seq, author_id, criterion, value, updated_at, hash) VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const step = database.prepare(
    `INSERT INTO signal_step (id, record_seq, state, day, reason, created_at, hash) VALUES (?, ?, ?, ?, 'Générée pour l’essai.', ?, ?)`,
  );
  const relate = database.prepare(
    `INSERT INTO relation (id, type, source_seq, target_seq, comment, created_at, hash) VALUES (?, ?, ?, ?, '', ?, ?)`,
  );
  const write = database.prepare(
    `INSERT INTO author (id, name, initials, role, created_at, hash) VALUES (?, ?, ?, '', ?, ?)`,
  );
  const record = (
    kind: 'signal' | 'libre',
    number: number,
    edtf: string,
    properties: object,
    impacts: string[],
  ) => {
    const title = prose.title();
    const { start, end } = dateBounds(edtf) ?? { start: null, end: null };
    return insert.run(
      ...[id(), formatCode(kind, number), kind, title, title.toLowerCase(), edtf, start, end],
      ...[JSON.stringify(properties), JSON.stringify(impacts), at, at, hash],
    ).lastInsertRowid;
  };
  database.transaction(() => {
    const authors = ['Alix', 'Béa', 'Chloé'].map((name) => {
      const author = id();
      write.run(author, name, name.slice(0, 1), at, hash);
      return author;
    });
    const signals: (number | bigint)[] = [];
    for (let index = 0; index < count; index += 1) {
      const year = random.between(2008, 2021);
      const day = `${year}-${two(random.between(1, 12))}-${two(random.between(1, 28))}`;
      const state = random.pick(STATES);
      const draw = random.next();
      const all = ['performance', 'innovation', 'confiance'];
      const impacts =
        draw < 0.1
          ? []
          : draw < 0.8
            ? [random.pick(all)]
            : draw < 0.96
              ? all.filter(() => random.chance(0.67))
              : all;
      const seq = record(
        'signal',
        FIRST_NUMBER + index,
        day,
        {
          fait: prose.title(),
          etat: state,
          ...(random.chance(0.85) && { horizon: random.pick(HORIZONS) }),
        },
        impacts,
      );
      signals.push(seq);
      step.run(id(), seq, 'capte', day, at, hash);
      if (state !== 'capte') step.run(id(), seq, state, `${year + 1}-06-01`, at, hash);
      for (let turn = seen(random); turn > 0; turn -= 1) {
        const when = `${random.between(year, 2022)}-${two(random.between(1, 12))}-${two(random.between(1, 28))}`;
        const direction = random.pick(['renforce', 'renforce', 'renforce', 'nuance', 'affaiblit']);
        const verification = random.pick(['attested', 'reported', 'to-verify']);
        observe.run(id(), seq, when, when, when, direction, prose.title(), verification, at, hash);
      }
      if (random.chance(0.15)) continue;
      const raters = authors.filter(() => random.chance(0.7));
      for (const criterion of CRITERIA) {
        const around = random.normal(3.1, 1);
        for (const author of raters) {
          const value = Math.max(1, Math.min(5, Math.round(random.normal(around, 0.6))));
          rate.run(id(), seq, author, criterion, value, at, hash);
        }
      }
    }
    let number = FIRST_NUMBER;
    const gather = (nature: GroupNature, members: readonly (number | bigint)[], size: number) => {
      const groups: (number | bigint)[] = [];
      for (let from = 0; from < members.length; from += size) {
        const group = record('libre', (number += 1), String(random.between(2015, 2022)), { nature }, []);
        groups.push(group);
        for (const member of members.slice(from, from + size))
          relate.run(id(), MEMBERSHIP[nature].type, member, group, at, hash);
      }
      return groups;
    };
    const clusters = gather('grappe', signals.slice(0, Math.floor(count * 0.4)), 9);
    const trends = gather('tendance', clusters.slice(0, Math.ceil(clusters.length * 0.6)), 4);
    gather('constat', trends.slice(0, Math.ceil(trends.length * 0.6)), 2);
  })();
  database.exec('ANALYZE');
  database.close();
}
