import { parseEdtf, type DateValue } from '../dates/edtf.ts';
import { type AuthorName, authorName, bareName, nameParts, writtenName } from './names.ts';

/*
 * Works in the French author-date form (NF ISO 690 as French universities use it): « Dupont et Martin, 2018 » in the text,
 * « Dupont, Claire et Martin, Luc (2018). Titre. Éditeur. » in the list of works cited.
 */

/** What a record says of a work. `authors` as typed, in one line; `date` in EDTF. */
export type Work = {
  title: string;
  authors: string;
  date: DateValue | null;
  publisher: string;
  address: string;
};

/** A record as a work: the facts of a publication, or those of any other kind that has them. */
export function workOf(record: {
  title: string;
  date: DateValue | null;
  properties: Readonly<Record<string, unknown>>;
}): Work {
  const text = (name: string): string => {
    const value = record.properties[name];
    return typeof value === 'string' ? value.trim() : '';
  };
  const { title, date } = record;
  return { title, authors: text('auteurs'), date, publisher: text('editeur'), address: text('adresse') };
}

/** « Dupont, 2018 »; the title stands for authors nobody knows, « s. d. » for a year nobody knows. */
export function authorDate(work: Work): string {
  const names = authorsOf(work.authors).map(familyName);
  const [first = shortTitle(work.title), second, ...more] = names;
  const who =
    second === undefined ? first : more.length > 0 ? `${first} et\u00a0al.` : `${first} et ${second}`;
  return `${who}, ${yearOf(work.date)}`;
}

/** The entry of a work in a list of works cited, without a full stop after an address. */
export function fullReference(work: Work): string {
  const year = yearOf(work.date);
  const names = authorsOf(work.authors);
  const who = names.length > 1 ? `${names.slice(0, -1).join(', ')} et ${names.at(-1)}` : names[0];
  const parts = who === undefined ? [`${work.title} (${year})`] : [`${who} (${year})`, work.title];
  if (work.publisher !== '' && work.publisher !== who) parts.push(work.publisher);
  const line = parts.map((part) => (/[.!?…]$/.test(part) ? part : `${part}.`)).join(' ');
  return work.address === '' ? line : `${line} ${work.address}`;
}

/** Works in the order of a list: by their words, accents aside. */
export function sortedReferences(works: readonly Work[]): string[] {
  return [...new Set(works.map(fullReference))].sort((one, two) => one.localeCompare(two, 'fr'));
}

const MOST = 40;

/**
 * Authors apart: by a semicolon when there is one (« Dupont, Claire ; Martin, Luc »), else by commas, « et » and « & ». One
 * word, a comma and one word not in capitals are a person (« Dupont, Claire »).
 */
export function authorsOf(authors: string): string[] {
  return separated(authors).map(bareName).slice(0, MOST);
}

/** The same authors, all of them, each as a person or a name taken whole. */
export function authorNames(authors: string): AuthorName[] {
  return separated(authors).map(authorName);
}

/**
 * The line that `authorNames` reads as these authors: a semicolon stands after a name alone that would else be taken for
 * several. Braces and the commas inside the parts of a person's name are given up.
 */
export function authorsLine(names: readonly AuthorName[]): string {
  const written = names.map(writtenName).filter((name) => name !== '');
  const line = written.join(' ; ');
  return written.length === 1 && separated(line)[0] !== line ? `${line} ;` : line;
}

function separated(authors: string): string[] {
  if (/^\p{Lu}[\p{L}'’-]+,\s+\p{Lu}(?:\p{Ll}[\p{L}'’-]*|\.)$/u.test(authors)) return [authors];
  return nameParts(authors, (line) =>
    line.split(line.includes(';') ? /\s*;\s*/ : /\s*,\s*|\s+(?:et|and|&)\s+/),
  )
    .map((name) => name.trim())
    .filter((name) => name !== '' && !/^et\s+al\.?$/i.test(name));
}

/**
 * « Dupont, Claire », « DUPONT Claire » and « C. Dupont » are Dupont. Any other name stays whole: nothing tells « Claire
 * Dupont » from « France Stratégie ».
 */
function familyName(name: string): string {
  const comma = name.indexOf(',');
  if (comma > 0) return name.slice(0, comma).trim();
  const initials = /^(?:\p{Lu}\p{Ll}?\.[ -]?)+\s*(\S.*)$/u.exec(name);
  if (initials) return initials[1]!;
  const words = name.split(/\s+/);
  const capitals = words.filter((word) => /^[\p{Lu}'’-]{3,}$/u.test(word));
  const first = words.filter((word) => /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?$/u.test(word));
  return words.length === 2 && capitals.length === 1 && first.length === 1 ? titleCase(capitals[0]!) : name;
}

function titleCase(word: string): string {
  return word
    .toLowerCase()
    .replace(/(^|[-'’])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

/** The first words of a title, whole, for a work without authors. */
function shortTitle(title: string): string {
  if (title.length <= 40) return title;
  return `${title.slice(0, 40).replace(/\s+\S*$/, '')}…`;
}

function yearOf(date: DateValue | null): string {
  const parsed = date && parseEdtf(date.edtf);
  if (!parsed) return 's.\u00a0d.';
  const point =
    parsed.type === 'interval' ? [parsed.from, parsed.to].find((end) => typeof end === 'object') : parsed;
  if (typeof point !== 'object') return 's.\u00a0d.';
  return `${point.approximate ? 'vers ' : ''}${String(point.year).padStart(4, '0')}`;
}
