import { basename } from 'node:path';
import { DOCUMENT_FORMATS, type ExportFormat, type exportsContract } from '#preload/contract/interchange.ts';
import type { RecordDetail } from '#preload/contract/records.ts';
import { exportArchive } from './archive/write.ts';
import { fail } from '../domain/errors.ts';
import type { Kind } from '../domain/kinds.ts';
import type { Handlers } from '../connection/handlers.ts';
import { makeExport } from './exporters/make.ts';
import { gather } from './gather.ts';
import { daysOf } from './exporters/ics/days.ts';
import type { ExportedFile } from './gathered.ts';
import { gatherReview } from './review/gather.ts';

/** The door of the exports. */
export const exportHandlers: Handlers<typeof exportsContract> = {
  async create({ archive, signal, emit }, { selection, format, runId, ...options }) {
    // A table or a bibliography is of the records asked for, and of no others.
    const withLinkedNotes = options.withLinkedNotes && isDocument(format);
    // Told now and then: an event for each of a thousand records would take longer than they do.
    let told = performance.now();
    const progress = (done: number, total: number) => {
      if (runId === undefined || performance.now() - told < TOLD_EVERY) return;
      told = performance.now();
      emit({ type: 'progress', runId, done, total });
    };
    const gathered = await gather(
      archive,
      selection,
      { ...options, withLinkedNotes, withFiles: format === 'md', progress },
      signal,
    );
    const { length: total } = gathered.pieces;
    // All is read: what is left is to lay it out.
    if (runId !== undefined) emit({ type: 'progress', runId, done: total, total });
    const pieces = gathered.pieces.filter(({ record }) => fits(record, format));
    if (pieces.length === 0) fail({ kind: 'not-found', what: 'exportable', id: format });
    return fileOf(await makeExport(format, { ...gathered, pieces }, signal), pieces.length);
  },
  async archive({ archive, signal }, { locale }) {
    const title = basename(archive.folder);
    const { file, records } = await exportArchive(archive, { title, locale }, signal);
    return fileOf(file, records);
  },
  async review({ archive, signal }, { format, ...input }) {
    const gathered = await gatherReview(archive, input, signal);
    return fileOf(await makeExport(format, gathered, signal), gathered.cited.length);
  },
};

/** How often an export says how far it is, in ms. */
const TOLD_EVERY = 100;

/** Forms that say something of one kind alone. */
const ONLY_KIND: Readonly<Partial<Record<ExportFormat, Kind>>> = {
  ...{ bibtex: 'publication', ris: 'publication', 'csl-json': 'publication', skos: 'theme' },
};

/** Whether a form says something of a record; a calendar only of those that have a day. */
const fits = (record: RecordDetail, format: ExportFormat): boolean =>
  format === 'ics' ? daysOf(record) !== null : (ONLY_KIND[format] ?? record.kind) === record.kind;

const isDocument = (format: ExportFormat): boolean => DOCUMENT_FORMATS.some((one) => one === format);

function fileOf({ fileName, mediaType, content }: ExportedFile, records: number) {
  return {
    fileName,
    mediaType,
    records,
    bytes: content.byteLength,
    content: new Blob([content], { type: mediaType }),
  };
}
