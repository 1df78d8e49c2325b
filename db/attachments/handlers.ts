import type { attachments } from '#preload/contract/interchange.ts';
import type { Handlers } from '../connection/handlers.ts';
import { readAttachment, storeAttachment } from './store.ts';

/** The door of the files kept with the archive. */
export const attachmentHandlers: Handlers<typeof attachments> = {
  put: async ({ archive }, { name, mediaType, content }) =>
    storeAttachment(archive, { name, mediaType, content: await content.bytes() }),

  async get({ archive }, { sha256 }) {
    const { content, ...about } = await readAttachment(archive, sha256);
    return { ...about, content: new Blob([content], { type: about.mediaType }) };
  },
};
