import { i18n } from '@lingui/core';
import { typeForKind, type NoteType } from '#db/domain/templates/types.ts';
import type { RecordRef } from '#preload/contract/base.ts';
import { client } from '../client/client.ts';
import { isHostLost } from '../client/errors.ts';
import { sentenceNow } from '../client/sentences.ts';
import { showToast } from '../ui/state/toasts.ts';
import { navigate } from './navigation.ts';
import { tellGaps } from './tell-gaps.ts';
import { today } from './today.ts';

export type NewNoteFrom = { about?: Pick<RecordRef, 'id' | 'kind'>; type?: NoteType };

/**
 * Makes a note from the template of its type, about a record or about nothing yet, and opens it. Without a type, the one
 * that suits the kind of the record, else a free note. What fails is said in a toast.
 */
export async function createNote({ about, type }: NewNoteFrom): Promise<void> {
  const typeNote = type ?? (about ? typeForKind(about.kind) : 'libre');
  try {
    const locale = i18n.locale === 'en' ? 'en' : 'fr';
    const { id, ...gaps } = await client.templates.write({
      typeNote,
      locale,
      aboutId: about?.id ?? null,
      day: today(),
    });
    navigate.to({ page: 'note', id });
    tellGaps(gaps);
  } catch (error) {
    say(error);
  }
}

/** The note attached to a record: the last one written about it of the type that suits it, else a new one. */
export async function writeNoteAbout(about: Pick<RecordRef, 'id' | 'kind'>): Promise<void> {
  try {
    const type = typeForKind(about.kind);
    const { rows } = await client.notes.list({ aboutId: about.id, limit: 100 });
    const there = rows.find(({ properties }) => properties['typeNote'] === type);
    if (there) navigate.to({ page: 'note', id: there.id });
    else await createNote({ about, type });
  } catch (error) {
    say(error);
  }
}

function say(error: unknown): void {
  if (!isHostLost(error)) showToast({ text: sentenceNow(error) });
}
