import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { createArchive } from '#db/connection/open.ts';
import { createHost } from '#db/host/create-host.ts';
import { makeExport, makeFile } from '#db/interchange/exporters/make.ts';
import { gather } from '#db/interchange/gather.ts';
import type { Gathered } from '#db/interchange/gathered.ts';
import { findProgram } from '#tests/support/programs.ts';
import { writeVault } from './generator/folder.ts';
import { generateNotes } from './generator/notes.ts';
import { durations, inTurn, median, type Durations } from './measure.ts';

/*
 * node tests/bench/exports.ts [--notes 100 --notes 1000] [--formats docx] [--runs 3] [--seed 1]
 * Documents of so many notes: how long the core takes to gather them, then from that to the bytes: in the thread an export has to itself, its start included,
 * and once it is warm (build first, or the thread also takes its types off); beside pandoc, in turn, from the Markdown of the same notes to the same format. Prints a table, and says
 * in its exit code whether Word documents meet their bars.
 */
const { values } = parseArgs({
  options: {
    notes: { type: 'string', multiple: true, default: ['100', '1000'] },
    formats: { type: 'string', multiple: true, default: ['docx', 'odt', 'html', 'md', 'txt'] },
    runs: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
  },
});
const RUNS = Number(values.runs);
const seed = Number(values.seed);
const sizes = values.notes.map(Number);
/** The most a Word document may take, in ms. */
const BARS: Readonly<Record<number, number>> = { 100: 200, 1000: 1_000 };
type Format = 'docx' | 'odt' | 'html' | 'md' | 'txt';
const PANDOC = findProgram('pandoc');
const THEIRS: Readonly<Record<Format, string>> = {
  docx: 'docx',
  odt: 'odt',
  html: 'html',
  md: 'commonmark',
  txt: 'plain',
};

const FORMATS = (Object.keys(THEIRS) as Format[]).filter((format) => values.formats.includes(format));

const root = mkdtempSync(join(tmpdir(), 'vigie-bench-'));
const BUILT = join(import.meta.dirname, '../../out/main/export-worker.js');
const signal = new AbortController().signal;

/** The first notes of an archive of generated ones, as an export gathers them. */
async function gathered(most: number): Promise<Map<number, { document: Gathered; reading: Durations }>> {
  const vault = join(root, 'vault');
  writeVault(vault, { seed, notes: most });
  const archive = await createArchive(join(root, 'archive'), { name: 'Banc d’essai' });
  const host = createHost(archive);
  await host.client.imports.markdown({ paths: [vault] });
  const rows = await archive.reader
    .selectFrom('record')
    .select('id')
    .where('kind', '=', 'note')
    .orderBy('seq')
    .execute();
  const found = new Map<number, { document: Gathered; reading: Durations }>();
  for (const size of sizes) {
    const records = rows.slice(0, size).map(({ id }) => id);
    const read = () => gather(archive, { records }, { locale: 'fr', withLinkedNotes: false });
    found.set(size, { reading: await durations(RUNS, read, 1), document: await read() });
  }
  await host.close();
  return found;
}

/** The file of an export, made in a thread of its own: by the built program where there is one, as people have it. */
async function made(format: Format, document: Gathered): Promise<unknown> {
  if (!existsSync(BUILT)) return makeExport(format, document, signal);
  const worker = new Worker(BUILT, { workerData: { format, gathered: document } });
  const [answer] = (await once(worker, 'message')) as [{ failed?: unknown }];
  await worker.terminate();
  if (answer.failed) throw new Error(JSON.stringify(answer.failed));
  return answer;
}

/** The same notes in one Markdown file, as someone who has only pandoc would join them. */
function markdownOf(size: number): string {
  const path = join(root, `notes-${size}.md`);
  const notes = [...generateNotes({ seed, notes: size })];
  writeFileSync(path, notes.map(({ title, markdown }) => `# ${title}\n\n${markdown}`).join('\n'));
  return path;
}

function byPandoc(path: string, format: Format): void {
  const out = join(root, `pandoc.${format}`);
  const { status, stderr } = spawnSync(PANDOC!, [path, '--toc', '-t', THEIRS[format], '-o', out], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
}

const figure = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(1));
const ms = (times: Durations): string => `${figure(median(times))} ms`;
const rows: string[][] = [
  ['notes', 'format', 'gathered', 'in its thread', 'warm', 'pandoc', 'pandoc / ours', 'bar', ''],
];
let missed = 0;
const documents = await gathered(Math.max(...sizes));
for (const size of sizes) {
  const { document, reading } = documents.get(size)!;
  const markdown = markdownOf(size);
  for (const format of FORMATS) {
    process.stderr.write(`${size} notes: ${format}\n`);
    const ours = () => made(format, document);
    const pair = PANDOC
      ? await inTurn(RUNS, ours, () => byPandoc(markdown, format), 1)
      : { ours: await durations(RUNS, ours, 1), theirs: null };
    const warm = await durations(RUNS, () => makeFile(format, document));
    const bar = format === 'docx' ? BARS[size] : undefined;
    const ok = bar === undefined || median(pair.ours) <= bar;
    if (!ok) missed += 1;
    rows.push([
      ...[
        String(size),
        format,
        ms(reading),
        ms(pair.ours),
        ms(warm),
        pair.theirs ? ms(pair.theirs) : 'absent',
      ],
      pair.theirs ? `${(median(pair.theirs) / median(pair.ours)).toFixed(1)} ×` : '',
      ...[bar === undefined ? '' : `≤ ${bar} ms`, bar === undefined ? '' : ok ? 'ok' : 'MISS'],
    ]);
  }
}
const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
const line = (row: readonly string[]): string =>
  `| ${row.map((text, column) => text.padEnd(widths[column]!)).join(' | ')} |`;
const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
process.stdout.write(`${[line(rows[0]!), rule, ...rows.slice(1).map(line)].join('\n')}\n`);
rmSync(root, { recursive: true, force: true });
process.exitCode = missed === 0 ? 0 : 1;
