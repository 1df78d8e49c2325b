import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { AttachmentRead } from '#preload/contract/records.ts';
import { attachmentsFolderOf } from '../connection/layout.ts';
import { asVigieError } from '../connection/sqlite-errors.ts';
import type { Archive } from '../connection/types.ts';
import { fail } from '../domain/errors.ts';
import { insertRow } from '../history/rows.ts';
import { attachmentPath } from './files.ts';
import { writeContent } from './write-content.ts';

/** The largest file an archive takes, in bytes. */
export const LARGEST_ATTACHMENT = 200 * 1024 * 1024;

/** A media type as RFC 9110 §8.3.1 writes it, without parameters; anything else is bytes. */
const MEDIA_TYPE = /^[a-z0-9][a-z0-9!#$&^_.+-]*\/[a-z0-9][a-z0-9!#$&^_.+-]*$/;

export type NewAttachment = { name: string; mediaType: string; content: Uint8Array };

/**
 * Keeps a file under the hash of its content: the bytes first, durably, then the row that names them. The same bytes
 * are kept once, under the name they came with first. Fails with `too-large`.
 */
export async function storeAttachment(
  archive: Archive,
  { name, mediaType, content }: NewAttachment,
): Promise<AttachmentRead> {
  if (content.length > LARGEST_ATTACHMENT) fail({ kind: 'too-large', what: name, limit: LARGEST_ATTACHMENT });
  const type = mediaType.split(';', 1)[0]!.trim().toLowerCase();
  const row = {
    media_type: MEDIA_TYPE.test(type) ? type : 'application/octet-stream',
    bytes: content.length,
    name: displayName(name),
  };
  const sha256 = store(archive, content);
  const known = await findAttachment(archive, sha256);
  if (known) return known;
  const { value } = await archive.write('attachments.put', async (context) => {
    const other = await context.trx
      .selectFrom('attachment')
      .select('sha256')
      .where('sha256', '=', sha256)
      .executeTakeFirst();
    if (!other)
      await insertRow(
        context,
        'attachment',
        { sha256, ...row, created_at: context.at, created_by: context.authorId },
        null,
      );
    return { sha256, name: row.name, mediaType: row.media_type, bytes: row.bytes };
  });
  return value;
}

/** What is known of an attachment and its bytes, which are those its name says; else `not-found` or `archive-damaged`. */
export async function readAttachment(
  archive: Archive,
  sha256: string,
): Promise<AttachmentRead & { content: Uint8Array<ArrayBuffer> }> {
  const known =
    (await findAttachment(archive, sha256)) ?? fail({ kind: 'not-found', what: 'attachment', id: sha256 });
  const content = await bytesOf(archive, sha256);
  if (hash('sha256', content) !== sha256) {
    fail({ kind: 'archive-damaged', path: archive.folder, detail: `attachment ${sha256}` });
  }
  return { ...known, content };
}

function store(archive: Archive, content: Uint8Array): string {
  try {
    return writeContent(attachmentsFolderOf(archive.folder), content);
  } catch (error) {
    throw asVigieError(error, archive.folder);
  }
}

async function bytesOf(archive: Archive, sha256: string): Promise<Buffer<ArrayBuffer>> {
  try {
    return await readFile(attachmentPath(attachmentsFolderOf(archive.folder), sha256));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw asVigieError(error, archive.folder);
    return fail({ kind: 'archive-damaged', path: archive.folder, detail: `attachment ${sha256}` });
  }
}

async function findAttachment({ reader }: Archive, sha256: string): Promise<AttachmentRead | undefined> {
  const row = await reader
    .selectFrom('attachment')
    .selectAll()
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  return row && { sha256, name: row.name, mediaType: row.media_type, bytes: row.bytes };
}

/** A file name to show: never a path, no control or direction marks that would disguise its ending. */
export function displayName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const clean = last.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '').trim();
  return clean.slice(0, 255) || 'fichier';
}
