import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createArchive, openArchive } from '#db/connection/open.ts';
import { loadCorpus } from '#db/corpus/load.ts';
import { createHost, type Host } from '#db/host/create-host.ts';
import { benchCoverage } from './coverage.ts';
import { fillWithDated } from './generator/dated.ts';
import { openRaw } from './raw.ts';
import type { Line } from './report.ts';
import { benchTimelineQuery } from './timeline-query.ts';

/** An archive of many dated records, reached through the host and by better-sqlite3 alone. */
export type DatedArchive = { host: Host; raw: ReturnType<typeof openRaw>; count: number };

/** What the director's pages ask of the core, over the corpus and `count` dated records. */
export async function benchDated({ count, seed }: { count: number; seed: number }): Promise<Line[]> {
  const root = mkdtempSync(join(tmpdir(), 'vigie-dated-'));
  try {
    const folder = join(root, 'archive');
    const made = await createArchive(folder, {
      name: 'Banc d’essai',
      fill: async (fresh) => void (await loadCorpus(fresh)),
    });
    await made.close();
    fillWithDated(made.databaseFile, { seed, count });
    const archive = await openArchive(folder);
    const host = createHost(archive);
    const raw = openRaw(archive.databaseFile, { readonly: true });
    const lines = [
      ...(await benchTimelineQuery({ host, raw, count })),
      ...(await benchCoverage({ host, raw, count })),
    ];
    raw.close();
    await host.close();
    return lines;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
