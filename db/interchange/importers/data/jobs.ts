import type Database from 'better-sqlite3';
import type { DataSettings, Looked } from '#preload/contract/data-imports.ts';
import { own } from '../../../domain/own.ts';
import type { Locale } from '../../../domain/locale.ts';
import { openReader } from '../../../connection/pragmas.ts';
import { fail } from '../../../domain/errors.ts';
import { inLanguage } from '../language.ts';
import { readCsl } from '../bibliography/csl.ts';
import { readBibliography } from '../bibliography/read.ts';
import { proposals, readGrids, readTables } from '../tables/read.ts';
import { RememberedSheets } from '../tables/remembered.ts';
import { decodeBytes } from '../readers/decode.ts';
import type { DataFormat } from '../formats.ts';
import type { ReadFile } from './draft.ts';
import { describeExport } from '../../archive/bring.ts';
import { bytesOf, type DataFile, LARGEST_EXPORT } from './files.ts';
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
    return await inLanguage(job.locale, () =>
      job.kind === 'look' ? look(job, database) : plan(job, database),
    );
  } finally {
    database.close();
  }
}

type Job<Kind extends DataJob['kind']> = Extract<DataJob, { kind: Kind }>;

async function look({ files }: Job<'look'>, database: Database.Database): Promise<Looked> {
  const [first] = files;
  if (first?.format === 'vigie') {
    const row = database.prepare('SELECT 1 FROM record LIMIT 1').get();
    return {
      form: 'archive',
      ...describeExport(first.name, bytesOf(first, LARGEST_EXPORT)),
      empty: row === undefined,
    };
  }
  const table = tableOf(files);
  if (table) {
    const grids = await readGrids(table);
    const { encoding, separator, decimal, remarks } = grids;
    const sheets = proposals(grids, table, new RememberedSheets(database));
    return { form: 'table', format: table.format, encoding, separator, decimal, sheets, remarks };
  }
  return { form: 'bibliography', entries: files.reduce((sum, file) => sum + countOf(file), 0) };
}

/** How each entry begins, by format. Counting them is enough to say what a file is; reading it whole comes with the plan. */
const BEGINS: Readonly<Partial<Record<DataFormat, RegExp>>> = {
  bibtex: /^[ \t]*@(?!(?:comment|string|preamble)\b)[a-z]+[ \t]*[{(]/gim,
  ris: /^TY {1,2}-/gm,
  'zotero-rdf': /<z:itemType>(?!(?:attachment|note|annotation)<)/g,
};

function countOf(file: DataFile): number {
  const { text } = decodeBytes(bytesOf(file));
  const begins = own(BEGINS, file.format);
  return begins ? (text.match(begins) ?? []).length : readCsl(text).works.length;
}

async function plan({ files, settings }: Job<'plan'>, database: Database.Database): Promise<DataPlan> {
  const table = tableOf(files);
  if (!table) return planOf(await readReferences(files), settings.conflict, database);
  const { read, used } = await readTables(table, settings, new RememberedSheets(database));
  return planOf([read], settings.conflict, database, { sheets: used });
}

/** The one table among the files, if they are tables. @throws VigieError `file-unreadable` for several, each of which has its columns */
function tableOf(files: readonly DataFile[]): (DataFile & { format: 'csv' | 'xlsx' }) | null {
  const [first, second] = files;
  if (!first || (first.format !== 'csv' && first.format !== 'xlsx')) return null;
  if (second) fail({ kind: 'file-unreadable', path: second.name, detail: 'plusieurs tableaux' });
  return { ...first, format: first.format };
}

async function readReferences(files: readonly DataFile[]): Promise<ReadFile[]> {
  const read: ReadFile[] = [];
  for (const file of files) {
    const { name, format } = file;
    if (format === 'zotero-rdf') {
      const { readZotero } = await import('../zotero/read.ts');
      read.push(await readZotero(name, file.path, decodeBytes(bytesOf(file)).text));
      continue;
    }
    if (format !== 'bibtex' && format !== 'ris' && format !== 'csl-json')
      return fail({ kind: 'file-unreadable', path: name, detail: format });
    const { text, problems } = decodeBytes(bytesOf(file));
    const one = await readBibliography(name, format, text);
    for (const { detail } of problems) one.remarks.unshift({ place: '', message: REMARKS.encoding(detail) });
    read.push(one);
  }
  return read;
}
