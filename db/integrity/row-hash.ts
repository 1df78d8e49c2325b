import { hash } from 'node:crypto';
import type { HashedTable, Schema } from '../schema/tables.ts';

/**
 * The columns each hash covers, in a fixed order: every column but the hash, and but the `seq` SQLite itself gives to
 * change rows. A column a migration adds goes at the end, and that migration hashes the table anew.
 */
const HASHED_COLUMNS: { readonly [Table in HashedTable]: readonly (keyof Schema[Table] & string)[] } = {
  author: ['id', 'name', 'initials', 'role', 'created_at'],
  record: [
    ...(['seq', 'id', 'code', 'kind', 'title', 'sort_title', 'summary'] as const),
    ...(['date_edtf', 'date_wording', 'date_start', 'date_end'] as const),
    ...(['planned_edtf', 'planned_wording', 'planned_start', 'planned_end'] as const),
    ...([
      'verification',
      'example',
      'properties',
      'tags',
      'aliases',
      'impacts',
      'revision',
      'import_id',
    ] as const),
    ...(['created_at', 'created_by', 'updated_at', 'updated_by', 'deleted_at'] as const),
  ],
  note_body: ['record_seq', 'revision', 'schema_version', 'document', 'text', 'words'],
  revision: [
    'id',
    'record_seq',
    'number',
    'branch',
    'base',
    'name',
    'title',
    'at',
    'author_id',
    'words',
    'snapshot',
  ],
  relation: [
    'id',
    'type',
    'source_seq',
    'target_seq',
    'date_edtf',
    'date_wording',
    'comment',
    'created_at',
    'created_by',
  ],
  source: ['id', 'record_seq', 'property', 'label', 'address', 'detail', 'position'],
  claim: [
    ...(['id', 'record_seq', 'property', 'value', 'wording', 'source_label', 'source_address'] as const),
    ...(['verification', 'preferred', 'position'] as const),
  ],
  measure: [
    ...([
      'id',
      'record_seq',
      'value',
      'unit',
      'date_edtf',
      'date_wording',
      'date_start',
      'date_end',
    ] as const),
    ...(['base', 'sample', 'question', 'study_seq', 'page', 'comparability'] as const),
    ...(['source_label', 'source_address', 'verification', 'comment', 'position'] as const),
  ],
  attachment: ['sha256', 'media_type', 'bytes', 'name', 'created_at', 'created_by'],
  import: ['id', 'at', 'author_id', 'origin', 'state', 'report'],
  link_refusal: ['id', 'record_seq', 'target_seq', 'created_at', 'created_by'],
  signal_observation: [
    ...(['id', 'record_seq', 'date_edtf', 'date_wording', 'date_start', 'date_end'] as const),
    ...(['direction', 'excerpt', 'comment', 'place_seq', 'block_id'] as const),
    ...(['source_label', 'source_address', 'verification', 'created_at', 'created_by'] as const),
  ],
  signal_interpretation: ['id', 'record_seq', 'text', 'author_id', 'created_at', 'updated_at'],
  signal_step: ['id', 'record_seq', 'state', 'day', 'reason', 'review_day', 'created_at', 'created_by'],
  signal_rating: ['id', 'record_seq', 'author_id', 'criterion', 'value', 'updated_at'],
  review_item: [
    ...(['id', 'nature', 'record_seq', 'subject', 'parent_id', 'text', 'state', 'due_day'] as const),
    ...(['created_at', 'created_by', 'updated_at', 'closed_at', 'closed_by'] as const),
  ],
  review_validation: ['id', 'record_seq', 'state', 'reason', 'created_at', 'created_by'],
  review_snapshot: [
    ...(['id', 'name', 'comment', 'query', 'at', 'author_id'] as const),
    ...(['records', 'bytes', 'content', 'deleted_at'] as const),
  ],
  saved_search: ['id', 'name', 'folded', 'query', 'created_at', 'created_by', 'updated_at'],
  excerpt: [
    ...(['id', 'note_seq', 'target_seq', 'impact', 'quote', 'speaker', 'profile', 'comment'] as const),
    ...(['created_at', 'created_by', 'updated_at'] as const),
  ],
  reconciliation: ['revision_id', 'record_seq', 'outcome', 'number', 'at', 'author_id'],
  note_template: ['type_note', 'document', 'created_at', 'created_by', 'updated_at', 'updated_by'],
  report: ['record_seq', 'settings'],
  piece_copy: ['sha256', 'document', 'created_at'],
  house_template: ['id', 'name', 'file', 'styles', 'created_at', 'created_by'],
  spelling_word: ['word', 'created_at', 'created_by'],
  note_spelling: ['record_seq', 'language', 'ignored'],
  change_set: ['id', 'at', 'author_id', 'intent', 'import_id', 'undoes'],
  change: ['change_set_id', 'table_name', 'row_key', 'record_seq', 'operation', 'before', 'after'],
};

/** The columns of a table its row hash covers. */
export function hashedColumns(table: HashedTable): readonly string[] {
  return HASHED_COLUMNS[table];
}

/**
 * The first 16 bytes of the SHA-256 of a row: of the JSON array of its columns in their fixed order, bytes as the
 * SHA-256 of their content. SQLite's own check misses almost every changed bit of content; this does not.
 */
export function rowHash(table: HashedTable, row: Readonly<Record<string, unknown>>): Uint8Array {
  const values = HASHED_COLUMNS[table].map((column) => {
    const value = row[column] ?? null;
    return value instanceof Uint8Array ? hash('sha256', value) : value;
  });
  return hash('sha256', JSON.stringify(values), 'buffer').subarray(0, 16);
}
