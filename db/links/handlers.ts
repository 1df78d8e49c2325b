import type { links } from '#preload/contract/links.ts';
import type { Handlers } from '../connection/handlers.ts';
import type { Reader } from '../connection/types.ts';
import { fail } from '../domain/errors.ts';
import { backlinks, mentionedRecords } from './queries.ts';

/** The door of the links between records. */
export const linkHandlers: Handlers<typeof links> = {
  backlinks: async ({ archive }, { id, ...page }) =>
    backlinks(archive.reader, await seqOf(archive.reader, id), page),
  mentions: async ({ archive }, { id }) => mentionedRecords(archive.reader, await seqOf(archive.reader, id)),
};

async function seqOf(reader: Reader, id: string): Promise<number> {
  const row = await reader.selectFrom('record').select('seq').where('id', '=', id).executeTakeFirst();
  return row?.seq ?? fail({ kind: 'not-found', what: 'record', id });
}
