import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { createArchive } from '#db/connection/open.ts';
import { createHost } from '#db/host/create-host.ts';
import { compose } from '#db/interchange/exporters/flow/compose.ts';
import { pdfInWorker, previewPages } from '#db/interchange/exporters/pdf/service.ts';
import { gather } from '#db/interchange/gather.ts';
import { writeVault } from './generator/folder.ts';

/*
 * node tests/bench/typesetting.ts [--notes 100 --notes 1000] [--seed 1]
 * PDF documents of so many notes, from what was gathered to the bytes: by a compiler that has to start, by one that is warm, and
 * the pages of the same document shown again after a paragraph changed. Prints a table, the share of a second a page takes in it.
 */
const { values } = parseArgs({
  options: {
    notes: { type: 'string', multiple: true, default: ['100', '1000'] },
    seed: { type: 'string', default: '1' },
  },
});
const sizes = values.notes.map(Number);
const root = mkdtempSync(join(tmpdir(), 'vigie-bench-'));
writeVault(join(root, 'vault'), { seed: Number(values.seed), notes: Math.max(...sizes) });
const archive = await createArchive(join(root, 'archive'), { name: 'Banc d’essai' });
const host = createHost(archive);
await host.client.imports.markdown({ paths: [join(root, 'vault')] });
const ids = await archive.reader
  .selectFrom('record')
  .select('id')
  .where('kind', '=', 'note')
  .orderBy('seq')
  .execute();

const signal = new AbortController().signal;
async function timed<Result>(work: () => Promise<Result>): Promise<[ms: number, result: Result]> {
  const start = performance.now();
  const result = await work();
  return [performance.now() - start, result];
}

const say = (text: string): void => void process.stdout.write(`${text}\n`);
say('| notes | pages | first | again | changed, shown | per page |');
say('|-------|-------|-------|-------|----------------|----------|');
for (const size of sizes) {
  const records = ids.slice(0, size).map(({ id }) => id);
  const gathered = await gather(archive, { records }, { locale: 'fr', withLinkedNotes: false });
  const [first] = await timed(() => pdfInWorker(gathered, signal));
  // Another title moves every line of the running head: nothing of the first is of use.
  const [again] = await timed(() => pdfInWorker({ ...gathered, title: 'Autre titre' }, signal));
  const flow = await compose({ ...gathered, title: 'Autre titre' }, 'svg');
  await previewPages(flow, signal);
  const blocks = flow.blocks.map((block, at) =>
    at === 9 && block.is === 'line' ? { ...block, content: [...block.content].reverse() } : block,
  );
  const [shown, { pages }] = await timed(() => previewPages({ ...flow, blocks }, signal));
  const cells = [size, pages.length, ...[first, again, shown].map((ms) => `${(ms / 1000).toFixed(1)} s`)];
  say(`| ${[...cells, `${(again / pages.length).toFixed(0)} ms`].join(' | ')} |`);
}
await host.close();
rmSync(root, { recursive: true, force: true });
