import { escapeMarkup } from '../html/escape.ts';
import { packed } from '../packages/zip.ts';
import type { Cell, Sheet } from './types.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Looks of cells, as ranks in `cellXfs`. */
const HEAD = 1;
const DAY = 2;
const LINK = 3;
const TEXT = 4;
/** The most a cell holds (ECMA-376 Part 1, §18.3.1.4 and the limits of Excel). */
const LONGEST = 32_767;
/** Days from the origin of the 1900 date system to 1970; days before March 1900 are off by one there and stay text. */
const TO_1970 = 25_569;
const FIRST_DAY = '1900-03-01';
/** Excel takes no more links in a sheet. */
const MOST_LINKS = 65_530;

export type Properties = { title: string; asOf: string };

/**
 * A workbook (ECMA-376, SpreadsheetML) with real numbers, booleans, dates and links, heads that stay in view and can filter.
 * Texts are never formulas. The same sheets give the same bytes.
 */
export function workbook(sheets: readonly Sheet[], { title, asOf }: Properties): Uint8Array<ArrayBuffer> {
  const names = sheetNames(sheets);
  const part = (index: number) => `xl/worksheets/sheet${index + 1}.xml`;
  const files: [string, string][] = [
    [
      '[Content_Types].xml',
      `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>${sheets.map((_, index) => `<Override PartName="/${part(index)}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}</Types>`,
    ],
    [
      '_rels/.rels',
      relations([
        [`${RELATIONSHIPS}/officeDocument`, 'xl/workbook.xml'],
        [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      ]),
    ],
    [
      'xl/workbook.xml',
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets>${names.map((name, index) => `<sheet name="${escapeMarkup(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets><definedNames>${sheets.map((sheet, index) => `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">'${escapeMarkup(names[index]!.replaceAll("'", "''"))}'!$A$1:$${columnName(sheet.head.length - 1)}$${sheet.rows.length + 1}</definedName>`).join('')}</definedNames></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        ...sheets.map((_, index): [string, string] => [
          `${RELATIONSHIPS}/worksheet`,
          `worksheets/sheet${index + 1}.xml`,
        ]),
        [`${RELATIONSHIPS}/styles`, 'styles.xml'],
      ]),
    ],
    ['xl/styles.xml', STYLES],
  ];
  sheets.forEach((sheet, index) => {
    const links = linksOf(sheet);
    files.push([part(index), sheetXml(sheet, links)]);
    if (links.length > 0)
      files.push([
        `xl/worksheets/_rels/sheet${index + 1}.xml.rels`,
        relations(
          links.map(({ url }) => [`${RELATIONSHIPS}/hyperlink`, url]),
          true,
        ),
      ]);
  });
  files.push([
    'docProps/core.xml',
    `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeMarkup(title)}</dc:title><dc:creator>Vigie</dc:creator><dcterms:modified xsi:type="dcterms:W3CDTF">${asOf.slice(0, 19)}Z</dcterms:modified></cp:coreProperties>`,
  ]);
  return packed(files);
}

const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font><font><u/><sz val="11"/><color rgb="FF1F5A9E"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF4F2EC"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="2" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

function relations(targets: readonly (readonly [type: string, target: string])[], external = false): string {
  const mode = external ? ' TargetMode="External"' : '';
  const lines = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${type}" Target="${escapeMarkup(target)}"${mode}/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${lines.join('')}</Relationships>`;
}

/** Names as a workbook takes them: 31 characters, none of its own signs, each once. */
function sheetNames(sheets: readonly Sheet[]): string[] {
  const used = new Set<string>();
  return sheets.map(({ name }) => {
    const plain = name
      .replace(/[[\]:*?/\\\p{Cc}]/gu, ' ')
      .replace(/^'|'$/g, '’')
      .slice(0, 31)
      .trim();
    let unique = plain || 'Fiches';
    for (let count = 2; used.has(unique.toLowerCase()); count += 1) unique = `${plain.slice(0, 27)} ${count}`;
    used.add(unique.toLowerCase());
    return unique;
  });
}

type Link = { cell: string; url: string };

function linksOf({ rows }: Sheet): Link[] {
  const links: Link[] = [];
  rows.forEach((row, y) =>
    row.forEach((cell, x) => {
      if (
        cell !== null &&
        typeof cell === 'object' &&
        'url' in cell &&
        /^(https?:|mailto:)\S+$/i.test(cell.url)
      )
        links.push({ cell: `${columnName(x)}${y + 2}`, url: cell.url });
    }),
  );
  return links.slice(0, MOST_LINKS);
}

function sheetXml({ head, rows }: Sheet, links: readonly Link[]): string {
  const last = `${columnName(head.length - 1)}${rows.length + 1}`;
  const widths = head.map((name, x) => {
    const lengths = rows.slice(0, 500).map((row) => shown(row[x] ?? null));
    return Math.min(60, Math.max(8, name.length, ...lengths) + 2);
  });
  const lines = rows.map(
    (row, y) =>
      `<row r="${y + 2}">${row.map((cell, x) => cellXml(cell, `${columnName(x)}${y + 2}`)).join('')}</row>`,
  );
  const names = head.map((name, x) => textXml(name, `${columnName(x)}1`, HEAD)).join('');
  return [
    `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><dimension ref="A1:${last}"/>`,
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    `<cols>${widths.map((width, x) => `<col min="${x + 1}" max="${x + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`,
    `<sheetData><row r="1">${names}</row>${lines.join('')}</sheetData><autoFilter ref="A1:${last}"/>`,
    links.length === 0
      ? ''
      : `<hyperlinks>${links.map(({ cell }, index) => `<hyperlink ref="${cell}" r:id="rId${index + 1}"/>`).join('')}</hyperlinks>`,
    '</worksheet>',
  ].join('');
}

/** How many characters wide a cell is. */
function shown(cell: Cell): number {
  if (cell === null) return 0;
  if (typeof cell === 'object') return 'day' in cell ? 10 : cell.url.length;
  return Math.max(
    ...String(cell)
      .split('\n')
      .map((line) => line.length),
  );
}

function cellXml(cell: Cell, at: string): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number')
    return Number.isFinite(cell) ? `<c r="${at}"><v>${cell}</v></c>` : textXml(String(cell), at, TEXT);
  if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === 'string') return textXml(cell, at, TEXT);
  if ('url' in cell) return textXml(cell.url, at, LINK);
  if (cell.day < FIRST_DAY || cell.day.length !== 10) return textXml(cell.day, at, TEXT);
  return `<c r="${at}" s="${DAY}"><v>${Date.parse(`${cell.day}T00:00:00Z`) / 86_400_000 + TO_1970}</v></c>`;
}

function textXml(text: string, at: string, look: number): string {
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST - 1).toWellFormed()}…` : text;
  // What looks like the format's own escapes is escaped, so that it reads back as written (§22.9.2.19).
  const plain = short.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replace(/\r/g, '_x000D_');
  return `<c r="${at}" s="${look}" t="inlineStr"><is><t xml:space="preserve">${escapeMarkup(plain)}</t></is></c>`;
}

/** The letters of a column, from 0: A … Z, AA … */
function columnName(index: number): string {
  const rest = index % 26;
  const letter = String.fromCharCode(65 + rest);
  return index < 26 ? letter : columnName((index - rest) / 26 - 1) + letter;
}
