import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { inflateRawSync } from 'node:zlib';
import { CompiledQuery } from 'kysely';
import { strFromU8, unzipSync } from 'fflate';
import { attachmentPath } from '../../attachments/files.ts';
import { attachmentsFolderOf } from '../../connection/layout.ts';
import type { Archive, Reader } from '../../connection/types.ts';
import { fail } from '../../domain/errors.ts';
import type { Locale } from '../../domain/locale.ts';
import { SCHEMA_VERSION } from '../../migrations/run.ts';
import { packInWorker } from '../exporters/background.ts';
import { recordsMarkdown } from '../exporters/markdown/export.ts';
import { fileNameOf } from '../file-name.ts';
import { gather } from '../gather.ts';
import type { ExportedFile } from '../gathered.ts';
import { FOLDERS, MANIFEST, type Manifest } from './manifest.ts';
import { FIRST_TABLES, LAST_TABLES, PACKED, RECORD_TABLES } from './tables.ts';

type Row = Record<string, unknown>;
/** More than this does not fit in one file made in memory, in bytes. */
const LARGEST = 1_500_000_000;

/**
 * The complete archive in open formats, in one ZIP file: every row of every record as JSON lines in a file of its own, all the
 * states of the notes among them, the history, the attachments under the hash of their content, all of it again as Markdown
 * for people, and a manifest with the hash of each file. `rebuild` makes the same archive from it.
 * @throws VigieError `too-large`, `archive-damaged` for an attachment that is not what its name says, `cancelled`
 */
export async function exportArchive(
  archive: Archive,
  { title, locale }: { title: string; locale: Locale },
  signal: AbortSignal,
): Promise<{ file: ExportedFile; records: number }> {
  // Nobody writes meanwhile, so that all tables are of one moment.
  const { files, records, attachments } = await archive.pause(async () => filesOf(archive, locale, signal));
  const ordered = [...files].sort(([one], [other]) => (one < other ? -1 : 1));
  const manifest: Manifest = {
    ...{ format: 'vigie', version: 1, schemaVersion: SCHEMA_VERSION, records, attachments },
    files: Object.fromEntries(ordered.map(([path, content]) => [path, hash('sha256', content)])),
  };
  const all: [string, string | Uint8Array][] = [
    [MANIFEST, `${JSON.stringify(manifest, null, 1)}\n`],
    ...ordered,
  ];
  const content = await packInWorker(all, signal);
  return { file: { fileName: fileNameOf(title, 'vigie'), mediaType: 'application/zip', content }, records };
}

async function filesOf(archive: Archive, locale: Locale, signal: AbortSignal) {
  const { reader } = archive;
  const files = new Map<string, string | Uint8Array>();
  const paths = new Map<unknown, string>();
  for (const row of await rowsOf(reader, 'record'))
    paths.set(row['seq'], `${FOLDERS.records}/${String(row['kind'])}/${String(row['code'])}.jsonl`);
  const lines = new Map<string, string[]>();
  for (const { table, column } of RECORD_TABLES) {
    if (signal.aborted) fail({ kind: 'cancelled' });
    for (const row of await rowsOf(reader, table)) {
      const path = paths.get(row[column]) ?? `${FOLDERS.tables}/${table}.jsonl`;
      const known = lines.get(path);
      const line = JSON.stringify({ table, row });
      if (known) known.push(line);
      else lines.set(path, [line]);
    }
  }
  for (const table of [...FIRST_TABLES, ...LAST_TABLES])
    lines.set(
      `${FOLDERS.tables}/${table}.jsonl`,
      (await rowsOf(reader, table)).map((row) => JSON.stringify({ table, row })),
    );
  for (const [path, some] of lines) if (some.length > 0) files.set(path, `${some.join('\n')}\n`);
  const attachments = await addAttachments(archive, files, signal);
  if (paths.size > 0) await addReading(archive, files, locale, signal);
  return { files, records: paths.size, attachments };
}

/** Every row of a table in the order it was written, without its hash, packed columns as the JSON they hold. */
async function rowsOf(reader: Reader, table: string): Promise<Row[]> {
  const order = KEYED[table] ?? 'rowid';
  const { rows } = await reader.executeQuery<Row>(
    CompiledQuery.raw(`SELECT * FROM "${table}" ORDER BY ${order}`),
  );
  const packed = PACKED[table];
  return rows.map(({ hash: _hash, ...row }) =>
    packed
      ? {
          ...row,
          [packed.column]: JSON.parse(
            inflateRawSync(row[packed.column] as Uint8Array).toString('utf8'),
          ) as unknown,
        }
      : row,
  );
}

/** The key of tables that SQLite keeps without row numbers. */
const KEYED: Readonly<Record<string, string>> = {
  code_counter: 'kind',
  record_label: 'record_seq, facet, value',
  mention: 'source_seq, ordinal',
  record_attachment: 'record_seq, sha256, origin',
  excerpt_place: 'note_seq, excerpt_id',
};

async function addAttachments(
  archive: Archive,
  files: Map<string, string | Uint8Array>,
  signal: AbortSignal,
) {
  const known = await archive.reader.selectFrom('attachment').select(['sha256', 'bytes']).execute();
  if (known.reduce((sum, { bytes }) => sum + bytes, 0) > LARGEST)
    fail({ kind: 'too-large', what: archive.folder, limit: LARGEST });
  for (const { sha256 } of known) {
    if (signal.aborted) fail({ kind: 'cancelled' });
    const content = await readFile(attachmentPath(attachmentsFolderOf(archive.folder), sha256)).catch(
      () => null,
    );
    if (!content || hash('sha256', content) !== sha256)
      fail({ kind: 'archive-damaged', path: archive.folder, detail: `attachment ${sha256}` });
    files.set(`${FOLDERS.files}/${sha256}`, content);
  }
  return known.length;
}

/** The same as Markdown, for people: what is in the trash is not in it. */
async function addReading(
  archive: Archive,
  files: Map<string, string | Uint8Array>,
  locale: Locale,
  signal: AbortSignal,
) {
  const live = await archive.reader
    .selectFrom('record')
    .select('id')
    .where('deleted_at', 'is', null)
    .limit(2)
    .execute();
  if (live.length === 0) return;
  const gathered = await gather(archive, { all: true }, { locale, withLinkedNotes: false }, signal);
  const { fileName, content } = recordsMarkdown(gathered);
  if (fileName.endsWith('.md')) {
    files.set(`${FOLDERS.reading}/${fileName}`, strFromU8(content));
    return;
  }
  for (const [path, file] of Object.entries(unzipSync(content)))
    files.set(`${FOLDERS.reading}/${path.slice(path.indexOf('/') + 1)}`, file);
}
