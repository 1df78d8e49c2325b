import { COVERING_KINDS } from '#db/domain/coverage/matrix.ts';
import type { DatedArchive } from './dated.ts';
import { inTurn, median } from './measure.ts';
import type { Line } from './report.ts';

/** What belongs to each cycle, by the same relations as the operator `cycle:`. */
const MEMBER = `WITH RECURSIVE member (root, seq) AS (
  SELECT seq, seq FROM record WHERE kind = 'cycle' AND deleted_at IS NULL
  UNION
  SELECT m.root, e.source_seq FROM member AS m JOIN relation AS e ON e.target_seq = m.seq
  WHERE e.type IN ('fait-partie-de', 'a-propos-de', 'capte-lors-de', 'rend-compte-de', 'actes-de', 'mesure-par')
)`;
const COUNTED = `record.deleted_at IS NULL AND record.kind IN (${COVERING_KINDS.map((kind) => `'${kind}'`).join(', ')})`;

/** The review of cycles over many dated records: cycles superposed and the matrix, beside the same counts in SQL alone. */
export async function benchCoverage({ host, raw, count }: DatedArchive): Promise<Line[]> {
  const cycleIds = (await host.client.coverage.cycles()).map(({ id }) => id);
  const ask = { kinds: [...COVERING_KINDS], query: '' };
  const byYear =
    raw.prepare(`${MEMBER} SELECT root, record.kind, substr(date_start, 1, 4) AS year, count(*) AS count
    FROM member CROSS JOIN record ON record.seq = member.seq WHERE ${COUNTED} AND date_edtf IS NOT NULL GROUP BY 1, 2, 3`);
  const byTheme =
    raw.prepare(`${MEMBER} SELECT relation.target_seq AS theme, root, record.kind, count(*) AS count
    FROM member CROSS JOIN record ON record.seq = member.seq CROSS JOIN relation ON relation.source_seq = record.seq
    WHERE ${COUNTED} AND relation.type = 'a-pour-theme' GROUP BY 1, 2, 3`);
  const superposed = await inTurn(
    10,
    () => host.client.coverage.superpose({ ...ask, unit: 'quarter', cycleIds }),
    () => byYear.all(),
    2,
  );
  const matrix = await inTurn(
    10,
    () => host.client.coverage.matrix({ ...ask, axis: 'theme' }),
    () => byTheme.all(),
    2,
  );
  const bar = { at: 'ratio', value: 2.5 } as const;
  return [
    {
      what: 'cycles superposed by quarter',
      notes: count,
      value: median(superposed.ours),
      raw: median(superposed.theirs),
      unit: 'ms',
      bar,
      detail: 'every imprecise date shared out; raw counts by the first year',
    },
    {
      what: 'coverage matrix, themes × cycles',
      notes: count,
      value: median(matrix.ours),
      raw: median(matrix.theirs),
      unit: 'ms',
      bar,
      detail: 'with totals that count each record once, and what has no theme; raw counts the cells alone',
    },
  ];
}
