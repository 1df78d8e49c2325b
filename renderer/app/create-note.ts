import { t } from '@lingui/core/macro';
import type { RecordRef } from '#preload/contract/base.ts';
import { client } from '../client/client.ts';
import { isHostLost } from '../client/errors.ts';
import { sentenceNow } from '../client/sentences.ts';
import { showToast } from '../ui/state/toasts.ts';
import { navigate } from './navigation.ts';

/** Makes a note, about a record or about nothing yet, and opens it. What fails is said in a toast. */
export async function createNote({ about }: { about?: Pick<RecordRef, 'id' | 'title'> }): Promise<void> {
  const title = about ? t`Note à propos de « ${about.title} »` : t`Nouvelle note`;
  try {
    const note = await client.notes.create({ title: title.slice(0, 500), aboutIds: about ? [about.id] : [] });
    navigate.to({ page: 'note', id: note.id });
  } catch (error) {
    if (!isHostLost(error)) showToast({ text: sentenceNow(error) });
  }
}
