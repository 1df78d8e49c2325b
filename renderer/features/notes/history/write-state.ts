import type { NoteDocument } from '#db/domain/document/types.ts';
import { client } from '../../../client/client.ts';
import { sessionOf } from '../session.ts';

/**
 * Writes a text as the next state of a note: what was there stays in the history. `base` is the state it takes the place
 * of. Gives what takes it back, which is again a state of its own.
 */
export async function writeState(
  id: string,
  base: number,
  document: NoteDocument,
  before: NoteDocument,
): Promise<() => Promise<void>> {
  const { revision } = await client.notes.save({ id, base, document });
  await showNow(id);
  return async () => {
    await client.notes.save({ id, base: revision, document: before });
    await showNow(id);
  };
}

/** A page that shows the note goes on from what the archive holds now. */
export async function showNow(id: string): Promise<void> {
  const session = sessionOf(id);
  if (session && !session.busy) session.adopt(await client.notes.get({ id }));
}
