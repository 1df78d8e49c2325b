import type { NoteDocument } from '../domain/document/types.ts';
import { linkPlaces } from '../domain/links/places.ts';
import type { LinkChoiceInput } from '#preload/contract/links.ts';
import type { WriteContext } from '../connection/types.ts';
import { prepareBody } from '../notes/body.ts';
import { saveBody } from '../notes/commands.ts';
import { findLiveRecord } from '../records/find.ts';

/**
 * Makes mentions of the chosen places, text by text, through the same door as a save: one state more of each note, one change
 * to take back. A place whose words are no longer there is left as it is.
 * @throws VigieError `not-found`
 */
export async function linkChoices(
  context: WriteContext,
  choices: readonly LinkChoiceInput[],
): Promise<{ linked: number; left: number; notes: number }> {
  let linked = 0;
  let notes = 0;
  for (const [sourceId, here] of Map.groupBy(choices, (choice) => choice.sourceId)) {
    const source = await findLiveRecord(context.trx, sourceId);
    const body = await context.trx
      .selectFrom('note_body')
      .select('document')
      .where('record_seq', '=', source.seq)
      .executeTakeFirst();
    if (!body) continue;
    const titled = [];
    for (const choice of here) {
      const target = await findLiveRecord(context.trx, choice.targetId);
      titled.push({ ...choice, recordId: target.id, title: target.title });
    }
    const done = linkPlaces(JSON.parse(body.document) as NoteDocument, titled);
    if (done.linked.length === 0) continue;
    await saveBody(context, { id: source.id, base: null, body: prepareBody(done.document) });
    linked += done.linked.length;
    notes += 1;
  }
  return { linked, left: choices.length - linked, notes };
}
