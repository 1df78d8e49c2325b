/** A JSON column: text in the file. */
export type Json = string;
/** A moment: ISO 8601 in UTC with milliseconds, `2026-11-23T08:00:00.000Z`. */
export type Instant = string;
/** A day: `YYYY-MM-DD`. */
export type Day = string;
export type Flag = 0 | 1;
/** First 16 bytes of the SHA-256 of the row's other columns: see `db/integrity/row-hash.ts`. */
export type RowHash = { hash: Uint8Array };
