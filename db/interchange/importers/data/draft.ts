import type { RecordPatch } from '#preload/contract/records.ts';
import type { DateValue } from '../../../domain/dates/edtf.ts';
import type { NoteDocument } from '../../../domain/document/types.ts';
import type { Kind } from '../../../domain/kinds.ts';

/** A relation as a file says it: the other record by code, title or other name. */
export type DraftRelation = {
  type: string;
  direction: 'out' | 'in';
  name: string;
  date: DateValue | null;
  comment: string;
  /** The entry of the same file that is meant, where the file says which: before any other of that name. */
  place?: string;
  /** Not told when nothing has this name: the words stay elsewhere in the record. */
  optional: boolean;
  /** The column of its table, from 0, where a problem is shown. */
  column?: number;
};

/** A source, of one property or of the whole record. */
export type DraftSource = {
  property?: string | null;
  label: string;
  address: string | null;
  detail: string;
};

/** A file to be kept with a record: where its bytes are, and what they are. */
export type DraftFile = { path: string; sha256: string; name: string; mediaType: string };

/** A record as an entry of a bibliography or a row of a table describes it, before anyone looked at what the archive has. */
export type Draft = {
  /** Where in the file: the key of an entry, the number of a row. */
  place: string;
  kind: Kind;
  title: string;
  /** All but the title. Only what the file says is there. */
  fields: Omit<RecordPatch, 'title'>;
  example: boolean;
  /** What the file says the archive knows it by. */
  id: string | null;
  code: string | null;
  sources: DraftSource[];
  relations: DraftRelation[];
  /** The text of a note or a report, in Markdown or plain. */
  text: string | null;
  /** The same as a document, where the file has more than plain text. */
  document?: NoteDocument;
  /** The files that come with it, of this machine. */
  files: DraftFile[];
  /** What was not understood of it, in sentences. */
  remarks: string[];
  /** The cells of its row as they will be, for the first rows of a table. */
  cells?: { text: string; problem: string | null }[] | null;
};

/** What reading a file gave. */
export type ReadFile = {
  name: string;
  drafts: Draft[];
  /** Entries that could not be read at all. */
  failed: number;
  /** What concerns the whole file, or entries that gave nothing. */
  remarks: { place: string; message: string }[];
};

/** A record of this kind with this title, of which nothing else is said yet. */
export function draftOf(place: string, kind: Kind, title: string): Draft {
  return {
    ...{ place, kind, title, fields: {}, example: false, id: null, code: null },
    ...{ sources: [], relations: [], files: [], text: null, remarks: [] },
  };
}
