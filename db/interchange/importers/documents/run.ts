import { hash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImportReport } from '#preload/contract/interchange.ts';
import { storeAttachment } from '../../../attachments/store.ts';
import { createBackup } from '../../../backup/create.ts';
import type { Archive } from '../../../connection/types.ts';
import { newId } from '../../../domain/ids.ts';
import { insertRow, updateRow } from '../../../history/rows.ts';
import { DOCUMENT_FORMATS, type DocumentFormat } from '../formats.ts';
import { REMARKS } from '../data/remarks.ts';
import { MOST_PROBLEMS, problemSentence } from '../problems.ts';
import { Bringing } from './brought.ts';
import { eachChunk } from './chunks.ts';
import type { PARSER_LIMITS } from './parser.ts';
import { Parser } from './parser.ts';
import type { Plan, PlanProblem } from './plan.ts';
import type { Prepared, PreparedFile, PreparedNote } from './prepare.ts';
import { takeBackImport } from '../take-back.ts';
import { updateNote } from './update.ts';
import { type Waiting, writeNotes } from './write.ts';

export type ImportOptions = {
  paths: readonly string[];
  /** The formats of document to read, all of them unless told. */
  formats?: readonly DocumentFormat[];
  /** The name of the folder a person chose, where its path is not known. */
  label?: string;
  dryRun: boolean;
  signal: AbortSignal;
  /** Hears how many files are done of how many. */
  progress(done: number, total: number): void;
  limits?: typeof PARSER_LIMITS;
  program?: URL;
};

/** From so many notes on, a second thread is worth its start: reading a note takes longer than writing it. */
const MANY = 500;

/**
 * Imports documents, and folders of them, as notes, in transactions small enough for others to be answered between them. A
 * cancelled or failed import is taken back whole; one that a crash cuts short is taken back at the next opening.
 * @throws VigieError `not-found`, `too-large`, `cancelled`, and those of writing
 */
export async function importDocuments(archive: Archive, options: ImportOptions): Promise<ImportReport> {
  const { signal, paths, formats = DOCUMENT_FORMATS } = options;
  const inside = options.dryRun ? null : mkdtempSync(join(tmpdir(), 'vigie-inside-'));
  const parser = new Parser(
    { database: archive.databaseFile, paths, formats, label: options.label ?? null, inside },
    signal,
    {
      ...(options.limits && { limits: options.limits }),
      ...(options.program && { program: options.program }),
    },
  );
  const parsers = [parser];
  const stopping = new AbortController();
  // The backup and the plan need each other's thread for nothing: both at once.
  const backup = options.dryRun
    ? null
    : createBackup(archive, 'import', AbortSignal.any([signal, stopping.signal]));
  backup?.catch(() => undefined);
  try {
    const plan = await parser.plan();
    const tally = new Tally(plan.problems, plan.skipped);
    const total = plan.notes.length;
    if (total >= MANY && availableParallelism() > 1) parsers.push(parser.twin());
    options.progress(0, total);
    if (options.dryRun || total === 0) {
      await eachChunk(parsers, total, async (prepared, done) => {
        tally.add(prepared);
        options.progress(done, total);
      });
      tally.tell(await parser.leftOver(tally.paths));
      return tally.report(null);
    }
    await backup;
    return await write(archive, parsers, plan, tally, options);
  } finally {
    stopping.abort();
    await Promise.all(parsers.map((one) => one.close()));
    if (inside !== null) rmSync(inside, { recursive: true, force: true });
  }
}

async function write(
  archive: Archive,
  parsers: readonly Parser[],
  { notes: planned }: Plan,
  tally: Tally,
  options: ImportOptions,
): Promise<ImportReport> {
  const total = planned.length;
  const markdown = planned.every(({ format }) => format === 'markdown' || format === 'text');
  const importId = newId();
  const waiting: Waiting = new Map();
  const stored = new Set<string>();
  const bringing = new Bringing();
  await archive.write('import.begin', (context) =>
    insertRow(
      context,
      'import',
      {
        id: importId,
        at: context.at,
        author_id: context.authorId,
        origin: `${markdown ? 'markdown' : 'documents'}: ${options.label ?? options.paths.join(', ')}`.slice(
          0,
          4000,
        ),
        state: 'running',
        report: '{}',
      },
      null,
    ),
  );
  try {
    await eachChunk(parsers, total, async (prepared, done) => {
      const notes = prepared.filter((one): one is PreparedNote => 'id' in one);
      for (const note of notes) await storeFiles(archive, note, stored);
      const left = new Set<Prepared>();
      if (notes.length > 0) {
        await archive.write(
          'import',
          async (context) => {
            const made = notes.filter(({ update }) => update === null);
            if (made.length > 0) await writeNotes(context, made, waiting);
            for (const note of notes) {
              if (note.update && !(await updateNote(context, note))) left.add(note);
            }
          },
          { importId },
        );
      }
      for (const note of notes) {
        if (!left.has(note)) bringing.add(note.origin.root, { id: note.id, ...note.origin });
      }
      tally.add(prepared.map((one) => (left.has(one) ? { left: changedMeanwhile(one) } : one)));
      options.progress(done, total);
    });
    tally.tell(await parsers[0]!.leftOver(tally.paths));
    const report = tally.report(importId);
    await archive.write(
      'import.end',
      async (context) => {
        const row = await context.trx
          .selectFrom('import')
          .selectAll()
          .where('id', '=', importId)
          .executeTakeFirstOrThrow();
        await updateRow(
          context,
          'import',
          row,
          { state: 'done', report: JSON.stringify({ ...report, brought: bringing }) },
          null,
        );
      },
      { importId },
    );
    return report;
  } catch (error) {
    await takeBackImport(archive, importId);
    throw error;
  }
}

/** Why a note that changed under the import was left. */
function changedMeanwhile(note: Prepared): PlanProblem | null {
  if (!('id' in note)) return null;
  return { file: note.origin.name, kind: 'edited-here', detail: note.title };
}

/** Keeps the files of a note; one that went or changed since its note was read is told, and not kept. */
async function storeFiles(archive: Archive, note: PreparedNote, stored: Set<string>): Promise<void> {
  const kept: PreparedFile[] = [];
  for (const file of note.files) {
    if (!stored.has(file.sha256)) {
      const content = await readFile(file.path).catch(() => null);
      if (content === null || hash('sha256', content) !== file.sha256) {
        note.problems.push({ file: note.title, kind: 'image-missing', detail: file.name });
        continue;
      }
      await storeAttachment(archive, { name: file.name, mediaType: file.mediaType, content });
      stored.add(file.sha256);
    }
    kept.push(file);
  }
  note.files = kept;
}

/** What many files have alike is told once, with how many. */
const ALIKE: ReadonlySet<string> = new Set([
  ...['kept-key', 'unknown-key', 'math', 'code-kept', 'inner-link', 'remark', 'callout', 'other-encoding'],
  ...['page-header', 'original', 'joplin-todo'],
]);

/** Counts an import as it goes. */
class Tally {
  #created = 0;
  #updated = 0;
  #skipped: number;
  #resolved = 0;
  #unresolved = 0;
  readonly #files = new Set<string>();
  /** Where the files that came with notes were. */
  readonly paths = new Set<string>();
  readonly #problems: PlanProblem[] = [];
  /** What many files have alike. */
  readonly #alike = new Map<string, PlanProblem & { files: number }>();
  #more = 0;

  constructor(problems: readonly PlanProblem[], skipped: number) {
    this.#skipped = skipped;
    this.tell(problems);
  }

  add(prepared: readonly Prepared[]): void {
    for (const note of prepared) {
      if ('failed' in note) {
        this.#skipped += 1;
        this.tell([note.failed]);
        continue;
      }
      if ('left' in note) {
        this.#skipped += 1;
        if (note.left) this.tell([note.left]);
        continue;
      }
      if (note.update) this.#updated += 1;
      else this.#created += 1;
      this.#resolved += note.mentions.length;
      this.#unresolved += note.unresolved;
      for (const file of note.files) {
        this.#files.add(file.sha256);
        this.paths.add(file.path);
      }
      this.tell(note.problems);
    }
  }

  tell(problems: readonly PlanProblem[]): void {
    for (const problem of problems) {
      if (ALIKE.has(problem.kind)) this.#count(problem);
      else if (this.#problems.length < MOST_PROBLEMS) this.#problems.push(problem);
      else this.#more += 1;
    }
  }

  #count(problem: PlanProblem): void {
    const key = `${problem.kind} ${problem.detail}`;
    const known = this.#alike.get(key);
    if (known) known.files += 1;
    else this.#alike.set(key, { ...problem, files: 1 });
  }

  report(importId: string | null): ImportReport {
    const alike = [...this.#alike.values()].map(({ file, kind, detail, files }) => ({
      file: files === 1 ? file : '',
      message: problemSentence(kind, detail) + (files === 1 ? '' : ` (${REMARKS.files(files)})`),
    }));
    const problems = [
      ...alike.slice(0, MOST_PROBLEMS),
      ...this.#problems.map(({ file, kind, detail }) => ({ file, message: problemSentence(kind, detail) })),
    ];
    if (this.#more > 0) problems.push({ file: '', message: REMARKS.more(this.#more) });
    return {
      importId,
      created: this.#created,
      updated: this.#updated,
      skipped: this.#skipped,
      links: { resolved: this.#resolved, unresolved: this.#unresolved },
      attachments: this.#files.size,
      problems,
    };
  }
}
