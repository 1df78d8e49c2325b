/** A table for another program: tabs and lines for a spreadsheet, HTML for a text. The first row is that of the names. */
export type CopiedTable = { tsv: string; html: string };

/** Cells keep their text; what would break a row of the spreadsheet form becomes a space. */
export function asTable(rows: readonly (readonly string[])[], caption: string): CopiedTable {
  const [names = [], ...body] = rows;
  const line = (cells: readonly string[]) => cells.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t');
  const cells = (tag: 'th' | 'td', texts: readonly string[]) =>
    texts.map((text) => `<${tag}>${escaped(text)}</${tag}>`).join('');
  return {
    tsv: rows.map(line).join('\n'),
    html: `<table><caption>${escaped(caption)}</caption><thead><tr>${cells('th', names)}</tr></thead><tbody>${body
      .map((texts) => `<tr>${cells('td', texts)}</tr>`)
      .join('')}</tbody></table>`,
  };
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
