import type Database from 'better-sqlite3';
import { DATA_FORMATS, formatOfName, type ImportFormat } from '../formats.ts';
import type { OtherFile } from './files.ts';
import type { PlanProblem } from './plan.ts';
import { MOST_PROBLEMS } from '../problems.ts';
import type { Shelf } from './shelf.ts';

/** The files of the folders that no note brought, now or before: told, so that nothing is left in silence. */
export function leftOver(
  others: readonly OtherFile[],
  used: ReadonlySet<string>,
  shelf: Shelf,
  database: Database.Database,
): PlanProblem[] {
  const kept = database.prepare('SELECT 1 FROM attachment WHERE sha256 = ?');
  // A note that was left is not read again: what it cites is known by the files the archive has.
  const isKept = (path: string): boolean => {
    const digest = shelf.digest(path);
    return digest !== null && kept.get(digest.sha256) !== undefined;
  };
  const problems: PlanProblem[] = [];
  for (const { path, name } of others) {
    if (problems.length > MOST_PROBLEMS) break;
    if (used.has(path) || isKept(path)) continue;
    const format = formatOfName(name);
    if (format !== null && isData(format)) problems.push({ file: name, kind: 'data-file', detail: format });
    else
      problems.push({
        file: name,
        kind: /\.(canvas|base)$/i.test(name) ? 'canvas' : 'not-cited',
        detail: '',
      });
  }
  return problems;
}

/** A file that becomes records of other kinds, when it is asked for by itself. */
function isData(format: ImportFormat): boolean {
  return (DATA_FORMATS as readonly string[]).includes(format);
}
