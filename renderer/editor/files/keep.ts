import { client } from '../../client/client.ts';
import { sentenceNow } from '../../client/sentences.ts';
import { showToast } from '../../ui/state/toasts.ts';
import type { FileFields } from '../nodes/file.ts';

/** Keeps a file in the archive and gives what a text says of it. Null when it could not be kept, which is said. */
export async function keepFile(file: File): Promise<FileFields | null> {
  const name = file.name.slice(0, 500) || 'fichier';
  const mediaType = file.type.slice(0, 200);
  try {
    const { sha256 } = await client.attachments.put({ name, mediaType, content: file });
    return { sha256, name, mediaType, bytes: file.size };
  } catch (error) {
    showToast({ text: `${name}\u00a0: ${sentenceNow(error)}` });
    return null;
  }
}
