/** One line of the table: what was measured, against raw SQLite and against the bar, whichever there is. */
export type Line = {
  readonly what: string;
  readonly notes: number;
  readonly value: number;
  readonly unit: 'ms' | 'notes/s' | 'rows/s' | 'MB';
  /** The same work on better-sqlite3 alone, in this run, in the same unit. */
  readonly raw?: number;
  /** What the value, or its ratio to raw, must not pass. */
  readonly bar?:
    | { readonly at: 'most' | 'least'; readonly value: number }
    | { readonly at: 'ratio'; readonly value: number };
  readonly detail?: string;
};

const figure = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);

function ratio({ value, raw }: Line): number | undefined {
  return raw === undefined ? undefined : value / raw;
}

/** Whether the line meets its bar; undefined when it has none. */
export function meets(line: Line): boolean | undefined {
  if (!line.bar) return undefined;
  if (line.bar.at === 'ratio') return (ratio(line) ?? Infinity) <= line.bar.value;
  return line.bar.at === 'most' ? line.value <= line.bar.value : line.value >= line.bar.value;
}

function barText({ bar, unit }: Line): string {
  if (!bar) return '';
  if (bar.at === 'ratio') return `≤ ${bar.value} × raw`;
  return `${bar.at === 'most' ? '≤' : '≥'} ${bar.value} ${unit}`;
}

/** The table of all lines, in Markdown, columns aligned. */
export function table(lines: readonly Line[]): string {
  const header = ['notes', 'what', 'measured', 'raw SQLite', 'ratio', 'bar', '', 'detail'];
  const rows = lines.map((line) => {
    const times = ratio(line);
    const verdict = meets(line);
    return [
      line.notes.toLocaleString('en').replaceAll(',', ' '),
      line.what,
      `${figure(line.value)} ${line.unit}`,
      line.raw === undefined ? '' : `${figure(line.raw)} ${line.unit}`,
      times === undefined ? '' : `${times.toFixed(2)} ×`,
      barText(line),
      verdict === undefined ? '' : verdict ? 'ok' : 'MISS',
      line.detail ?? '',
    ];
  });
  const widths = header.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const written = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [
    written(header),
    `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`,
    ...rows.map(written),
  ].join('\n');
}
