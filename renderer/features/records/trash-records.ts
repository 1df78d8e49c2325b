import { plural } from '@lingui/core/macro';
import { navigate } from '../../app/navigation.ts';
import { client } from '../../client/client.ts';
import { sentenceNow } from '../../client/sentences.ts';
import { showToast } from '../../ui/state/toasts.ts';
import { showUndo } from './undo.ts';

/** Puts records in the trash, says how many others point to them, and offers the way back. */
export async function trashRecords(ids: readonly string[]): Promise<void> {
  try {
    const { trashed, pointingHere, changeSetId } = await client.records.trash({ ids: [...ids] });
    for (const id of ids) navigate.forgetRecord(id);
    const done = plural(trashed, {
      one: 'Une fiche mise à la corbeille.',
      other: '# fiches mises à la corbeille.',
    });
    const links = plural(pointingHere, {
      one: 'Une fiche la cite encore.',
      other: '# fiches y renvoient encore.',
    });
    showUndo(pointingHere > 0 ? `${done} ${links}` : done, changeSetId);
  } catch (error) {
    showToast({ text: sentenceNow(error) });
  }
}
