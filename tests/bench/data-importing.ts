import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import Database from 'better-sqlite3';
import { createArchive } from '#db/connection/open.ts';
import { createHost } from '#db/host/create-host.ts';
import { Random } from './generator/random.ts';
import { openRaw } from './raw.ts';
import type { Line } from './report.ts';

const WORDS =
  'alliance territoire école insertion mécénat réseau étude rapport partenariat société numérique confiance'.split(
    ' ',
  );
/** Records of one transaction, as the import writes them. */
const CHUNK = 50;

/** Imports a bibliography and a table of so many entries into empty archives, beside the same rows through better-sqlite3 alone. */
export async function benchDataImports(count: number, seed: number): Promise<Line[]> {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-bench-data-'));
  try {
    const random = new Random(seed);
    const words = (most: number) =>
      Array.from({ length: most }, () => WORDS[random.between(0, WORDS.length - 1)]!).join(' ');
    const bib = join(folder, 'bench.bib');
    const entry = (_: unknown, index: number) =>
      `@article{k${index},\n  author = {Dupont, Claire and Martin, Luc${index}},\n  title = {{L'{\\'e}tude ${index} ${words(6)}}},\n  journal = {Revue ${words(2)}},\n  year = {${1990 + (index % 30)}},\n  volume = {${index % 40}},\n  pages = {${index}--${index + 9}},\n  doi = {10.1000/b.${index}},\n  abstract = {${words(60)}},\n  keywords = {${words(1)}, ${words(1)}},\n}\n`;
    writeFileSync(bib, Array.from({ length: count }, entry).join('\n'));
    const csv = join(folder, 'acteurs.csv');
    const row = (_: unknown, index: number) =>
      `Acteur ${index} ${words(3)};fondation;https://exemple.org/${index};${words(2).replace(' ', ', ')};${1990 + (index % 30)};"${words(60)}"`;
    writeFileSync(
      csv,
      ['Nom;Secteur;Site;Mots clés;Date;Résumé', ...Array.from({ length: count }, row)].join('\n'),
    );
    return [
      await line('import of a bibliography (BibTeX)', bib, count, folder),
      await line('import of a table (CSV)', csv, count, folder),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function line(what: string, path: string, count: number, folder: string): Promise<Line> {
  const home = join(folder, `${count}-${path.endsWith('.bib') ? 'bib' : 'csv'}`);
  const archive = await createArchive(home, { name: 'Banc d’essai' });
  const host = createHost(archive);
  const read = performance.now();
  await host.client.dataImports.preview({ from: { paths: [path] }, settings: {} });
  const reading = (performance.now() - read) / 1000;
  const start = performance.now();
  const report = await host.client.dataImports.make({ from: { paths: [path] }, settings: {} });
  const seconds = (performance.now() - start) / 1000;
  if (report.created !== count)
    throw new Error(`${report.created} of ${count} entries: ${JSON.stringify(report.problems.slice(0, 3))}`);
  await host.close();
  const raw = rawInserts(join(home, 'vigie.sqlite'), join(folder, 'raw.sqlite'));
  return {
    ...{ what, notes: count, value: count / seconds, unit: 'rows/s', raw: count / raw },
    bar: { at: 'least', value: 1_000 },
    detail: `${seconds.toFixed(1)} s, of which the reading alone ${reading.toFixed(1)} s`,
  };
}

/** The record rows that came of it, into an empty file, by as many to a transaction. @returns seconds */
function rawInserts(source: string, target: string): number {
  rmSync(target, { force: true });
  const from = new Database(source, { readonly: true });
  const rows = from.prepare('SELECT * FROM record').all() as Record<string, unknown>[];
  from.close();
  const columns = Object.keys(rows[0]!);
  const database = openRaw(target, { readonly: false });
  database.exec(`CREATE TABLE record (${columns.join(', ')})`);
  const insert = database.prepare(`INSERT INTO record VALUES (${columns.map(() => '?').join(', ')})`);
  const start = performance.now();
  for (let at = 0; at < rows.length; at += CHUNK)
    database.transaction(() => {
      for (const row of rows.slice(at, at + CHUNK)) insert.run(...Object.values(row));
    })();
  const seconds = (performance.now() - start) / 1000;
  database.close();
  return seconds;
}
