import type { RemarksInFrench } from './remarks.ts';

const quoted = (text: string): string => `“${shortened(text)}”`;

/** Long values say what they are by their beginning. */
function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 160 ? `${line.slice(0, 160).toWellFormed()}…` : line;
}

/** The remarks on an import of data, in English. */
export const REMARKS_IN_ENGLISH: RemarksInFrench = {
  noTitle: () => 'No title: left out.',
  titleCut: () => 'Title of more than 500 characters, cut; it is whole in the remarks.',
  cut: (what) => `${what} too long, cut.`,
  date: (text) => `Date ${quoted(text)} not understood, kept in the remarks.`,
  address: (text) => `Address ${quoted(text)} not taken.`,
  doi: (text) => `DOI ${quoted(text)} kept, but it does not look like one.`,
  isbn: (text) => `ISBN ${quoted(text)} kept, but its check digit is wrong.`,
  type: (text) => `Type ${quoted(text)} without an equivalent, kept in words.`,
  field: (name, count, place, value) =>
    count === 1
      ? `Field ${quoted(name)} not taken: ${quoted(value)}.`
      : `Field ${quoted(name)} not taken, in ${count} entries (the first: ${place}, ${quoted(value)}).`,
  value: (name) => `The field ${quoted(name)} does not have the form it should, left out.`,
  variable: (name) => `Abbreviation ${quoted(name)} not defined.`,
  crossref: (name) => `The entry ${quoted(name)}, to which this one refers, is missing.`,
  twoSaid: (name) => `Field ${quoted(name)} given twice: the first value is kept.`,
  unbalanced: (line) => `Entry left out: its braces do not close (line ${line.toLocaleString('en')}).`,
  syntax: (line) =>
    line === null
      ? 'A passage that cannot be read, left out.'
      : `A passage that cannot be read, left out (line ${line.toLocaleString('en')}).`,
  outside: (count, first) =>
    count === 1
      ? `Text outside any entry, left out: ${quoted(first)}.`
      : `Texts outside any entry, left out (${count}, the first: ${quoted(first)}).`,
  notAnEntry: () => 'What is here is no entry, left out.',
  noEnd: () => 'Entry without an end (ER), read up to the next one.',
  strayLine: (text) => `Line ${quoted(text)} outside any entry, left out.`,
  fileAlone: () => 'File that goes with no reference, left out.',
  fileMissing: (name) => `Attached file ${quoted(name)} not taken: the export has only its name.`,
  filesMissing: (count, first) =>
    `${count === 1 ? 'An attached file is missing' : `${count} attached files are missing`} beside the export (${quoted(first)}): choose the whole folder of the export to take them.`,
  fileChanged: (name) => `Attached file ${quoted(name)} gone or changed during the import, left out.`,
  noteUnread: () => 'A note that cannot be read, left out.',
  notJson: (detail) => `The file is not JSON that can be read (${detail}).`,
  encoding: (name) => `File read as ${name}, since it is not in UTF-8.`,
  forbiddenKey: (name) => `Field ${quoted(name)} refused.`,
  twin: (place) => `The same as ${quoted(place)}, above: left out.`,
  exists: (code) => `Exists already: ${code}.`,
  again: (code) => `Exists already (${code}): made anew, as asked.`,
  trashed: (code) => `The record ${code} is in the trash: left out.`,
  otherKind: (code) => `The record ${code} is of another kind: a new one is made.`,
  editedMeanwhile: (code) => `The record ${code} changed during the import: left out.`,
  unresolved: (label, name) => `${label} ${quoted(name)}: no record of this name.`,
  ambiguous: (name, code) => `Several records are called ${quoted(name)}: ${code} is taken.`,
  relationRefused: (label, name) => `The relation ${quoted(label)} cannot lead to ${quoted(name)}.`,
  row: (number) => `row ${number}`,
  keyword: (text) => `Keyword ${quoted(text)}`,
  keywords: () => 'The list of keywords is',
  summary: () => 'Summary',
  files: (count) => `${count} files`,
  more: (count) => `And ${count} more remarks.`,
};
