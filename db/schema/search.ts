import type { ColumnType } from 'kysely';
import type { Instant, RowHash } from './columns.ts';

/** Derived: the folded words of a record, under an FTS5 index kept by triggers (`db/search/schema.sql.ts`). */
export type SearchTextTable = {
  seq: number;
  title: string;
  body: string;
  title_stems: string;
  stems: string;
};

/** The FTS5 index over `search_text`: `rowid` is its `seq`, `rank` how well a row answers. */
export type SearchIndexTable = {
  rowid: ColumnType<number, never, never>;
  title: string;
  body: string;
  title_stems: string;
  stems: string;
  rank: number;
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
