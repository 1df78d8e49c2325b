import { t } from '@lingui/core/macro';
import { client } from '../../client/client.ts';
import { sentenceNow } from '../../client/sentences.ts';
import { showToast } from '../../ui/state/toasts.ts';

/** Says what was done and offers to take it back; what cannot be taken back any more is said too. */
export function showUndo(text: string, changeSetId: string, after?: () => void): void {
  const run = () => {
    client.history
      .undo({ changeSetId })
      .then(() => after?.())
      .catch((error: unknown) => showToast({ text: sentenceNow(error) }));
  };
  showToast({ text, action: { label: t`Annuler`, run } });
}
