import type { exportsContract } from '#preload/contract/interchange.ts';
import type { Handlers } from '../connection/handlers.ts';
import { makeExport } from './exporters/make.ts';
import { gather } from './gather.ts';

/** The door of the exports. */
export const exportHandlers: Handlers<typeof exportsContract> = {
  async create({ archive, signal }, { selection, format, ...options }) {
    const gathered = await gather(archive, selection, options, signal);
    const { fileName, mediaType, content } = await makeExport(format, gathered, signal);
    return {
      fileName,
      mediaType,
      records: gathered.pieces.length,
      bytes: content.byteLength,
      content: new Blob([content], { type: mediaType }),
    };
  },
};
