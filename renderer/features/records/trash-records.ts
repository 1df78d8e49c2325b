import { plural } from '@lingui/core/macro';
import { navigate } from '../../app/navigation.ts';
import { openOverlay } from '../../app/overlays.ts';
import { client } from '../../client/client.ts';
import { sentenceNow } from '../../client/sentences.ts';
import { showToast } from '../../ui/state/toasts.ts';
import { showUndo } from './undo.ts';

const MOST_LOOKED_AT = 1000;

/** Puts records in the trash; when others lead to them, shows these first and lets one think better of it. */
export async function trashRecords(ids: readonly string[]): Promise<void> {
  try {
    const pointing = await client.links.pointing({ ids: ids.slice(0, MOST_LOOKED_AT) });
    // A relation that leaves from the record goes with it; one that comes to it is somebody else's.
    const isLedTo = pointing.relations.some(({ direction }) => direction === 'in');
    if (pointing.sourceCount > 0 || isLedTo || pointing.measures > 0)
      return openOverlay({ name: 'trash', ids, pointing });
  } catch (error) {
    return showToast({ text: sentenceNow(error) });
  }
  await trashNow(ids);
}

/** Puts records in the trash, says how many others point to them, and offers the way back. */
export async function trashNow(ids: readonly string[]): Promise<void> {
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
