import type { Carried } from '../gather/carried.ts';

/**
 * What one asks to add to a report: records, each in its usual form; what a query finds, as a table that follows the archive or
 * record by record; or things already in the form they take.
 */
export type ToReport =
  | { ids: readonly string[]; query?: string }
  | { query: string; ids?: undefined }
  | { carried: readonly Carried[] };
