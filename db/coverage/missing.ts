import { sql } from 'kysely';
import type { Missing } from '#preload/contract/coverage.ts';
import type { Reader } from '../connection/types.ts';
import { COVERING_KINDS } from '../domain/coverage/matrix.ts';
import { type CoverageFacts, MISSING_RULES, THEME_RULE } from '../domain/coverage/missing.ts';
import type { Kind } from '../domain/kinds.ts';
import { readRef } from '../records/read.ts';
import { coverageMatrix } from './matrix.ts';
import { belongingReader, readCycles, type StoredCycle } from './members.ts';

type FactsRow = Omit<CoverageFacts, 'dated' | 'planned'> & {
  seq: number;
  id: string;
  code: string;
  kind: Kind;
  title: string;
  example: 0 | 1;
  dated: 0 | 1;
  plannedEdtf: string | null;
  plannedWording: string | null;
};

/**
 * What is missing on `today`, in the order of the rules, then of codes; of one cycle when it is named. Facts come in one
 * statement, the rules are `db/domain/coverage/missing.ts`.
 */
export async function missingRecords(
  reader: Reader,
  { today, cycleId }: { today: string; cycleId?: string | undefined },
): Promise<Missing[]> {
  const cycles = await readCycles(reader);
  const rows = await factsOf(reader);
  const { belonging } = await belongingReader(reader);
  const cyclesOf = belonging(cycles.map(({ seq }) => seq));
  const found = MISSING_RULES.flatMap((rule) =>
    rows.flatMap((row): Missing[] => {
      if (!rule.kinds.includes(row.kind)) return [];
      const facts = readFacts(row);
      if (!rule.holds(facts, today)) return [];
      const cycleIds = cyclesOf(row.seq).flatMap((rank) => cycles[rank]?.read.id ?? []);
      return [{ rule: rule.id, record: { ...readRef(row), example: row.example === 1 }, cycleIds, facts }];
    }),
  );
  const all = [...found, ...(await absentThemes(reader, cycles, today))];
  return cycleId === undefined ? all : all.filter(({ cycleIds }) => cycleIds.includes(cycleId));
}

function readFacts({ plannedEdtf, plannedWording, dated, ...row }: FactsRow): CoverageFacts {
  const { kind, plannedEnd, end, notes, mentions, syntheses, minutes, accounts } = row;
  const { sources, observations, unbased, finalReports, otherCycles } = row;
  return {
    ...{ kind, plannedEnd, end, notes, mentions, syntheses, minutes, accounts },
    ...{ sources, observations, unbased, finalReports, otherCycles },
    dated: dated === 1,
    planned: plannedEdtf === null ? null : { edtf: plannedEdtf, wording: plannedWording },
  };
}

/** Every live record that a rule may be about, with what the rules look at. */
async function factsOf(reader: Reader): Promise<FactsRow[]> {
  const kinds = JSON.stringify([...new Set(MISSING_RULES.flatMap((rule) => rule.kinds))]);
  const { rows } = await sql<FactsRow>`
    SELECT r.seq, r.id, r.code, r.kind, r.title, r.example,
      r.date_edtf IS NOT NULL AS dated, r.planned_edtf AS plannedEdtf, r.planned_wording AS plannedWording,
      r.planned_end AS plannedEnd, r.date_end AS end,
      ${linkedFrom('a-propos-de')} AS notes, ${linkedFrom('a-propos-de', 'synthese')} AS syntheses,
      ${linkedFrom('a-propos-de', 'atelier')} AS minutes, ${linkedFrom('rend-compte-de')} AS accounts,
      (SELECT count(DISTINCT m.source_seq) FROM mention AS m JOIN record AS w ON w.seq = m.source_seq AND w.deleted_at IS NULL
        WHERE m.target_seq = r.seq) AS mentions,
      (SELECT count(*) FROM source AS s WHERE s.record_seq = r.seq) AS sources,
      iif(r.kind = 'signal', (SELECT count(*) FROM signal_observation AS o WHERE o.record_seq = r.seq), 0) AS observations,
      iif(r.kind = 'indicateur', (SELECT count(*) FROM measure AS m WHERE m.record_seq = r.seq AND trim(m.base) = ''), 0) AS unbased,
      iif(r.kind = 'cycle', (
        SELECT count(*) FROM relation AS e JOIN record AS w ON w.seq = e.source_seq AND w.deleted_at IS NULL
        WHERE e.target_seq = r.seq AND e.type = 'rend-compte-de' AND w.kind = 'publication'
          AND json_extract(w.properties, '$.typePublication') IS 'rapport'
          AND coalesce(w.date_end, w.date_start) >= substr(r.date_end, 1, 4)
      ), 0) AS finalReports, 0 AS otherCycles
    FROM record AS r
    WHERE r.deleted_at IS NULL AND r.kind IN (SELECT value FROM json_each(${kinds}))
    ORDER BY r.kind, r.code`.execute(reader);
  return rows;
}

/** How many live notes, reports or publications have this relation to the record; notes of one type when it is given. */
function linkedFrom(relation: 'a-propos-de' | 'rend-compte-de', typeNote?: 'synthese' | 'atelier') {
  const ofType =
    typeNote === undefined ? sql`` : sql`AND json_extract(w.properties, '$.typeNote') IS ${typeNote}`;
  return sql`(SELECT count(*) FROM relation AS e JOIN record AS w ON w.seq = e.source_seq AND w.deleted_at IS NULL
    WHERE e.target_seq = r.seq AND e.type = ${relation} ${ofType})`;
}

const NO_FACTS: CoverageFacts = {
  ...{ kind: 'theme', dated: false, planned: null, plannedEnd: null, end: null, notes: 0, mentions: 0 },
  ...{
    syntheses: 0,
    minutes: 0,
    accounts: 0,
    sources: 0,
    observations: 0,
    unbased: 0,
    finalReports: 0,
    otherCycles: 0,
  },
};

/**
 * Subject themes with nothing in a cycle, cycle by cycle. A cycle counts once it has begun and when it lasts more than a year:
 * nobody expects every theme of an exploration.
 */
async function absentThemes(
  reader: Reader,
  cycles: readonly StoredCycle[],
  today: string,
): Promise<Missing[]> {
  const subjects = await sql<{ id: string }>`SELECT id FROM record
    WHERE kind = 'theme' AND deleted_at IS NULL AND json_extract(properties, '$.taxonomie') IS 'sujet'`.execute(
    reader,
  );
  const ids = new Set(subjects.rows.map(({ id }) => id));
  const { rows } = await coverageMatrix(reader, { axis: 'theme', kinds: COVERING_KINDS, query: '' });
  return cycles.flatMap(({ read }, at): Missing[] => {
    const { period } = read;
    if (!period || period.start > today || period.end.slice(0, 4) === period.start.slice(0, 4)) return [];
    return rows.flatMap(({ record, cells }): Missing[] => {
      if (!record || !ids.has(record.id) || cells[at]?.length !== 0) return [];
      const otherCycles = cells.slice(0, -1).filter((cell) => cell.length > 0).length;
      const facts = { ...NO_FACTS, otherCycles };
      return [{ rule: THEME_RULE.id, record: { ...record, example: false }, cycleIds: [read.id], facts }];
    });
  });
}
