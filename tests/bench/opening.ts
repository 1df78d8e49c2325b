import { openArchive } from '#db/connection/open.ts';
import { createHost } from '#db/host/create-host.ts';
import { durations, median } from './measure.ts';
import type { Line } from './report.ts';

/** Opening an archive and showing its first list: must not depend on its size. The archive is closed before and after. */
export async function benchOpening({ folder, notes }: { folder: string; notes: number }): Promise<Line[]> {
  const took = await durations(
    7,
    async () => {
      const host = createHost(await openArchive(folder));
      await host.client.records.list({ kind: 'note', sort: { by: 'title', direction: 'asc' }, limit: 100 });
      await host.client.records.counts();
      await host.close();
    },
    2,
  );
  return [
    {
      what: 'open, first list and counts, close',
      notes,
      value: median(took),
      unit: 'ms',
      detail: `slowest ${took.at(-1)?.toFixed(0)} ms`,
    },
  ];
}
