import { fold } from '../domain/text/fold.ts';
import { rawRows } from '../connection/raw.ts';
import type { Reader, WriteContext } from '../connection/types.ts';
import { updateRecord } from '../records/commands.ts';
import { showingOldTitle, type MentionPlace } from '../links/current-words.ts';
import { findLiveRecord } from '../records/find.ts';
import { readList, type StoredRecord } from '../records/read.ts';

const COUNTED = `
SELECT count(*) AS places, count(DISTINCT source_seq) AS notes,
  coalesce(sum(substr(sentence, start + 1, length) = ?), 0) AS follow
FROM mention WHERE target_seq = ?`;
const OTHERS = `
SELECT source_seq, sentence, start, length FROM mention
WHERE target_seq = ? AND substr(sentence, start + 1, length) <> ?`;

/** How many mentions show the title of a record, and so will show its next one, and how many say it in their own words. */
export async function renamePreview(
  reader: Reader,
  id: string,
): Promise<{ follow: number; own: number; notes: number }> {
  const record = await findLiveRecord(reader, id);
  type Counted = { places: number; notes: number; follow: number };
  const [counted] = await rawRows<Counted>(reader, COUNTED, record.title, record.seq);
  const { places, notes, follow } = counted!;
  if (follow === places) return { follow, own: 0, notes };
  const others = await rawRows<MentionPlace>(reader, OTHERS, record.seq, record.title);
  const old = await showingOldTitle(reader, others, record);
  return { follow: follow + old.size, own: others.length - old.size, notes };
}

/**
 * Gives a record another title. Mentions hold its id and so follow; where their author chose other words, these stay.
 * With `keepOld` the title of before stays among its other names, and goes on finding it.
 * @throws VigieError `not-found`, `stale-revision`
 */
export async function renameRecord(
  context: WriteContext,
  input: { id: string; revision: number; title: string; keepOld: boolean },
): Promise<StoredRecord> {
  const record = await findLiveRecord(context.trx, input.id);
  const others = readList(record.aliases).filter((alias) => fold(alias) !== fold(input.title));
  const aliases = input.keepOld && record.title !== input.title ? [...others, record.title] : others;
  return updateRecord(context, record.id, input.revision, { title: input.title, aliases });
}
