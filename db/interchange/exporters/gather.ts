import { readAttachment } from '../../attachments/store.ts';
import type { Archive, Reader } from '../../connection/types.ts';
import { heading, mention, note, paragraph, text } from '../../domain/document/build.ts';
import type { BlockNode, NoteDocument } from '../../domain/document/types.ts';
import { parseDocument } from '../../domain/document/validate.ts';
import { documentImages, visitNodes } from '../../domain/document/walk.ts';
import { fail, VigieError } from '../../domain/errors.ts';
import { KINDS, parseCode } from '../../domain/kinds.ts';
import type { Locale } from '../../domain/locale.ts';
import { documentWithoutBrackets } from '../../domain/markdown/brackets.ts';
import { recordDetail } from '../../records/detail.ts';
import { findRecords } from '../../records/find.ts';
import { readDate, readRef, readRow, type StoredRecord } from '../../records/read.ts';
import type { ExportSelection } from '#preload/contract/interchange.ts';
import type { CitedRecord, CitedSource, ExportContent, Picture, Section } from './content.ts';
import { selectRecords } from './selection.ts';
import { aboutLine, recordSheet, sourceList } from './sheet.ts';
import { EXPORT_WORDS, labelled } from './words.ts';

export type GatherOptions = {
  selection: ExportSelection;
  title?: string | undefined;
  locale: Locale;
  withLinkedNotes: boolean;
  signal?: AbortSignal;
};

/** Rows asked for at once: the reader answers others between two slices. */
const SLICE = 200;

/**
 * Reads all that a document of the selection shows. Changes nothing.
 * @throws VigieError `not-found`, `invalid-query`, `cancelled`
 */
export async function gather(archive: Archive, options: GatherOptions): Promise<ExportContent> {
  const { reader } = archive;
  const { locale } = options;
  const records = await selectRecords(reader, options.selection, options.withLinkedNotes);
  const sections: Section[] = [];
  for (let from = 0; from < records.length; from += SLICE) {
    stopIfGone(options.signal);
    const slice = records.slice(from, from + SLICE);
    const seqs = slice.map((record) => record.seq);
    const bodies = await bodiesOf(reader, seqs);
    const sources = await sourcesOf(reader, seqs);
    const about = await subjectsOf(reader, seqs);
    for (const record of slice) {
      const blocks = bodies.get(record.seq)?.root.children ?? [];
      const sheet =
        record.kind === 'note' || record.kind === 'rapport'
          ? aboutBlocks(about.get(record.seq) ?? [], locale)
          : recordSheet(await recordDetail(reader, record.id), locale);
      const own = record.kind === 'note' || record.kind === 'rapport' ? sourceList(sources.get(record.seq) ?? []) : [];
      sections.push({
        record: readRef(record),
        about: aboutLine(readRow(record), locale),
        blocks: [...sheet, ...blocks, ...(own.length > 0 ? [heading(1, EXPORT_WORDS[locale].sources), ...own] : [])],
      });
    }
  }
  return {
    title: options.title ?? titleOf(sections, locale),
    locale,
    sections,
    cited: await citedIn(reader, sections),
    pictures: await picturesIn(archive, sections),
    authors: await authorsOf(reader, records),
    modified: records.reduce((latest, record) => (record.updated_at > latest ? record.updated_at : latest), '2007-01-01T00:00:00.000Z'),
  };
}

function stopIfGone(signal: AbortSignal | undefined): void {
  if (signal?.aborted) fail({ kind: 'cancelled' });
}

function titleOf(sections: readonly Section[], locale: Locale): string {
  return sections[0]?.record.title ?? EXPORT_WORDS[locale].export;
}

async function bodiesOf(reader: Reader, seqs: readonly number[]): Promise<Map<number, NoteDocument>> {
  const rows = await reader.selectFrom('note_body').select(['record_seq', 'document']).where('record_seq', 'in', seqs).execute();
  const bodies = new Map<number, NoteDocument>();
  for (const row of rows) {
    const parsed = parseDocument(JSON.parse(row.document));
    // A document of an unknown form is shown read-only; what is not understood is not exported either.
    if (parsed.ok) bodies.set(row.record_seq, documentWithoutBrackets(parsed.document));
  }
  return bodies;
}

async function sourcesOf(reader: Reader, seqs: readonly number[]): Promise<Map<number, CitedSource[]>> {
  const rows = await reader
    .selectFrom('source')
    .select(['record_seq', 'label', 'address', 'detail'])
    .where('record_seq', 'in', seqs)
    .orderBy('record_seq')
    .orderBy('position')
    .execute();
  return grouped(rows);
}

async function subjectsOf(reader: Reader, seqs: readonly number[]): Promise<Map<number, { id: string; title: string }[]>> {
  const rows = await reader
    .selectFrom('relation')
    .innerJoin('record', 'record.seq', 'relation.target_seq')
    .select(['relation.source_seq as record_seq', 'record.id', 'record.title'])
    .where('relation.source_seq', 'in', seqs)
    .where('relation.type', '=', 'a-propos-de')
    .where('record.deleted_at', 'is', null)
    .orderBy('record.seq')
    .execute();
  return grouped(rows);
}

function grouped<Row extends { record_seq: number }>(rows: readonly Row[]): Map<number, Row[]> {
  const groups = new Map<number, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.record_seq);
    if (group) group.push(row);
    else groups.set(row.record_seq, [row]);
  }
  return groups;
}

function aboutBlocks(subjects: readonly { id: string; title: string }[], locale: Locale): BlockNode[] {
  if (subjects.length === 0) return [];
  const names = subjects.flatMap(({ id, title }, index) => (index === 0 ? [mention(id, title)] : [text(', '), mention(id, title)]));
  return [paragraph(labelled(locale, EXPORT_WORDS[locale].aboutRecords), ...names)];
}

/** The live records the sections mention, for the annex: by kind, then code. */
async function citedIn(reader: Reader, sections: readonly Section[]): Promise<CitedRecord[]> {
  const ids = new Set<string>();
  for (const section of sections) {
    for (const block of section.blocks) {
      visitNodes(block, (node) => {
        if (node.type === 'mention') ids.add(node.recordId);
      });
    }
  }
  const records = [...(await findRecords(reader, [...ids])).values()].filter((record) => record.deleted_at === null);
  const sources = new Map<number, CitedSource[]>();
  for (let from = 0; from < records.length; from += SLICE) {
    const slice = records.slice(from, from + SLICE).map((record) => record.seq);
    for (const [seq, list] of await sourcesOf(reader, slice)) sources.set(seq, list);
  }
  return records.sort(byKindAndCode).map((record) => ({
    record: readRef(record),
    date: readDate(record),
    verification: record.verification,
    summary: record.summary,
    sources: (sources.get(record.seq) ?? []).map(({ label, address, detail }) => ({ label, address, detail })),
  }));
}

function byKindAndCode(a: StoredRecord, b: StoredRecord): number {
  return (
    KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
    (parseCode(a.code)?.number ?? 0) - (parseCode(b.code)?.number ?? 0) ||
    a.seq - b.seq
  );
}

async function picturesIn(archive: Archive, sections: readonly Section[]): Promise<Map<string, Picture>> {
  const pictures = new Map<string, Picture>();
  const wanted = new Set(
    sections.flatMap(({ blocks }) =>
      documentImages(note(...blocks)).map((image) => image.sha256),
    ),
  );
  for (const sha256 of wanted) {
    try {
      const { content, mediaType, name } = await readAttachment(archive, sha256);
      pictures.set(sha256, { content, mediaType, name });
    } catch (error) {
      // A missing or damaged file is a matter for the check; the document says the picture is absent.
      if (!(error instanceof VigieError) || (error.data.kind !== 'not-found' && error.data.kind !== 'archive-damaged')) throw error;
    }
  }
  return pictures;
}

async function authorsOf(reader: Reader, records: readonly StoredRecord[]): Promise<string[]> {
  const ids = new Set(records.flatMap((record) => [record.created_by, record.updated_by]).filter((id) => id !== null));
  if (ids.size === 0) return [];
  const rows = await reader.selectFrom('author').select('name').where('id', 'in', [...ids]).orderBy('id').execute();
  return rows.map((row) => row.name);
}
