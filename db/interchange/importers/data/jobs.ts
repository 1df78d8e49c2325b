import type Database from 'better-sqlite3';
import type { DataSettings, Looked } from '#preload/contract/data-imports.ts';
import type { Locale } from '../../../domain/locale.ts';
import { openReader } from '../../../connection/pragmas.ts';
import { fail } from '../../../domain/errors.ts';
import { readBibliography } from '../bibliography/read.ts';
import { decodeBytes } from '../readers/decode.ts';
import type { ReadFile } from './draft.ts';
import { bytesOf, type DataFile } from './files.ts';
import { type DataPlan, planOf } from './plan.ts';
import { REMARKS } from './remarks.ts';

/** What the thread of an import of data is asked. */
export type DataJob =
  | { kind: 'look'; files: DataFile[]; database: string; locale: Locale }
  | { kind: 'plan'; files: DataFile[]; database: string; locale: Locale; settings: DataSettings };

/** Reads files of data, in a thread that is ended when they take too long or too much. */
export async function runDataJob(job: DataJob): Promise<Looked | DataPlan> {
  const database = openReader(job.database);
  try {
    return job.kind === 'look' ? await look(job, database) : await plan(job, database);
  } finally {
    database.close();
  }
}

type Job<Kind extends DataJob['kind']> = Extract<DataJob, { kind: Kind }>;

async function look({ files }: Job<'look'>, _database: Database.Database): Promise<Looked> {
  const read = await readReferences(files);
  return { form: 'bibliography', entries: read.reduce((sum, { drafts }) => sum + drafts.length, 0) };
}

async function plan({ files, settings }: Job<'plan'>, database: Database.Database): Promise<DataPlan> {
  return planOf(await readReferences(files), settings.conflict, database);
}

async function readReferences(files: readonly DataFile[]): Promise<ReadFile[]> {
  const read: ReadFile[] = [];
  for (const file of files) {
    const { name, format } = file;
    if (format !== 'bibtex' && format !== 'ris' && format !== 'csl-json')
      return fail({ kind: 'file-unreadable', path: name, detail: format });
    const { text, problems } = decodeBytes(bytesOf(file));
    const one = await readBibliography(name, format, text);
    for (const { detail } of problems) one.remarks.unshift({ place: '', message: REMARKS.encoding(detail) });
    read.push(one);
  }
  return read;
}
