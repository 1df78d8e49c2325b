import { openArchive } from '#db/connection/open.ts';
import { createHost } from '#db/host/create-host.ts';
import { benchQueries } from './queries.ts';

/*
 * A process that does what the core does in a working hour and nothing else, and prints how much memory it holds: run by
 * `memory.ts`, so that the generator and the measures are not counted.
 */
const [folder = '', seed = '1'] = process.argv.slice(2);
const host = createHost(await openArchive(folder));
let peak = 0;
const note = (): void => {
  peak = Math.max(peak, process.memoryUsage.rss());
};
for (let round = 0; round < 5; round += 1) {
  for (const { query, typing } of benchQueries(Number(seed))) {
    await host.client.search.query({ query, asYouType: typing, limit: 50 });
    note();
  }
  for (let offset = 0; offset < 2_000; offset += 200) {
    const { rows } = await host.client.records.list({
      kind: 'note',
      sort: { by: 'updated', direction: 'desc' },
      offset,
      limit: 200,
    });
    for (const { id } of rows.slice(0, 20)) {
      const { document, revision } = await host.client.notes.get({ id });
      await host.client.links.backlinks({ id, limit: 50 });
      if (offset === 0) await host.client.notes.save({ id, base: revision, document });
    }
    note();
  }
}
process.stdout.write(`${JSON.stringify({ resident: process.memoryUsage.rss() / 1e6, peak: peak / 1e6 })}\n`);
await host.close();
