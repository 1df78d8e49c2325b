import type { exportsContract } from '#preload/contract/interchange.ts';
import type { Handlers } from '../connection/handlers.ts';
import { makeExport } from './exporters/make.ts';
import { gather } from './gather.ts';
import type { ExportedFile } from './gathered.ts';
import { gatherReview } from './review/gather.ts';

/** The door of the exports. */
export const exportHandlers: Handlers<typeof exportsContract> = {
  async create({ archive, signal }, { selection, format, ...options }) {
    const gathered = await gather(archive, selection, options, signal);
    return fileOf(await makeExport(format, gathered, signal), gathered.pieces.length);
  },
  async review({ archive, signal }, { format, ...input }) {
    const gathered = await gatherReview(archive, input, signal);
    return fileOf(await makeExport(format, gathered, signal), gathered.cited.length);
  },
};

function fileOf({ fileName, mediaType, content }: ExportedFile, records: number) {
  return {
    fileName,
    mediaType,
    records,
    bytes: content.byteLength,
    content: new Blob([content], { type: mediaType }),
  };
}
