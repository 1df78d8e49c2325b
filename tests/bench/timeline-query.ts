import type { DatedArchive } from './dated.ts';
import { inTurn, median } from './measure.ts';
import type { Line } from './report.ts';

/** Bars of the issue, in ms: query and counting together. */
const BARS: Readonly<Record<number, number>> = { 50_000: 10, 100_000: 20 };

/** What the timeline asks of the core, beside the same rows read by better-sqlite3 alone in the same run. */
export async function benchTimelineQuery({ host, raw, count }: DatedArchive): Promise<Line[]> {
  const counting =
    raw.prepare(`SELECT kind, substr(date_start, 1, 4) AS year, (substr(date_start, 6, 2) + 2) / 3 AS quarter, count(*) AS count
    FROM record
    WHERE deleted_at IS NULL AND date_start IS NOT NULL GROUP BY kind, year, quarter`);
  const reading =
    raw.prepare(`SELECT seq, id, code, kind, title, example, impacts, date_edtf, date_wording, planned_edtf,
    planned_wording FROM record WHERE deleted_at IS NULL AND (date_edtf IS NOT NULL OR planned_edtf IS NOT NULL)`);
  const density = await inTurn(
    30,
    () => host.client.timeline.density({}),
    () => counting.all(),
    5,
  );
  const columns = await inTurn(
    10,
    () => host.client.timeline.columns({}),
    () => reading.all(),
    2,
  );
  const { dated } = await host.client.timeline.density({});
  const bar = BARS[count];
  return [
    {
      what: 'timeline query and counts by quarter and kind',
      notes: count,
      value: median(density.ours),
      raw: median(density.theirs),
      unit: 'ms',
      ...(bar !== undefined && { bar: { at: 'most', value: bar } }),
      detail: `${dated} dated records, through the host; raw groups the same rows`,
    },
    {
      what: 'every dated record, in columns',
      notes: count,
      value: median(columns.ours),
      raw: median(columns.theirs),
      unit: 'ms',
      detail: 'with cycles, axes, themes and actors; raw reads the records alone',
    },
  ];
}
