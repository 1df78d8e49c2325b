import type { ColumnType, Generated } from 'kysely';
import type { Kind } from '../domain/kinds.ts';
import type { Verification } from '../domain/impacts.ts';
import type { NoteSpelling } from '../domain/spelling/languages.ts';

/** A JSON column: text in the file. */
type Json = string;
/** A moment: ISO 8601 in UTC with milliseconds, `2026-11-23T08:00:00.000Z`. */
type Instant = string;
/** A day: `YYYY-MM-DD`. */
type Day = string;
type Flag = 0 | 1;
/** First 16 bytes of the SHA-256 of the row's other columns: see `db/integrity/row-hash.ts`. */
type RowHash = { hash: Uint8Array };

export type MetaTable = { key: string; value: string };

export type AuthorTable = RowHash & {
  id: string;
  name: string;
  initials: string;
  role: string;
  created_at: Instant;
};

export type CodeCounterTable = { kind: Kind; last: number };

/** One row a record of any kind: everything lists need, and no note body. `seq` is the small key of link and search rows. */
export type RecordTable = RowHash & {
  seq: Generated<number>;
  id: string;
  code: string;
  kind: Kind;
  title: string;
  /** Folded title, for sorting and finding without accents. */
  sort_title: string;
  summary: string;
  date_edtf: string | null;
  date_wording: string | null;
  date_start: Day | null;
  date_end: Day | null;
  planned_edtf: string | null;
  planned_wording: string | null;
  planned_start: Day | null;
  planned_end: Day | null;
  verification: Verification;
  example: Flag;
  properties: Json;
  /** JSON arrays of strings, in the order people gave them; `record_tag` and friends are derived for filtering. */
  tags: Json;
  aliases: Json;
  impacts: Json;
  /** Grows by one at every change of the record's own columns; what a change of them is based on. */
  revision: number;
  import_id: string | null;
  created_at: Instant;
  created_by: string | null;
  updated_at: Instant;
  updated_by: string | null;
  deleted_at: Instant | null;
};

/** Derived by triggers: live records of each kind, so that no list counts them. */
export type RecordCountTable = { kind: Kind; live: number };

/** Derived from `record`: one row a tag, alias or impact, folded, for filters and mentions. */
export type RecordLabelTable = {
  record_seq: number;
  facet: 'tag' | 'alias' | 'impact';
  value: string;
  folded: string;
};

export type NoteBodyTable = RowHash & {
  record_seq: number;
  /** Number of the saved state; a save is based on it. Apart from the record's, so that a tag added meanwhile is no conflict. */
  revision: number;
  schema_version: number;
  document: Json;
  /** Plain text of the document, block by block, for excerpts and search. */
  text: string;
  words: number;
};

/** Every saved state of a body. `snapshot` is the document's JSON, deflated. Named revisions are never pruned. */
export type RevisionTable = RowHash & {
  id: string;
  record_seq: number;
  number: number;
  /** `main` was the current text; `sibling` was written on a stale base and waits to be reconciled. */
  branch: 'main' | 'sibling';
  base: number | null;
  name: string | null;
  title: string;
  at: Instant;
  author_id: string | null;
  words: number;
  snapshot: Uint8Array;
};

export type RelationTable = RowHash & {
  id: string;
  type: string;
  source_seq: number;
  target_seq: number;
  date_edtf: string | null;
  date_wording: string | null;
  comment: string;
  created_at: Instant;
  created_by: string | null;
};

export type SourceTable = RowHash & {
  id: string;
  record_seq: number;
  /** The property the source speaks of, or null for the whole record. */
  property: string | null;
  label: string;
  address: string | null;
  detail: string;
  position: number;
};

/** One of several values of one property, each with its source. */
export type ClaimTable = RowHash & {
  id: string;
  record_seq: number;
  property: string;
  value: Json;
  wording: string | null;
  source_label: string;
  source_address: string | null;
  verification: Verification;
  preferred: Flag;
  position: number;
};

export type MeasureTable = RowHash & {
  id: string;
  record_seq: number;
  value: number;
  unit: string;
  date_edtf: string;
  date_wording: string | null;
  date_start: Day;
  date_end: Day;
  base: string;
  sample: string | null;
  question: string | null;
  study_seq: number | null;
  page: string | null;
  comparability: string | null;
  source_label: string;
  source_address: string | null;
  verification: Verification;
  comment: string;
  position: number;
};

/** Derived from `note_body`: one row a mention, with its sentence; start and length locate the mention in the sentence. */
export type MentionTable = {
  source_seq: number;
  ordinal: number;
  target_seq: number;
  block_id: string | null;
  sentence: string;
  start: number;
  length: number;
  /** The block the link leads to, when it leads to one rather than to the whole record. */
  target_block: string | null;
};

/** A pair no longer proposed as a link: the record whose text names the other, and the other. */
export type LinkRefusalTable = RowHash & {
  id: string;
  record_seq: number;
  target_seq: number;
  created_at: Instant;
  created_by: string | null;
};

export type AttachmentTable = RowHash & {
  sha256: string;
  media_type: string;
  bytes: number;
  name: string;
  created_at: Instant;
  created_by: string | null;
};
/** Where an attachment is used; `origin` tells rows derived from a body from those a person attached. */
export type RecordAttachmentTable = {
  record_seq: number;
  sha256: string;
  origin: 'body' | 'person';
  name: string;
};

/** Derived: the folded words of a record, under an FTS5 index kept by triggers (`db/search/schema.sql.ts`). */
export type SearchTextTable = {
  seq: number;
  title: string;
  body: string;
  title_stems: string;
  stems: string;
};

/** A search kept under a name, for everybody who opens the archive. */
export type SavedSearchTable = RowHash & {
  id: string;
  name: string;
  /** The folded name: two searches never have the same. */
  folded: string;
  query: string;
  created_at: Instant;
  created_by: string | null;
  updated_at: Instant;
};

/** Derived from the bytes of an attachment: its text, and its words under an FTS5 index kept by triggers. */
export type AttachmentTextTable = {
  seq: Generated<number>;
  sha256: string;
  /** `other` holds no text we read; `cut` was longer than what is kept. */
  state: 'read' | 'cut' | 'empty' | 'unreadable' | 'too-large' | 'other';
  /** Which reading gave it: `db/attachments/text`. */
  reader: number;
  text: string;
  words: string;
  stems: string;
};

/** One user intent: one transaction. */
export type ChangeSetTable = RowHash & {
  id: string;
  at: Instant;
  author_id: string | null;
  intent: string;
  import_id: string | null;
  /** The change set this one undoes, if it is an undo. */
  undoes: string | null;
};

/** What one intent did to one row: the changed columns before and after, heavy columns by hash only. */
export type ChangeTable = RowHash & {
  seq: Generated<number>;
  change_set_id: string;
  table_name: string;
  row_key: string;
  record_seq: number | null;
  operation: 'insert' | 'update' | 'delete';
  before: Json | null;
  after: Json | null;
};

export type ImportTable = RowHash & {
  id: string;
  at: Instant;
  author_id: string | null;
  origin: string;
  state: 'running' | 'done' | 'undone';
  report: Json;
};

/** A dated observation of a signal: what was seen or said, where (`place`: an Atelier, a note, a publication), and which way it points. */
export type SignalObservationTable = RowHash & {
  id: string;
  record_seq: number;
  date_edtf: string;
  date_wording: string | null;
  date_start: Day | null;
  date_end: Day | null;
  direction: 'renforce' | 'nuance' | 'affaiblit';
  excerpt: string;
  comment: string;
  place_seq: number | null;
  /** The block of the note it was taken from, when `place` is a note. */
  block_id: string | null;
  source_label: string;
  source_address: string | null;
  verification: Verification;
  created_at: Instant;
  created_by: string | null;
};

/** What one analyst makes of a signal: as many as there are readings of it. */
export type SignalInterpretationTable = RowHash & {
  id: string;
  record_seq: number;
  text: string;
  author_id: string | null;
  created_at: Instant;
  updated_at: Instant;
};

/** One step of a signal's life; the last by day is its state. */
export type SignalStepTable = RowHash & {
  id: string;
  record_seq: number;
  state: string;
  day: Day;
  reason: string;
  /** When to look at the signal again. */
  review_day: Day | null;
  created_at: Instant;
  created_by: string | null;
};

/** One analyst's rating of a signal on one criterion, 1 to 5. */
export type SignalRatingTable = RowHash & {
  id: string;
  record_seq: number;
  author_id: string;
  criterion: 'nouveaute' | 'impact' | 'plausibilite' | 'incertitude' | 'fiabilite';
  value: number;
  updated_at: Instant;
};

/** A comment or a decision of the review: on a record, on another `subject` (as JSON: `db/domain/review/subject.ts`), or an answer to another, which has the subject of what it answers. */
export type ReviewItemTable = RowHash & {
  id: string;
  nature: 'commentaire' | 'decision';
  record_seq: number | null;
  subject: Json | null;
  parent_id: string | null;
  text: string;
  state: 'ouvert' | 'clos';
  due_day: Day | null;
  created_at: Instant;
  created_by: string | null;
  updated_at: Instant;
  closed_at: Instant | null;
  closed_by: string | null;
};

/** One word of the director on a record; the last is its validation state. */
export type ReviewValidationTable = RowHash & {
  id: string;
  record_seq: number;
  state: 'a-valider' | 'valide' | 'a-reprendre';
  reason: string;
  created_at: Instant;
  created_by: string | null;
};

/**
 * A frozen picture of what a query found, to compare with later. `content` is deflated JSON of `bytes` bytes, too heavy
 * for the history: a picture is never taken out of the table, only marked deleted.
 */
export type ReviewSnapshotTable = RowHash & {
  id: string;
  name: string;
  comment: string;
  query: string;
  at: Instant;
  author_id: string | null;
  records: number;
  bytes: number;
  content: Uint8Array;
  deleted_at: Instant | null;
};

/** A passage of a note coded with a record or an impact (one of the two), and who said it. `quote` is the words as coded. */
export type ExcerptTable = RowHash & {
  id: string;
  note_seq: number;
  target_seq: number | null;
  impact: string | null;
  quote: string;
  speaker: string;
  profile: string;
  comment: string;
  created_at: Instant;
  created_by: string | null;
  updated_at: Instant;
};

/** Derived at each save: where an excerpt stands in the plain text of its note, in UTF-16 units, and its words there now. */
export type ExcerptPlaceTable = {
  excerpt_id: string;
  note_seq: number;
  start_at: number;
  end_at: number;
  /** The block it begins in. */
  block_id: string | null;
  words: string;
};

/** What became of a sibling revision: brought into the note at its state `number`, or left aside for good. */
export type ReconciliationTable = RowHash & {
  revision_id: string;
  record_seq: number;
  outcome: 'merged' | 'set-aside';
  number: number;
  at: Instant;
  author_id: string | null;
};

/** The template of a type of note, where people changed the one of the program. */
export type NoteTemplateTable = RowHash & {
  type_note: string;
  document: Json;
  created_at: Instant;
  created_by: string | null;
  updated_at: Instant;
  updated_by: string | null;
};

/** How a report is laid out; without a row, as a new one is. */
export type ReportTable = RowHash & { record_seq: number; settings: Json };

/** What a piece of a report said when it was taken, by the SHA-256 of its document. Never changed. */
export type PieceCopyTable = RowHash & { sha256: string; document: Json; created_at: Instant };

/** A document of the house whose styles reports may take: its bytes are in the attachment store. */
export type HouseTemplateTable = RowHash & {
  id: string;
  name: string;
  file: string;
  styles: Json;
  created_at: Instant;
  created_by: string | null;
};

/** A word no dictionary has, right in every note of the archive; in small letters it is right with a capital too. */
export type SpellingWordTable = RowHash & { word: string; created_at: Instant; created_by: string | null };

/** The language of a note, and the words to let alone in it (a JSON array). */
export type NoteSpellingTable = RowHash & { record_seq: number; language: NoteSpelling; ignored: Json };

/** The whole archive, as Kysely sees it. */
export type Schema = {
  meta: MetaTable;
  author: AuthorTable;
  code_counter: CodeCounterTable;
  record: RecordTable;
  record_count: RecordCountTable;
  record_label: RecordLabelTable;
  note_body: NoteBodyTable;
  revision: RevisionTable;
  relation: RelationTable;
  source: SourceTable;
  claim: ClaimTable;
  measure: MeasureTable;
  mention: MentionTable;
  link_refusal: LinkRefusalTable;
  attachment: AttachmentTable;
  record_attachment: RecordAttachmentTable;
  search_text: SearchTextTable;
  search_index: {
    rowid: ColumnType<number, never, never>;
    title: string;
    body: string;
    title_stems: string;
    stems: string;
    rank: number;
  };
  saved_search: SavedSearchTable;
  attachment_text: AttachmentTextTable;
  change_set: ChangeSetTable;
  change: ChangeTable;
  import: ImportTable;
  signal_observation: SignalObservationTable;
  signal_interpretation: SignalInterpretationTable;
  signal_step: SignalStepTable;
  signal_rating: SignalRatingTable;
  review_item: ReviewItemTable;
  review_validation: ReviewValidationTable;
  review_snapshot: ReviewSnapshotTable;
  excerpt: ExcerptTable;
  excerpt_place: ExcerptPlaceTable;
  reconciliation: ReconciliationTable;
  note_template: NoteTemplateTable;
  report: ReportTable;
  piece_copy: PieceCopyTable;
  house_template: HouseTemplateTable;
  spelling_word: SpellingWordTable;
  note_spelling: NoteSpellingTable;
};

/** Tables whose rows carry a hash and whose changes are audited, with the column that names a row. */
export const AUDITED_TABLES = {
  author: 'id',
  record: 'seq',
  note_body: 'record_seq',
  relation: 'id',
  source: 'id',
  claim: 'id',
  measure: 'id',
  link_refusal: 'id',
  attachment: 'sha256',
  import: 'id',
  signal_observation: 'id',
  signal_interpretation: 'id',
  signal_step: 'id',
  signal_rating: 'id',
  review_item: 'id',
  review_validation: 'id',
  review_snapshot: 'id',
  excerpt: 'id',
  saved_search: 'id',
  reconciliation: 'revision_id',
  note_template: 'type_note',
  report: 'record_seq',
  house_template: 'id',
  spelling_word: 'word',
  note_spelling: 'record_seq',
} as const satisfies Partial<Record<keyof Schema, string>>;

export type AuditedTable = keyof typeof AUDITED_TABLES;

/** Every table whose rows carry a hash. */
export const HASHED_TABLES = {
  ...AUDITED_TABLES,
  revision: 'id',
  piece_copy: 'sha256',
  change_set: 'id',
  change: 'seq',
} as const satisfies Partial<Record<keyof Schema, string>>;
export type HashedTable = keyof typeof HASHED_TABLES;
