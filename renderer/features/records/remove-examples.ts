import { plural } from '@lingui/core/macro';
import { client } from '../../client/client.ts';
import { sentenceNow } from '../../client/sentences.ts';
import { showToast } from '../../ui/state/toasts.ts';
import { showUndo } from './undo.ts';

/** Takes every example out of the archive, with a way back. */
export async function removeExamples(): Promise<void> {
  try {
    const { removed, changeSetId } = await client.records.removeExamples();
    const text = plural(removed, { one: 'Un exemple retiré.', other: '# exemples retirés.' });
    if (changeSetId) showUndo(text, changeSetId);
  } catch (error) {
    showToast({ text: sentenceNow(error) });
  }
}
