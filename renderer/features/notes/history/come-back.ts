import { t } from '@lingui/core/macro';
import type { NoteDocument } from '#db/domain/document/types.ts';
import { client } from '../../../client/client.ts';
import { sentenceNow } from '../../../client/sentences.ts';
import { showToast } from '../../../ui/state/toasts.ts';
import { writeState } from './write-state.ts';

/**
 * Makes a text the next state of a note, and offers to take that back. What fails is said in a toast.
 * @param base the state the text was made from, when it was; else it takes the place of whatever is there
 */
export async function comeBack(id: string, document: NoteDocument, base?: number): Promise<void> {
  const say = (error: unknown) => showToast({ text: sentenceNow(error) });
  try {
    const before = await client.notes.get({ id });
    const takeBack = await writeState(id, base ?? before.revision, document, before.document);
    showToast({
      text: t`La note a changé. L’état d’avant reste dans l’historique.`,
      action: { label: t`Annuler`, run: () => void takeBack().catch(say) },
    });
  } catch (error) {
    say(error);
  }
}
