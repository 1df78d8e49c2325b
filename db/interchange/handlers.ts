import { DOCUMENT_FORMATS, type ExportFormat, type exportsContract } from '#preload/contract/interchange.ts';
import type { Handlers } from '../connection/handlers.ts';
import { makeExport } from './exporters/make.ts';
import { gather } from './gather.ts';
import type { ExportedFile } from './gathered.ts';
import { gatherReview } from './review/gather.ts';

/** The door of the exports. */
export const exportHandlers: Handlers<typeof exportsContract> = {
  async create({ archive, signal }, { selection, format, ...options }) {
    // A table or a bibliography is of the records asked for, and of no others.
    const withLinkedNotes = options.withLinkedNotes && isDocument(format);
    const gathered = await gather(archive, selection, { ...options, withLinkedNotes }, signal);
    return fileOf(await makeExport(format, gathered, signal), gathered.pieces.length);
  },
  async review({ archive, signal }, { format, ...input }) {
    const gathered = await gatherReview(archive, input, signal);
    return fileOf(await makeExport(format, gathered, signal), gathered.cited.length);
  },
};

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
