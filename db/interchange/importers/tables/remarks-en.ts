import type { TableRemarksInFrench } from './remarks.ts';

const quoted = (text: string): string =>
  `“${text.length > 120 ? `${text.slice(0, 120).toWellFormed()}…` : text}”`;

/** The remarks on an import of tables, in English. */
export const TABLE_REMARKS_IN_ENGLISH: TableRemarksInFrench = {
  quotes: (row) => `Row ${row}: quotation marks that do not close.`,
  macros: () => 'The macros of this workbook are neither read nor run.',
  formulas: (count) =>
    count === 1
      ? 'One formula: its last value is read, it is not calculated.'
      : `${count} formulas: their last values are read, they are not calculated.`,
  emptySheet: (name) => `The sheet ${quoted(name)} is empty.`,
  hiddenSheet: (name) => `The sheet ${quoted(name)} is hidden: it is read like the others.`,
  measures: (name, rows) =>
    `The sheet ${quoted(name)} (${rows} measures) is not taken here: paste it in the page of the indicator.`,
  sheetLeft: (name) => `The sheet ${quoted(name)} is not taken.`,
  noRecord: (name) => `No row has the code ${quoted(name)}: left out.`,
  noTitle: () => 'No title, left out.',
  titleCut: () => 'Title of more than 500 characters, cut.',
  cut: () => 'Too long, cut.',
  noKind: (text) => `There is no kind ${quoted(text)}, the row is left out.`,
  date: (text) => `The date ${quoted(text)} cannot be read.`,
  number: (text) => `${quoted(text)} is not a number.`,
  choice: (text, choices) => `${quoted(text)} is not a known choice (${choices}).`,
  address: (text) => `${quoted(text)} is not an address.`,
  yesNo: (text) => `${quoted(text)} is neither yes nor no.`,
  impact: (text) => `${quoted(text)} is not an impact.`,
  verification: (text) => `${quoted(text)} is not a state of verification.`,
  wrongProperty: (text) =>
    `This kind of record does not have that property: ${quoted(text)} is kept under the name of the column.`,
  noText: () => 'This kind of record has no text: kept in the summary.',
  serial: (text) => `${quoted(text)} read as a date of a spreadsheet.`,
  extraCells: (count) => `${count} cells without a column heading, left out.`,
  ignoredColumn: (name, count) =>
    `Column ${quoted(name)} ignored (${count === 1 ? 'one value' : `${count} values`}).`,
};
