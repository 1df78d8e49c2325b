import type { NoteSpelling } from '../domain/spelling/languages.ts';
import type { Instant, Json, RowHash } from './columns.ts';

/** A word no dictionary has, right in every note of the archive; in small letters it is right with a capital too. */
export type SpellingWordTable = RowHash & { word: string; created_at: Instant; created_by: string | null };

/** The language of a note, and the words to let alone in it (a JSON array). */
export type NoteSpellingTable = RowHash & { record_seq: number; language: NoteSpelling; ignored: Json };
