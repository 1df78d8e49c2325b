import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createArchive, openArchive } from '#db/connection/open.ts';
import { loadCorpus } from '#db/corpus/load.ts';
import { createHost } from '#db/host/create-host.ts';
import { benchBacklinks } from './backlinks.ts';
import { benchLinks } from './links.ts';
import { benchDataImports } from './data-importing.ts';
import { benchDated } from './dated.ts';
import { writeVault } from './generator/folder.ts';
import { benchImport } from './importing.ts';
import { benchMemory } from './memory.ts';
import { benchNaming } from './naming.ts';
import { benchOpening } from './opening.ts';
import { openRaw } from './raw.ts';
import { meets, table, type Line } from './report.ts';
import { benchRenderer } from './renderer.ts';
import { benchSaving } from './saving.ts';
import { benchSearch } from './search.ts';
import { benchSignals } from './signals.ts';

/*
 * npm run bench -- --notes 10000 [--notes 50000 …] [--dated 50000 …] [--frames 50000 …] [--without notes] [--seed 1] [--keep FOLDER]
 * `--notes`: archives of notes. `--dated`: what the director's pages ask over so many dated records. `--frames`: a table of its own, of the
 * timeline panned and zoomed over so many in Chromium; `--graph`: another, of the graph of so many records. `--without` leaves a part out.
 * One table: each measure beside the same work on better-sqlite3 alone, in the same run. `--keep` leaves the archives in a folder and
 * uses those that are there, without the import. Prints what misses a bar, and says so in its exit code.
 */
const { values } = parseArgs({
  options: {
    notes: { type: 'string', multiple: true, default: ['10000'] },
    dated: { type: 'string', multiple: true, default: ['50000', '100000'] },
    frames: { type: 'string', multiple: true, default: ['1000', '10000', '50000'] },
    graph: { type: 'string', multiple: true, default: ['1000', '10000'] },
    without: { type: 'string', multiple: true, default: [] },
    seed: { type: 'string', default: '1' },
    keep: { type: 'string' },
  },
});
const seed = Number(values.seed);
const root = values.keep ?? mkdtempSync(join(tmpdir(), 'vigie-bench-'));
mkdirSync(root, { recursive: true });
const say = (text: string): void => void process.stderr.write(`${text}\n`);

async function make(folder: string, notes: number): Promise<Line[]> {
  const vault = join(root, `vault-${notes}`);
  say(`${notes} notes: writing the files`);
  const { mentions } = writeVault(vault, { seed, notes });
  const archive = await createArchive(folder, {
    name: `Banc d’essai, ${notes} notes`,
    fill: async (fresh) => void (await loadCorpus(fresh)),
  });
  const host = createHost(archive);
  say(`${notes} notes: importing`);
  const lines = await benchImport({ host, vault, notes, mentions });
  await host.close();
  rmSync(vault, { recursive: true, force: true });
  return lines;
}

async function measure(notes: number): Promise<Line[]> {
  const folder = join(root, `archive-${notes}`);
  const lines = existsSync(folder) ? [] : await make(folder, notes);
  say(`${notes} notes: measuring`);
  lines.push(...(await benchOpening({ folder, notes })));
  const archive = await openArchive(folder);
  const host = createHost(archive);
  const raw = openRaw(archive.databaseFile, { readonly: true });
  lines.push(...(await benchSearch({ archive, host, raw, notes, seed })));
  lines.push(...(await benchBacklinks({ host, raw, notes })));
  lines.push(...(await benchLinks({ host, raw, notes })));
  lines.push(...(await benchSaving({ host, databaseFile: archive.databaseFile, raw, notes })));
  raw.close();
  await host.close();
  lines.push(...(await benchMemory({ folder, notes, seed })));
  lines.push(...(await benchRenderer({ folder, notes, say })));
  return lines;
}

const [load = 0] = loadavg();
const cores = availableParallelism();
if (load > cores / 2)
  say(`The machine is busy (load ${load.toFixed(1)} on ${cores} cores): ratios hold, durations do not.`);

const lines: Line[] = [];
const sizesOf = (part: 'notes' | 'dated' | 'frames' | 'graph'): number[] =>
  values.without.includes(part) ? [] : values[part].map(Number);
for (const size of sizesOf('notes')) lines.push(...(await measure(size)));
for (const size of sizesOf('dated')) {
  say(`${size} dated records: measuring`);
  lines.push(...(await benchDated({ count: size, seed })));
}
if (!values.without.includes('signals')) {
  say('signals: measuring');
  lines.push(...(await benchSignals(seed)));
}
if (!values.without.includes('data-imports')) {
  say('bibliographies and tables: importing');
  lines.push(...(await benchDataImports(10_000, seed)));
}
if (!values.without.includes('naming')) {
  say('records that could be named: measuring');
  lines.push(...(await benchNaming([10_000, 100_000])));
}
process.stdout.write(`${table(lines)}\n`);
const frames = sizesOf('frames').flatMap((size) => ['--records', String(size)]);
if (frames.length > 0) {
  // A process of its own: what was measured before must weigh nothing on it.
  const script = join(import.meta.dirname, 'timeline-frames.ts');
  spawnSync(process.execPath, [script, ...frames, '--seed', values.seed], { stdio: 'inherit' });
}
const nodes = sizesOf('graph').flatMap((size) => ['--nodes', String(size)]);
if (nodes.length > 0) {
  const script = join(import.meta.dirname, 'graph-frames.ts');
  spawnSync(process.execPath, [script, ...nodes], { stdio: 'inherit' });
}
if (!values.without.includes('long-note')) {
  say('a long note: measuring');
  spawnSync(process.execPath, [join(import.meta.dirname, 'long-note.ts'), '--seed', values.seed], {
    stdio: 'inherit',
  });
}
if (!values.without.includes('exports')) {
  say('exports: measuring');
  spawnSync(process.execPath, [join(import.meta.dirname, 'exports.ts'), '--seed', values.seed], {
    stdio: 'inherit',
  });
}
const missed = lines.filter((line) => meets(line) === false);
say(missed.length === 0 ? 'Every bar is met.' : `${missed.length} bars missed.`);
if (values.keep === undefined) rmSync(root, { recursive: true, force: true });
process.exitCode = missed.length === 0 ? 0 : 1;
