import { client } from '../../client/client.ts';
import { saveFile } from '../../client/save-file.ts';
import { sentenceNow } from '../../client/sentences.ts';
import { showToast } from '../../ui/state/toasts.ts';

/** Saves a copy of a kept file under its name, where the person chooses. What fails is said. */
export async function saveAttachment({ sha256, name }: { sha256: string; name: string }): Promise<void> {
  try {
    const { mediaType, content } = await client.attachments.get({ sha256 });
    const saved = await saveFile({ name, mediaType, content });
    if (!saved.saved && saved.sentence) showToast({ text: saved.sentence });
  } catch (error) {
    showToast({ text: sentenceNow(error) });
  }
}
