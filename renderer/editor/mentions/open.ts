import { navigate } from '../../app/navigation.ts';
import { client } from '../../client/client.ts';
import { sentenceNow } from '../../client/sentences.ts';
import { goToBlock } from '../../features/links/go-to-block.ts';
import { showToast } from '../../ui/state/toasts.ts';

/** Goes to the record of a mention or to the block a link leads to, here or in another tab. A record in the trash is read there. */
export function openMention(
  recordId: string,
  { inTab, blockId = null }: { inTab: boolean; blockId?: string | null },
): void {
  client.records
    .refs({ ids: [recordId] })
    .then(([record]) => {
      if (!record || record.deleted) navigate.to({ page: 'trash' });
      else goToBlock(record, blockId, { inTab });
    })
    .catch((error: unknown) => showToast({ text: sentenceNow(error) }));
}
