/** A cell as its file has it: its words, and for spreadsheets what they stand for. */
export type GridCell = {
  text: string;
  /** The value of a number cell. */
  number?: number;
  /** The day a date cell shows, `YYYY-MM-DD`. */
  day?: string;
};

/** One table, headings among its rows. */
export type Grid = { name: string; rows: GridCell[][] };

/** What was read of a file of tables. */
export type Grids = {
  grids: Grid[];
  encoding: string;
  separator: string | null;
  decimal: ',' | '.';
  /** What is not read of the file, in sentences. */
  remarks: string[];
};

/** True for a row without a word in any cell. */
export const isBlank = (row: readonly GridCell[]): boolean => row.every(({ text }) => text.trim() === '');

/** The decimal sign that the numbers of some cells use: the comma unless only points are seen. */
export function decimalOf(grids: readonly Grid[], likely: ',' | '.'): ',' | '.' {
  let commas = 0;
  let points = 0;
  for (const { rows } of grids) {
    for (const row of rows.slice(0, 500)) {
      for (const { text, number } of row) {
        if (number !== undefined) continue;
        if (/^[-+]?\d[\d\s\u00a0\u202f]*,\d+\s*%?$/.test(text) && !/^\d{1,3}(?:,\d{3})+$/.test(text))
          commas += 1;
        else if (/^[-+]?\d[\d\s,]*\.\d+\s*%?$/.test(text)) points += 1;
      }
    }
  }
  if (commas === points) return likely;
  return commas > points ? ',' : '.';
}

/** Where the headings are, from 0: the first row that fills most of the width; rows above it are a title. */
export function headRow({ rows }: Grid): number {
  const filled = (row: readonly GridCell[]): number => row.filter(({ text }) => text.trim() !== '').length;
  const top = rows.slice(0, 20);
  const widest = Math.max(0, ...top.map(filled));
  const found = top.findIndex((row) => filled(row) >= Math.max(1, Math.ceil(widest * 0.6)));
  return Math.max(0, found);
}

/** The headings of a row, each with a name: those without one are named by their letter. */
export function headingsOf(grid: Grid, head: number): string[] {
  const width = Math.min(
    MOST_COLUMNS,
    Math.max(0, ...grid.rows.slice(head, head + 1000).map((row) => row.length)),
  );
  return Array.from({ length: width }, (_, at) => {
    const text = (grid.rows[head]?.[at]?.text ?? '').replace(/\s+/g, ' ').trim();
    return text.slice(0, 200) || `Colonne ${columnLetters(at)}`;
  });
}

const MOST_COLUMNS = 500;

/** The letters of a column, from 0: A … Z, AA … */
function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter;
}
