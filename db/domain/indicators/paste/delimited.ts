/** What may stand between two cells: a spreadsheet copies tabs, French ones save semicolons, others commas. */
export const DELIMITERS = ['\t', ';', ','] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/**
 * The cells of a delimited text (RFC 4180: a cell may be quoted, a quote inside is doubled, lines may stand in quotes).
 * Blank lines are left out; `line` is the number of a row in the text, from 1.
 */
export function readDelimited(
  text: string,
  delimiter: Delimiter = guessDelimiter(text),
): { line: number; cells: string[] }[] {
  const rows: { line: number; cells: string[] }[] = [];
  const plain = text.replace(/^\ufeff/, '');
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  let line = 1;
  let start = 1;
  const endRow = () => {
    cells.push(cell.trim());
    if (cells.some((one) => one !== '')) rows.push({ line: start, cells });
    cells = [];
    cell = '';
  };
  for (let at = 0; at < plain.length; at += 1) {
    const character = plain.charAt(at);
    if (character === '\n') line += 1;
    if (quoted) {
      if (character !== '"') cell += character;
      else if (plain.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (character === '"' && cell.trim() === '') {
      quoted = true;
      cell = '';
    } else if (character === delimiter) {
      cells.push(cell.trim());
      cell = '';
    } else if (character === '\n' || character === '\r') {
      if (character === '\r' && plain.charAt(at + 1) === '\n') continue;
      endRow();
      start = line;
    } else cell += character;
  }
  endRow();
  return rows;
}

/** The delimiter that the first line of a text uses most, outside quotes; a tab wins, a semicolon before a comma. */
export function guessDelimiter(text: string): Delimiter {
  const [first = ''] = text
    .replace(/"[^"]*"/g, '')
    .trimStart()
    .split(/\r?\n/);
  const counts = DELIMITERS.map((one) => first.split(one).length - 1);
  if ((counts[0] ?? 0) > 0) return '\t';
  // « 37,5;2015 »: where there are semicolons, commas are those of the numbers.
  return (counts[1] ?? 0) > 0 ? ';' : (counts[2] ?? 0) > 0 ? ',' : '\t';
}
