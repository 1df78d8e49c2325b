import { locationOf } from '../../app/locations.ts';
import { navigate } from '../../app/navigation.ts';
import { client } from '../../client/client.ts';
import { sentenceNow } from '../../client/sentences.ts';
import { showToast } from '../../ui/state/toasts.ts';

/** Goes to the record of a mention, here or in another tab. A record in the trash is read there. */
export function openMention(recordId: string, { inTab }: { inTab: boolean }): void {
  client.records
    .refs({ ids: [recordId] })
    .then(([record]) => {
      if (!record || record.deleted) navigate.to({ page: 'trash' });
      else if (inTab) navigate.inTab(locationOf(record));
      else navigate.to(locationOf(record));
    })
    .catch((error: unknown) => showToast({ text: sentenceNow(error) }));
}
