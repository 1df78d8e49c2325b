import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createArchive } from '#db/connection/open.ts';
import type { Archive, WriteContext } from '#db/connection/types.ts';
import { note as noteOf, paragraph } from '#db/domain/document/build.ts';
import { createNote } from '#db/notes/commands.ts';
import { prepareBody } from '#db/notes/body.ts';
import { createRecord, type NewRecord } from '#db/records/commands.ts';
import type { StoredRecord } from '#db/records/read.ts';
import { searchRecords, type SearchInput } from '#db/search/search.ts';

/** An empty archive on a real file, closed and erased with the test. */
export async function emptyArchive(): Promise<Archive> {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-search-'));
  const archive = await createArchive(join(folder, 'archive'), { name: 'Essai' });
  onTestFinished(async () => {
    await archive.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return archive;
}

export const prose = (...paragraphs: string[]) =>
  prepareBody(noteOf(...paragraphs.map((line) => paragraph(line))));

export async function write<Value>(
  archive: Archive,
  work: (context: WriteContext) => Promise<Value>,
): Promise<Value> {
  return (await archive.write('test', work)).value;
}

/** A note with its paragraphs. */
export async function note(archive: Archive, title: string, ...paragraphs: string[]): Promise<StoredRecord> {
  return write(
    archive,
    async (context) => (await createNote(context, { title, body: prose(...paragraphs) })).record,
  );
}

export async function record(archive: Archive, input: NewRecord): Promise<StoredRecord> {
  return write(archive, (context) => createRecord(context, input));
}

export const ask = (archive: Archive, query: string, more: Partial<SearchInput> = {}) =>
  searchRecords(archive.reader, { query, asYouType: false, offset: 0, limit: 20, ...more });

/** The titles found, best first. */
export async function titles(
  archive: Archive,
  query: string,
  more: Partial<SearchInput> = {},
): Promise<string[]> {
  return (await ask(archive, query, more)).hits.map((hit) => hit.title);
}
