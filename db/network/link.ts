import type { NoteDocument } from '../domain/document/types.ts';
import { linkPlaces } from '../domain/links/places.ts';
import { newId } from '../domain/ids.ts';
import type { LinkChoiceInput } from '#preload/contract/links.ts';
import type { WriteContext } from '../connection/types.ts';
import { insertRow } from '../history/rows.ts';
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

/** Keeps that a text is not to be linked to a record any more. Said twice, it is kept once. @throws VigieError `not-found` */
export async function refuseLink(context: WriteContext, sourceId: string, targetId: string): Promise<void> {
  const source = await findLiveRecord(context.trx, sourceId);
  const target = await findLiveRecord(context.trx, targetId);
  const present = await context.trx
    .selectFrom('link_refusal')
    .select('id')
    .where('record_seq', '=', source.seq)
    .where('target_seq', '=', target.seq)
    .executeTakeFirst();
  if (present) return;
  const row = {
    id: newId(),
    record_seq: source.seq,
    target_seq: target.seq,
    created_at: context.at,
    created_by: context.authorId,
  };
  await insertRow(context, 'link_refusal', row, source.seq);
  context.touch(source);
  context.touch(target);
}
