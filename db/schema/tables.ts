import type { AuthorTable, MetaTable } from './archive.ts';
import type { AttachmentTable, AttachmentTextTable, RecordAttachmentTable } from './attachments.ts';
import type { ExcerptPlaceTable, ExcerptTable } from './excerpts.ts';
import type { ChangeSetTable, ChangeTable, ImportTable } from './history.ts';
import type { LinkRefusalTable, MentionTable } from './links.ts';
import type { NoteBodyTable, NoteTemplateTable, ReconciliationTable, RevisionTable } from './notes.ts';
import type {
  ClaimTable,
  CodeCounterTable,
  MeasureTable,
  RecordCountTable,
  RecordLabelTable,
  RecordTable,
  RelationTable,
  SourceTable,
} from './records.ts';
import type { HouseTemplateTable, PieceCopyTable, ReportTable } from './reports.ts';
import type { ReviewItemTable, ReviewSnapshotTable, ReviewValidationTable } from './review.ts';
import type { SavedSearchTable, SearchIndexTable, SearchTextTable } from './search.ts';
import type {
  SignalInterpretationTable,
  SignalObservationTable,
  SignalRatingTable,
  SignalStepTable,
} from './signals.ts';
import type { NoteSpellingTable, SpellingWordTable } from './spelling.ts';

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
  search_index: SearchIndexTable;
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
