import { t } from '@lingui/core/macro';
import { type MadeFile, saveFile } from '../../client/save-file.ts';
import { sentenceNow } from '../../client/sentences.ts';
import { showToast } from '../../ui/state/toasts.ts';

/** Makes a file and gives it to the person; where it went, or why it did not, is said. Who gives up hears nothing. */
export async function saveAndTell(make: () => MadeFile | Promise<MadeFile>): Promise<void> {
  try {
    const saved = await saveFile(await make());
    if (saved.saved)
      showToast({ text: saved.path ? t`Enregistré : ${saved.path}` : t`Le fichier est prêt.` });
    else if (saved.sentence) showToast({ text: saved.sentence });
  } catch (error) {
    showToast({ text: sentenceNow(error) });
  }
}
