import type { Schema } from '../../schema/tables.ts';

type Column<Table extends keyof Schema> = keyof Schema[Table] & string;

/**
 * Tables whose rows belong to one record, in an order in which each row comes after those it names; with the column that
 * says whose they are.
 */
export const RECORD_TABLES = [
  owned('record', 'seq'),
  owned('record_label', 'record_seq'),
  owned('note_body', 'record_seq'),
  owned('revision', 'record_seq'),
  owned('reconciliation', 'record_seq'),
  owned('report', 'record_seq'),
  owned('note_spelling', 'record_seq'),
  owned('relation', 'source_seq'),
  owned('source', 'record_seq'),
  owned('claim', 'record_seq'),
  owned('measure', 'record_seq'),
  owned('mention', 'source_seq'),
  owned('link_refusal', 'record_seq'),
  owned('record_attachment', 'record_seq'),
  owned('signal_observation', 'record_seq'),
  owned('signal_interpretation', 'record_seq'),
  owned('signal_step', 'record_seq'),
  owned('signal_rating', 'record_seq'),
  owned('review_validation', 'record_seq'),
  owned('excerpt', 'note_seq'),
  owned('excerpt_place', 'note_seq'),
] as const;

/** Tables of the archive as a whole: those the rows of records name, then the others. */
export const FIRST_TABLES = ['author', 'import', 'attachment'] as const satisfies readonly (keyof Schema)[];
export const LAST_TABLES = [
  ...(['code_counter', 'attachment_text', 'saved_search', 'note_template'] as const),
  ...(['piece_copy', 'house_template', 'spelling_word'] as const),
  ...(['review_item', 'review_snapshot', 'change_set', 'change'] as const),
] as const satisfies readonly (keyof Schema)[];

/** What is made anew from the rest, and what tells one archive from another. */
export const NOT_EXPORTED: readonly string[] = ['meta', 'record_count', 'search_text', 'search_index'];

/** Columns that hold packed JSON, written out so that any program reads them; with how hard they are packed. */
export const PACKED: Readonly<Record<string, { column: string; level: number }>> = {
  revision: { column: 'snapshot', level: 1 },
  review_snapshot: { column: 'content', level: 6 },
};

function owned<Table extends keyof Schema>(
  table: Table,
  column: Column<Table>,
): { table: Table; column: string } {
  return { table, column };
}
