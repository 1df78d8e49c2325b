import type Database from 'better-sqlite3';
import type { DateValue } from '../../../domain/dates/edtf.ts';
import { blockIdOf } from '../../../domain/document/blocks.ts';
import type { NoteDocument } from '../../../domain/document/types.ts';
import { documentToMarkdown } from '../../../domain/markdown/write.ts';
import { fold } from '../../../domain/text/fold.ts';
import { type Brought, markOf, recordMark } from './brought.ts';
import type { PlannedNote, PlanProblem } from './plan.ts';

/** The ids of the blocks of a document. */
function blockIdsOf(document: NoteDocument): Set<string> {
  return new Set(document.root.children.flatMap((block) => blockIdOf(block) ?? []));
}

/** The state of a note when it was looked at: its revisions. */
export type Seen = { record: number; body: number };
/** What of a note's record is to change. */
export type NotePatch = {
  title?: string;
  summary?: string;
  tags?: string[];
  aliases?: string[];
  date?: DateValue | null;
  properties?: Record<string, string | number | boolean>;
};
type RecordColumns = Parameters<typeof recordMark>[0];
type StoredNote = RecordColumns & {
  code: string;
  revision: number;
  body_revision: number | null;
  document: string | null;
};

/** The notes of the archive, as they are now. */
export class StoredNotes {
  readonly #byId: Database.Statement;

  constructor(database: Database.Database) {
    this.#byId = database.prepare(
      `SELECT code, title, summary, tags, aliases, date_edtf, date_wording, properties, record.revision,
         note_body.revision AS body_revision, document
       FROM record LEFT JOIN note_body ON record_seq = seq WHERE id = ? AND deleted_at IS NULL`,
    );
  }

  /** The ids of the blocks of a note. */
  blocks(id: string): ReadonlySet<string> {
    const { document } = this.find(id) ?? {};
    return document ? blockIdsOf(JSON.parse(document) as NoteDocument) : new Set();
  }

  find(id: string): StoredNote | null {
    return (this.#byId.get(id) as StoredNote | undefined) ?? null;
  }
}

/**
 * What a changed file does to the note it gave before. A text that someone changed in the archive since is never written
 * over; properties changed since stay, and only gain the tags and other names of the file.
 */
export function whatToDo(
  note: PlannedNote,
  before: Brought | null,
  document: NoteDocument,
  record: RecordColumns,
  stored: StoredNotes,
): { left: PlanProblem | null } | { body: boolean; patch: NotePatch; seen: Seen } {
  const now = stored.find(note.id);
  if (!now) return { left: { file: note.name, kind: 'in-trash', detail: note.title } };
  const body = now.document === null || !saysTheSame(now.document, document);
  const edited = before !== null && now.document !== null && markOf(now.document) !== before.body;
  if (body && edited) return { left: { file: note.name, kind: 'edited-here', detail: now.code } };
  const patch =
    before !== null && recordMark(now) === before.record ? fromFile(note, record, now) : added(record, now);
  if (!body && Object.keys(patch).length === 0) return { left: null };
  return { body, patch, seen: { record: now.revision, body: now.body_revision ?? 0 } };
}

/** Block ids are made anew at each reading: two texts are compared as they are written. */
function saysTheSame(stored: string, document: NoteDocument): boolean {
  return documentToMarkdown(JSON.parse(stored) as NoteDocument) === documentToMarkdown(document);
}

/** Nobody touched the record since: it is again what the file says. */
function fromFile(note: PlannedNote, record: RecordColumns, now: StoredNote): NotePatch {
  const patch: NotePatch = {};
  if (record.title !== now.title) patch.title = record.title;
  if (record.summary !== now.summary) patch.summary = record.summary;
  if (record.tags !== now.tags) patch.tags = listOf(record.tags);
  if (record.aliases !== now.aliases) patch.aliases = listOf(record.aliases);
  if (record.date_edtf !== now.date_edtf || record.date_wording !== now.date_wording) patch.date = note.date;
  if (record.properties !== now.properties) patch.properties = note.properties;
  return patch;
}

function added(record: RecordColumns, now: StoredNote): NotePatch {
  const patch: NotePatch = {};
  for (const key of ['tags', 'aliases'] as const) {
    const present = listOf(now[key]);
    const known = new Set([...present, now.title].map(fold));
    const more = listOf(record[key]).filter((value) => !known.has(fold(value)));
    if (more.length > 0) patch[key] = [...present, ...more];
  }
  return patch;
}

const listOf = (json: string): string[] => JSON.parse(json) as string[];
