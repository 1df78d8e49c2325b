import { plural, t } from '@lingui/core/macro';
import { client } from '../../client/client.ts';
import { sentenceNow } from '../../client/sentences.ts';
import { showToast } from '../../ui/state/toasts.ts';
import { showUndo } from './undo.ts';
import { refreshRecord } from './use-record.ts';

/**
 * Keeps files in the archive and attaches them to a record, one after the other; says how many came, and each that could
 * not be kept, by name.
 */
export async function attachFiles(recordId: string, files: readonly File[]): Promise<void> {
  const done: string[] = [];
  let known = 0;
  for (const file of files) {
    const name = file.name.slice(0, 500) || t`fichier`;
    try {
      const { sha256 } = await client.attachments.put({ name, mediaType: file.type, content: file });
      const { changeSetId } = await client.attachments.attach({ recordId, sha256, name });
      if (changeSetId === null) known += 1;
      else done.push(changeSetId);
    } catch (error) {
      showToast({ text: `${name} : ${sentenceNow(error)}` });
    }
  }
  await refreshRecord(recordId);
  const [only] = done;
  if (done.length === 1 && only !== undefined)
    showUndo(t`Fichier joint.`, only, () => void refreshRecord(recordId));
  else if (done.length > 1)
    showToast({ text: plural(done.length, { one: '# fichier joint.', other: '# fichiers joints.' }) });
  if (known > 0)
    showToast({
      text: plural(known, {
        one: 'Ce fichier est déjà joint à la fiche.',
        other: '# de ces fichiers sont déjà joints à la fiche.',
      }),
    });
}
