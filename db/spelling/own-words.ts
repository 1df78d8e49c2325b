import type { NoteSpellingRead } from '#preload/contract/spelling.ts';
import type { Reader, WriteContext } from '../connection/types.ts';
import type { NoteSpelling } from '../domain/spelling/languages.ts';
import { plainWord, withoutElision } from '../domain/spelling/words.ts';
import { deleteRow, insertRow, updateRow } from '../history/rows.ts';
import { findLiveRecord, findRecord } from '../records/find.ts';

/** The words added for the whole archive, in their order. */
export async function ownWords(reader: Reader): Promise<string[]> {
  const rows = await reader.selectFrom('spelling_word').select('word').execute();
  return rows.map(({ word }) => word).sort((one, other) => one.localeCompare(other, 'fr'));
}

/** Those of the words that were not added. One added in small letters is right with a capital, one with a capital only so. */
export async function withoutOwn(reader: Reader, words: readonly string[]): Promise<string[]> {
  if (words.length === 0) return [];
  const own = new Set(await ownWords(reader));
  return words.filter(
    (word) => ![word, withoutElision(word)].some((one) => own.has(one) || own.has(one.toLowerCase())),
  );
}

/** Writes nothing when the word is there. */
export async function addWord(context: WriteContext, word: string): Promise<void> {
  const plain = plainWord(word.trim());
  const { at: created_at, authorId: created_by } = context;
  if (await wordRow(context, plain)) return;
  await insertRow(context, 'spelling_word', { word: plain, created_at, created_by }, null);
}

/** Writes nothing when the word is not there. */
export async function removeWord(context: WriteContext, word: string): Promise<void> {
  const there = await wordRow(context, plainWord(word.trim()));
  if (there) await deleteRow(context, 'spelling_word', there, null);
}

function wordRow({ trx }: WriteContext, word: string) {
  return trx.selectFrom('spelling_word').selectAll().where('word', '=', word).executeTakeFirst();
}

/** How a note is checked. @throws VigieError `not-found` */
export async function noteSpelling(reader: Reader, noteId: string): Promise<NoteSpellingRead> {
  const { seq } = await findRecord(reader, noteId);
  const row = await reader
    .selectFrom('note_spelling')
    .select(['language', 'ignored'])
    .where('record_seq', '=', seq)
    .executeTakeFirst();
  return row
    ? { language: row.language, ignored: JSON.parse(row.ignored) as string[] }
    : { language: 'auto', ignored: [] };
}

/** Changes how a note is checked. @throws VigieError `not-found` */
export async function setNoteSpelling(
  context: WriteContext,
  noteId: string,
  patch: { language?: NoteSpelling | undefined; ignored?: readonly string[] | undefined },
): Promise<void> {
  const record = await findLiveRecord(context.trx, noteId);
  const known = await noteSpelling(context.trx, noteId);
  const language = patch.language ?? known.language;
  const ignored = JSON.stringify([...new Set((patch.ignored ?? known.ignored).map(plainWord))].sort());
  const before = await context.trx
    .selectFrom('note_spelling')
    .selectAll()
    .where('record_seq', '=', record.seq)
    .executeTakeFirst();
  if (before) await updateRow(context, 'note_spelling', before, { language, ignored }, record.seq);
  else if (language !== 'auto' || ignored !== '[]')
    await insertRow(context, 'note_spelling', { record_seq: record.seq, language, ignored }, record.seq);
  if (context.changed) context.touch(record);
}
