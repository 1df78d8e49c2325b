import { plural, t } from '@lingui/core/macro';
import { client } from '../../client/client.ts';
import { queryClient } from '../../client/query-client.ts';
import { sentenceNow } from '../../client/sentences.ts';
import { showToast } from '../../ui/state/toasts.ts';

/** Takes a whole import back and says what went, what is as before, and what was kept. True when it was done. */
export async function undoImport(importId: string): Promise<boolean> {
  try {
    const { removed, restored, kept } = await client.imports.undo({ importId });
    const parts = [
      removed === 0
        ? t`Aucune fiche retirée.`
        : plural(removed, { one: '# fiche retirée.', other: '# fiches retirées.' }),
    ];
    if (restored > 0)
      parts.push(
        plural(restored, { one: '# fiche remise comme avant.', other: '# fiches remises comme avant.' }),
      );
    if (kept.length > 0) {
      const names = kept.slice(0, 3).map(({ code, title }) => `${code} ${title}`);
      const more = kept.length > names.length ? '…' : '';
      parts.push(t`Gardées, car changées ou citées depuis : ${names.join(', ')}${more}`);
    }
    showToast({ text: parts.join(' ') });
    await queryClient.invalidateQueries();
    return true;
  } catch (error) {
    showToast({ text: sentenceNow(error) });
    return false;
  }
}
