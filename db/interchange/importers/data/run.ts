import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { DataSettings, Looked } from '#preload/contract/data-imports.ts';
import type { ImportReport } from '#preload/contract/interchange.ts';
import { attachFile } from '../../../attachments/attach.ts';
import { storeAttachment } from '../../../attachments/store.ts';
import { createBackup } from '../../../backup/create.ts';
import { rawRows } from '../../../connection/raw.ts';
import type { Archive, WriteContext } from '../../../connection/types.ts';
import { fail } from '../../../domain/errors.ts';
import { newId } from '../../../domain/ids.ts';
import type { Locale } from '../../../domain/locale.ts';
import { insertRow, updateRow } from '../../../history/rows.ts';
import { createNote } from '../../../notes/commands.ts';
import { prepareBody } from '../../../notes/body.ts';
import { createRecord, updateRecord } from '../../../records/commands.ts';
import { addRelation } from '../../../records/relations.ts';
import { addSource } from '../../../records/sources.ts';
import { indexTogether } from '../../../search/index-record.ts';
import { plainText } from '../readers/plain-text.ts';
import { takeBackImport } from '../take-back.ts';
import { readInBackground } from './background.ts';
import type { DraftFile } from './draft.ts';
import type { DataFile } from './files.ts';
import type { DataPlan, Step } from './plan.ts';
import { REMARKS } from './remarks.ts';
import { reportOf } from './report.ts';

/** Records of one transaction: some 50 ms, after which other calls are answered. */
const CHUNK = 50;

export type DataRun = {
  files: DataFile[];
  /** What the list of imports calls them. */
  label: string;
  settings: DataSettings;
  /** The language of its remarks, French unless told. */
  locale?: Locale;
  signal: AbortSignal;
  /** Hears how many entries are done of how many. */
  progress(done: number, total: number): void;
};

export async function lookAt(
  archive: Archive,
  files: DataFile[],
  locale: Locale,
  signal: AbortSignal,
): Promise<Looked> {
  return readInBackground({ kind: 'look', files, database: archive.databaseFile, locale }, signal);
}

/** What an import would do: the very plan that `importData` carries out. */
export async function planImport(
  archive: Archive,
  { files, settings, signal, locale }: Pick<DataRun, 'files' | 'settings' | 'signal'> & { locale: Locale },
): Promise<DataPlan> {
  return readInBackground({ kind: 'plan', files, database: archive.databaseFile, locale, settings }, signal);
}

/**
 * Imports files of data as records, in transactions small enough for others to be answered between them. A cancelled or
 * failed import is taken back whole; one that a crash cuts short is taken back at the next opening.
 * @throws VigieError `file-unreadable`, `too-large`, `cancelled`, and those of writing
 */
export async function importData(archive: Archive, run: DataRun): Promise<ImportReport> {
  const stopping = new AbortController();
  // The backup and the reading need each other's thread for nothing: both at once.
  const backup = createBackup(archive, 'import', AbortSignal.any([run.signal, stopping.signal]));
  backup.catch(() => undefined);
  try {
    const plan = await planImport(archive, { ...run, locale: run.locale ?? 'fr' });
    const work = plan.steps.filter(
      ({ fate }) => fate === 'new' || fate === 'completed' || fate === 'replaced',
    );
    run.progress(0, work.length);
    if (work.length === 0) return reportOf(plan, null);
    await backup;
    return await write(archive, plan, work, run);
  } finally {
    stopping.abort();
  }
}

async function write(
  archive: Archive,
  plan: DataPlan,
  work: readonly Step[],
  { files, label, signal, progress }: DataRun,
): Promise<ImportReport> {
  const importId = newId();
  const format = files[0]!.format;
  await archive.write('import.begin', (context) =>
    insertRow(
      context,
      'import',
      {
        ...{ id: importId, at: context.at, author_id: context.authorId },
        ...{ origin: `${format}: ${label}`.slice(0, 4000), state: 'running', report: '{}' },
      },
      null,
    ),
  );
  try {
    const ids = new Map<Step, string>();
    await inSlices(
      work,
      async (some) => {
        if (signal.aborted) fail({ kind: 'cancelled' });
        for (const step of some) await storeFiles(archive, step);
        await archive.write(
          'import',
          (context) =>
            indexTogether(context.trx, async () => {
              for (const step of some) await writeStep(context, step, ids);
            }),
          { importId },
        );
      },
      (done) => progress(done, work.length),
    );
    const related = work.filter(({ relations }) => relations.length > 0);
    await inSlices(related, async (some) => {
      if (signal.aborted) fail({ kind: 'cancelled' });
      await archive.write(
        'import',
        async (context) => {
          for (const step of some) await relate(context, step, ids, plan.steps);
        },
        { importId },
      );
    });
    const report = reportOf(plan, importId);
    await archive.write(
      'import.end',
      (context) => finish(context, importId, { ...report, read: plan.remember }),
      {
        importId,
      },
    );
    return report;
  } catch (error) {
    await takeBackImport(archive, importId);
    throw error;
  }
}

async function finish(context: WriteContext, importId: string, report: object): Promise<void> {
  const row = await context.trx
    .selectFrom('import')
    .selectAll()
    .where('id', '=', importId)
    .executeTakeFirstOrThrow();
  await updateRow(context, 'import', row, { state: 'done', report: JSON.stringify(report) }, null);
}

async function inSlices<Item>(
  items: readonly Item[],
  use: (some: readonly Item[]) => Promise<void>,
  after: (done: number) => void = () => undefined,
): Promise<void> {
  for (let at = 0; at < items.length; at += CHUNK) {
    await use(items.slice(at, at + CHUNK));
    after(Math.min(items.length, at + CHUNK));
    // Calls of others wait in the queue of events: let them pass.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

async function writeStep(context: WriteContext, step: Step, ids: Map<Step, string>): Promise<void> {
  const { draft, record, patch, sources } = step;
  if (record) {
    const [now] = await rawRows<{ revision: number }>(
      context.trx,
      'SELECT revision FROM record WHERE id = ? AND deleted_at IS NULL',
      record.id,
    );
    if (now?.revision !== record.revision) {
      draft.remarks.push(REMARKS.editedMeanwhile(record.code));
      Object.assign(step, { fate: 'left', relations: [] });
      return;
    }
    if (Object.keys(patch).length > 0) await updateRecord(context, record.id, record.revision, patch);
    ids.set(step, record.id);
  } else {
    const { kind, title, fields, example, text, document } = draft;
    const input = { ...fields, title, example };
    if (kind === 'note' || kind === 'rapport') {
      const body =
        document !== undefined
          ? prepareBody(document)
          : text === null
            ? undefined
            : prepareBody(plainText(text));
      const made = await createNote(context, { ...input, kind, ...(body && { body }) });
      ids.set(step, made.record.id);
    } else ids.set(step, (await createRecord(context, { ...input, kind }, '')).id);
  }
  for (const { sha256, name } of step.files)
    await attachFile(context, { recordId: ids.get(step)!, sha256, name });
  for (const source of sources)
    await addSource(context, ids.get(step)!, { ...source, property: source.property ?? null });
}

/** Keeps the files of an entry; one that went or changed since it was looked at is told, and not kept. */
async function storeFiles(archive: Archive, step: Step): Promise<void> {
  const kept: DraftFile[] = [];
  for (const file of step.files) {
    const content = await readFile(file.path).catch(() => null);
    if (content === null || hash('sha256', content) !== file.sha256)
      step.draft.remarks.push(REMARKS.fileChanged(file.name));
    else {
      await storeAttachment(archive, { name: file.name, mediaType: file.mediaType, content });
      kept.push(file);
    }
  }
  step.files = kept;
}

async function relate(
  context: WriteContext,
  step: Step,
  ids: ReadonlyMap<Step, string>,
  steps: readonly Step[],
): Promise<void> {
  const own = ids.get(step);
  for (const { type, direction, to, date, comment } of step.relations) {
    const other = 'id' in to ? to.id : ids.get(steps[to.step]!);
    if (own === undefined || other === undefined) continue;
    const [sourceId, targetId] = direction === 'out' ? [own, other] : [other, own];
    await addRelation(context, { type, sourceId, targetId, date, comment });
  }
}
