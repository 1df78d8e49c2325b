/** A value of a table, of the type it has in the archive; null is an empty cell. A day is `YYYY-MM-DD`. */
export type Cell = string | number | boolean | { day: string } | { url: string } | null;

/** One table: the names of its columns, then a row for each thing it lists. */
export type Sheet = { name: string; head: readonly string[]; rows: readonly (readonly Cell[])[] };
