import { readAttachment } from '../attachments/store.ts';
import type { NoteDocument } from '../domain/document/types.ts';
import type { Archive } from '../connection/types.ts';
import { documentFiles, documentImages, documentMentions } from '../domain/document/walk.ts';
import { fail, VigieError } from '../domain/errors.ts';
import type { Locale } from '../domain/locale.ts';
import { piecesIn } from '../domain/reports/pieces.ts';
import { readDocuments, readNote } from '../notes/queries.ts';
import { readSettings } from '../reports/settings.ts';
import { readHouse } from '../reports/templates.ts';
import { recordDetail, recordDetails } from '../records/detail.ts';
import { listRecords } from '../records/queries.ts';
import { searchRecords } from '../search/search.ts';
import { signalLife } from '../signals/said.ts';
import type { ExportSelection } from '#preload/contract/interchange.ts';
import type { RecordDetail } from '#preload/contract/records.ts';
import { withCurrentCitations } from './citations.ts';
import { withCurrentFigures } from './figures.ts';
import type { Gathered, Picture, Piece } from './gathered.ts';
import { withPieces } from './report-pieces.ts';
import { sourcesShown, withTransclusions, type Source } from './transclusions.ts';
import { EXPORT_WORDS } from './wording.ts';

/** How many answers of a query are asked for at once. */
const PAGE = 500;
/** How many records are read at once, between which an export says how far it is and can be cancelled. */
const TOGETHER = 100;

export type GatherOptions = {
  title?: string | undefined;
  locale: Locale;
  withLinkedNotes: boolean;
  /** The files among the blocks of the texts as well, with their bytes. */
  withFiles?: boolean | undefined;
  figureSources?: Gathered['figureSources'] | undefined;
  /** Hears how many of the records asked for have been read; making the file is as much again. */
  progress?: ((done: number, total: number) => void) | undefined;
};

/**
 * Reads what a selection exports: its records in their order, each followed by its linked notes when asked, the records
 * their texts cite, and their pictures.
 * @throws VigieError `not-found` for an unknown record or an empty selection, `invalid-query`, `cancelled`
 */
export async function gather(
  archive: Archive,
  selection: ExportSelection,
  options: GatherOptions,
  signal?: AbortSignal,
): Promise<Gathered> {
  const { reader } = archive;
  const pieces = new Map<string, Piece>();
  const add = async (ids: readonly string[], each?: (record: RecordDetail) => Promise<void>) => {
    if (signal?.aborted) fail({ kind: 'cancelled' });
    const records = await recordDetails(reader, ids);
    const documents = await readDocuments(reader, ids);
    for (const record of records) {
      if (pieces.has(record.id) || record.deletedAt !== null) continue;
      pieces.set(record.id, {
        record,
        document: documents.get(record.id) ?? null,
        ...(record.kind === 'signal' && { life: await signalLife(reader, record.id) }),
      });
      await each?.(record);
    }
    return records;
  };
  const asked = await selectedIds(archive, selection);
  const follows = options.withLinkedNotes && !('all' in selection);
  for (let done = 0; done < asked.length; done += TOGETHER) {
    options.progress?.(done, asked.length * 2);
    const ids = asked.slice(done, done + TOGETHER);
    const found = await add(ids, async ({ id, kind }) => {
      if (follows && kind !== 'note') await add(await linkedNotes(archive, id));
    });
    if (found.length < ids.length) {
      const known = new Set(found.map(({ id }) => id));
      fail({ kind: 'not-found', what: 'record', id: ids.find((id) => !known.has(id))! });
    }
  }
  if (pieces.size === 0)
    fail({ kind: 'not-found', what: 'exportable', id: 'query' in selection ? selection.query : '' });
  const sources = await sourcesShown(
    [...pieces.values()].map(({ document }) => document),
    (id) => sourceNote(archive, id),
  );
  const read: Piece[] = [];
  let asOf = '';
  for (const piece of pieces.values()) {
    const { id, updatedAt, kind } = piece.record;
    const text = piece.document && withTransclusions(piece.document, id, sources, options.locale);
    const gathers = text !== null && (kind === 'rapport' || piecesIn(text).length > 0);
    const whole = gathers ? await withPieces(reader, text, id, options.locale, signal) : null;
    read.push({
      ...piece,
      document: whole?.document ?? text,
      ...(whole && kind === 'rapport' && { uses: whole.uses }),
    });
    for (const at of [updatedAt, whole?.asOf ?? '']) if (at > asOf) asOf = at;
  }
  const cited = await citedRecords(archive, read);
  const known = new Map([...read.map(({ record }) => record), ...cited].map((record) => [record.id, record]));
  const gatheredPieces = read.map(({ document, ...piece }) => ({
    ...piece,
    document:
      document &&
      withCurrentCitations(
        withCurrentFigures(document, (id) => known.get(id), options.locale),
        (id) => known.get(id),
      ),
  }));
  return {
    title:
      options.title ??
      (isOneRecord(selection) ? gatheredPieces[0]!.record.title : EXPORT_WORDS[options.locale].selection),
    locale: options.locale,
    pieces: gatheredPieces,
    cited,
    pictures: await storedOf(archive, gatheredPieces, documentImages),
    ...(options.withFiles && { files: await storedOf(archive, gatheredPieces, documentFiles) }),
    figureSources: options.figureSources ?? 'annex',
    asOf,
    ...(await layoutOf(archive, selection, gatheredPieces)),
  };
}

/** How a report is laid out, when it is all that is exported. */
async function layoutOf(
  archive: Archive,
  selection: ExportSelection,
  [piece]: readonly Piece[],
): Promise<Pick<Gathered, 'report'>> {
  if (!piece || piece.record.kind !== 'rapport' || !isOneRecord(selection)) return {};
  const uses = piece.uses ?? [];
  const { reader } = archive;
  const rows = await reader
    .selectFrom('record')
    .leftJoin('note_body', 'note_body.record_seq', 'record.seq')
    .select(['record.id', 'record.revision', 'note_body.revision as state'])
    .where(
      'record.id',
      'in',
      uses.map(({ recordId }) => recordId),
    )
    .execute();
  const versions = new Map(rows.map(({ id, revision, state }) => [id, state ?? revision]));
  const settings = await readSettings(reader, piece.record.id);
  const template = await readHouse(archive, settings.template);
  return { report: { settings, uses, versions, ...(template && { template }) } };
}

/** A note that another one shows; null when it is gone, in the trash, or has no text. */
async function sourceNote({ reader }: Archive, id: string): Promise<Source> {
  const record = await orNull(recordDetail(reader, id));
  if (!record || record.deletedAt !== null || !record.hasBody) return null;
  const note = await orNull(readNote(reader, id));
  return note && { title: record.title, document: note.document };
}

const isOneRecord = (selection: ExportSelection): boolean =>
  'report' in selection || ('records' in selection && selection.records.length === 1);

async function selectedIds({ reader }: Archive, selection: ExportSelection): Promise<string[]> {
  if ('records' in selection) return selection.records;
  if ('report' in selection) return [selection.report];
  const ids: string[] = [];
  for (let offset = 0; ; offset += PAGE) {
    const page =
      'query' in selection
        ? (await searchRecords(reader, { query: selection.query, asYouType: false, offset, limit: PAGE }))
            .hits
        : (await listRecords(reader, { sort: { by: 'code', direction: 'asc' }, offset, limit: PAGE })).rows;
    ids.push(...page.map((row) => row.id));
    if (page.length < PAGE) return ids;
  }
}

/** The notes about a record, then those that mention it, in the order they were written. */
async function linkedNotes({ reader }: Archive, id: string): Promise<string[]> {
  const rows = await reader
    .selectFrom('record as note')
    .innerJoin('record as subject', (join) => join.on('subject.id', '=', id))
    .select('note.id')
    .where('note.kind', '=', 'note')
    .where('note.deleted_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('note.seq', 'in', (sub) =>
          sub
            .selectFrom('relation')
            .select('relation.source_seq')
            .where('relation.type', '=', 'a-propos-de')
            .whereRef('relation.target_seq', '=', 'subject.seq'),
        ),
        eb('note.seq', 'in', (sub) =>
          sub
            .selectFrom('mention')
            .select('mention.source_seq')
            .whereRef('mention.target_seq', '=', 'subject.seq'),
        ),
      ]),
    )
    .orderBy('note.seq')
    .execute();
  return rows.map((row) => row.id);
}

/** The records that the texts of some pieces cite and that are not among them, in the order they are first cited. */
export async function citedRecords({ reader }: Archive, pieces: readonly Piece[]): Promise<RecordDetail[]> {
  const exported = new Set(pieces.map(({ record }) => record.id));
  const cited = new Set(pieces.flatMap(usedBy));
  const records = await recordDetails(
    reader,
    [...cited].filter((id) => !exported.has(id)),
  );
  return records.filter(({ deletedAt }) => deletedAt === null);
}

/** The records a text cites; of a report, those it uses: not each row of the lists it shows. */
export function usedBy({ document, uses }: Piece): string[] {
  if (uses) return uses.map(({ recordId }) => recordId);
  return document ? documentMentions(document).map((mention) => mention.recordId) : [];
}

/** What the texts hold of the attachment store, each content once, as far as it is there. */
async function storedOf(
  archive: Archive,
  pieces: readonly Piece[],
  of: (document: NoteDocument) => readonly { sha256: string; name?: string }[],
): Promise<Picture[]> {
  const wanted = new Map(
    pieces.flatMap(({ document }) =>
      document ? of(document).map(({ sha256, name }) => [sha256, name] as const) : [],
    ),
  );
  const stored: Picture[] = [];
  for (const [sha256, name] of wanted) {
    const file = await orNull(readAttachment(archive, sha256));
    if (file)
      stored.push({ sha256, name: name ?? file.name, mediaType: file.mediaType, content: file.content });
  }
  return stored;
}

/** What was read, or null when it is not in the archive: a text may cite what was erased since. */
async function orNull<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof VigieError && error.data.kind === 'not-found') return null;
    throw error;
  }
}
