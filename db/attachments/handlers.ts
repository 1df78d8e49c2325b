import type { attachments } from '#preload/contract/interchange.ts';
import type { Handlers } from '../connection/handlers.ts';
import { attachFile, detachFile } from './attach.ts';
import { wakeTextReading } from './text/queue.ts';
import { readAttachment, storeAttachment } from './store.ts';

/** The door of the files kept with the archive. */
export const attachmentHandlers: Handlers<typeof attachments> = {
  async put({ archive }, { name, mediaType, content }) {
    const stored = await storeAttachment(archive, { name, mediaType, content: await content.bytes() });
    wakeTextReading(archive, (error) => process.emitWarning(String(error)));
    return stored;
  },

  async get({ archive }, { sha256 }) {
    const { content, ...about } = await readAttachment(archive, sha256);
    return { ...about, content: new Blob([content], { type: about.mediaType }) };
  },

  async attach({ archive }, input) {
    const { value, changeSetId } = await archive.write('file.attach', (context) =>
      attachFile(context, input),
    );
    return { changeSetId: value ? changeSetId : null };
  },

  async detach({ archive }, input) {
    const { changeSetId } = await archive.write('file.detach', (context) => detachFile(context, input));
    return { changeSetId };
  },
};
