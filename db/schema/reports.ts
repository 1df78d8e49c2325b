import type { Instant, Json, RowHash } from './columns.ts';

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
