import { sql } from 'kysely';
import { openingOf } from '../domain/text/shortened.ts';
import type { Reader } from '../connection/types.ts';

/** Notes of the type journal, as the index `record_journal` has them: the words of its condition must stay these. */
const IS_JOURNAL = sql<boolean>`record.kind = 'note' AND record.deleted_at IS NULL AND json_extract(record.properties, '$.typeNote') = 'journal'`;

function journals(reader: Reader, authorId: string | null) {
  const query = reader.selectFrom('record').where(IS_JOURNAL);
  return authorId === null
    ? query.where('record.created_by', 'is', null)
    : query.where('record.created_by', '=', authorId);
}

/** The journal of an author for a day, the oldest when a merge of archives left two; null before the first word. */
export async function findJournal(
  reader: Reader,
  authorId: string | null,
  day: string,
): Promise<string | null> {
  const row = await journals(reader, authorId)
    .select('record.id')
    .where('record.date_start', '=', day)
    .where('record.date_edtf', '=', day)
    .orderBy('record.seq')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** The days nearest to a day, before and after it, that have a journal of the author. */
export async function journalNeighbours(
  reader: Reader,
  authorId: string | null,
  day: string,
): Promise<{ previous: string | null; next: string | null }> {
  const days = () => journals(reader, authorId).select('record.date_start');
  const previous = await days()
    .where('record.date_start', '<', day)
    .orderBy('record.date_start', 'desc')
    .executeTakeFirst();
  const next = await days()
    .where('record.date_start', '>', day)
    .orderBy('record.date_start')
    .executeTakeFirst();
  return { previous: previous?.date_start ?? null, next: next?.date_start ?? null };
}

/** The days of an interval that have a journal of the author, with its first words. */
export async function journalDays(
  reader: Reader,
  authorId: string | null,
  from: string,
  to: string,
): Promise<{ day: string; id: string; words: number; opening: string }[]> {
  const rows = await journals(reader, authorId)
    .leftJoin('note_body', 'note_body.record_seq', 'record.seq')
    .select(['record.id', 'record.date_start', 'note_body.words'])
    .select(sql<string | null>`substr(note_body.text, 1, 240)`.as('opening'))
    .where('record.date_start', '>=', from)
    .where('record.date_start', '<=', to)
    .orderBy('record.date_start')
    .execute();
  return rows.map(({ id, date_start, words, opening }) => ({
    day: date_start!,
    id,
    words: words ?? 0,
    opening: openingOf(opening ?? '', 120),
  }));
}
