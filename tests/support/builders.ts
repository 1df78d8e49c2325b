import type { Archive } from '#db/connection/types.ts';
import { heading, mention, note, paragraph, text } from '#db/domain/document/build.ts';
import type { BlockNode, InlineNode, NoteDocument } from '#db/domain/document/types.ts';
import { createNote, saveBody, type SaveResult } from '#db/notes/commands.ts';
import { prepareBody } from '#db/notes/body.ts';
import { createRecord, type NewRecord } from '#db/records/commands.ts';
import type { StoredRecord } from '#db/records/read.ts';
import { write } from './archive.ts';

/** A record of a test, by what matters in it. */
export const record = (archive: Archive, fields: NewRecord): Promise<StoredRecord> =>
  write(archive, (context) => createRecord(context, fields));

/** An Atelier, by its title. */
export const atelier = (archive: Archive, title: string): Promise<StoredRecord> =>
  record(archive, { kind: 'atelier', title });

/** A paragraph made of words and mentions of records: `says('Vu à ', atelier, '.')`. */
export function says(...parts: (string | { id: string; title: string })[]): BlockNode {
  return paragraph(
    ...parts.map((part): InlineNode =>
      typeof part === 'string' ? text(part) : mention(part.id, part.title, null),
    ),
  );
}

/** A document of these blocks; a string is a heading of second level. */
export const writing = (...blocks: (BlockNode | string)[]): NoteDocument =>
  note(...blocks.map((block) => (typeof block === 'string' ? heading(2, block) : block)));

/** A note with this title and text. */
export async function noteSaying(
  archive: Archive,
  title: string,
  ...blocks: (BlockNode | string)[]
): Promise<StoredRecord> {
  const { record: stored } = await write(archive, (context) =>
    createNote(context, { title, body: prepareBody(writing(...blocks)) }),
  );
  return stored;
}

/** Saves a note as the editor does, on the state it was read in. */
export const save = (
  archive: Archive,
  id: string,
  base: number | null,
  ...blocks: (BlockNode | string)[]
): Promise<SaveResult> =>
  write(archive, (context) => saveBody(context, { id, base, body: prepareBody(writing(...blocks)) }));
