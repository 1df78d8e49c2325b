import { performance } from 'node:perf_hooks';
import type { Host } from '#db/host/create-host.ts';
import { percentile, sorted } from './measure.ts';
import type { Line } from './report.ts';

/** How often another client asks something while the import runs, in ms. */
const ASK_EVERY = 25;

/** Imports the vault through the host while another client keeps asking; the archive is then the one the benches use. */
export async function benchImport(context: {
  host: Host;
  vault: string;
  notes: number;
  mentions: number;
}): Promise<Line[]> {
  const { host, vault, notes, mentions } = context;
  const waits: number[] = [];
  let importing = true;
  const other = (async () => {
    while (importing) {
      const start = performance.now();
      await host.client.records.list({ kind: 'atelier', sort: { by: 'title', direction: 'asc' }, limit: 20 });
      waits.push(performance.now() - start);
      await new Promise((resolve) => setTimeout(resolve, ASK_EVERY));
    }
  })();
  const cpu = process.cpuUsage();
  const start = performance.now();
  const report = await host.client.imports.markdown({ paths: [vault] });
  const seconds = (performance.now() - start) / 1_000;
  const used = process.cpuUsage(cpu);
  importing = false;
  await other;
  if (report.created !== notes)
    throw new Error(
      `${report.created} of ${notes} notes imported: ${JSON.stringify(report.problems.slice(0, 3))}`,
    );
  if (report.links.resolved < mentions * 0.99)
    throw new Error(`${report.links.resolved} of ${mentions} mentions resolved`);
  const times = sorted(waits);
  return [
    {
      what: 'import of a Markdown folder',
      notes,
      value: notes / seconds,
      unit: 'notes/s',
      bar: { at: 'least', value: 1_000 },
      detail: `${seconds.toFixed(1)} s, ${report.links.resolved} links, ${((used.user + used.system) / 1e6).toFixed(1)} s of processor`,
    },
    {
      what: 'another call during the import, p95',
      notes,
      value: percentile(times, 0.95),
      unit: 'ms',
      detail: `${times.length} calls, p50 ${percentile(times, 0.5).toFixed(1)} ms, slowest ${times.at(-1)?.toFixed(0)} ms`,
    },
  ];
}
