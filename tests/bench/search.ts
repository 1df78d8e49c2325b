import type Database from 'better-sqlite3';
import type { Host } from '#db/host/create-host.ts';
import { parseQuery } from '#db/domain/query/parse.ts';
import { planOf } from '#db/search/plan.ts';
import type { Archive } from '#db/connection/types.ts';
import { inTurn, median, percentile, sorted } from './measure.ts';
import { benchQueries } from './queries.ts';
import type { Line } from './report.ts';

const PAGE = 20;
const RUNS = 9;

/** The same question to SQLite alone: match, rank by bm25, cut excerpts, count. `expression` is what FTS5 is asked. */
function rawSearch(database: Database.Database): (expression: string) => unknown {
  const find = database.prepare(`
    SELECT r.id, r.code, r.kind, r.title, snippet(search_index, -1, '[', ']', '…', 32) AS excerpt
    FROM search_index JOIN record AS r ON r.seq = search_index.rowid
    WHERE search_index MATCH ? ORDER BY bm25(search_index, 10.0, 2.0, 4.0, 1.0) LIMIT ${PAGE}`);
  const count = database.prepare('SELECT count(*) AS total FROM search_index WHERE search_index MATCH ?');
  return (expression) => [find.all(expression), count.get(expression)];
}

/** Search with stems, ranking, excerpts and total, through the host, against SQLite alone. */
export async function benchSearch(context: {
  archive: Archive;
  host: Host;
  raw: Database.Database;
  notes: number;
  seed: number;
}): Promise<Line[]> {
  const { archive, host, raw, notes, seed } = context;
  const askRaw = rawSearch(raw);
  const ours: number[] = [];
  const theirs: number[] = [];
  const typing: number[] = [];
  let slowest = { query: '', took: 0, total: 0 };
  for (const { query, typing: typed } of benchQueries(seed)) {
    const parsed = parseQuery(query, { typing: typed });
    const match = parsed.ok && parsed.node ? (await planOf(archive.reader, parsed.node, null)).match : null;
    if (match === null) throw new Error(`« ${query} » asks for no words`);
    let total = 0;
    const times = await inTurn(
      RUNS,
      async () => {
        ({ total } = await host.client.search.query({ query, asYouType: typed, limit: PAGE }));
      },
      () => askRaw(match.all),
    );
    const took = median(times.ours);
    ours.push(took);
    if (typed) typing.push(took);
    theirs.push(median(times.theirs));
    if (took > slowest.took) slowest = { query, took, total };
  }
  const [mine, its] = [sorted(ours), sorted(theirs)];
  const bar = { at: 'ratio', value: 2 } as const;
  const target = notes <= 10_000 ? 5 : notes <= 50_000 ? 15 : 30;
  return [
    {
      what: 'search, p50 over queries',
      notes,
      value: median(mine),
      unit: 'ms',
      raw: median(its),
      bar,
      detail: `${mine.length} queries, page of ${PAGE}`,
    },
    {
      what: 'search, p95 over queries',
      notes,
      value: percentile(mine, 0.95),
      unit: 'ms',
      raw: percentile(its, 0.95),
      bar,
      detail: `slowest « ${slowest.query} » ${slowest.took.toFixed(1)} ms, ${slowest.total} found`,
    },
    {
      what: 'search, p50 absolute',
      notes,
      value: median(mine),
      unit: 'ms',
      bar: { at: 'most', value: target },
    },
    { what: 'search as one types, p50', notes, value: median(sorted(typing)), unit: 'ms' },
  ];
}
