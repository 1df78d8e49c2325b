import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createArchive, openArchive } from '#db/connection/open.ts';
import { loadCorpus } from '#db/corpus/load.ts';
import { createHost } from '#db/host/create-host.ts';
import { fillWithDated } from './generator/dated.ts';
import { inTurn, median } from './measure.ts';
import { openRaw } from './raw.ts';
import { meets, table, type Line } from './report.ts';

/*
 * node tests/bench/timeline-query.ts [--records 50000 --records 100000] [--seed 1]
 * What the timeline asks of the core, beside the same rows read by better-sqlite3 alone in the same run.
 */
const { values } = parseArgs({
  options: {
    records: { type: 'string', multiple: true, default: ['50000', '100000'] },
    seed: { type: 'string', default: '1' },
  },
});

/** Bars of the issue, in ms: query and counting together. */
const BARS: Readonly<Record<number, number>> = { 50_000: 10, 100_000: 20 };

async function measure(count: number): Promise<Line[]> {
  const root = mkdtempSync(join(tmpdir(), 'vigie-timeline-'));
  try {
    const folder = join(root, 'archive');
    const made = await createArchive(folder, {
      name: 'Banc d’essai',
      fill: async (fresh) => void (await loadCorpus(fresh)),
    });
    await made.close();
    fillWithDated(made.databaseFile, { seed: Number(values.seed), count });
    const archive = await openArchive(folder);
    const host = createHost(archive);
    const raw = openRaw(archive.databaseFile, { readonly: true });
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
    raw.close();
    await host.close();
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
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

const lines: Line[] = [];
for (const count of values.records) lines.push(...(await measure(Number(count))));
process.stdout.write(`${table(lines)}\n`);
process.exitCode = lines.some((line) => meets(line) === false) ? 1 : 0;
