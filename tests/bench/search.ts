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
    ...(await benchRefining({ host, notes, seed })),
  ];
}

/** The same words with an operator, their facets, and words mistyped: each beside the plain query of the same run. */
async function benchRefining({
  host,
  notes,
  seed,
}: {
  host: Host;
  notes: number;
  seed: number;
}): Promise<Line[]> {
  const { search } = host.client;
  const words = benchQueries(seed)
    .filter(({ query, typing }) => !typing && /^\p{L}{5,}$/u.test(query))
    .map(({ query }) => query);
  const bar = { at: 'ratio', value: 3 } as const;
  const compared = async (what: string, ask: (word: string) => Promise<unknown>): Promise<Line> => {
    const [ours, plain]: [number[], number[]] = [[], []];
    for (const word of words) {
      const times = await inTurn(
        RUNS,
        async () => void (await ask(word)),
        async () => void (await search.query({ query: word, limit: PAGE })),
      );
      ours.push(median(times.ours));
      plain.push(median(times.theirs));
    }
    return {
      ...{ what, notes, value: median(sorted(ours)), unit: 'ms', raw: median(sorted(plain)), bar },
      detail: `${words.length} queries; beside the plain query, not SQLite`,
    };
  };
  const mistyped = (word: string): string =>
    word.slice(0, 2) + word.charAt(3) + word.charAt(2) + word.slice(4);
  // The first facet and the first correction read the archive once.
  await search.facets({ query: words[0] ?? 'alliance' });
  await search.query({ query: 'zzalliannce', limit: 1 });
  const corrected: number[] = [];
  for (const word of words) {
    const query = mistyped(word);
    const { correction } = await search.query({ query, limit: 1 });
    if (correction === null || correction.relaxed) continue;
    const times = await inTurn(
      RUNS,
      async () => void (await search.query({ query, limit: PAGE })),
      async () => void (await search.query({ query: correction.query, limit: PAGE })),
    );
    corrected.push(median(times.ours) - median(times.theirs));
  }
  return [
    await compared('search with an operator, p50', (word) =>
      search.query({ query: `${word} type:note`, limit: PAGE }),
    ),
    await compared('search with a date and a tag, p50', (word) =>
      search.query({ query: `${word} -date:2012 -étiquette:absente`, limit: PAGE }),
    ),
    await compared('facets, p50', (word) => search.facets({ query: word })),
    {
      ...{ what: 'a mistyped word, beyond the corrected query', notes, unit: 'ms' },
      value: corrected.length === 0 ? 0 : median(sorted(corrected)),
      bar: { at: 'most', value: 20 },
      detail: `${corrected.length} words of ${words.length} corrected`,
    },
  ];
}
